"""The editor of one macro, with everything it would do to a real case, live."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QScrollArea, QWidget

from app.domain.macro import Acts, Macro
from app.domain.macro_effects import Effect
from ui import format as shown
from ui.effect_lines import MacroEffects
from ui.layouts import column, labelled, plain, row, sentence, wide
from ui.panes.macro_case import MacroCaseFields
from ui.panes.macro_reply import MacroReply

PAUSE_MS = 700


class MacroEditor(QWidget):
    """Fields above, effects below; what can be kept is kept by itself, what cannot says why.

    Signals:
        changed: Macro as it should be kept.
        effects_asked: Macro, whose effects should be told.
        remove_asked, copy_asked: Macro.
    """

    changed = Signal(object)
    effects_asked = Signal(object)
    remove_asked = Signal(object)
    copy_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._macro: Macro | None = None
        self._touched = False
        self._make_fields()
        self._arrange()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        for line in (self._name, self._code):
            line.textEdited.connect(self._on_typed)
        self._folder.editTextChanged.connect(self._on_typed)
        self.reply.changed.connect(self._on_typed)
        self.case.changed.connect(self._on_typed)
        self._copy.clicked.connect(self._ask_copy)
        self._remove.clicked.connect(self._ask_remove)
        self.show_macro(None)

    def _make_fields(self) -> None:
        self._name, self._code = QLineEdit(), QLineEdit()
        self._name.setMaxLength(120)
        self._code.setMaxLength(40)
        self._folder = QComboBox()
        self._folder.setEditable(True)
        self._folder.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.reply, self.case = MacroReply(), MacroCaseFields()
        self.effects = MacroEffects()
        self._where = sentence(role="small")
        self._told = sentence(role="error")
        self._uses = sentence(role="small")
        self._copy = QPushButton(self.tr("&Duplicate"))
        self._remove = QPushButton(self.tr("De&lete"))
        self._remove.setProperty("kind", "danger")
        wide(self, 44)

    def _arrange(self) -> None:
        body = QWidget()
        body.setProperty("surface", "none")
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        column(self).addWidget(area)
        whole = column(body, around="gap", between="pad")
        first = row(between="gap")
        first.addLayout(labelled(self.tr("&Name"), self._name), 2)
        first.addLayout(labelled(self.tr("&Code"), self._code), 1)
        whole.addLayout(first)
        within = self.tr("Folders inside folders are written with «::»")
        whole.addLayout(labelled(self.tr("&Folder"), self._folder, within))
        whole.addWidget(_head(self.tr("Reply")))
        whole.addWidget(self.reply)
        whole.addWidget(_head(self.tr("The case")))
        whole.addWidget(self.case)
        whole.addWidget(self._told)
        whole.addWidget(_head(self.tr("What it would do now")))
        whole.addWidget(self._where)
        whole.addWidget(self.effects)
        foot = row(self._uses)
        foot.addStretch(1)
        foot.addWidget(self._copy)
        foot.addWidget(self._remove)
        whole.addLayout(foot)
        whole.addStretch(1)

    def show_macro(self, macro: Macro | None) -> None:
        """Another macro, or none; the one before is kept first."""
        before = self._macro.id if self._macro else None
        now = macro.id if macro else None
        if before != now:
            self.keep()
        self._macro = macro if before != now or not self._touched else self._macro
        self.setEnabled(macro is not None)
        if before != now or macro is None:
            self._fill(macro)
        self._uses.setText(self._used(macro) if macro else "")

    def show_folders(self, folders: Sequence[str]) -> None:
        """Folders to choose from."""
        text = self._folder.currentText()
        self._folder.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self._folder.clear()
        self._folder.addItems(list(folders))
        self._folder.setCurrentText(text)
        self._folder.blockSignals(False)  # noqa: FBT003

    def show_effects(self, where: str, effects: Sequence[Effect]) -> None:
        """What it would do to the case of this author."""
        self._where.setText(self.tr("With the case of {name}:").format(name=where))
        self.effects.show_one(effects)

    def show_no_case(self) -> None:
        """There is no case to try it on."""
        self._where.clear()
        self.effects.show_text(self.tr("There is no case yet to try it on."))

    def say(self, told: str) -> None:
        """Why it could not be kept; empty: it was."""
        self._told.setText(told)
        self._told.setVisible(bool(told))

    def focus_name(self) -> None:
        """For a new macro: its name is what is missing."""
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name.selectAll()

    @Slot()
    def keep(self) -> None:
        """Hands over what was changed."""
        self._pause.stop()
        wanted = self.wanted()
        if wanted is not None and self._touched:
            self._touched = False
            self._macro = wanted
            self.changed.emit(wanted)

    def wanted(self) -> Macro | None:
        """The macro as the fields say."""
        if self._macro is None:
            return None
        return replace(
            self._macro,
            name=self._name.text().strip(),
            short_code=self._code.text().strip().removeprefix("/"),
            folder=self._folder.currentText().strip(),
            acts=Acts(**self.reply.parts(), **self.case.parts()),
        )

    def _fill(self, macro: Macro | None) -> None:
        self._name.setText(macro.name if macro else "")
        self._code.setText(macro.short_code if macro else "")
        self._folder.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self._folder.setCurrentText(macro.folder if macro else "")
        self._folder.blockSignals(False)  # noqa: FBT003
        acts = macro.acts if macro else Acts()
        self.reply.show_acts(acts)
        self.case.show_acts(acts)
        self._touched = False
        self.say("")
        if macro is not None:
            self.effects_asked.emit(macro)

    def _used(self, macro: Macro) -> str:
        used = self.tr("used %Ln time(s)", None, macro.uses)
        if macro.used_at is None:
            return used
        return f"{used} · " + self.tr("last {when}").format(when=shown.moment(macro.used_at))

    @Slot()
    def _on_typed(self) -> None:
        self._touched = True
        self._pause.start()

    @Slot()
    def _ask_copy(self) -> None:
        if (wanted := self.wanted()) is not None:
            self.copy_asked.emit(wanted)

    @Slot()
    def _ask_remove(self) -> None:
        if self._macro is not None:
            self._pause.stop()
            self._touched = False
            self.remove_asked.emit(self._macro)


def _head(text: str) -> QWidget:
    label = plain(text)
    label.setProperty("role", "strong")
    return label
