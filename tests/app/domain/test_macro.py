"""Macros as data: their JSON, their limits, their moments, and what they would do to a case."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from app.domain.case import CaseStatus
from app.domain.colleague import Colleague
from app.domain.deadline import WorkHours
from app.domain.ids import CaseId, ColleagueId
from app.domain.macro import Acts, Macro, acts_from_json, acts_to_json
from app.domain.macro_check import checked
from app.domain.macro_effects import Deed, Effect, MacroCase, Mode, Ready, effects
from app.domain.macro_when import when_from_json
from app.domain.triage import Band
from app.errors import MacroClash, MacroEmpty, MacroSpec, MacroTooLong, MacroUnfit, MacroUnnamed

MOSCOW = timezone(timedelta(hours=3))
HOURS = WorkHours(starts=9, ends=18, zone=MOSCOW)
SUNDAY = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
WHOLE: dict[str, Any] = {
    "reply": {"template": "прости", "send": True},
    "add_tags": ["доставка"],
    "remove_tags": ["новое"],
    "status": "waiting",
    "snooze": {"working_days": 2, "at": "09:00"},
    "note": "Ждём {имя}",
    "deadline": {"weekday": "mon"},
    "promise": "ответ",
    "assign": "@me",
    "cause": "hotline",
    "route": "private",
}


def test_a_macro_comes_back_from_its_json() -> None:
    assert acts_to_json(acts_from_json(WHOLE)) == WHOLE


@pytest.mark.parametrize(
    ("spec", "what"),
    [
        ({"tags": []}, "tags"),
        ({"add_tags": "один"}, "add_tags"),
        ({"add_tags": [1]}, "add_tags"),
        ({"status": "new"}, "status: new"),
        ({"snooze": {"weeks": 1}}, "snooze.weeks"),
        ({"snooze": {"days": 1, "hours": 2}}, "snooze.days+hours"),
        ({"snooze": {"days": 999}}, "snooze.days: 999"),
        ({"snooze": {"hours": True}}, "snooze.hours: True"),
        ({"snooze": {"hours": 2, "at": "9:00"}}, "snooze.at: 9:00"),
        ({"deadline": {"days": 1, "at": "25:00"}}, "deadline.at: 25:00"),
        ({"deadline": {"weekday": "пн"}}, "deadline.weekday: пн"),
        ({"deadline": 2}, "deadline"),
        ({"reply": {"template": "a", "text": "b"}}, "reply"),
        ({"reply": {"text": "b", "send": 1}}, "reply.send"),
        ({"reply": {"body": "b"}}, "reply.body"),
        ({"note": None}, "note"),
        ([], "spec"),
    ],
)
def test_what_no_macro_has_is_named(spec: Any, what: str) -> None:
    with pytest.raises(MacroSpec) as refused:
        acts_from_json(spec)
    assert refused.value.facts["what"] == what


@pytest.mark.parametrize(
    ("acts", "error"),
    [
        (Acts(), MacroEmpty),
        (Acts(add_tags=("а",), remove_tags=("а",)), MacroClash),
        (acts_from_json({"close": "solved", "close_note": "да", "status": "open"}), MacroClash),
        (acts_from_json({"promise": "ответ"}), MacroUnfit),
        (acts_from_json({"route": "no_answer"}), MacroUnfit),
        (acts_from_json({"close": "stopped"}), MacroUnfit),
        (Acts(add_tags=("я" * 41,)), MacroTooLong),
        (Acts(note="\x00"), MacroTooLong),
    ],
)
def test_a_macro_that_cannot_be_kept_says_why(acts: Acts, error: type[Exception]) -> None:
    with pytest.raises(error):
        checked(Macro(short_code="а", name="А", acts=acts))


def test_a_macro_is_kept_tidy_and_has_a_name() -> None:
    acts = Acts(add_tags=(" а ", "а", ""), reply=" Да \n", send=True)
    kept = checked(Macro(short_code="/спа си", name=" Спасибо  ", folder="А:: ::Б", acts=acts))
    assert (kept.short_code, kept.name, kept.folder) == ("спаси", "Спасибо", "А::Б")
    assert kept.acts == Acts(add_tags=("а",), reply="Да", send=True)
    with pytest.raises(MacroUnnamed):
        checked(Macro(short_code="/", name="Спасибо", acts=acts))


@pytest.mark.parametrize(
    ("spec", "ends", "local"),
    [
        ({"minutes": 30}, False, "2026-11-22 15:30"),
        ({"hours": 2}, False, "2026-11-22 17:00"),
        ({"working_hours": 2}, False, "2026-11-23 11:00"),
        ({"working_days": 2}, False, "2026-11-24 09:00"),
        ({"working_days": 2}, True, "2026-11-24 18:00"),
        ({"working_days": 2, "at": "10:30"}, True, "2026-11-24 10:30"),
        ({"weekday": "mon", "at": "9:00"}, False, "2026-11-23 09:00"),
        ({"weekday": "sun"}, False, "2026-11-29 09:00"),
        ({"days": 0, "at": "20:00"}, False, "2026-11-22 20:00"),
        ({"days": 30}, True, "2026-12-22 18:00"),
    ],
)
def test_a_relative_moment_follows_the_calendar(
    *, spec: dict[str, Any], ends: bool, local: str
) -> None:
    moment = when_from_json(spec, "snooze").moment(SUNDAY, HOURS, ends=ends)
    assert f"{moment.astimezone(MOSCOW):%Y-%m-%d %H:%M}" == local


def test_working_days_pass_over_holidays() -> None:
    friday = datetime(2026, 12, 31, 12, 0, tzinfo=UTC)
    moment = when_from_json({"working_days": 1}, "snooze").moment(friday, HOURS)
    assert moment.astimezone(MOSCOW).date().isoformat() == "2027-01-11"


CASE = MacroCase(id=CaseId(1), who="Анна", status=CaseStatus.NEW, band=Band.LOW, tags=("новое",))
READY = Ready(reply="Анна, простите", note="Ждём Анну", now=SUNDAY, hours=HOURS)


def told(spec: dict[str, Any], case: MacroCase = CASE, **more: Any) -> dict[Deed, Effect]:
    """The effects by their deeds."""
    mode = Mode(send=more.pop("send", False), many=more.pop("many", False))
    ready = Ready(
        **{name: getattr(READY, name) for name in ("reply", "note", "now", "hours")} | more
    )
    return {each.deed: each for each in effects(acts_from_json(spec), case, ready, mode)}


def test_every_act_is_told_before_it_is_done() -> None:
    me = Colleague(id=ColleagueId(3), name="Мария")
    found = told({**WHOLE, "add_tags": ["доставка"]}, send=True, colleague=me)
    assert found[Deed.SNOOZE].what == "2026-11-24T06:00:00Z"
    assert found[Deed.PROMISE].facts == (("promise", "ответ"),)
    assert found[Deed.ASSIGN].what == "Мария"
    assert {deed for deed, effect in found.items() if not effect.is_done} == {
        Deed.STATUS,
        Deed.SEND,
    }
    assert (found[Deed.STATUS].why, found[Deed.SEND].why) == ("snoozes", "by_hand")


def test_what_does_not_apply_says_why() -> None:
    closed = MacroCase(
        id=CaseId(1), who="", status=CaseStatus.CLOSED, band=Band.LOW, tags=("доставка",)
    )
    found = told(WHOLE, closed, colleague_why="no_operator")
    assert {deed.value: effect.why for deed, effect in found.items() if effect.why} == {
        "status": "closed",
        "snooze": "closed",
        "promise": "closed",
        "reply": "closed",
        "add_tag": "has_tag",
        "remove_tag": "no_tag",
        "assign": "no_operator",
    }


def test_a_macro_that_opens_a_closed_case_does_the_rest_too() -> None:
    closed = MacroCase(id=CaseId(1), who="", status=CaseStatus.CLOSED, band=Band.LOW)
    found = told({"status": "open", "deadline": {"days": 1}}, closed)
    assert all(effect.is_done for effect in found.values())


@pytest.mark.parametrize(
    ("case", "why"),
    [
        ({"sends": True}, ""),
        ({"sends": True, "captured": False}, "no_capture"),
        ({"sends": True, "band": Band.HIGH}, "high_risk"),
        ({"sends": True, "longest": 5}, "too_long"),
        ({"sends": True, "draft": "Добрый"}, "draft"),
        ({"sends": False}, "by_hand"),
    ],
)
def test_a_reply_leaves_by_itself_only_where_it_may(case: dict[str, Any], why: str) -> None:
    plain: dict[str, Any] = {"id": CaseId(1), "who": "", "status": CaseStatus.NEW, "band": Band.LOW}
    found = told({"reply": {"text": "да"}}, MacroCase(**plain | case), send=True)
    assert (found[Deed.REPLY].why, found[Deed.SEND].why) == ("", why)


def test_on_many_cases_a_blank_or_somebodys_draft_keeps_the_reply_out() -> None:
    begun = MacroCase(id=CaseId(1), who="", status=CaseStatus.NEW, band=Band.LOW, draft="Добрый")
    spec = {"reply": {"text": "да"}}
    assert told(spec, begun, many=True)[Deed.REPLY].why == "draft"
    blank = told(spec, reply="К [[когда]]", many=True)[Deed.REPLY]
    assert (blank.why, blank.facts) == ("blanks", (("blanks", "когда"),))
    assert told(spec, reply="К [[когда]]")[Deed.REPLY].is_done
