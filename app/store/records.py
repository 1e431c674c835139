"""Rows of cases as records."""

from __future__ import annotations

from datetime import UTC, datetime

from app.domain.analysis_json import from_json, parts_from_json
from app.domain.case import Appraisal, Case, CaseStatus, CloseReason, QueueRow, Step
from app.domain.ids import CaseId, ColleagueId, PostId, SourceId
from app.domain.post import Author
from app.domain.triage import Analysis, Band, Risk, Route, Verdict
from app.store.tables import CaseRow, PostRow
from app.store.tables.work import NO_DEADLINE


def deadline_of(row: CaseRow) -> datetime | None:
    """The moment in UTC behind `due`."""
    return None if row.due >= NO_DEADLINE else datetime.fromtimestamp(row.due, UTC)


def due_of(moment: datetime | None) -> int:
    """What `due` holds for a moment."""
    return NO_DEADLINE if moment is None else int(moment.timestamp())


def risk_of(row: CaseRow) -> Risk:
    """The risk with its parts."""
    return Risk(score=row.risk, band=Band(row.band), parts=parts_from_json(row.risk_parts))


def analysis_of(row: PostRow | None) -> Analysis | None:
    """What the language work found in a post, if it has looked."""
    return from_json(row.analysis) if row is not None and row.analysis else None


def case_record(row: CaseRow, author: Author | None, analysis: Analysis | None) -> Case:
    """A case."""
    return Case(
        id=CaseId(row.id),
        source_id=SourceId(row.source_id),
        network=row.network,
        brand=row.brand,
        author=author,
        main_post_id=PostId(row.main_post_id),
        status=CaseStatus(row.status),
        close_reason=CloseReason(row.close_reason) if row.close_reason else None,
        verdict=Verdict(row.verdict),
        verdict_by_person=row.verdict_by_person,
        analysis=analysis,
        risk=risk_of(row),
        priority=row.priority,
        deadline_at=deadline_of(row),
        deadline_kind=row.deadline_kind,
        route=Route(row.route) if row.route else None,
        cause=row.cause,
        opened_at=row.opened_at,
        first_answer_at=row.first_answer_at,
        closed_at=row.closed_at,
        own_channel=row.own_channel,
        version=row.version,
        steps=frozenset(Step(step) for step in row.steps),
        close_note=row.close_note,
        snoozed_until=row.snoozed_until,
        unread=row.unread,
        appraisal=Appraisal(**row.appraisal) if row.appraisal else None,
        answers=dict(row.answers or {}),
        assignee_id=ColleagueId(row.assignee_id) if row.assignee_id else None,
        escalated=row.escalated,
    )


def queue_row_record(row: CaseRow) -> QueueRow:
    """A case as the queue and lists of cases show it."""
    return QueueRow(
        id=CaseId(row.id),
        author_name=row.author_name,
        network=row.network,
        source_id=SourceId(row.source_id),
        brand=row.brand,
        snippet=row.snippet,
        triggers=tuple((int(start), int(end)) for start, end in row.triggers),
        verdict=Verdict(row.verdict),
        risk=row.risk,
        band=Band(row.band),
        priority=row.priority,
        deadline_at=deadline_of(row),
        last_post_at=row.last_post_at,
        status=CaseStatus(row.status),
        unread=row.unread,
        own_channel=row.own_channel,
        has_evidence=row.has_evidence,
        has_draft=row.has_draft,
        attachments=row.attachments,
        repeat_author=row.repeat_author,
        reach=row.reach,
        escalated=row.escalated,
    )
