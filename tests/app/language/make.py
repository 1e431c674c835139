"""Builders for tests of the language work."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from app.domain.post import FetchedPost
from app.language.analyser import Analyser
from app.language.brands import Brands
from app.language.folding import clean, tokens
from app.language.names import BrandName
from app.language.profanity import profanity
from training.corpus import Labelled
from training.corpus import labelled as labelled_posts

DATA = Path(__file__).resolve().parents[2] / "data" / "language"


def post(text: str, title: str | None = None) -> FetchedPost:
    """A post with this text."""
    return FetchedPost(native_id="1", kind="comment", text=text, title=title)


@cache
def analyser(*brands: str) -> Analyser:
    """One analyser for each list of brands; the models are loaded once for all tests."""
    return Analyser([BrandName(name=name) for name in brands])


def swears(text: str) -> list[str]:
    """The swear words found in a text."""
    return [span.surface for span in profanity(clean(text), tokens(clean(text)))]


@cache
def finder(*brands: str) -> Brands:
    """Finds these brands."""
    return Brands([BrandName(name=name) for name in brands])


def named(text: str, *brands: str) -> list[tuple[str, str]]:
    """What is found of the brands: the surface and how."""
    mentions = finder(*brands).find(clean(text), tokens(clean(text)))
    return [(mention.surface, mention.how) for mention in mentions]


def labelled(name: str) -> list[tuple[str, str]]:
    """Verdict and text of each labelled post."""
    lines = (DATA / name).read_text("utf-8").splitlines()
    return [(verdict, text) for verdict, text in (line.split("\t", 1) for line in lines)]


def judged_posts() -> list[Labelled]:
    """Posts that another hand wrote and labelled."""
    return list(labelled_posts(DATA / "posts_judged.tsv"))
