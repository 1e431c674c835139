"""The editor of one macro, with everything it would do to a real case, live."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.domain.macro import Acts, Macro
from app.domain.macro_effects import Effect
from ui import format as shown
from ui.effect_lines import MacroEffects
from ui.layouts import plain, sentence
from ui.panes.macro_case import MacroCaseFields
from ui.panes.macro_reply import MacroReply
from ui.panes.named_editor import NamedEditor


class MacroEditor(NamedEditor):
    """Fields above, effects below; what can be kept is kept by itself, what cannot says why.

    Signals:
        effects_asked: Macro, whose effects should be told.
    """

    effects_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._macro: Macro | None = None
        self._touched = False
        self.reply, self.case = MacroReply(), MacroCaseFields()
        self.effects = MacroEffects()
        self._where = sentence(role="small")
        self._arrange()
        self.reply.changed.connect(self._on_typed)
        self.case.changed.connect(self._on_typed)
        self.show_macro(None)

    def _arrange(self) -> None:
        whole = self._head(self.tr("&Code"))
        whole.addWidget(_head(self.tr("Reply")))
        whole.addWidget(self.reply)
        whole.addWidget(_head(self.tr("The case")))
        whole.addWidget(self.case)
        whole.addWidget(self._told)
        whole.addWidget(_head(self.tr("What it would do now")))
        whole.addWidget(self._where)
        whole.addWidget(self.effects)
        self._add_foot(whole)
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

    def show_effects(self, where: str, effects: Sequence[Effect]) -> None:
        """What it would do to the case of this author."""
        self._where.setText(self.tr("With the case of {name}:").format(name=where))
        self.effects.show_one(effects)

    def show_no_case(self) -> None:
        """There is no case to try it on."""
        self._where.clear()
        self.effects.show_text(self.tr("There is no case yet to try it on."))

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
        name, code, folder = self._named()
        return replace(
            self._macro,
            name=name,
            short_code=code,
            folder=folder,
            acts=Acts(**self.reply.parts(), **self.case.parts()),
        )

    def _fill(self, macro: Macro | None) -> None:
        self._show_named(*((macro.name, macro.short_code, macro.folder) if macro else ("",) * 3))
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
        super()._on_typed()

    @Slot()
    def _ask_remove(self) -> None:
        self._touched = False
        super()._ask_remove()


def _head(text: str) -> QWidget:
    label = plain(text)
    label.setProperty("role", "strong")
    return label
