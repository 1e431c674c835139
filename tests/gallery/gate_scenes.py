"""Capture first, then answer: the strip above the composer in its states, and the reasons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.domain.evidence_health import EvidenceHealth
from app.domain.ids import CaptureId, CaseId
from app.domain.reply import Way
from tests.gallery.card_scenes import card
from ui.dialogs.evidence_health import EvidenceHealthDialog
from ui.dialogs.without_capture import WithoutCaptureDialog
from ui.panes.composer import Composer


def _composer(text: str, tone: str, first: str = "", other: str = "") -> QWidget:
    composer = Composer()
    composer.show_case(card())
    composer.show_way(Way.API)
    composer.text.setPlainText("Анна, здравствуйте! Деньги вернём сегодня до 18:00.")
    composer.gate.say(text, tone, first, other)
    return composer


def gate_shut() -> QWidget:
    """Nothing is captured yet."""
    return _composer(
        "Сначала фиксация: пост могут изменить или удалить",
        "info",
        "Зафиксировать (Ctrl+E)",
        "Без фиксации…",
    )


def gate_waits() -> QWidget:
    """The answer leaves when the page is captured."""
    return _composer(
        "Фиксируем: снимаем страницу целиком · 6 / 12. Ответ уйдёт, когда страница будет снята",
        "info",
        "Не отправлять",
    )


def gate_failed() -> QWidget:
    """A wall stands there."""
    return _composer(
        "Ответ не отправлен. Не снято: вместо публикации показана проверка «я не робот»",
        "late",
        "Зафиксировать (Ctrl+E)",
        "Без фиксации…",
    )


def gate_waived() -> QWidget:
    """It was said why not."""
    return _composer("Без фиксации: это срочно", "soon", "Зафиксировать (Ctrl+E)")


def gate_reasons() -> QWidget:
    """The dialog."""
    return WithoutCaptureDialog()


def evidence_health() -> QWidget:
    """Much of it asks for attention."""
    captures = tuple(CaptureId(f"{number:026d}") for number in range(1_204))
    return EvidenceHealthDialog(
        EvidenceHealth(
            uncaptured=tuple(CaseId(number) for number in range(12)),
            failed=captures[:3],
            unverified=captures,
            stamps_pending=captures[:2],
            changed=(CaseId(5),),
        )
    )


def evidence_healthy() -> QWidget:
    """Nothing does."""
    return EvidenceHealthDialog(EvidenceHealth())


SCENES: dict[str, Callable[[], QWidget]] = {
    scene.__name__: scene
    for scene in (
        gate_shut,
        gate_waits,
        gate_failed,
        gate_waived,
        gate_reasons,
        evidence_health,
        evidence_healthy,
    )
}


def size_of(name: str) -> tuple[int, int]:
    """As the composer stands in the desk."""
    if name.startswith("evidence"):
        return (760, 380)
    return (560, 380) if name == "gate_reasons" else (560, 260)
