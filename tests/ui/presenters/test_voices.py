"""Voices: kept in the settings with a small picture, and the signature below an answer, once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.brand_voice import USUAL, Voice
from app.domain.compensation import CompensationLimits
from app.domain.ids import PostId
from app.domain.reply import NewReply
from app.errors import VoiceUnfit
from app.services import voices
from app.store import brand_voices
from tests.place_rows import add_one
from tests.ui.case_stage import opened
from tests.ui.place_desk import Stage, play
from ui.panes.compensation_limits import CompensationLimitsSection
from ui.panes.voices import VoicesSection
from ui.presenters.voices import SIDE, VoicesSettings, small_square
from ui.presenters.voices_signature import SignaturePart

MARIA = Voice(operator="Мария", signature=USUAL)


def picture(folder: Path) -> Path:
    """A picture that is no square."""
    image = QImage(640, 400, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    path = folder / "me.jpg"
    image.save(str(path))
    return path


def test_a_picture_becomes_a_small_square(qapp: QApplication, tmp_path: Path) -> None:
    made = QImage.fromData(small_square(picture(tmp_path)))
    assert (made.width(), made.height()) == (SIDE, SIDE)
    (tmp_path / "no.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 99)
    with pytest.raises(VoiceUnfit):
        small_square(tmp_path / "no.png")


def test_a_voice_is_kept_with_its_picture(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    async def scenario(stage: Stage) -> None:
        await stage.desk.db.run(add_one)
        section = VoicesSection()
        qtbot.addWidget(section)
        presenter = VoicesSettings(stage.desk, section)
        await presenter.read()
        assert [section.brand.itemData(at) for at in range(2)] == ["", "Ромашка"]
        section.operator.setText("Мария")
        section.form_url.setText("ftp://a")
        section.keep()
        assert section._wrong.isVisibleTo(section)
        section.form_url.setText("https://a.example/f")
        section.keep()
        await stage.settle()
        await presenter.take_picture("", str(picture(tmp_path)))
        await stage.settle()
        voice = (await stage.desk.db.read(brand_voices.listed))[0]
        assert (voice.operator, voice.form_url) == ("Мария", "https://a.example/f")
        assert (stage.desk.workspace.attachments / voice.picture).stat().st_size > 100

    play(qapp, tmp_path, scenario)


def test_an_answer_leaves_with_its_signature_once(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    async def scenario(stage: Stage) -> None:
        await stage.desk.db.run(lambda s: voices.keep(s, MARIA))
        desk, case_id = await opened(stage, qtbot)
        text = desk.composer.text
        sent: list[str] = []
        part = next(one for one in desk.presenter.reply.parts if isinstance(one, SignaturePart))
        for typed, signed in (
            ("Разберёмся!", True), ("Разберёмся! Ваша Мария", True), ("Разберёмся!", False),
        ):  # fmt: skip
            text.replace_all(typed, undoable=False)
            new = NewReply(case_id=case_id, post_id=PostId(1), text=typed)
            part.line.tick.setChecked(signed)
            sent.append(part.finish(new).said)
        part.line.tick.click()
        assert stage.desk.memory.get("unsigned.vk.Ромашка") is False
        assert sent == [
            "Разберёмся!\n\n— Мария, Ромашка", "Разберёмся! Ваша Мария", "Разберёмся!"
        ]  # fmt: skip

    play(qapp, tmp_path, scenario)


def test_limits_are_told_when_they_change(qapp: QApplication, qtbot: QtBot) -> None:
    section = CompensationLimitsSection()
    qtbot.addWidget(section)
    section.show_limits(CompensationLimits(money=100))
    with qtbot.waitSignal(section.changed) as told:
        section._fields["case"].setValue(500)
    assert told.args == [CompensationLimits(money=100, case=500)]
