"""Brands that a thread names: marked where they stand, and listed under the verdict."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from app.domain.ids import CaseId, PostId
from app.domain.triage import BrandMention, Span
from app.domain.whole_case import WholeCase
from tests.desk_records import analysis, case, post
from ui.panes.details import Details
from ui.panes.thread import ThreadPane

BRAND = "Сбербанк"
FIRST = "Третий день жду перевод в Сбере 😡! Ненавижу Сбер, иду в суд. #сбер, ответьте"
SECOND = "Сбербанк молчит, а в c,th пишут: звоните. И с б е р тоже молчит."
OURS = "Здравствуйте! Сбер уже разбирается."


def mentions(text: str, *known: tuple[str, str]) -> tuple[BrandMention, ...]:
    """Where the text has these words, each with how it is known."""
    found, end = [], 0
    for written, way in known:
        start = text.index(written, end)
        end = start + len(written)
        found.append(BrandMention(brand=BRAND, start=start, end=end, surface=written, how=way))
    return tuple(found)


def banked() -> WholeCase:
    """Two posts that name a bank in six ways; one name stands among words that count."""
    first = mentions(FIRST, ("Сбере", "form"), ("Сбер", "exact"), ("#сбер", "hashtag"))
    start = FIRST.index("Ненавижу")
    hate = Span(start=start, end=start + 13, surface="Ненавижу Сбер")
    court = Span(start=FIRST.index("суд"), end=FIRST.index("суд") + 3, surface="суд")
    said = replace(analysis(), mentions=first, triggers=(hate, court))
    second = mentions(SECOND, ("Сбербанк", "exact"), ("c,th", "layout"), ("с б е р", "spaced"))
    return WholeCase(
        case=case(brand=BRAND, analysis=said),
        posts=(
            post(1, text=FIRST),
            post(2, 40, text=OURS, ours=True, case_id=CaseId(7)),
            post(3, 20, text=SECOND),
        ),
        named={PostId(1): first, PostId(3): second},
        source_name="ВКонтакте: стена сообщества",
        can_answer=True,
    )


def brand_named() -> QWidget:
    """Thread and verdict side by side."""
    both = QSplitter(Qt.Orientation.Horizontal)
    pane, details = ThreadPane(), Details()
    both.addWidget(pane)
    both.addWidget(details)
    both.setSizes([700, 400])
    pane.show_case(banked())
    details.show_case(banked())
    return both


SCENES: dict[str, Callable[[], QWidget]] = {"brand_named": brand_named}
