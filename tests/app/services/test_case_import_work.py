"""What was done about a case goes with it: who answers, hand-offs, gifts, promises, files."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.domain import clock
from app.domain.case import CaseStatus
from app.domain.handoff import Contact, NewHandoff
from app.domain.ids import CaseId
from app.domain.reply import Draft, ReplyStatus
from app.evidence.case_file import verify_case_file
from app.paths import Workspace
from app.services import attachments, colleagues, compensating, handing_off
from app.store import (
    cases,
    compensations,
    drafts,
    events,
    handoffs,
    notes,
    outbox,
    outbox_list,
)
from app.store import (
    colleagues as colleague_rows,
)
from app.store.database import Database
from tests.app.services.handed_work import (
    LATER,
    LOST,
    PNG,
    SENT,
    TEXT,
    WAITS,
    add_reply,
    document,
    everything,
    exported,
    taken,
    worked_on,
)
from tests.place_rows import NOON, add_one, database

ONE = CaseId(1)
DUE = "handoff_due"
OF_FILES = {"exported", "imported"}


class Two:
    """Two workspaces; in the first stands the case that was worked on."""

    def __init__(self, root: Path) -> None:
        self.here, self.there = root / "a", root / "b"
        self.a, self.b = Database(self.here / "otklik.db"), Database(self.there / "otklik.db")

    def hand(self, name: str = "case", **more: Any) -> Path:
        """The case's file."""
        return exported(self.a, self.here, ONE, name, **more)[0]

    def over(self, name: str = "case") -> CaseId:
        """The case of the second workspace, out of the first."""
        return taken(self.b, self.there, self.hand(name)).case_id


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folders of a pair that nobody has used yet."""
    root = tmp_path_factory.mktemp("work")
    for name in "ab":
        (root / name).mkdir()
    with closing(database(root / "a")) as db, closing(database(root / "b")):
        worked_on(db, root / "a")
    return root


@pytest.fixture
def two(both: Path, tmp_path: Path) -> Iterator[Two]:
    """A fresh pair."""
    for name in "ab":
        shutil.copytree(both / name, tmp_path / name)
    made = Two(tmp_path)
    with closing(made.a), closing(made.b):
        yield made


def test_what_goes_out_and_comes_in_goes_out_the_same(two: Two) -> None:
    first = document(two.hand())
    case_id = two.over()
    again = document(exported(two.b, two.there, case_id)[0])
    for told in (first, again):
        told["key"] = told["case"]["number"] = None
        told["replies"] = [one | {"way": ""} for one in told["replies"]]
        told["events"] = [one for one in told["events"] if one["kind"] not in OF_FILES]
    assert again == first
    assert [len(first[name]) for name in ("replies", "handoffs", "compensations")] == [4, 3, 2]


def test_who_answers_and_who_decides_come_by_name_without_their_telephones(two: Two) -> None:
    known = two.a.read_now(lambda s: colleague_rows.by_name(s, "Анна Смирнова"))
    two.a.run_now(lambda s: colleagues.keep(s, replace(known, contact="+7 900 000-00-00")))
    path = two.hand()
    whole = two.b.read_now(lambda s: cases.whole(s, two.over("later")))
    assert whole.assignee is not None
    assert (whole.assignee.name, whole.assignee.contact) == ("Анна Смирнова", "")
    assert whole.escalation is not None
    assert (whole.escalation.to, whole.escalation.why) == ("Директор", "грозит судом")
    assert b"900 000" not in everything(path)


def test_a_colleague_who_was_put_aside_here_stays_aside(two: Two) -> None:
    anna = two.b.run_now(lambda s: colleagues.found_or_added(s, "анна смирнова")[0])
    two.b.run_now(lambda s: colleagues.put_aside(s, anna.id, NOON))
    whole = two.b.read_now(lambda s: cases.whole(s, two.over()))
    assert whole.assignee is not None
    assert (whole.assignee.id, whole.assignee.aside) == (anna.id, True)


def test_files_come_by_their_sums_whatever_they_are_called(two: Two) -> None:
    case_id = two.over()
    whole = two.b.read_now(lambda s: cases.whole(s, case_id))
    assert [[one.name for one in draft.files] for draft in whole.drafts] == [["чек.png"], ["a.txt"]]
    [file] = whole.replies[0].files
    assert attachments.content_of(Workspace(two.there), file) == PNG
    assert {path.name for path in Workspace(two.there).attachments.iterdir()} == {
        one.files[0].sha256 for one in whole.drafts
    }


def test_a_file_that_is_gone_is_told_of_and_the_rest_comes(two: Two) -> None:
    [file] = two.a.read_now(lambda s: drafts.of_case(s, ONE))[1].files
    attachments.path_of(Workspace(two.here), file).write_bytes(b"else")
    path, done = exported(two.a, two.here, ONE)
    assert done.lost == ("a.txt",)
    assert all(finding.holds for finding in verify_case_file(path))
    whole = two.b.read_now(lambda s: cases.whole(s, taken(two.b, two.there, path).case_id))
    assert [one.name for one in whole.drafts[1].files] == ["a.txt"]
    assert not attachments.path_of(Workspace(two.there), file).exists()


def test_without_the_notes_nothing_of_them_goes(two: Two) -> None:
    assert "секретная".encode() not in everything(two.hand(with_notes=False))


def test_nothing_that_waited_there_leaves_from_here(two: Two) -> None:
    case_id = two.over()
    told = two.b.read_now(lambda s: outbox.of_case(s, case_id))
    states = [(one.status.value, (one.handed_as or one.status).value) for one in told]
    assert states == [
        ("sent", "sent"), ("cancelled", "pending"), ("cancelled", "failed"),
        ("cancelled", "unknown"),
    ]  # fmt: skip
    assert two.b.read_now(outbox_list.next_due) is None
    assert two.b.read_now(outbox_list.next_ask) is None


def test_the_others_file_twice_and_back_home_makes_nothing_twice(two: Two) -> None:
    case_id = two.over()
    before = counts(two.a, ONE)
    two.b.run_now(lambda s: notes.add(s, case_id, "ещё одна", NOON))
    assert taken(two.b, two.there, two.hand("later")).joined
    back, _ = exported(two.b, two.there, case_id)
    assert taken(two.a, two.here, back).joined
    assert counts(two.b, case_id) == before | {"notes": 2, "drafts": 2}
    assert counts(two.a, ONE) == before | {"notes": 2}


def counts(db: Database, case_id: CaseId) -> dict[str, int]:
    """How many there are of each thing."""
    whole = db.read_now(lambda s: cases.whole(s, case_id))
    names = ("replies", "notes", "handoffs", "compensations", "drafts", "posts", "versions")
    kinds = ("promised", "handed_off", "compensated", "handoff_contacted")
    return {name: len(getattr(whole, name)) for name in names} | {
        kind: sum(event.kind == kind for event in whole.events) for kind in kinds
    }


def test_an_answer_that_left_there_meanwhile_is_not_sent_here_once_more(two: Two) -> None:
    back = exported(two.b, two.there, two.over())[0]
    assert two.a.read_now(outbox_list.next_due) is not None
    two.b.run_now(lambda s: add_reply(s, CaseId(1), "Уже ответили мы"))
    new = two.b.read_now(lambda s: outbox.of_case(s, ONE))[-1]
    two.b.run_now(lambda s: outbox.mark_sending(s, new.id))
    two.b.run_now(lambda s: outbox.mark_sent(s, new.id, NOON, "n-9"))
    assert taken(two.a, two.here, back).joined
    assert two.a.read_now(outbox_list.next_due) is not None  # nothing new: it still waits
    taken(two.a, two.here, exported(two.b, two.there, ONE, "later")[0])
    states = {one.text: (one.status, one.error_code) for one in replies(two.a)}
    assert states[WAITS] == (ReplyStatus.FAILED, "reply.answered")
    assert states["Уже ответили мы"][0] is ReplyStatus.SENT


def replies(db: Database, case_id: CaseId = ONE) -> Any:
    """The answers of a case."""
    return db.read_now(lambda s: outbox.of_case(s, case_id))


def test_the_file_tells_what_became_of_an_answer_that_is_here_too(two: Two) -> None:
    case_id = two.over()
    waits = next(one for one in replies(two.a) if one.text == WAITS)
    two.a.run_now(lambda s: outbox.mark_sending(s, waits.id))
    two.a.run_now(lambda s: outbox.mark_sent(s, waits.id, NOON, "n-2", "https://x/2"))
    two.over("later")
    here = next(one for one in replies(two.b, case_id) if one.text == WAITS)
    assert (here.status, here.native_id, here.handed_as) == (ReplyStatus.SENT, "n-2", None)


def test_what_may_have_left_from_a_copy_is_asked_of_the_network_and_not_sent(two: Two) -> None:
    waits = next(one for one in replies(two.a) if one.text == WAITS)
    two.a.run_now(lambda s: outbox.mark_sending(s, waits.id))
    two.a.run_now(lambda s: outbox.mark_unknown(s, waits.id, "source.unsure", NOON))
    own = two.b.run_now(lambda s: add_one(s, TEXT))
    two.b.run_now(lambda s: add_reply(s, own, WAITS))
    assert two.over() == own
    here = next(one for one in replies(two.b, own) if one.text == WAITS)
    assert (here.status, here.may_stand) == (ReplyStatus.UNKNOWN, True)
    assert two.b.read_now(outbox_list.next_due) is None


def test_what_was_promised_there_is_a_deadline_here_until_it_is_kept(two: Two) -> None:
    own = two.b.run_now(lambda s: add_one(s, TEXT))
    assert two.over() == own
    case = two.b.read_now(lambda s: cases.get(s, own))
    assert (case.status, case.deadline_at) == (CaseStatus.PROMISED, LATER)
    [line] = two.b.read_now(lambda s: events.of_kind(s, own, "imported"))
    assert dict(line.facts)["differs"] == "assignee, escalation"


def test_hand_offs_and_gifts_that_ended_there_end_here(two: Two) -> None:
    case_id = two.over()
    open_ = next(one for one in two.a.read_now(lambda s: handoffs.of_case(s, ONE)) if one.is_open)
    contact = Contact(at=NOON, result="Позвонили")
    two.a.run_now(lambda s: handing_off.contacted(s, open_.id, contact, NOON))
    given = two.a.read_now(lambda s: compensations.of_case(s, ONE))[0]
    two.a.run_now(lambda s: compensating.withdraw(s, given.id, "ошибка", NOON))
    two.over("later")
    assert two.b.read_now(lambda s: handoffs.count_open(s, case_id)) == 0
    assert not any(
        one.stands for one in two.b.read_now(lambda s: compensations.of_case(s, case_id))
    )


def test_a_reminder_of_theirs_is_none_of_another_hand_off_of_ours(two: Two) -> None:
    two.a.run_now(lambda s: handing_off.remind(s, LATER, clock.now().tzinfo))  # type: ignore[arg-type]
    own = two.b.run_now(lambda s: add_one(s, TEXT))
    new = NewHandoff(case_id=own, to_name="Склад", what="Найти", due_at=LATER)
    ours = two.b.run_now(lambda s: handing_off.hand_off(s, new, NOON)[0])
    two.over()
    two.b.run_now(lambda s: handing_off.remind(s, LATER, clock.now().tzinfo))  # type: ignore[arg-type]
    told = [dict(one.facts) for one in two.b.read_now(lambda s: events.of_kind(s, own, DUE))]
    assert {"handoff": str(ours.id), "to": "Склад"}.items() <= told[-1].items()


def test_a_draft_of_files_alone_comes_and_the_same_text_gets_the_files_of_both(two: Two) -> None:
    own = two.b.run_now(lambda s: add_one(s, TEXT))
    draft = Draft(case_id=own, text="Черновик", public=True, saved_at=NOON)
    two.b.run_now(lambda s: drafts.put(s, draft))
    [alone] = [one for one in two.a.read_now(lambda s: drafts.of_case(s, ONE)) if not one.public]
    two.a.run_now(lambda s: drafts.put(s, replace(alone, text="")))
    two.over()
    found = two.b.read_now(lambda s: drafts.of_case(s, own))
    assert [(one.text, [file.name for file in one.files]) for one in found] == [
        ("Черновик", ["чек.png"]), ("", ["a.txt"]),
    ]  # fmt: skip


def test_an_unknown_answer_of_theirs_stops_ours(two: Two) -> None:
    own = two.b.run_now(lambda s: add_one(s, TEXT))
    two.b.run_now(lambda s: add_reply(s, own, "Наш ответ"))
    two.over()
    here = {one.text: one for one in replies(two.b, own)}
    assert here["Наш ответ"].error_code == "reply.answered"
    assert here[LOST].handed_as is ReplyStatus.UNKNOWN
    assert here[SENT].status is ReplyStatus.SENT
