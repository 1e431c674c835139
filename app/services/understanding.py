"""Understanding: what a fetched post is, how much it burns, when it is due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial

from app.domain import clock
from app.domain.deadline import WorkHours, first_deadline, local_zone
from app.domain.post import PICTURES, FetchedPost
from app.domain.priority import priority
from app.domain.risk import PRIVATE_KINDS, Measure, assess, reweigh
from app.domain.risk_weights import RiskWeights
from app.domain.rule_outcome import NOTHING, Outcome, Raised, part_of
from app.domain.source import SourceConfig
from app.domain.topic import SEARCHES, TopicMatch
from app.domain.triage import Analysis, Reason, Risk, RiskFacts, Verdict
from app.language.analyser import Analyser
from app.language.topics import TopicMatcher
from app.services.author_history import Known, with_authors
from app.services.cleaning import displayable
from app.services.reading import NOT_ANALYSED, Read
from app.services.rule_book import RuleBook
from app.settings import Settings

MEASURE = Measure()
"""The defaults: nothing was seen yet, and nobody set other weights."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A fetched post with its analysis, risk, priority and first deadline."""

    post: FetchedPost
    analysis: Analysis
    risk: Risk
    priority: int
    deadline_at: datetime | None
    deadline_kind: str
    topics: tuple[TopicMatch, ...] = ()
    """The topics that it mentions, and those that an exclusion holds off."""
    aside: bool = False
    """A search brought it, but it is about none of the topics: kept, opens no case."""
    outcome: Outcome = NOTHING
    """What rules want done with it and its case."""


def work_hours(settings: Settings) -> WorkHours:
    """The working time of the settings, in this computer's zone."""
    return WorkHours(starts=settings.work_starts, ends=settings.work_ends, zone=local_zone())


def understand(  # noqa: PLR0913  # what is judged, and everything that it is judged by
    posts: Sequence[FetchedPost],
    config: SourceConfig,
    analyser: Analyser,
    hours: WorkHours | None = None,
    heard_at: datetime | None = None,
    *,
    topics: TopicMatcher | None = None,
    measure: Measure = MEASURE,
) -> list[Judged]:
    """Judges posts of one source, in order.

    A deadline runs from `heard_at`, the moment we learned of the post (default: now):
    what is already old when it is found is not overdue before anyone saw it.
    """
    by = Standard(
        config=config,
        hours=hours or WorkHours(zone=local_zone()),
        heard_at=heard_at or clock.now(),
        measure=measure,
        searched=topics is not None and is_search(config, topics),
    )
    matches = [topics.of_post(displayable(post)) if topics else () for post in posts]
    analyses = analyser.analyse_many(posts)
    reads = [Read(analysis=a, topics=found) for a, found in zip(analyses, matches, strict=True)]
    return judge_all(posts, reads, by)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """What posts of one source are judged by."""

    config: SourceConfig
    hours: WorkHours
    heard_at: datetime
    measure: Measure = MEASURE
    searched: bool = False
    """It searches for a topic: what is about none of the topics was found wrongly."""
    rules: RuleBook = field(default_factory=RuleBook)
    known: Known = field(default_factory=dict)
    """What we know of the authors besides what they say now."""


def is_search(config: SourceConfig, topics: TopicMatcher) -> bool:
    """Whether a source searches a network for a topic that we have."""
    return config.kind in SEARCHES and topics.knows(config.brand)


def judge_all(posts: Sequence[FetchedPost], reads: Sequence[Read], by: Standard) -> list[Judged]:
    """Judges posts of one source by what was read in them, and by the rules, in order."""
    found = [read.analysis for read in reads]
    found = with_authors(posts, found, by.known, by.config.network, by.heard_at)
    judged = [
        _with_topics(judge(post, analysis, by.config, by.hours, by.heard_at, by.measure), read, by)
        for post, read, analysis in zip(posts, reads, found, strict=True)
    ]
    if not by.rules:
        return judged
    return [
        by.rules.applied(item, by.config, by.heard_at, partial(_by_rules, item, by))
        for item in judged
    ]


def _by_rules(item: Judged, by: Standard, analysis: Analysis, lifted: Raised | None) -> Judged:
    """The same post judged by what rules made of its analysis, and how much they lift it."""
    made = judge(item.post, analysis, by.config, by.hours, by.heard_at, by.measure)
    if lifted is None:
        return made
    risk = reweigh((*made.risk.parts, part_of(lifted)), by.measure.weights)
    own = by.config.own_channel
    due, kind = first_deadline(
        verdict=analysis.verdict,
        band=risk.band,
        own_channel=own,
        heard_at=by.heard_at,
        hours=by.hours,
    )
    burns = priority(risk, analysis.verdict, own_channel=own)
    return replace(made, risk=risk, priority=burns, deadline_at=due, deadline_kind=kind)


def _with_topics(item: Judged, read: Read, by: Standard) -> Judged:
    """The same with its topics; what a search found wrongly is put aside."""
    found, told = read.topics, item.post.text.strip()
    if not by.searched or not told or any(not match.excluded for match in found):
        return replace(item, topics=found)
    if any(reason.code == NOT_ANALYSED for reason in item.analysis.reasons):
        return item  # nobody knows what it is about
    why = Reason(code="off_topic", words=tuple(match.excluded for match in found))
    analysis = replace(item.analysis, verdict=Verdict.NOT_OURS, reasons=(why,))
    return replace(item, topics=found, analysis=analysis, aside=True)


def judge(
    post: FetchedPost,
    analysis: Analysis,
    config: SourceConfig,
    hours: WorkHours,
    heard_at: datetime,
    measure: Measure = MEASURE,
) -> Judged:
    """Risk, priority and deadline of one analysed post, which is fit to be shown from here on."""
    post = displayable(post)
    network = post.network or config.network
    facts = risk_facts(post, analysis, network=network, own=config.own_channel)
    facts = replace(facts, seen=measure.audiences.get(network))
    risk = assess(facts, measure.weights)
    due, kind = first_deadline(
        verdict=analysis.verdict,
        band=risk.band,
        own_channel=config.own_channel,
        heard_at=heard_at,
        hours=hours,
    )
    return Judged(
        post=post,
        analysis=analysis,
        risk=risk,
        priority=priority(risk, analysis.verdict, own_channel=config.own_channel),
        deadline_at=due,
        deadline_kind=kind,
    )


def weighed(judged: Judged, weights: RiskWeights, *, own_channel: bool) -> Judged:
    """A judged post by the weights in force now: since it was judged they may have changed."""
    if not judged.risk.parts:
        return judged
    risk = reweigh(judged.risk.parts, weights)
    if risk == judged.risk:
        return judged
    rank = priority(risk, judged.analysis.verdict, own_channel=own_channel)
    return replace(judged, risk=risk, priority=rank)


def risk_facts(post: FetchedPost, analysis: Analysis, *, network: str, own: bool) -> RiskFacts:
    """What the five criteria look at, gathered from a post and its analysis."""
    return RiskFacts(
        own_channel=own,
        followers=post.author.followers if post.author else None,
        views=post.views,
        likes=post.likes,
        reposts=post.reposts,
        comments=post.replies,
        profanity=bool(analysis.profanity),
        pictures=sum(1 for item in post.attachments if item.kind in PICTURES),
        verdict=analysis.verdict,
        sentiment=analysis.sentiment,
        call_to_action=analysis.call_to_action,
        network=network,
        private=post.kind in PRIVATE_KINDS,
    )
