"""Which replies rest, and when they may be read again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.ids import CaseId
from app.domain.resting import Need, Rest, RestRules, RestWhen, Written, is_another, need, ready_at
from app.domain.triage import Band

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
TEXT = "Анна, здравствуйте! Простите за задержку, деньги вернём до пятницы."


def rest(text: str = TEXT, *, ready: int = 0, read: str = "") -> Rest:
    return Rest(
        case_id=CaseId(1), public=True, text=text, began_at=NOON - timedelta(minutes=10),
        ready_at=NOON + timedelta(minutes=ready), read_at=NOON if read else None, read_text=read,
    )  # fmt: skip


def written(text: str = TEXT, band: Band = Band.HIGH, seconds: int = 600) -> Written:
    return Written(text=text, band=band, began_at=NOON - timedelta(seconds=seconds))


@pytest.mark.parametrize(
    ("when", "band", "wanted"),
    [
        (RestWhen.NEVER, Band.HIGH, Need.NOTHING),
        (RestWhen.HIGH, Band.HIGH, Need.REST),
        (RestWhen.HIGH, Band.MEDIUM, Need.NOTHING),
        (RestWhen.MEDIUM, Band.MEDIUM, Need.REST),
        (RestWhen.ALWAYS, Band.LOW, Need.REST),
    ],
)
def test_replies_rest_by_the_risk_of_their_case(when: RestWhen, band: Band, wanted: Need):
    assert need(RestRules(when=when), written(band=band), None, NOON) is wanted


def test_what_rests_waits_and_is_then_read_again():
    assert need(RestRules(), written(), rest(ready=1), NOON) is Need.WAIT
    assert need(RestRules(), written(), rest(ready=0), NOON) is Need.READ
    assert need(RestRules(), written(), rest(read=TEXT), NOON) is Need.NOTHING


def test_what_was_changed_after_the_reading_is_read_once_more_without_another_pause():
    changed = written(TEXT + " Ещё раз извините.")
    assert need(RestRules(), changed, rest(read=TEXT), NOON) is Need.READ


def test_another_text_rests_from_the_beginning():
    other = "Мы уже писали вам вчера, ответа так и не получили, поэтому закрываем вопрос."
    assert is_another(TEXT, other)
    assert need(RestRules(), written(other), rest(), NOON) is Need.REST


def test_in_a_crisis_every_reply_is_read_again_but_only_hot_ones_rest():
    crisis = RestRules(crisis=True)
    assert need(crisis, written(band=Band.LOW), None, NOON) is Need.REST
    assert ready_at(crisis, Band.LOW, NOON) == NOON
    assert ready_at(crisis, Band.HIGH, NOON) == NOON + timedelta(minutes=10)


def test_haste_on_a_hot_case_is_an_offer_only():
    rules = RestRules(when=RestWhen.NEVER)
    assert need(rules, written(seconds=20), None, NOON) is Need.OFFER
    assert need(rules, written(seconds=90), None, NOON) is Need.NOTHING
    assert need(rules, written(seconds=20, band=Band.LOW), None, NOON) is Need.NOTHING


def test_a_text_of_any_length_is_compared_at_once():
    assert not is_another("слово " * 50_000, "слово " * 50_000)


def test_what_was_let_go_and_changed_after_was_not_read():
    assert rest(read=TEXT).was_read(f" {TEXT}\n")
    assert not rest(read=TEXT).was_read(f"{TEXT} Анна")
    assert need(RestRules(), written(f"{TEXT} Анна"), rest(ready=5, read=TEXT), NOON) is Need.WAIT
