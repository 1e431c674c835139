"""A brand's voice is heard in its templates: who speaks, Вы or ты, where else we can be reached."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC
from functools import partial
from pathlib import Path

import pytest

from app.domain.brand_voice import Voice
from app.domain.compensation import CompensationKind, CompensationLimits, NewCompensation
from app.domain.reply import Way
from app.errors import ReplyEmpty, VoiceUnfit
from app.paths import Workspace
from app.services import compensating, replying, templating, voices
from app.services.speech import RussianSpeech
from app.store import brand_voices, cases, file_references
from tests.case_rows import answer
from tests.place_rows import NOON, add_one, database

SPEAKS = Voice(
    brand="Ромашка", operator="Мария", formal=False,
    contact="8 800 000-00-00", form_url="https://a.example/f",
)  # fmt: skip
BODY = "{оператор}: {вы: вам/тебе} — {{form_url}}, {{contact}}, {{compensation|ничего}}"


def test_a_template_speaks_with_the_voice_of_its_brand(tmp_path: Path) -> None:
    db = database(tmp_path)
    case_id = db.run_now(add_one)
    wanted = templating.Filling(case_id=case_id, operator="Ольга", now=NOON, zone=UTC)

    def filled() -> str:
        return db.read_now(lambda s: templating.fill(s, BODY, wanted, RussianSpeech)).text

    assert filled() == "Ольга: вам — [[form_url]], [[contact]], ничего"
    db.run_now(lambda s: voices.keep(s, SPEAKS))
    new = NewCompensation(case_id=case_id, kind=CompensationKind.GIFT, what="чайник")
    db.run_now(lambda s: compensating.give(s, new, CompensationLimits(), NOON))
    assert filled() == "Мария: тебе — https://a.example/f, 8 800 000-00-00, чайник"
    assert db.read_now(lambda s: cases.whole(s, case_id)).voice == SPEAKS
    db.run_now(lambda s: voices.remove(s, "Ромашка"))
    assert filled().startswith("Ольга: вам")


def test_a_picture_is_kept_by_its_sum_and_is_not_swept(tmp_path: Path) -> None:
    db = database(tmp_path)
    digest = voices.keep_picture(Workspace(tmp_path), b"\x89PNG\r\n\x1a\n" + b"0" * 60)
    assert (tmp_path / "attachments" / digest).is_file()
    db.run_now(lambda s: voices.keep(s, Voice(picture=digest)))
    assert digest in db.read_now(file_references.every)
    for wrong in (b"GIF89a", b"\x89PNG\r\n\x1a\n" + b"0" * 2_000_000):
        with pytest.raises(VoiceUnfit):
            voices.keep_picture(Workspace(tmp_path), wrong)


def test_the_brands_of_the_workspace_can_have_a_voice(tmp_path: Path) -> None:
    db = database(tmp_path)
    db.run_now(add_one)
    db.run_now(lambda s: voices.keep(s, Voice(brand="Вавилон")))
    assert db.read_now(brand_voices.brands) == ("Вавилон", "Ромашка")


def test_the_signature_is_a_part_of_what_leaves(tmp_path: Path) -> None:
    db = database(tmp_path)
    case_id = db.run_now(add_one)
    new = db.read_now(lambda s: answer(s, case_id, "Разберёмся! \n", Way.COPY))
    signed = replace(new, signature="— Мария")
    queue = partial(replying.queue_reply, new=signed, now=NOON, undo_s=0, capture_first=False)
    reply, _ = db.run_now(queue)
    assert reply.text == "Разберёмся!\n\n— Мария"
    with pytest.raises(ReplyEmpty):
        db.run_now(partial(queue, new=replace(signed, text=" \n")))
