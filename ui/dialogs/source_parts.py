"""The parts of an access key, one masked line each."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui import words
from ui.layouts import column, labelled, plain

PEM = "-----BEGIN"


class KeyParts(QWidget):
    """What a key of one network consists of.

    Signals:
        typed: something was typed.
    """

    typed = Signal()

    def __init__(self, network: str, names: Sequence[str], *, kept: bool) -> None:
        """`kept`: there may be a key already, which stays if nothing is typed."""
        super().__init__()
        self.lines: dict[str, QLineEdit] = {}
        inner = column(self, between="pad")
        for name in names:
            line = QLineEdit()
            if name not in words.OPEN_PARTS:
                line.setEchoMode(QLineEdit.EchoMode.Password)
                line.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
            if kept:
                line.setPlaceholderText(self.tr("What is kept stays if this is empty"))
            line.textEdited.connect(self.typed)
            self.lines[name] = line
            inner.addLayout(labelled(words.token_part(name, network), line))
        if len(names) > 1:
            told = self.tr("What you do not have may stay empty; then a part of it will not work.")
            hint = plain(told)
            hint.setWordWrap(True)
            hint.setProperty("role", "small")
            inner.addWidget(hint)

    def values(self) -> dict[str, str]:
        """What was typed, by the names of the parts; what is empty is left out."""
        given = {name: _whole(line.text()) for name, line in self.lines.items()}
        return {name: value for name, value in given.items() if value}

    def key(self) -> str:
        """The key, or its parts as a JSON object; empty: nothing was typed."""
        given = self.values()
        if given and len(self.lines) == 1:
            return next(iter(given.values()))
        return json.dumps(given) if given else ""

    def take(self, parts: Mapping[str, str]) -> None:
        """A login has made the key."""
        for name, line in self.lines.items():
            line.setText(parts.get(name, line.text()))
        self.typed.emit()


def _whole(text: str) -> str:
    """A field makes one line of a pasted .p8 file; its line ends come back."""
    value = text.strip()
    if not value.startswith(PEM) or "\n" in value:
        return value
    pieces = value.split("-----")
    if len(pieces) < 5:
        return value
    body = "\n".join(pieces[2].split())
    return f"-----{pieces[1]}-----\n{body}\n-----{pieces[3]}-----\n"
