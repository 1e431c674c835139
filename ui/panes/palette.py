"""The command palette (Ctrl+K): every action and place by name, or a pasted address."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui import resources, theme
from ui.layouts import column

ADDRESS = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)
MOST = 12
KEYS = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Command:
    """One line: what it says, its key as the system writes it, and what it does."""

    text: str
    keys: str
    icon: str
    run: Callable[[], object]


class CommandDelegate(QStyledItemDelegate):
    """The key at the right, so that it is learned in passing."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Qt: one command."""
        super().paint(painter, option, index)
        look = theme.current()
        painter.setPen(look.color("text.faint"))
        painter.setFont(look.font("small"))
        rect: QRect = option.rect
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(0, 0, -look.metric("gap"), 0), right, index.data(KEYS) or "")


class Palette(QFrame):
    """Floats over the window while something is looked for.

    Signals:
        address_asked: an address was pasted and chosen.
    """

    address_asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Commands"))
        self._commands: Sequence[Command] = ()
        self._found: list[Command] = []
        self._other: Callable[[str], Command | None] | None = None
        self._field = QLineEdit()
        self._list = QListWidget()
        self._list.setItemDelegate(CommandDelegate(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._before: QWidget | None = None
        layout = column(self, around="grid")
        layout.addWidget(self._field)
        layout.addWidget(self._list)
        self._field.textChanged.connect(self._find)
        self._field.installEventFilter(self)
        self._list.itemClicked.connect(self._run)
        self.hide()

    def ask(
        self,
        commands: Sequence[Command],
        *,
        asks: str = "",
        other: Callable[[str], Command | None] | None = None,
    ) -> None:
        """Opens over the middle of the window, empty.

        `asks`: what is chosen, where these are not the commands of the window. `other`: what
        may be made of what was typed, offered last; no addresses then.
        """
        self._commands = commands
        self._other = other
        told = asks or self.tr("An action, a place, or the address of a page")
        self._field.setPlaceholderText(told)
        self._field.setAccessibleName(told)
        self._before = self.window().focusWidget()
        self._field.clear()
        self._find()
        look = theme.current()
        around = self.window().rect()
        width = min(look.metric("palette"), around.width() - 2 * look.metric("wide"))
        self.resize(width, min(self.sizeHint().height(), around.height() // 2))
        self.move((around.width() - width) // 2, around.height() // 8)
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Qt: arrows walk the list while the field keeps the focus."""
        if watched is self._field and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        if watched is not self._field or not isinstance(event, QKeyEvent):
            return False
        if event.type() != QEvent.Type.KeyPress:
            return False
        match event.key():
            case Qt.Key.Key_Down:
                self._go(1)
            case Qt.Key.Key_Up:
                self._go(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._run()
            case Qt.Key.Key_Escape:
                self._leave()
            case _:
                return False
        return True

    def _go(self, step: int) -> None:
        if self._list.count():
            self._list.setCurrentRow((self._list.currentRow() + step) % self._list.count())

    def _leave(self) -> None:
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    @Slot()
    def _find(self) -> None:
        typed = self._field.text().strip()
        pieces = typed.casefold().split()
        if ADDRESS.fullmatch(typed) and self._other is None:
            self._found = [self._open(typed)]
        else:
            fits = (c for c in self._commands if all(p in c.text.casefold() for p in pieces))
            self._found = list(fits)[:MOST]
            if typed and self._other is not None and (more := self._other(typed)) is not None:
                self._found.append(more)
        self._list.clear()
        for command in self._found:
            item = QListWidgetItem(resources.icon(command.icon), command.text)
            item.setData(KEYS, command.keys)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{command.text} {command.keys}")
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _open(self, address: str) -> Command:
        text = self.tr("Open a case for this page and capture it")
        return Command(text, "", "camera", lambda: self.address_asked.emit(address))

    @Slot()
    def _run(self) -> None:
        at = self._list.currentRow()
        self._leave()
        if 0 <= at < len(self._found):
            self._found[at].run()
