"""Templates offered in the picker: few rows, replaced as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.template import Template
from app.domain.template_rank import MACRO, Offer, Why
from ui import words

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
RECORD = Qt.ItemDataRole.UserRole + 1
WHY = Qt.ItemDataRole.UserRole + 2
MOST_TOLD = 2


class TemplateList(QAbstractListModel):
    """What may be chosen now, best first, and why."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Offer, ...] = ()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  # Qt's name
        """Qt: the number of templates."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the name, the record, and what is said of a row."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        offer = self._rows[index.row()]
        template = offer.template
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return template.name
            case Qt.ItemDataRole.AccessibleTextRole:
                said = (template.name, f"/{template.short_code}", self._why(offer))
                return ", ".join(part for part in said if part)
            case value if value == RECORD:
                return template
            case value if value == WHY:
                return self._why(offer)
        return None

    def show(self, rows: Sequence[Offer]) -> None:
        """Other templates."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def template(self, row: int) -> Template | None:
        """One of them, or None."""
        return self._rows[row].template if 0 <= row < len(self._rows) else None

    def _why(self, offer: Offer) -> str:
        """What it fits by in a few words, and how often it helped."""
        if any(one.code == MACRO for one in offer.why):
            return self.tr("macro: shows first what it does")
        did = [self._did(one) for one in offer.why if one.times]
        fits = [said for one in offer.why if (said := self._fit(one))][: MOST_TOLD - len(did)]
        told = [self.tr("fits: {what}").format(what=", ".join(fits))] if fits else []
        return " · ".join([*told, *did])

    def _fit(self, why: Why) -> str:
        match why.code:
            case "verdict":
                return words.verdict(why.value).lower()
            case "cause":
                return words.cause(why.value).lower()
            case "network":
                return words.network(why.value)
            case "slot":
                return words.slot(why.value).lower()
        return ""

    def _did(self, why: Why) -> str:
        if why.code == "solved":
            return self.tr("helped %n time(s)", "", why.times)
        return self.tr("used here %n time(s)", "", why.times)
