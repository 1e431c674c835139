"""What became of posts whose page is captured, in the journal: digests of their texts alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.ids import CaseId
from app.domain.watch import PostEvent
from app.evidence.canonical import sha256
from app.services.journalling import record
from app.store import captures, posts


@dataclass(frozen=True, slots=True, kw_only=True)
class Became:
    """What happened to a post of a case. `after` is None where it does not stand there any more."""

    event: PostEvent
    case_id: CaseId | None
    before: str | None = None
    """None: as it is stored."""
    after: str | None = None


def testify(session: Session, found: Sequence[Became], now: datetime) -> None:
    """One entry for each post of a case that has a capture: `post_edited`, `post_deleted` …"""
    cases = captures.captured_cases(session, {one.case_id for one in found if one.case_id})
    known = [one for one in found if one.case_id in cases]
    stored = posts.texts(session, [one.event.post_id for one in known if one.before is None])
    for one in known:
        before = stored.get(one.event.post_id, "") if one.before is None else one.before
        facts = {
            "case": str(one.case_id),
            "before_sha256": sha256(before.encode("utf-8", "replace")),
            "not_before": clock.iso(one.event.not_before),
        }
        if one.after is not None:
            facts["after_sha256"] = sha256(one.after.encode("utf-8", "replace"))
        subject = f"post:{one.event.post_id}"
        record(session, f"post_{one.event.kind.value}", subject, facts, now)
