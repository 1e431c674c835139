"""Pictures of drafts: two channels, two windows, a full disk, earlier texts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.domain.draft_history import EarlierText, Why
from app.domain.ids import CaseId
from app.domain.reply import Draft
from tests.desk_records import NOW, ago
from tests.gallery.card_scenes import card
from ui.dialogs.draft_history import DraftHistoryDialog
from ui.dialogs.other_text import OtherTextDialog
from ui.panes.composer import Composer
from ui.panes.draft_other import OtherTextStrip
from ui.panes.strip import Strip

SIZES = {"drafts_history": (860, 560), "drafts_other": (700, 460)}
TEXT = (
    "Анна, здравствуйте! Нам очень жаль, что заказ задержался. Мы уже нашли его на складе и "
    "везём вам сегодня до 18:00. Курьер позвонит за час."
)
OTHER = (
    "Анна, добрый день! Заказ нашёлся на складе, курьер привезёт его завтра до 12:00 и позвонит "
    "за час. Доставка за наш счёт."
)


def _composer(*drafts: tuple[str, bool]) -> Composer:
    pane = Composer()
    pane.show_case(card(), *(
        Draft(case_id=CaseId(7), text=text, public=public, saved_at=NOW)
        for text, public in drafts
    ))  # fmt: skip
    return pane


def take() -> QWidget:
    """The private sheet is empty, the public one is begun."""
    pane = _composer((TEXT, True))
    pane.foot.set_public(False)
    return pane


def quarrel() -> QWidget:
    """Another window wrote another text."""
    pane = _composer((TEXT, True))
    strip = OtherTextStrip()
    pane.add_above(strip)
    strip.warn()
    return pane


def refused() -> QWidget:
    """The disk is full."""
    pane = _composer((TEXT, True))
    strip = Strip()
    pane.add_above(strip)
    strip.say(
        "Набранное пока не сохранено. На диске нет места. Программа пробует снова сама.", "late"
    )
    pane.sheets.not_saved(pane.foot.public)
    return pane


def history() -> QWidget:
    """Earlier texts beside the present one."""
    told = (
        (TEXT[:60], 2, True, Why.PAUSE),
        (OTHER, 9, True, Why.OTHER_WINDOW),
        ("Напишите, пожалуйста, номер заказа.", 40, False, Why.REPLACED),
        ("Здравствуйте! " + TEXT, 1500, True, Why.SENT),
        ("<b>не разметка</b> & просто текст", 2900, True, Why.HANDED),
    )
    earlier = [
        EarlierText(id=number, text=text, public=public, saved_at=ago(minutes), why=why)
        for number, (text, minutes, public, why) in enumerate(told)
    ]
    dialog = DraftHistoryDialog(earlier, lambda _public: TEXT, NOW)
    dialog.list.setCurrentRow(1)
    return dialog


def other() -> QWidget:
    """Two texts for one answer."""
    return OtherTextDialog(OTHER, TEXT)


def size_of(name: str) -> tuple[int, int]:
    """Width and height at 100 %."""
    return SIZES.get(name, (560, 300))


SCENES: dict[str, Callable[[], QWidget]] = {
    "drafts_take": take,
    "drafts_quarrel": quarrel,
    "drafts_refused": refused,
    "drafts_history": history,
    "drafts_other": other,
}
