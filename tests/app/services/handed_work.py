"""A case about which everything was done that can be done, and its file, without captures."""

from __future__ import annotations

import asyncio
import io
import json
import zipfile
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from app.domain.attachment import AttachedFile
from app.domain.compensation import CompensationKind, CompensationLimits, NewCompensation
from app.domain.handoff import Contact, NewHandoff
from app.domain.ids import CaseId
from app.domain.reply import Draft, NewReply, Way
from app.paths import Workspace
from app.services import assigning, attachments, compensating, handing_off, promising
from app.services.case_import import Taken, take
from app.services.exporting import Exported, ExportOrder, export_case
from app.store import cases, drafts, notes, outbox
from app.store.database import Database
from tests.place_rows import NOON, add_one

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20
TEXT = "Банкомат списал деньги"
SENT, WAITS, REFUSED, LOST = "Деньги вернули", "Уйдёт завтра", "Не ушло", "Может быть, ушло"
LATER = NOON + timedelta(days=2)


def worked_on(db: Database, root: Path) -> CaseId:
    """The case: given to a colleague, escalated, handed off, compensated, answered, promised."""
    place = Workspace(root)
    check, scan = (attachments.keep(place, *one) for one in (("чек.png", PNG), ("a.txt", b"abc")))
    case_id = db.run_now(lambda s: add_one(s, TEXT))
    db.run_now(lambda s: _given(s, case_id))
    db.run_now(lambda s: _handed_off(s, case_id))
    db.run_now(lambda s: _compensated(s, case_id))
    db.run_now(lambda s: _answered(s, case_id, check))
    for public, file in ((True, check), (False, scan)):
        draft = Draft(case_id=case_id, text="Черновик", public=public, saved_at=NOON, files=(file,))
        db.run_now(lambda s, d=draft: drafts.put(s, d))  # type: ignore[misc]
    db.run_now(lambda s: notes.add(s, case_id, "секретная заметка", NOON))
    return case_id


def _given(session: Session, case_id: CaseId) -> None:
    assigning.assign_by_name(session, case_id, None, "Анна Смирнова", NOON)
    assigning.escalate(session, case_id, None, to="Директор", why="грозит судом", now=NOON)


def _handed_off(session: Session, case_id: CaseId) -> None:
    made = [
        handing_off.hand_off(
            session, NewHandoff(case_id=case_id, to_name=to, what="Позвонить", due_at=LATER), NOON
        )[0]
        for to in ("Отделение 7", "Поставщик", "Юристы")
    ]
    contact = Contact(at=NOON, who="Пётр", result="Договорились")
    handing_off.contacted(session, made[0].id, contact, NOON)
    handing_off.withdraw(session, made[1].id, "передумали", NOON)


def _compensated(session: Session, case_id: CaseId) -> None:
    limits = CompensationLimits(money=1000)
    given = [
        compensating.give(
            session,
            NewCompensation(
                case_id=case_id, kind=kind, amount=amount, what="за ожидание", public=True,
                given_by="Анна", why="долго ждал", allowed_by="Директор",
            ),
            limits,
            NOON,
        )[0]
        for kind, amount in ((CompensationKind.MONEY, 500_000), (CompensationKind.GIFT, None))
    ]  # fmt: skip
    compensating.withdraw(session, given[1].id, "отказался", NOON)


def _answered(session: Session, case_id: CaseId, file: AttachedFile) -> None:
    for text in (SENT, WAITS, REFUSED, LOST):
        add_reply(session, case_id, text, file)
    sent, _, refused, lost = outbox.of_case(session, case_id)
    for one in (sent, refused, lost):
        outbox.mark_sending(session, one.id)
    outbox.mark_sent(session, sent.id, NOON, "n-1", "https://x/1")
    outbox.mark_failed(session, refused.id, "source.refused")
    outbox.mark_unknown(session, lost.id, "source.unsure", NOON)
    promising.answer_stands(session, outbox.get(session, sent.id), NOON)


def add_reply(session: Session, case_id: CaseId, text: str, *files: AttachedFile) -> Any:
    """An answer that waits, with a promise."""
    new = NewReply(
        case_id=case_id, post_id=cases.get(session, case_id).main_post_id, text=text, way=Way.API,
        files=files, promised_due=LATER, promise="перезвоним",
    )  # fmt: skip
    return outbox.add(session, new, NOON + timedelta(microseconds=123_456))


def exported(
    db: Database, root: Path, case_id: CaseId, name: str = "case", *, with_notes: bool = True
) -> tuple[Path, Exported]:
    """The case as a file."""
    path = root / f"{name}.zip"
    order = ExportOrder(case_id=case_id, path=path, operator="Иванова", with_notes=with_notes)
    return path, asyncio.run(export_case(order, db, Workspace(root), NOON))


def taken(db: Database, root: Path, path: Path) -> Taken:
    """The same in the other workspace."""
    return asyncio.run(take(db, Workspace(root), path, NOON + timedelta(hours=1)))


def document(path: Path) -> dict[str, Any]:
    """case.json of a file."""
    with zipfile.ZipFile(path) as archive:
        found: dict[str, Any] = json.loads(archive.read(f"{path.stem}/data/case.json"))
    return found


def everything(path: Path) -> bytes:
    """All that stands in a file, unpacked."""
    whole = io.BytesIO()
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            whole.write(name.encode() + archive.read(name))
    return whole.getvalue()
