"""Precision and recall of topics on texts of our own: homonyms, forms, slips, other scripts."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from app.domain.topic import Topic
from app.domain.topic_check import checked
from app.language.topics import TopicMatcher, TopicText

LABELLED = Path(__file__).parents[2] / "data" / "topics" / "labelled.tsv"


@cache
def found() -> list[tuple[str, bool, bool]]:
    """For every text: itself, whether it is about its topic, whether we say so."""
    matchers: dict[str, TopicMatcher] = {}
    rows = []
    for line in LABELLED.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, label, text = line.split("|", 2)
        matcher = matchers.setdefault(name, TopicMatcher([checked(Topic(name=name))]))
        said = any(not match.excluded for match in matcher.of_text(TopicText(text=text)))
        rows.append((f"{name}: {text}", label == "yes", said))
    return rows


def test_there_are_more_than_two_hundred_texts_of_both_kinds() -> None:
    assert len(found()) > 200
    assert sum(not about for _, about, _ in found()) > 80


def test_what_is_said_to_be_about_a_topic_is() -> None:
    wrong = [text for text, about, said in found() if said and not about]
    right = sum(about and said for _, about, said in found())
    assert right / (right + len(wrong)) >= 0.98, wrong


def test_what_is_about_a_topic_is_found() -> None:
    missed = [text for text, about, said in found() if about and not said]
    total = sum(about for _, about, _ in found())
    assert 1 - len(missed) / total >= 0.98, missed
