"""Voices of brands as rows."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.brand_voice import Voice, voice_of
from app.store.tables import BrandVoiceRow, CaseRow, SourceRow, TopicRow


def listed(session: Session) -> tuple[Voice, ...]:
    """All voices; the one for everybody first."""
    rows = session.scalars(select(BrandVoiceRow).order_by(BrandVoiceRow.brand))
    return tuple(map(_record, rows))


def of_brand(session: Session, brand: str, operator: str = "") -> Voice:
    """Who speaks for a brand; `operator` is who speaks where nobody is named."""
    return voice_of(listed(session), brand, operator)


def keep(session: Session, voice: Voice) -> Voice:
    """Adds or replaces the voice of a brand."""
    row = session.get(BrandVoiceRow, voice.brand)
    if row is None:
        row = BrandVoiceRow(brand=voice.brand)
        session.add(row)
    row.operator, row.signature, row.picture = voice.operator, voice.signature, voice.picture
    row.formal, row.contact, row.form_url = voice.formal, voice.contact, voice.form_url
    session.flush()
    return _record(row)


def remove(session: Session, brand: str) -> None:
    """Forgets a voice; nothing where there was none."""
    row = session.get(BrandVoiceRow, brand)
    if row is not None:
        session.delete(row)


def brands(session: Session) -> tuple[str, ...]:
    """The brands of topics, sources and cases, by name."""
    asked = (
        select(TopicRow.name).where(TopicRow.removed_at.is_(None)),
        select(SourceRow.brand).where(SourceRow.removed_at.is_(None)).distinct(),
        select(CaseRow.brand).distinct(),
        select(BrandVoiceRow.brand),
    )
    found = {name for query in asked for name in session.scalars(query) if name}
    return tuple(sorted(found, key=str.casefold))


def cases_of(session: Session, brand: str, limit: int = 2_000) -> tuple[int, ...]:
    """The newest open cases of a brand: those whose answers are written now."""
    query = select(CaseRow.id).where(CaseRow.open.is_(True)).order_by(CaseRow.id.desc())
    if brand:
        query = query.where(CaseRow.brand == brand)
    return tuple(session.scalars(query.limit(limit)))


def _record(row: BrandVoiceRow) -> Voice:
    return Voice(
        brand=row.brand,
        operator=row.operator,
        signature=row.signature,
        picture=row.picture,
        formal=row.formal,
        contact=row.contact,
        form_url=row.form_url,
    )
