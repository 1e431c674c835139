"""Pictures of a case that comes from another Otklik: whole, broken, here already."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtWidgets import QWidget

from app.domain.evidence import Finding
from app.domain.ids import CaseId
from ui.dialogs.case_file import CaseFileDialog, Offered, OfferedCase
from ui.dialogs.export_case import ExportCaseDialog

SIZE = (640, 620)
MOMENT = datetime(2026, 11, 22, 10, 2, tzinfo=UTC)
NUMBER = "01M80X9DNTPZTX16FNRF41B70J"
CASE = OfferedCase(
    number="412", network="vk", brand="Ярконет", author="Сергей Мельничук",
    text="Пинг 300 каждый вечер с 20 до 23. Звонил пять раз, пять раз «перезагрузите роутер»",
    operator="Анна Лебедева", key="5e" * 32, created=MOMENT, made_at=MOMENT, posts=5, replies=2,
    notes=1, draft=True,
)  # fmt: skip
WHOLE = Offered(
    file="case-412.zip",
    case=CASE,
    captures=((NUMBER, "new"),),
    findings=(
        Finding(item="bagit.txt", holds=True, code="intact"),
        Finding(item="signature", holds=True, code="case_signed", facts={"key": "5e" * 32}),
        Finding(item="data/case.json", holds=True, code="intact"),
        Finding(item="journal", holds=True, code="excerpt_intact", facts={"entries": "4"}),
    ),
)


def whole() -> QWidget:
    """Everything holds."""
    return CaseFileDialog(WHOLE)


def broken() -> QWidget:
    """A capture does not hold: it may be left out."""
    item = f"data/captures/{NUMBER}/page.txt"
    bad = Finding(item=item, holds=False, code="altered")
    findings = (*WHOLE.findings, bad)
    return CaseFileDialog(
        replace(WHOLE, doubtful=True, captures=((NUMBER, "broken"),), findings=findings)
    )


def here() -> QWidget:
    """The case is here already."""
    return CaseFileDialog(
        replace(
            WHOLE, joins=CaseId(7), differs=("status", "verdict"), captures=((NUMBER, "known"),)
        )
    )


def refused() -> QWidget:
    """A ZIP that would harm."""
    bad = (
        Finding(item="../../evil.txt", holds=False, code="outside"),
        Finding(item="data/a", holds=False, code="bomb"),
    )
    return CaseFileDialog(
        Offered(file="case.zip", case=None, findings=bad, refused="altered", doubtful=True)
    )


def export() -> QWidget:
    """What goes with an exported case."""
    return ExportCaseDialog(2)


SCENES = {
    "case_file": whole,
    "case_file_broken": broken,
    "case_file_here": here,
    "case_file_refused": refused,
    "export_case": export,
}


def size_of(name: str) -> tuple[int, int]:
    """Those of files are of one size."""
    return (520, 260) if name == "export_case" else SIZE
