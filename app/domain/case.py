"""A case: our unit of work, one author's problem with its posts, replies, notes and evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.ids import AuthorId, CaseId, ColleagueId, PostId, SourceId
from app.domain.post import Author, Post
from app.domain.triage import Analysis, Band, Risk, Route, Verdict


class CaseStatus(StrEnum):
    """Where a case stands."""

    NEW = "new"
    OPEN = "open"
    WAITING = "waiting"
    """We answered; the customer's turn."""
    PROMISED = "promised"
    """We promised something by the deadline."""
    SNOOZED = "snoozed"
    CLOSED = "closed"


class CloseReason(StrEnum):
    """How a case may end (S6)."""

    SOLVED = "solved"
    SILENT = "silent"
    NO_ANSWER = "no_answer"
    NOT_OURS = "not_ours"
    STOPPED = "stopped"


class Step(StrEnum):
    """The six steps of R-002-1, in order."""

    FOUND = "found"
    JUDGED = "judged"
    DOCUMENTED = "documented"
    ANSWERED = "answered"
    FOLLOWED = "followed"
    WATCHED = "watched"


class View(StrEnum):
    """The queue's ready-made views (ui.md)."""

    BURNING = "burning"
    ESCALATED = "escalated"
    """Somebody above has to decide (D4)."""
    MINE = "mine"
    """Assigned to whoever works here (D1): `QueueQuestion.me`."""
    UNANSWERED = "unanswered"
    WAITING = "waiting"
    PROMISED = "promised"
    NEW = "new"
    TROLLS = "trolls"
    CLOSED = "closed"
    HIDDEN = "hidden"
    """Put aside by a rule; see app.domain.rule."""
    ALL = "all"


class Sort(StrEnum):
    """The orders a queue may have; each has an index of its own."""

    PRIORITY = "priority"
    DEADLINE = "deadline"
    NEWEST = "newest"
    REACH = "reach"


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueRow:
    """What a row of the queue shows; read from one table, without joins."""

    id: CaseId
    author_name: str
    network: str
    source_id: SourceId
    brand: str
    snippet: str
    """The first 280 characters of the newest customer post, white space folded."""
    triggers: tuple[tuple[int, int], ...]
    """Where in `snippet` words to mark begin and end."""
    verdict: Verdict
    risk: int
    band: Band
    priority: int
    deadline_at: datetime | None
    last_post_at: datetime
    status: CaseStatus
    unread: bool
    own_channel: bool
    has_evidence: bool
    has_draft: bool
    attachments: int
    repeat_author: bool
    reach: int
    tags: tuple[str, ...] = ()
    copies: int = 0
    """Other cases that say the same (T11)."""
    attack: bool = False
    """They look like an attack: many like texts from new accounts."""
    assignee: str = ""
    """Who answers, by name; empty: nobody in particular."""
    escalated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A whole case."""

    id: CaseId
    source_id: SourceId
    network: str
    brand: str
    author: Author | None
    main_post_id: PostId
    status: CaseStatus
    close_reason: CloseReason | None
    verdict: Verdict
    verdict_by_person: bool
    analysis: Analysis | None
    risk: Risk
    priority: int
    deadline_at: datetime | None
    deadline_kind: str
    """first_answer_30, first_answer_60, working_day, promise, follow_up, none."""
    route: Route | None
    cause: str
    opened_at: datetime
    first_answer_at: datetime | None
    closed_at: datetime | None
    own_channel: bool
    version: int
    steps: frozenset[Step]
    close_note: str = ""
    snoozed_until: datetime | None = None
    unread: bool = False
    appraisal: Appraisal | None = None
    """The six columns where the person changed them."""
    answers: Mapping[str, str] = field(default_factory=dict)
    """To the questions of the card, as typed, by their codes (`app.domain.questions`)."""
    assignee_id: ColleagueId | None = None
    """Who answers (D1)."""
    escalated: bool = False
    """Somebody above has to decide (D4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """An internal note; never leaves the program with an answer."""

    case_id: CaseId
    at: datetime
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseEvent:
    """One line of the case's history: what happened, when, with what facts."""

    at: datetime
    kind: str
    """found, verdict, deadline, captured, replied, sent, edited, deleted, closed, reopened …"""
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Appraisal:
    """The six-column table of R-003-3, filled from the analysis and editable."""

    content: str
    author: str
    reach: str
    signs: str
    call_to_action: str
    motivation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorHistory:
    """What else this author wrote to us."""

    author_id: AuthorId
    cases: tuple[QueueRow, ...]
    posts: tuple[Post, ...]
