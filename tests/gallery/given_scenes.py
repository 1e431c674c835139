"""Hand-offs, compensations and voices: cards, dialogs, settings, the line below an answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QWidget

from app.domain import clock
from app.domain.agenda import DueCase, agenda
from app.domain.brand_voice import USUAL, Voice
from app.domain.case import CaseStatus
from app.domain.colleague import Colleague, ColleagueKind
from app.domain.compensation import (
    Compensation,
    CompensationKind,
    CompensationLimits,
    LikeCase,
    Parity,
)
from app.domain.deadline import WorkHours, local_zone
from app.domain.handoff import DueHandoff, Handoff, HandoffEnd
from app.domain.ids import CaseId, CompensationId, HandoffId
from app.domain.reply import Way
from app.domain.triage import Band, Verdict
from tests.gallery.card_scenes import card
from tests.gallery.case_scenes import thread
from ui.dialogs.compensation import Before, CompensationDialog
from ui.dialogs.hand_off import HandOffDialog
from ui.dialogs.hand_off_personal import SheetDialog
from ui.dialogs.handed_off import ContactDialog, ReasonDialog
from ui.panes.compensation_limits import CompensationLimitsSection
from ui.panes.composer import Composer
from ui.panes.deadlines import DeadlinesPane
from ui.panes.details import Details
from ui.panes.thread import ThreadPane
from ui.panes.voices import VoicesSection
from ui.panes.voices_signature import SignatureLine

NOW = clock.now()
HOURS = WorkHours(zone=local_zone())
WHAT = "Позвонить клиентке и договориться о замене холодильника: среда или четверг."


def handed(number: int, days: float, **more: Any) -> Handoff:
    """Due so many days from now."""
    return Handoff(
        **{
            "id": HandoffId(number),
            "case_id": CaseId(7),
            "colleague_id": None,
            "to_name": "Филиал на Ленина, 5",
            "what": WHAT,
            "made_at": NOW - timedelta(days=3),
            "due_at": NOW + timedelta(days=days),
            **more,
        }
    )


def given(number: int, **more: Any) -> Compensation:
    """A thousand and a half."""
    return Compensation(
        **{
            "id": CompensationId(number),
            "case_id": CaseId(number),
            "kind": CompensationKind.MONEY,
            "amount": 150_000,
            "what": "за доставку",
            "public": True,
            "given_at": NOW - timedelta(hours=5),
            "given_by": "Мария",
            **more,
        }
    )


def handoff_cards() -> QWidget:
    """Late, open, reached and withdrawn ones; money above a limit, a gift withdrawn."""
    details = Details()
    ended = {"ended_at": NOW - timedelta(hours=2)}
    supplier = "ООО «Поставка холодильного оборудования и запасных частей по всей России»"
    whole = replace(
        card(),
        handoffs=(
            handed(1, -1),
            handed(2, 2, to_name=supplier, what="\u202eОтветить"),
            handed(
                3, 1, end=HandoffEnd.CONTACTED, contacted_at=NOW - timedelta(hours=3),
                result="Позвонили, заменят в среду с 10 до 14", **ended,
            ),
            handed(4, 1, end=HandoffEnd.WITHDRAWN, result="Клиентка сама приехала", **ended),
        ),
        compensations=(
            given(1, why="Двое детей, ночь без холодильника", allowed_by="Пётр Ильич"),
            given(
                2, kind=CompensationKind.GIFT, amount=None, what="Чайник", public=False,
                withdrawn_at=NOW,
            ),
        ),
    )  # fmt: skip
    details.show_case(whole)
    return details


def hand_off() -> QWidget:
    """Half filled, with somebody new."""
    known = [Colleague(name="Склад", kind=ColleagueKind.DEPARTMENT)]
    dialog = HandOffDialog(CaseId(7), known, NOW, HOURS)
    dialog.to.setEditText("Филиал на Ленина, 5")
    dialog.what.setPlainText(WHAT)
    return dialog


def hand_off_empty() -> QWidget:
    """Nothing is typed yet."""
    return HandOffDialog(CaseId(7), [], NOW, HOURS)


def handed_off() -> QWidget:
    """They called."""
    dialog = ContactDialog(handed(1, 1), NOW)
    dialog.told.setPlainText("Заменят в среду с 10 до 14")
    return dialog


def handoff_sheet() -> QWidget:
    """The sheet once more."""
    return SheetDialog(handed(1, 1))


def handoff_withdraw() -> QWidget:
    """Why not any more."""
    return ReasonDialog("Отозвать передачу", f"Филиал на Ленина, 5: {WHAT}", "Отозвать")


def _parity(*amounts: int | None) -> Parity:
    return Parity(
        cases=tuple(
            LikeCase(
                case_id=CaseId(number),
                given=() if amount is None else (given(number, amount=amount),),
            )
            for number, amount in enumerate(amounts)
        )
    )


def compensation() -> QWidget:
    """Above the limit, and more than others got."""
    limits = CompensationLimits(money=1_000, case=5_000)
    before = Before(case_id=CaseId(7), limits=limits, parity=_parity(50_000, 70_000, 90_000, None))
    dialog = CompensationDialog(before)
    dialog.amount.setText("1 500 ₽")
    dialog.what.setText("за доставку")
    return dialog


def compensation_calm() -> QWidget:
    """As others got."""
    before = Before(
        case_id=CaseId(7), limits=CompensationLimits(), parity=_parity(150_000, 140_000)
    )
    dialog = CompensationDialog(before)
    dialog.amount.setText("1500,50")
    return dialog


def compensation_limits() -> QWidget:
    """Some of them set."""
    section = CompensationLimitsSection()
    section.setProperty("surface", "main")
    section.show_limits(CompensationLimits(money=3_000, gift=500, case=10_000))
    return section


def voices() -> QWidget:
    """A brand with its own voice."""
    section = VoicesSection()
    section.setProperty("surface", "main")
    own = Voice(
        brand="Вавилон", operator="Мария Иванова", signature=USUAL, contact="8 800 000-00-00",
        form_url="https://vavilon.example/forma",
    )  # fmt: skip
    section.show_voices((Voice(operator="Ольга"), own), ("Вавилон", "Ромашка"), "Пётр")
    section.brand.setCurrentIndex(1)
    section.brand.activated.emit(1)
    picture = QPixmap(128, 128)
    picture.fill(QColor("steelblue"))
    section.show_pixmap(picture)
    return section


def voices_wrong() -> QWidget:
    """The brand's name is no person's."""
    section = VoicesSection()
    section.setProperty("surface", "main")
    section.show_voices((), ("Вавилон",), "")
    section.form_url.setText("вавилон")
    section.keep()
    return section


def voices_signature() -> QWidget:
    """Below the text of an answer."""
    composer, line = Composer(), SignatureLine()
    composer.add_below(line)
    composer.show_case(card())
    composer.show_way(Way.API)
    composer.text.setPlainText("Анна, здравствуйте! Деньги вернём сегодня до 18:00.")
    line.show_signature("— Мария Иванова, Вавилон\n8 800 000-00-00")
    composer.show_longest(4_096)
    return composer


def voices_face() -> QWidget:
    """Our answers bear a picture."""
    pane = ThreadPane()
    picture = QPixmap(128, 128)
    picture.fill(QColor("steelblue"))
    pane.view.bubbles.face = picture
    pane.show_case(thread())
    return pane


def deadlines_handed() -> QWidget:
    """What others were asked for stands above."""
    pane = DeadlinesPane()
    more = {"author_name": "Анна Петрова", "network": "vk", "brand": "Вавилон"}
    snippet = "Никакой поставщик со мной так и не связался"
    rows = [
        DueHandoff(handoff=handed(n, days), snippet=snippet, **more)
        for n, days in enumerate((-2, -0.5, 3))
    ]
    due = DueCase(
        id=CaseId(9), author_name="Олег", network="vk", brand="Вавилон", snippet="Где заказ?",
        verdict=Verdict.COMPLAINT, risk=50, band=Band.MEDIUM, status=CaseStatus.OPEN,
        due_at=NOW + timedelta(minutes=14), deadline_kind="first_answer_30", snoozed_until=None,
        own_channel=True, has_draft=False,
    )  # fmt: skip
    pane.show_agenda(agenda([due], NOW), 1, NOW, rows)
    return pane


SCENES: dict[str, Callable[[], QWidget]] = {
    "handoff-cards": handoff_cards,
    "hand-off": hand_off,
    "hand-off-empty": hand_off_empty,
    "handed-off": handed_off,
    "handoff-sheet": handoff_sheet,
    "handoff-withdraw": handoff_withdraw,
    "compensation": compensation,
    "compensation-calm": compensation_calm,
    "compensation-limits": compensation_limits,
    "voices": voices,
    "voices-wrong": voices_wrong,
    "voices-signature": voices_signature,
    "voices-face": voices_face,
    "deadlines-handed": deadlines_handed,
}
SIZES = {
    "handoff-cards": (380, 1240),
    "voices": (640, 560),
    "voices-wrong": (640, 560),
    "compensation-limits": (640, 520),
    "voices-signature": (560, 220),
    "voices-face": (560, 1700),
    "deadlines-handed": (900, 520),
}


def size_of(name: str) -> tuple[int, int]:
    """Pixels at 100 %."""
    return SIZES.get(name, (560, 520))
