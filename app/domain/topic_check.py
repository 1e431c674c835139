"""What a topic may hold: the limits within which it can be matched and shown."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from app.domain.links import site_of
from app.domain.topic import Topic, without_empty
from app.errors import TopicSite, TopicTooLong, TopicTooMany, TopicTooShort, TopicUnnamed

MOST_NAMES = 60
MOST_TEXTS = 500
"""In any other list of a topic; switched-off variants are bounded by what is generated."""
MOST_OFF = 2_000
LONGEST = 100
"""Characters of a name, a word or a phrase."""
LEAST = 2
"""Letters and digits of a name: «Я» stands in every text."""
_CONTROL = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")


def checked(topic: Topic) -> Topic:
    """The topic as it is kept: trimmed, sites as hosts.

    Raises:
        TopicUnnamed, TopicTooShort, TopicTooLong, TopicTooMany, TopicSite: fact `what`.
    """
    tidy = without_empty(topic)
    if not tidy.name:
        raise TopicUnnamed
    _refuse_too_many(tidy)
    for name in tidy.all_names:
        _refuse_name(name)
    for text in (*tidy.exclude, *tidy.contexts, *tidy.words_added, *tidy.handles):
        _refuse_long(text)
    return replace(
        tidy,
        sites=_sites(tidy.sites),
        exclude_domains=_sites(tidy.exclude_domains),
        handles=tuple(dict.fromkeys(_handle(each) for each in tidy.handles if _handle(each))),
    )


def letters(text: str) -> int:
    """Letters and digits of a text, as they are folded: «𝗠𝗧𝗦» has three, an emoji none."""
    return sum(map(str.isalnum, unicodedata.normalize("NFKC", text)))


def _refuse_too_many(topic: Topic) -> None:
    limits = {"names": MOST_NAMES, "off": MOST_OFF}
    lists = (
        "names", "handles", "sites", "exclude", "exclude_domains", "contexts",
        "words_added", "words_removed", "off",
    )  # fmt: skip
    for name in lists:
        most = limits.get(name, MOST_TEXTS)
        if len(getattr(topic, name)) > most:
            raise TopicTooMany(what=name, most=most)


def _refuse_name(name: str) -> None:
    _refuse_long(name)
    if letters(name) < LEAST:
        raise TopicTooShort(what=name)


def _refuse_long(text: str) -> None:
    if len(text) > LONGEST or _CONTROL.search(text):
        raise TopicTooLong(what=_CONTROL.sub(" ", text[:40]))


def _sites(given: tuple[str, ...]) -> tuple[str, ...]:
    sites = []
    for each in given:
        site = site_of(each)
        if site is None:
            raise TopicSite(what=each[:60])
        sites.append(site)
    return tuple(dict.fromkeys(sites))


def _handle(given: str) -> str:
    """«@beeline», «https://vk.com/beeline», «beeline»: the last is what all of them say."""
    return given.rstrip("/").rpartition("/")[2].lstrip("@#").lower()
