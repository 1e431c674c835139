"""A case with everything the desk shows of it: what was said, done, captured and begun."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from app.domain.brand_voice import Voice
from app.domain.case import AuthorHistory, Case, CaseEvent, Note
from app.domain.colleague import Colleague, Escalation
from app.domain.compensation import Compensation
from app.domain.draft_history import newest
from app.domain.evidence import Capture, CaptureKind
from app.domain.handoff import Handoff
from app.domain.ids import PostId
from app.domain.leaders import Audiences
from app.domain.page_watch import PageWatch
from app.domain.post import Post, PostVersion
from app.domain.reply import Draft, Reply, ReplyStatus
from app.domain.roles import AuthorFacts, RoleNote
from app.domain.said import Turn
from app.domain.triage import Analysis, BrandMention
from app.domain.waiver import Waiver, has_page
from app.domain.watch import PostEvent, Watched


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeCase:
    """Everything of one case, read at one moment."""

    case: Case
    posts: tuple[Post, ...]
    """The thread in order: what stands above the case's first post, its posts, our answers."""
    versions: tuple[PostVersion, ...] = ()
    """Earlier texts of those posts, oldest first."""
    post_events: tuple[PostEvent, ...] = ()
    """What became of those posts, oldest first."""
    page_watches: tuple[PageWatch, ...] = ()
    """The captured pages that are looked at again."""
    watched: tuple[Watched, ...] = ()
    """Those of them that are asked for again."""
    replies: tuple[Reply, ...] = ()
    notes: tuple[Note, ...] = ()
    events: tuple[CaseEvent, ...] = ()
    captures: tuple[Capture, ...] = ()
    waiver: Waiver | None = None
    """Why the case is answered without a capture."""
    drafts: tuple[Draft, ...] = ()
    """What is not sent yet: one for everybody, one for the author alone."""
    history: AuthorHistory | None = None
    read_until: datetime | None = None
    """When the person last looked; what was first seen later is new (V2)."""
    tags: tuple[str, ...] = ()
    assignee: Colleague | None = None
    """Who answers (D1)."""
    escalation: Escalation | None = None
    """Whom the case waits for (D4)."""
    hidden: bool = False
    """A rule put it aside (app.domain.rule)."""
    source_name: str = ""
    source_removed: bool = False
    audiences: Audiences | None = None
    """What this workspace has seen of audiences on the case's network (T9)."""
    can_answer: bool = False
    """The source's network takes answers from here, given a token."""
    said: tuple[Analysis, ...] = ()
    """What was found in the case's own posts, the main one first."""
    named: Mapping[PostId, tuple[BrandMention, ...]] = field(default_factory=dict)
    """Where the same posts name a brand; posts that name none are left out."""
    turns: tuple[Turn, ...] = ()
    """The moods of the thread's newest posts that are not ours."""
    facts: AuthorFacts | None = None
    """What we know of the author besides this case."""
    roles: tuple[RoleNote, ...] = ()
    """What the author was to us, newest first."""
    said_elsewhere: int = 0
    """Other cases that say the same."""
    handoffs: tuple[Handoff, ...] = ()
    """To whom outside it was given, oldest first (D5)."""
    compensations: tuple[Compensation, ...] = ()
    """What the customer was given, oldest first; what was withdrawn too (C35)."""
    voice: Voice | None = None
    """Who speaks for its brand (C34); one without a name: the person who works here."""

    @property
    def draft(self) -> Draft | None:
        """The one somebody wrote at last."""
        return newest(self.drafts)

    @property
    def main_post(self) -> Post | None:
        """The post that the case is about."""
        wanted = self.case.main_post_id
        return next((post for post in self.posts if post.id == wanted), None)

    @property
    def is_captured(self) -> bool:
        """A good capture of the complaint is there."""
        kept = (one for one in self.captures if one.kind is CaptureKind.POST)
        return any(one.is_good for one in kept)

    @property
    def needs_capture(self) -> bool:
        """It stands on a page, was not captured, and nobody said why not (E20)."""
        own = (post for post in self.posts if post.case_id == self.case.id and not post.ours)
        return not self.is_captured and self.waiver is None and any(map(has_page, own))

    def newest_of_customer(self) -> Post | None:
        """The post that an answer answers: the newest that still stands, else the main one."""
        own = [post for post in self.posts if post.case_id == self.case.id and not post.ours]
        standing = [post for post in own if post.deleted_at is None]
        return (standing or own or [None])[-1]  # type: ignore[list-item]  # None: no post at all

    def earlier(self, post_id: PostId) -> tuple[PostVersion, ...]:
        """The texts a post had before."""
        return tuple(version for version in self.versions if version.post_id == post_id)

    def changes_of(self, post_id: PostId) -> tuple[PostEvent, ...]:
        """What became of a post, oldest first."""
        return tuple(event for event in self.post_events if event.post_id == post_id)

    def pending(self) -> tuple[Reply, ...]:
        """Answers that can still be taken back."""
        return tuple(reply for reply in self.replies if reply.status is ReplyStatus.PENDING)
