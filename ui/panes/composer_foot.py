"""The foot of the composer: what is missing, its length, whether it is kept, and the buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QComboBox, QLabel, QMenu, QPushButton, QToolButton, QWidget

from app.domain.reply import Way
from ui import format as shown
from ui import theme, words
from ui.layouts import column, plain, plain_tip, row, sentence
from ui.resources import icon
from ui.shortcuts import Keys, tooltip
from ui.shortcuts import shown as key_shown


class ComposerFoot(QWidget):
    """Two short rows under the text.

    Signals:
        turned: the switch stands at the other channel, whoever moved it.
        public_changed: the person answers in the other channel; its text is shown already.
    """

    turned = Signal()
    public_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = plain()
        self._length = plain()
        for label in (self._state, self._length):
            label.setProperty("role", "small")
        self._state.setMinimumWidth(1)
        self._saved_at: datetime | None = None
        self._names: tuple[str, ...] = ()
        self._empty = 0
        self._offer = sentence(role="small")
        self._offer.hide()
        self.templates = self._tool("templates", self.tr("Templates"), Keys.TEMPLATES)
        self.history = self._tool("history", self.tr("Earlier texts"), None)
        self.more = self._tool("more", self.tr("More for this answer"), None)
        self.menu = QMenu(self.more)
        self.more.setMenu(self.menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.hide()
        self._public = QComboBox()
        self._public.addItem(icon("message"), self.tr("Publicly"))
        self._public.addItem(icon("lock"), self.tr("Privately"))
        self._public.setAccessibleName(self.tr("Who will see the answer"))
        self.send = QPushButton()
        self.send.setProperty("kind", "primary")
        self._lay_out()
        self._public.currentIndexChanged.connect(self.turned)
        self._public.activated.connect(self.public_changed)
        theme.current().changed.connect(self._tint)
        self.set_way(Way.COPY)

    def _lay_out(self) -> None:
        first = self._first = row(self._state)
        first.setStretch(0, 1)
        first.addWidget(self._length)
        self._tools = row(self._public, self.templates, self.history, self.more)
        second = self._second = row()
        second.addLayout(self._tools)
        second.addStretch(1)
        second.addWidget(self.send)
        whole = column(self, between="half")
        whole.addWidget(self._offer)
        whole.addLayout(first)
        whole.addLayout(second)

    def add_note(self, widget: QWidget) -> None:
        """A few words of their own, left of the length of the text."""
        self._first.insertWidget(1, widget)

    def beside_send(self, button: QToolButton) -> None:
        """A small button right of the one that sends."""
        size = theme.current().metric("icon")
        button.setIconSize(QSize(size, size))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._second.addWidget(button)

    def add_act(self, text: str, act: Callable[[], object], key: Keys | None = None) -> QAction:
        """A line of the menu for what is not wanted with every answer."""
        action = self.menu.addAction(text)
        action.triggered.connect(lambda _checked: act())
        if key is not None:
            action.setText(f"{text}\t{key_shown(key)}")
        self.more.show()
        return action

    @property
    def public(self) -> bool:
        """Everybody will see the answer."""
        return self._public.currentIndex() == 0

    def set_public(self, public: bool) -> None:  # noqa: FBT001  # a state, as Qt's setters
        """Moves the switch without telling."""
        self._public.setCurrentIndex(0 if public else 1)

    def offer_private(self, why: str) -> None:
        """Moves the switch to private where nothing else was chosen; no reason: no offer."""
        said = self.tr("Privately is proposed: {why}").format(why=why) if why else ""
        self._offer.setText(said)
        self._offer.setVisible(bool(said))
        if said and self.public:
            self.set_public(False)

    def set_way(self, way: Way) -> None:
        """How an answer can leave: the button says it."""
        self.send.setIcon(icon("send" if way is Way.API else "copy", "icon.on_accent"))
        self.send.setProperty("way", way.value)
        self._say_send()

    @Slot(int)
    def show_empty(self, count: int) -> None:
        """How many questions of the card nobody answered: the button says it (R-000-S1)."""
        self._empty = count
        self._say_send()

    def _say_send(self) -> None:
        text = words.way(Way(str(self.send.property("way"))))
        tip = tooltip(text, Keys.SEND)
        if self._empty:
            told = self.tr("%n question(s) of the card without an answer", "", self._empty)
            count = self.tr("%n question(s)", "", self._empty)
            self._send_says(f"{text} · {count}", f"{text} · {self._empty}", text)
            self.send.setAccessibleName(f"{text}. {told}")
            self.send.setToolTip(f"{tip}\n{told}")
            return
        self._send_says(text)
        self.send.setAccessibleName(text)
        self.send.setToolTip(tip)

    def _send_says(self, *texts: str) -> None:
        """The first that finds room in its row, else the last."""
        for text in texts:
            self.send.setText(text)
            self._second.invalidate()
            if self._second.sizeHint().width() <= self.width():
                break

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: more or fewer words find room on the button."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._say_send()

    def set_saved(self, at: datetime | None) -> None:
        """When the text was put into the database; None: there is nothing to keep."""
        self._saved_at = at
        self._say()

    def show_text(self, length: int, longest: int | None, blanks: Sequence[str]) -> None:
        """How long the text is, of how much, and what is not filled in."""
        counted = shown.count(length)
        if longest is not None:
            counted = self.tr("{length} of {longest}").format(
                length=counted, longest=shown.count(longest)
            )
        self._length.setText(counted if length else "")
        self._length.setAccessibleName(self.tr("Characters: {count}").format(count=counted))
        _role(self._length, "error" if longest is not None and length > longest else "small")
        self._names = tuple(blanks)
        self._say()

    def _say(self) -> None:
        if self._names:
            names = ", ".join(self._names)
            self._state.setText(self.tr("To fill in (Tab): {blanks}").format(blanks=names))
            self._state.setToolTip(plain_tip(names))
            _role(self._state, "error")
            return
        at = self._saved_at
        text = self.tr("Draft kept at {time}").format(time=shown.clock(at)) if at else ""
        self._state.setText(text)
        self._state.setToolTip("")
        _role(self._state, "small")

    def _tool(self, name: str, text: str, key: Keys | None) -> QToolButton:
        button = QToolButton()
        size = theme.current().metric("icon")
        button.setIcon(icon(name))
        button.setIconSize(QSize(size, size))
        button.setAccessibleName(text)
        button.setToolTip(tooltip(text, key) if key else text)
        button.setProperty("icon_name", name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    @Slot()
    def _tint(self) -> None:
        for button in (self.templates, self.history, self.more):
            button.setIcon(icon(str(button.property("icon_name"))))
        self._public.setItemIcon(0, icon("message"))
        self._public.setItemIcon(1, icon("lock"))
        self.set_way(Way(str(self.send.property("way"))))


def _role(label: QLabel, role: str) -> None:
    if label.property("role") != role:
        label.setProperty("role", role)
        label.style().unpolish(label)
        label.style().polish(label)
