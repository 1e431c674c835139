"""The check under the answer: a calm one, a bad one, unfolded, held back, and nobody there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from app.domain.reply import Way
from app.domain.reply_check import ReplyCheck, ReplyContext
from app.domain.triage import Verdict
from app.language.reply_check import check
from tests.gallery.card_scenes import card
from ui import theme
from ui.panes.composer import Composer
from ui.panes.reply_check import ReplyCheckPane
from ui.panes.strip import Strip
from ui.panes.thread import ThreadPane
from ui.presenters.reply_check import marks_of

CALM = (
    "Анна, здравствуйте! Спасибо, что написали, и простите за ожидание. Курьер попал в аварию. "
    "Деньги, 350 ₽, вернём сегодня до 18:00. Если останутся вопросы, пишите нам в чат."
)
BAD = (
    "Пётр, добрый день! Вы сами виноваты, надо было внимательно читать правила. Разберёмся в "
    "ближайшее время, жаль что так вышло. Пришлите ваш номер телефона. Извените, но это бред, иди "
    "на хуй."
)


def _checked(text: str) -> ReplyCheck:
    known = ReplyContext(verdict=Verdict.COMPLAINT, author="Анна Петрова")
    return check(text, known)


def _composer(text: str) -> tuple[Composer, ReplyCheckPane]:
    composer, pane = Composer(), ReplyCheckPane()
    composer.add_below(pane)
    composer.foot.add_note(pane.three)
    composer.show_case(card())
    composer.show_way(Way.API)
    composer.text.setPlainText(text)
    checked = _checked(text)
    pane.show_check(checked)
    composer.text.marks.show_marks(marks_of(text, checked))
    return composer, pane


def reply_check_calm() -> QWidget:
    """Nothing is amiss."""
    return _composer(CALM)[0]


def reply_check_bad() -> QWidget:
    """Much is; two lines of it."""
    return _composer(BAD)[0]


def reply_check_all() -> QWidget:
    """All of it."""
    composer, pane = _composer(BAD)
    pane.unfold()
    return composer


def reply_check_held() -> QWidget:
    """It was to be sent."""
    composer = _composer(BAD)[0]
    strip = Strip()
    composer.add_above(strip)
    said = "Не отправлено: брань, личные данные просят на виду у всех"
    strip.say(said, "late", "Исправить", "Отправить всё равно")
    return composer


def reply_check_off() -> QWidget:
    """Nobody is there to check."""
    composer, pane = _composer(CALM)
    composer.text.marks.show_marks(())
    pane.show_off()
    return composer


def reply_check_desk() -> QWidget:
    """In the smallest window: thread above, what must stay readable below."""
    desk, thread = QSplitter(Qt.Orientation.Vertical), ThreadPane()
    composer = _composer(BAD)[0]
    low = theme.current().metric("composer.ideal")
    for pane in (thread, composer):
        desk.addWidget(pane)
    thread.show_case(card())
    desk.setStretchFactor(0, 1)
    desk.setStretchFactor(1, 0)
    desk.setSizes([612 - low, low])
    return desk


SCENES: dict[str, Callable[[], QWidget]] = {
    scene.__name__: scene
    for scene in (
        reply_check_calm,
        reply_check_bad,
        reply_check_all,
        reply_check_held,
        reply_check_off,
        reply_check_desk,
    )
}


def size_of(name: str) -> tuple[int, int]:
    """As the composer stands in the desk."""
    if name == "reply_check_desk":
        return (668, 612)
    return (560, 420) if name == "reply_check_all" else (560, 300)
