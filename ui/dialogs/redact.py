"""Makes a copy without personal data: places of the pictures, and words of the text (E22)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTabWidget,
    QWidget,
)

from app.domain.redaction import REASONS, Found, RedactionOrder, Region
from ui.dialogs.base import Dialog
from ui.layouts import column, labelled, row, sentence, wide
from ui.pictures.bands import Bands
from ui.pictures.masks import MaskCanvas
from ui.pictures.view import PictureView
from ui.words import evidence as words


class MaskPage(QWidget):
    """One picture, whether it goes along, and its masked places.

    Signals:
        changed: something of it is different now.
    """

    changed = Signal()

    def __init__(self, file: str, bands: Bands, *, along: bool) -> None:
        super().__init__()
        self.file = file
        self.canvas = MaskCanvas(bands)
        self.view = PictureView(bands, self.canvas)
        self.along = QCheckBox(self.tr("This picture goes along"))
        self.along.setChecked(along)
        self.reasons: list[str] = []
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Masked places"))
        self.reason = QComboBox()
        for code in REASONS:
            self.reason.addItem(words.redaction_reason(code), code)
        self.reason.setCurrentIndex(self.reason.findData("other"))
        beside = column(between="grid")
        beside.addWidget(self.along)
        beside.addLayout(labelled(self.tr("Masked places"), self.list))
        beside.addLayout(self._acts())
        beside.addLayout(labelled(self.tr("What is masked here"), self.reason))
        whole = row(self.view, between="pad")
        whole.addLayout(beside)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self.canvas.changed.connect(self._on_areas)
        self.list.currentRowChanged.connect(self._on_row)
        self.reason.activated.connect(self._on_reason)
        self.along.toggled.connect(self.changed)

    def regions(self) -> tuple[Region, ...]:
        """What is to be painted over."""
        return tuple(
            Region(
                file=self.file,
                x=area.x(),
                y=area.y(),
                width=area.width(),
                height=area.height(),
                reason=reason,
            )
            for area, reason in zip(self.canvas.areas, self.reasons, strict=True)
        )

    def _acts(self) -> QHBoxLayout:
        line = row()
        for text, act in (
            (self.tr("Add"), self.canvas.add_in_sight),
            (self.tr("Delete"), self.canvas.remove),
            (self.tr("Undo"), self.canvas.undo),
        ):
            button = QPushButton(text)
            button.setProperty("size", "small")
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._act, act))
            line.addWidget(button)
        line.addStretch(1)
        return line

    def _act(self, act: Callable[[], None], *checked: bool) -> None:
        """Qt tells whether the button is checked; it cannot be."""
        del checked
        act()
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_areas(self) -> None:
        count = len(self.canvas.areas)
        own = str(self.reason.currentData())
        self.reasons = [*self.reasons[:count], *[own] * (count - len(self.reasons))]
        self.list.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self.list.clear()
        for area, reason in zip(self.canvas.areas, self.reasons, strict=True):
            place = f"{area.x()}, {area.y()} · {area.width()} × {area.height()}"
            self.list.addItem(QListWidgetItem(f"{words.redaction_reason(reason)} · {place}"))
        self.list.setCurrentRow(self.canvas.chosen)
        self.list.blockSignals(False)  # noqa: FBT003  # as above
        if 0 <= self.canvas.chosen < count:
            code = self.reasons[self.canvas.chosen]
            self.reason.setCurrentIndex(self.reason.findData(code))
        self.changed.emit()

    @Slot(int)
    def _on_row(self, at: int) -> None:
        if at != self.canvas.chosen:
            self.canvas.choose(at)
        if 0 <= at < len(self.canvas.areas):
            place = self.canvas.to_widget(self.canvas.areas[at]).center()
            self.view.area.ensureVisible(place.x(), place.y(), 200, 200)

    @Slot()
    def _on_reason(self) -> None:
        at = self.canvas.chosen
        if 0 <= at < len(self.reasons):
            self.reasons[at] = str(self.reason.currentData())
            self._on_areas()


class TextMaskPage(QWidget):
    """What was found in the text, ticked; more words can be added.

    Signals:
        changed: other words are ticked.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.along = QCheckBox(self.tr("The text goes along, with these words masked"))
        self.along.setChecked(True)
        self.said = sentence(self.tr("Personal data is looked for…"), role="second")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Words to mask in the text"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Mask these words too, everywhere"))
        self.field.setAccessibleName(self.field.placeholderText())
        add = QPushButton(self.tr("Add"))
        add.setAutoDefault(False)
        whole = column(self, between="grid")
        whole.addWidget(self.along)
        whole.addWidget(self.said)
        whole.addWidget(self.list, 1)
        line = row(self.field, add)
        line.setStretch(0, 1)
        whole.addLayout(line)
        add.clicked.connect(self._add)
        self.along.toggled.connect(self.changed)
        self.list.itemChanged.connect(self.changed)

    def show_found(self, found: Sequence[Found]) -> None:
        """What the language and plain patterns found."""
        for each in found:
            self._put(each)
        self.said.setText(
            self.tr(
                "Found in the text: %Ln. On the pictures mark their places by hand: "
                "what is masked here is not masked there.",
                None,
                len(found),
            )
        )
        self.changed.emit()

    def words(self) -> tuple[Found, ...] | None:
        """What is masked; None: the text stays here."""
        if not self.along.isChecked():
            return None
        items = (self.list.item(at) for at in range(self.list.count()))
        ticked = (item for item in items if item.checkState() is Qt.CheckState.Checked)
        return tuple(item.data(Qt.ItemDataRole.UserRole) for item in ticked)

    @Slot()
    def _add(self) -> None:
        text = self.field.text().strip()
        if text:
            self._put(Found(text=text, reason="other", count=0))
            self.field.clear()
            self.changed.emit()

    def _put(self, found: Found) -> None:
        times = f" × {found.count}" if found.count > 1 else ""
        item = QListWidgetItem(f"{found.text} · {words.redaction_reason(found.reason)}{times}")
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked)
        item.setData(Qt.ItemDataRole.UserRole, found)
        self.list.addItem(item)


class RedactDialog(Dialog):
    """Pictures and text in tabs; nothing is made before it is asked for.

    Signals:
        asked: RedactionOrder without its operator.
    """

    asked = Signal(object)

    def __init__(
        self, capture_id: str, pictures: Sequence[tuple[str, Bands]], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Copy without personal data"))
        self._id = capture_id
        self.column.addWidget(
            sentence(
                self.tr(
                    "Draw over what a stranger must not see: its pixels are deleted in the copy. "
                    "The capture itself stays as it is. The copy has pictures and text only: "
                    "archive, page files and PDF would still hold the data."
                ),
                role="second",
            )
        )
        self.tabs = QTabWidget()
        self.pages = [MaskPage(file, bands, along=file == "page.png") for file, bands in pictures]
        titles = {"page.png": self.tr("Whole page"), "screen.png": self.tr("First screen")}
        for page in self.pages:
            self.tabs.addTab(page, titles.get(page.file, page.file))
            page.changed.connect(self._refresh)
        self.text = TextMaskPage()
        self.text.changed.connect(self._refresh)
        self.tabs.addTab(self.text, self.tr("Text"))
        self.column.addWidget(self.tabs, 1)
        self.counted = sentence(role="small")
        self.column.addWidget(self.counted)
        wide(self, 110)
        self._make = self.answer(self.tr("Make the copy"))
        self._make.setDefault(False)
        self._make.setAutoDefault(False)
        self._make.clicked.connect(self._ask)
        self.way_out(self.tr("Cancel"))
        self.close_column()
        self._refresh()

    def order(self) -> RedactionOrder:
        """What is to be made."""
        along = [page for page in self.pages if page.along.isChecked()]
        return RedactionOrder(
            capture_id=self._id,
            pictures=tuple(page.file for page in along),
            regions=tuple(region for page in along for region in page.regions()),
            words=self.text.words(),
        )

    @Slot()
    def _refresh(self) -> None:
        order = self.order()
        places = self.tr("%Ln place(s) on the pictures", None, len(order.regions))
        masked = self.tr("%Ln wording(s) in the text", None, len(order.words or ()))
        self.counted.setText(f"{places} · {masked}")
        self._make.setEnabled(bool(order.pictures) or order.words is not None)

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self.order())
        self.accept()
