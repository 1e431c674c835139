"""What the check knows of a case: who wrote, how late we are, what others were told lately."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path

from app.domain.brand_voice import Voice
from app.domain.reply import NewReply, Way
from app.domain.reply_check import FormOfAddress
from app.domain.triage import Verdict
from app.services.reply_checking import check_answer
from app.services.reply_context import context_of, insist
from app.store import brand_voices, cases, events, outbox
from app.store.records import due_of
from tests.place_rows import NOON, add_one, database


def test_a_case_tells_what_its_answer_is_judged_by(tmp_path: Path) -> None:
    db = database(tmp_path)
    case_id = db.run_now(
        lambda s: add_one(s, text="Обсчитали на кассе", due=due_of(NOON + timedelta(hours=1)))
    )
    for late in (False, True):
        now = NOON + timedelta(hours=2 * late)
        known, place = db.read_now(partial(context_of, case_id=case_id, now=now, operator="Мария"))
        assert known.in_time is not late
        assert known.waited_minutes == 120 * late
    assert (known.author, known.verdict, place[0]) == (
        "Автор Обсчитали на кассе",
        Verdict.COMPLAINT,
        "vk",
    )
    assert (known.complaint, known.brand, known.address) == (
        "Обсчитали на кассе",
        "Ромашка Мария",
        None,
    )
    db.close()


def test_the_voice_of_the_brand_says_how_to_speak_and_where_to_write(tmp_path: Path) -> None:
    db = database(tmp_path)
    case_id = db.run_now(add_one)
    voice = Voice(brand="Ромашка", formal=False, contact="care@romashka.example")
    db.run_now(lambda s: brand_voices.keep(s, voice))
    known, _ = db.read_now(lambda s: context_of(s, case_id, NOON))
    assert (known.address, known.contact) == (FormOfAddress.FAMILIAR, "care@romashka.example")
    db.close()


def test_the_same_text_as_to_another_wants_a_date(tmp_path: Path) -> None:
    db = database(tmp_path)
    first = db.run_now(add_one)
    second = db.run_now(lambda s: add_one(s, text="И меня обсчитали"))
    text = "Здравствуйте! Извините за неудобства, ваша жалоба передана руководителю магазина."
    post = db.read_now(lambda s: cases.posts(s, first))[0]
    new = NewReply(case_id=first, post_id=post.id, text=text, way=Way.API)
    db.run_now(lambda s: outbox.add(s, new, NOON))
    for case_id, same in ((first, False), (second, True)):
        known, place = db.read_now(partial(context_of, case_id=case_id, now=NOON))
        details = {each.detail for each in check_answer(text, known, place).warnings}
        assert ("recent" in details) is same
    db.close()


def test_an_answer_sent_in_spite_of_the_check_is_in_the_history(tmp_path: Path) -> None:
    db = database(tmp_path)
    case_id = db.run_now(add_one)
    db.run_now(lambda s: insist(s, case_id, ("threat", "threat", "obscenity"), NOON))
    told = db.read_now(lambda s: events.of_case(s, case_id))[-1]
    assert (told.kind, dict(told.facts)) == ("sent_anyway", {"warnings": "threat, obscenity"})
    db.close()
