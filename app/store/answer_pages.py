"""Pages to be captured after an answer and after a solved case, derived from rows (E20)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.case import CloseReason
from app.domain.evidence import CaptureKind
from app.domain.ids import CaseId
from app.domain.reply import ReplyStatus
from app.domain.risk import PRIVATE_KINDS
from app.domain.web_address import page_address
from app.store.tables import CaptureRow, CaseRow, PostRow, ReplyRow


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedPage:
    """A page that is to be captured, and what was tried."""

    kind: CaptureKind
    case_id: CaseId
    url: str
    text: str
    """What should stand there."""
    since: datetime
    """Captures from then on count."""
    tries: tuple[Try, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Try:
    """A capture of such a page."""

    at: datetime
    status: str
    reason: str
    text_found: bool | None


def wanted(session: Session, since: datetime) -> tuple[WantedPage, ...]:
    """Answers published and cases solved since then that stand on a page, with what was tried."""
    return tuple(
        WantedPage(
            kind=page.kind,
            case_id=page.case_id,
            url=page.url,
            text=page.text,
            since=page.since,
            tries=_tries(session, page),
        )
        for page in (*_answers(session, since), *_closings(session, since))
    )


def _answers(session: Session, since: datetime) -> list[WantedPage]:
    """Public ones only: what one person reads stands on no page."""
    query = (
        select(ReplyRow, PostRow.permalink)
        .join(PostRow, PostRow.id == ReplyRow.post_id)
        .where(
            ReplyRow.status == ReplyStatus.SENT.value,
            ReplyRow.sent_at >= since,
            ReplyRow.public.is_(True),
            PostRow.kind.not_in(PRIVATE_KINDS),
        )
        .order_by(ReplyRow.id)
    )
    found = []
    for reply, beside in session.execute(query):
        url = page_address(reply.permalink or beside or "")
        if url and reply.sent_at is not None:
            found.append(
                WantedPage(
                    kind=CaptureKind.ANSWER,
                    case_id=CaseId(reply.case_id),
                    url=url,
                    text=reply.text,
                    since=reply.sent_at,
                )
            )
    return found


def _closings(session: Session, since: datetime) -> list[WantedPage]:
    query = (
        select(CaseRow.id, CaseRow.closed_at, PostRow.permalink, PostRow.text)
        .join(PostRow, PostRow.id == CaseRow.main_post_id)
        .where(
            CaseRow.closed_at >= since,
            CaseRow.close_reason == CloseReason.SOLVED.value,
            PostRow.kind.not_in(PRIVATE_KINDS),
        )
        .order_by(CaseRow.id)
    )
    return [
        WantedPage(
            kind=CaptureKind.CLOSING, case_id=CaseId(number), url=url, text=text, since=closed
        )
        for number, closed, permalink, text in session.execute(query)
        if (url := page_address(permalink or "")) and closed
    ]


def _tries(session: Session, page: WantedPage) -> tuple[Try, ...]:
    query = (
        select(CaptureRow.started_at, CaptureRow.status, CaptureRow.reason, CaptureRow.text_found)
        .where(
            CaptureRow.case_id == page.case_id,
            CaptureRow.kind == page.kind.value,
            CaptureRow.url == page.url,
            CaptureRow.started_at >= page.since,
        )
        .order_by(CaptureRow.id)
    )
    return tuple(
        Try(at=at, status=status, reason=reason or "", text_found=found)
        for at, status, reason, found in session.execute(query)
    )
