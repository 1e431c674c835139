"""Cases of other installations as rows: found again, put in, joined; nothing is overwritten."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.draft_history import Why
from app.domain.handed import HandedPost, HandedText
from app.domain.ids import AuthorId, CaptureId, CaseId, PostId, SourceId
from app.store.tables import (
    AuthorRow,
    CaptureRow,
    CaseImportRow,
    CaseRow,
    DraftHistoryRow,
    NoteRow,
    PostRow,
    PostVersionRow,
)

AT_ONCE = 400


def by_file(session: Session, sha256: str) -> CaseId | None:
    """The case that this very file brought."""
    found = session.scalar(select(CaseImportRow.case_id).where(CaseImportRow.file_sha256 == sha256))
    return CaseId(found) if found is not None else None


def remember(
    session: Session, case_id: CaseId, sha256: str, told: tuple[str, str], now: datetime
) -> None:
    """A file was taken in; `told` are who handed it over and the case's number there."""
    operator, original = told
    session.add(
        CaseImportRow(
            case_id=case_id, at=now, file_sha256=sha256, operator=operator, original=original
        )
    )


def of_post(session: Session, network: str, native_id: str) -> tuple[tuple[Any, ...], ...]:
    """Where a post of a network stands here: case, source, permalink, author's id there, text."""
    rows = session.execute(
        select(
            PostRow.case_id, PostRow.source_id, PostRow.permalink, AuthorRow.native_id, PostRow.text
        )
        .outerjoin(AuthorRow, AuthorRow.id == PostRow.author_id)
        .where(PostRow.network == network, PostRow.native_id == native_id)
        .order_by(PostRow.case_id.desc())
    )
    return tuple(tuple(row) for row in rows)


def source_of(session: Session, case_id: CaseId) -> SourceId:
    """Where a case's posts belong."""
    return SourceId(
        session.execute(select(CaseRow.source_id).where(CaseRow.id == case_id)).scalar_one()
    )


def authors(session: Session, network: str, native_ids: Iterable[str]) -> dict[str, AuthorId]:
    """Those of a network's accounts that are known, by native id."""
    asked = list(native_ids)
    found: dict[str, AuthorId] = {}
    for at in range(0, len(asked), AT_ONCE):
        query = select(AuthorRow.native_id, AuthorRow.id).where(
            AuthorRow.network == network, AuthorRow.native_id.in_(asked[at : at + AT_ONCE])
        )
        found |= {native: AuthorId(number) for native, number in session.execute(query)}
    return found


def take_place(session: Session, post_ids: Sequence[PostId], case_id: CaseId) -> None:
    """Posts that stood in no case stand in this one."""
    for at in range(0, len(post_ids), AT_ONCE):
        session.execute(
            update(PostRow)
            .where(PostRow.id.in_(post_ids[at : at + AT_ONCE]), PostRow.case_id.is_(None))
            .values(case_id=case_id)
        )


def add_versions(session: Session, post_id: PostId, handed: HandedPost, standing: str) -> int:
    """Earlier texts that are not known here; also the text itself, where another stands now."""
    known = set(
        session.scalars(select(PostVersionRow.text).where(PostVersionRow.post_id == post_id))
    ) | {standing}
    texts = list(handed.versions)
    if handed.post.text not in known:
        until = handed.post.edited or handed.first_seen
        texts.append(HandedText(text=handed.post.text, at=handed.first_seen, until=until))
    added = 0
    for one in texts:
        if one.text not in known:
            seen_until = max(one.until or one.at, one.at)
            session.add(
                PostVersionRow(
                    post_id=post_id, text=one.text, seen_from=one.at, seen_until=seen_until
                )
            )
            known.add(one.text)
            added += 1
    return added


def add_notes(session: Session, case_id: CaseId, notes: Sequence[HandedText]) -> int:
    """Notes that are not known; how many."""
    query = select(NoteRow.at, NoteRow.text).where(NoteRow.case_id == case_id)
    known = {(clock.iso(at), text) for at, text in session.execute(query)}
    fresh = [one for one in notes if (clock.iso(one.at), one.text) not in known]
    session.add_all(NoteRow(case_id=case_id, at=one.at, text=one.text) for one in fresh)
    return len(fresh)


def keep_draft(session: Session, case_id: CaseId, draft: HandedText) -> None:
    """A draft beside the one that stands here: among the earlier texts one may go back to."""
    known = select(DraftHistoryRow.id).where(
        DraftHistoryRow.case_id == case_id,
        DraftHistoryRow.public == draft.public,
        DraftHistoryRow.text == draft.text,
    )
    if session.scalar(known.limit(1)) is not None:
        return
    session.add(
        DraftHistoryRow(
            case_id=case_id, text=draft.text, saved_at=draft.at, public=draft.public,
            why=Why.HANDED.value,
        )
    )  # fmt: skip


def manifests(session: Session, ids: Sequence[CaptureId]) -> dict[CaptureId, str | None]:
    """The SHA-256 of the manifests of captures that are here already."""
    query = select(CaptureRow.id, CaptureRow.manifest_sha256).where(CaptureRow.id.in_(ids))
    return {CaptureId(number): digest for number, digest in session.execute(query)}


def mark_documented(session: Session, case_id: CaseId) -> None:
    """Evidence came with the file."""
    session.execute(update(CaseRow).where(CaseRow.id == case_id).values(has_evidence=True))
