"""Macros over real cases: told, run in one transaction, taken back as one act."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import pytest

from app.domain.case import CaseStatus
from app.domain.ids import CaseId, TemplateId
from app.domain.macro import Macro, acts_from_json
from app.domain.macro_effects import Deed, Mode
from app.domain.macro_run import Done, MacroRun, Seen, summary
from app.domain.reply import Draft, ReplyStatus
from app.domain.template import Template
from app.errors import MacroTaken, NotFound
from app.services import casework, macro_looking, macro_running, macro_undoing, macros
from app.services.changes import Changes
from app.services.starting import starter_templates
from app.store import cases, drafts, events, notes, outbox, tags, templates
from app.store import macros as store
from app.store.database import Database
from tests import databases
from tests.app.domain.test_macro import HOURS
from tests.place_rows import NOON, add_one

SPEC = {
    "reply": {"text": "{{author.first_name|Здравствуйте}}, разбираемся."},
    "add_tags": ["доставка"],
    "remove_tags": ["новое"],
    "note": "Спросили про {номер}",
    "deadline": {"working_days": 1},
    "promise": "ответ",
    "assign": "@me",
    "cause": "hotline",
    "route": "public",
}


@pytest.fixture
def db(tmp_path: Path) -> Database:
    """An empty database."""
    return databases.empty(tmp_path)


def run_of(db: Database, spec: dict[str, Any], **more: Any) -> MacroRun:
    """A kept macro with everything it is run with."""
    macro = Macro(short_code="м", name="Мой макрос", acts=acts_from_json(spec))
    kept, _ = db.run_now(lambda s: macros.keep(s, macro))
    values: dict[str, Any] = {"operator": "Мария", "capture_first": False, "now": NOON}
    return MacroRun(macro=kept, hours=HOURS, **values | more)


def look(db: Database, run: MacroRun, case_id: CaseId) -> Seen:
    """What it would do, its texts filled without word forms."""

    def read(session: Any) -> Seen:
        wanted = macro_looking.filling(run, case_id)
        said = macro_looking.texts(session, run.macro.acts, wanted)
        return macro_looking.look(session, run, case_id, said)

    return db.read_now(read)


def do(db: Database, run: MacroRun, case_id: CaseId) -> Done:
    """Runs it, in one transaction."""

    def work(session: Any) -> tuple[Done, Changes]:
        wanted = macro_looking.filling(run, case_id)
        said = macro_looking.texts(session, run.macro.acts, wanted)
        return macro_running.run_on(session, run, case_id, said)

    return db.run_now(work)[0]


def state(db: Database, case_id: CaseId) -> dict[str, Any]:
    """Everything of a case that a macro may change."""

    def read(session: Any) -> dict[str, Any]:
        draft = drafts.get(session, case_id)
        return {
            **store.columns(session, case_id),
            "tags": tags.of_case(session, case_id),
            "notes": [note.text for note in notes.of_case(session, case_id)],
            "draft": draft.text if draft else "",
        }

    return db.read_now(read)


def tagged(session: Any, **more: Any) -> CaseId:
    """A case with the tag «новое»."""
    case_id = add_one(session, **more)
    tags.add(session, [(case_id, "новое", None)])
    return case_id


def test_a_run_does_what_was_told_and_every_line_names_the_macro(db: Database) -> None:
    case_id, run = db.run_now(tagged), run_of(db, SPEC)
    told = look(db, run, case_id)
    done = do(db, run, case_id)
    assert done.effects == told.effects
    assert all(effect.is_done for effect in told.effects)
    now = state(db, case_id)
    assert (now["status"], now["tags"], now["cause"]) == ("promised", ("доставка",), "hotline")
    assert now["draft"] == "Автор, разбираемся."
    assert now["notes"] == [f"Спросили про {case_id}"]
    lines = db.read_now(lambda s: events.of_case(s, case_id))
    assert {dict(line.facts).get("macro") for line in lines} == {"Мой макрос"}
    kept = db.read_now(lambda s: store.get(s, run.macro.id))
    assert (kept.uses, kept.used_at) == (1, NOON)


def test_one_act_takes_everything_back(db: Database) -> None:
    case_id, run = db.run_now(tagged), run_of(db, SPEC)
    before = state(db, case_id)
    done = do(db, run, case_id)
    left, _ = db.run_now(lambda s: macro_undoing.undo(s, done, NOON))
    assert left == ()
    assert state(db, case_id) == before
    assert db.read_now(lambda s: events.of_case(s, case_id))[-1].kind == "macro_undone"


def test_what_changed_once_more_since_is_not_taken_back(db: Database) -> None:
    case_id, run = db.run_now(tagged), run_of(db, SPEC)
    done = do(db, run, case_id)
    db.run_now(lambda s: cases.change(s, case_id, None, cause="staff"))
    later = Draft(case_id=case_id, text="Другое", public=True, saved_at=NOON)
    db.run_now(lambda s: drafts.put(s, later))
    left, _ = db.run_now(lambda s: macro_undoing.undo(s, done, NOON))
    now = state(db, case_id)
    assert set(left) == {"draft", "cause"}
    assert (now["cause"], now["draft"], now["status"]) == ("staff", "Другое", "new")


def test_a_reply_goes_below_what_was_begun_and_comes_out_again(db: Database) -> None:
    case_id, run = db.run_now(add_one), run_of(db, {"reply": {"text": "Разбираемся."}})
    begun = Draft(case_id=case_id, text="Добрый день!", public=True, saved_at=NOON)
    db.run_now(lambda s: drafts.put(s, begun))
    done = do(db, run, case_id)
    assert state(db, case_id)["draft"] == "Добрый день!\n\nРазбираемся."
    db.run_now(lambda s: macro_undoing.undo(s, done, NOON))
    assert state(db, case_id)["draft"] == "Добрый день!"


def test_a_queued_reply_is_taken_back_within_its_window(db: Database) -> None:
    case_id = db.run_now(add_one)
    source = db.read_now(lambda s: cases.get(s, case_id)).source_id
    spec = {
        "reply": {"text": "Разбираемся.", "send": True},
        "close": "no_answer",
        "close_note": "да",
    }
    run = run_of(db, spec, mode=Mode(send=True), sends={source: True}, undo_s_of=lambda _: 60)
    done = do(db, run, case_id)
    [reply] = db.read_now(lambda s: outbox.of_case(s, case_id))
    assert (reply.status, reply.text) == (ReplyStatus.PENDING, "Разбираемся.")
    assert state(db, case_id)["status"] == "closed"
    left, _ = db.run_now(lambda s: macro_undoing.undo(s, done, NOON))
    [reply] = db.read_now(lambda s: outbox.of_case(s, case_id))
    assert (left, reply.status) == ((), ReplyStatus.CANCELLED)
    assert (state(db, case_id)["status"], state(db, case_id)["draft"]) == ("new", "")


def test_a_case_with_a_page_is_answered_captured_or_not_at_all(db: Database) -> None:
    case_id = db.run_now(add_one)
    page = "UPDATE posts SET permalink = 'https://vk.com/wall-1_1'"
    db.run_now(lambda s: s.connection().exec_driver_sql(page))
    source = db.read_now(lambda s: cases.get(s, case_id)).source_id
    more: dict[str, Any] = {"mode": Mode(send=True), "sends": {source: True}}
    run = run_of(db, {"reply": {"text": "да"}}, capture_first=True, **more)
    told = {each.deed: each.why for each in look(db, run, case_id).effects}
    assert told == {Deed.REPLY: "", Deed.SEND: "no_capture"}


def test_an_act_that_fails_leaves_nothing_of_the_run(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id, run = db.run_now(tagged), run_of(db, SPEC)
    before = state(db, case_id)

    def refuse(*_: Any, **__: Any) -> None:
        raise NotFound(what="case", id=0)

    monkeypatch.setattr(casework, "promise", refuse)
    with pytest.raises(NotFound):
        do(db, run, case_id)
    assert state(db, case_id) == before


def test_run_again_it_says_that_all_is_so_already(db: Database) -> None:
    case_id = db.run_now(tagged)
    run = run_of(db, {"add_tags": ["а"], "assign": "@me", "cause": "staff", "status": "waiting"})
    do(db, run, case_id)
    again = look(db, run, case_id)
    assert {effect.why for effect in again.effects} == {"same", "has_tag"}
    assert not again.changes
    do(db, run, case_id)
    assert db.read_now(lambda s: store.get(s, run.macro.id)).uses == 1


@pytest.mark.parametrize(
    ("spec", "why"),
    [
        ({"assign": "Юрист"}, "unknown"),
        ({"reply": {"template": "нет такого"}}, "no_template"),
        ({"close": "solved", "close_note": "да"}, "close_lacks"),
    ],
)
def test_what_is_missing_is_said_before(db: Database, spec: dict[str, Any], why: str) -> None:
    case_id = db.run_now(add_one)
    [effect] = look(db, run_of(db, spec), case_id).effects
    assert effect.why == why


def test_a_template_within_itself_gives_no_reply(db: Database) -> None:
    loop = Template(id=TemplateId(0), short_code="круг", name="К", folder="", body="{>круг}")
    db.run_now(lambda s: templates.add(s, loop))
    case_id = db.run_now(add_one)
    [effect] = look(db, run_of(db, {"reply": {"template": "круг"}}), case_id).effects
    assert effect.why == "empty"


def test_many_cases_are_told_in_numbers(db: Database) -> None:
    spec = {"reply": {"text": "Чиним."}, "add_tags": ["сбой"]}
    run = run_of(db, spec, mode=Mode(many=True))
    texts = ("а", "б", "в", "г")
    first, begun, closed, _ = [db.run_now(partial(add_one, text=text)) for text in texts]
    db.run_now(lambda s: tags.add(s, [(first, "сбой", None)]))
    draft = Draft(case_id=begun, text="Пишу", public=True, saved_at=NOON)
    db.run_now(lambda s: drafts.put(s, draft))
    db.run_now(lambda s: cases.change(s, closed, None, status=CaseStatus.CLOSED.value))
    told = summary(run, [look(db, run, CaseId(each)) for each in range(first, first + 4)])
    counted = {(one.effect.deed, one.effect.why): one.cases for one in told.tallies}
    assert counted == {
        (Deed.ADD_TAG, ""): 3,
        (Deed.ADD_TAG, "has_tag"): 1,
        (Deed.REPLY, ""): 2,
        (Deed.REPLY, "draft"): 1,
        (Deed.REPLY, "closed"): 1,
    }
    assert (told.cases, told.unchanged, told.same_text) == (4, 0, 2)


def test_a_macro_is_kept_found_and_brought_back(db: Database) -> None:
    run = run_of(db, {"add_tags": ["а"]})
    for name in ("м", "/М", "мой МАКРОС", str(run.macro.id)):
        assert db.read_now(partial(macros.find, name=name)) == run.macro
    with pytest.raises(MacroTaken):
        run_of(db, {"add_tags": ["б"]})
    removed, _ = db.run_now(lambda s: macros.remove(s, run.macro.id))
    with pytest.raises(NotFound):
        db.read_now(lambda s: macros.find(s, "м"))
    assert removed.acts == run.macro.acts


def test_the_starter_macros_name_templates_that_there_are() -> None:
    codes = {template.short_code for template in starter_templates()}
    known = macros.starters()
    assert len(known) >= 8
    assert {m.acts.template for m in known if m.acts.template} <= codes
