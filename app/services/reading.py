"""Reading texts: the one place that makes the analyser, and what it is told to look for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cached_property, lru_cache
from typing import Any

from app.domain import analysis_json, post_json, topic
from app.domain.post import FetchedPost
from app.domain.topic import Topic, TopicMatch
from app.domain.triage import Analysis, Reason, Sentiment, Verdict
from app.language.analyser import LOOK_AT, VERSION, Analyser
from app.language.learner import Correction, Learner
from app.language.topics import TopicMatcher
from app.services.cleaning import LONGEST_HTML, displayable

__all__ = ["VERSION", "Knowledge", "Read", "Reading"]

NOT_ANALYSED = "not_analysed"
"""The code of the reason in the analysis of a post on which reading failed twice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What was found in one post: its analysis, and the topics that it mentions."""

    analysis: Analysis
    topics: tuple[TopicMatch, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """What texts are read for: topics, brands known by name alone; and what was corrected."""

    topics: tuple[Topic, ...] = ()
    brands: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    """What the person said of texts, the newest last."""

    def matcher(self) -> TopicMatcher:
        """What finds the topics."""
        return TopicMatcher(self.topics, self.brands)

    def as_json(self) -> dict[str, Any]:
        """For the pipe."""
        return {
            "topics": [topic.to_json(each) for each in self.topics],
            "brands": self.brands,
            "corrections": [(each.text, each.verdict, each.sentiment) for each in self.corrections],
        }

    @staticmethod
    def from_json(raw: Mapping[str, Any]) -> Knowledge:
        """The record that `as_json` wrote."""
        topics = tuple(topic.from_json(each) for each in raw["topics"])
        taught = tuple(_correction(*each) for each in raw.get("corrections", ()))
        return Knowledge(topics=topics, brands=tuple(raw["brands"]), corrections=taught)


class Reading:
    """Reads posts for what it knows; the first text takes seconds, because natasha is loaded."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._topics = knowledge.matcher()
        self._corrections = knowledge.corrections

    def read(self, posts: Sequence[FetchedPost]) -> list[Read]:
        """One for each post, in order."""
        return [
            Read(analysis=analysis, topics=self._topics.of_post(displayable(post)))
            for post, analysis in zip(posts, self._analyser.analyse_many(posts), strict=True)
        ]

    @cached_property
    def _analyser(self) -> Analyser:
        # Made where texts are read: learning from many corrections takes seconds.
        return Analyser(self._topics.names, _learned(self._corrections))


@lru_cache(maxsize=1)
def _learned(corrections: tuple[Correction, ...]) -> Learner | None:
    """Kept, so that another topic does not make the same corrections be learned again."""
    return Learner(corrections) if corrections else None


def _correction(text: str, verdict: str | None, sentiment: str | None) -> Correction:
    return Correction(
        text=text,
        verdict=Verdict(verdict) if verdict else None,
        sentiment=Sentiment(sentiment) if sentiment else None,
    )


def unread() -> Read:
    """In place of what was not found: of version 0, so that it is read again later."""
    why = (Reason(code=NOT_ANALYSED),)
    return Read(analysis=Analysis(version=0, language="none", lemmas=(), reasons=why))


def posts_out(posts: Sequence[FetchedPost]) -> list[dict[str, Any]]:
    """Posts for the pipe: no more of them than is looked at."""
    return [post_json.to_json(_cut(post)) for post in posts]


def posts_in(raw: Sequence[Mapping[str, Any]]) -> list[FetchedPost]:
    """The posts that `posts_out` wrote."""
    return [post_json.from_json(each) for each in raw]


def reads_out(reads: Sequence[Read]) -> list[dict[str, Any]]:
    """What was found, for the pipe."""
    return [
        {"analysis": analysis_json.to_json(each.analysis)}
        | ({"topics": [asdict(match) for match in each.topics]} if each.topics else {})
        for each in reads
    ]


def reads_in(raw: Sequence[Mapping[str, Any]]) -> list[Read]:
    """The records that `reads_out` wrote.

    Raises:
        KeyError, ValueError, TypeError: not something it wrote.
    """
    return [
        Read(
            analysis=analysis_json.from_json(each["analysis"]),
            topics=tuple(_match(match) for match in each.get("topics", ())),
        )
        for each in raw
    ]


def _match(raw: Mapping[str, Any]) -> TopicMatch:
    lists = {name: tuple(value) for name, value in raw.items() if isinstance(value, list)}
    return TopicMatch(**(dict(raw) | lists))


def _cut(post: FetchedPost) -> FetchedPost:
    said = post.raw.get("text")
    return replace(
        post,
        text=post.text[:LOOK_AT],
        title=post.title[:LOOK_AT] if post.title else post.title,
        text_html=post.text_html[:LONGEST_HTML] if post.text_html else post.text_html,
        # Of the item as it came topics look at its own text alone.
        raw={"text": said[:LOOK_AT]} if isinstance(said, str) else {},
    )
