"""RSS and Atom feeds, Google Alerts among them: fetched only when they changed."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping, Sequence
from typing import Any

from app.domain.source import Param, SourceKind
from app.errors import SourceBroken, SourceError
from app.sources.answer import Answer
from app.sources.asking import Ask, Marks, Order, Portion, Task
from app.sources.items import mapping
from app.sources.network import Given, Network, Place
from app.sources.networks.rss_items import given_entry, given_feed, parse, post

ACCEPT = "application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.5"
UNTOLD = {"content-type": "application/xml"}
"""Where a server names no type, feedparser would assume ISO-8859-1."""
CONDITIONS = {"etag": "if-none-match", "last-modified": "if-modified-since"}
"""What an answer is told by, and what asks whether that changed."""
FEED = "feed"
FLAW = "flaw"
HARMLESS = frozenset({"CharacterEncodingOverride", "NonXMLContentType"})
"""feedparser's names for a feed that is read whole all the same."""

log = logging.getLogger(__name__)


class Rss(Network):
    """One address, which may hold a secret. That an entry is missing from a feed means nothing."""

    name = "rss"
    heavy = True
    kinds = (
        SourceKind(
            network="rss",
            kind="feed",
            params=(Param(name="url", form="url", example="https://example.com/feed.xml"),),
            needs_token=False,
            takes_token=False,
            can_send=False,
        ),
    )

    def first(self, place: Place, marks: Marks) -> tuple[Task, ...]:
        """The feed, if it is another one than the last time; its address stays out of cursors."""
        known = _known(marks[FEED].word if FEED in marks else "")
        conditions = {header: known[name] for name, header in CONDITIONS.items() if name in known}
        ask = Ask(path=place.param("url"), headers={"accept": ACCEPT, **conditions})
        return (Task(list=FEED, ask=ask, order=Order.FORWARD, about=known, kept=False),)

    def read(self, task: Task, answer: Answer, place: Place) -> Portion:
        """The entries, each once; what could be read of a feed that is not well formed."""
        del place
        if answer.status == 304:
            return Portion(moved_to=answer.moved_to, flawed=FLAW in task.about)
        result = _parsed(answer, {**UNTOLD, **answer.headers})
        flaw = _flaw(result)
        if flaw:
            log.info("a feed is not well formed: %s", flaw)
        posts = [post(entry, result.feed, answer.url) for entry in result.entries]
        told = {name: answer.headers[name] for name in CONDITIONS if answer.headers.get(name)}
        return Portion(
            posts=tuple({one.native_id: one for one in posts}.values()),
            mark=json.dumps(told | ({FLAW: flaw} if flaw else {})),
            flawed=bool(flaw),
            total=len(posts),
            moved_to=answer.moved_to,
        )

    def given(self, answer: Answer) -> list[Given]:
        """The entries as feedparser names what they say."""
        if answer.status == 304:
            return []
        return [given_entry(entry) for entry in _parsed(answer, answer.headers).entries]

    def given_item(self, raw: Mapping[str, Any]) -> Given:
        """An entry is kept as it is told."""
        return dict(raw)

    def told(self, answers: Sequence[Answer], items: Sequence[Given]) -> Given:
        """What the feed says of itself, and what is wrong with it."""
        del items
        for answer in answers:
            if answer.status == 200:
                try:
                    return given_feed(parse(answer.body, answer.headers))
                except SourceError:  # told by `given`
                    return {}
        return {}


def _parsed(answer: Answer, headers: Mapping[str, str]) -> Any:
    """feedparser's result.

    Raises:
        SourceBroken: no feed, or one that would hold the parser up.
        SourceCaptcha: a page that wants a person.
    """
    if answer.wants_a_person():
        answer.json()  # says so in its own words
    result = parse(answer.body, headers)
    if not result.get("version") and not result.entries:
        raise SourceBroken(reason="page" if answer.is_page() else "not_a_feed")
    return result


def _flaw(result: Any) -> str:
    """What is wrong with a feed; a charset or a type that is told wrongly costs nothing."""
    name = type(result.get("bozo_exception")).__name__ if result.bozo else ""
    return "" if name in HARMLESS else name


def _known(word: str) -> dict[str, str]:
    """What was told of the feed the last time."""
    try:
        known = mapping(json.loads(word or "{}"))
    except ValueError:
        return {}
    return {name: str(known[name]) for name in (*CONDITIONS, FLAW) if known.get(name)}
