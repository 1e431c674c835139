"""What stands around the page in which a person signs in: the address, plain words, two buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.capture.login_bar import LoginBar
from ui.layouts import column, row, sentence
from ui.panes.strip import Strip


class LoginShell(QWidget):
    """Says what is going to happen, and what the page was refused.

    Signals:
        done_asked, left_asked: the buttons.
    """

    done_asked = Signal()
    left_asked = Signal()

    def __init__(self, page: QWidget, *, lasts: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bar = LoginBar()
        self.strip = Strip()
        self.strip.acted.connect(self.strip.hide)
        self._done = QPushButton(self.tr("&Done, I am signed in"))
        self._done.setProperty("kind", "primary")
        self._done.clicked.connect(self.done_asked)
        leave = QPushButton(self.tr("&Cancel"))
        leave.clicked.connect(self.left_asked)
        whole = column(self, around="pad", between="grid")
        whole.addWidget(self.bar)
        whole.addWidget(sentence(self._words(lasts=lasts), role="second"))
        whole.addWidget(self.strip)
        whole.addWidget(page, 1)
        foot = row()
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(self._done)
        whole.addLayout(foot)

    def set_busy(self, *, busy: bool) -> None:
        """While the login is being taken down nobody presses twice."""
        self._done.setEnabled(not busy)

    def say_refused(self, code: str) -> None:
        """What was refused, and what can be done instead."""
        tone = "late" if code == "certificate" else "soon"
        self.strip.say(self._refusal(code), tone, self.tr("Understood"))

    def say_site(self, text: str) -> None:
        """What the site wanted to say in a window of its own."""
        said = self.tr("The site says: {text}").format(text=text)
        self.strip.say(said, "info", self.tr("Understood"))

    def say_nothing_there(self) -> None:
        """Done was pressed too soon."""
        told = self.tr("The site remembers nothing yet: it seems that you are not signed in.")
        self.strip.say(told, "soon", self.tr("Understood"))

    def _words(self, *, lasts: bool) -> str:
        told = self.tr(
            "Sign in as usual, then press “Done”. Otklik remembers the login on this computer, "
            "encrypted, and uses it only to capture pages. Your password is not kept."
        )
        if lasts:
            return told
        brief = self.tr(
            "This system has no safe place for keys: the login lasts until Otklik is closed."
        )
        return f"{told} {brief}"

    def _refusal(self, code: str) -> str:
        return {
            "download": self.tr("Files are not downloaded here."),
            "permission": self.tr("The site asked for the camera, the place or the like: refused."),
            "passkey": self.tr(
                "Passkeys and security keys do not work here. Choose another way to sign in: "
                "a password or a code."
            ),
            "certificate": self.tr(
                "The site's certificate is wrong: somebody may be listening. Do not sign in."
            ),
            "scheme": self.tr("The site wanted to open another program: refused."),
            "password": self.tr("The site asks for a password in a way that does not work here."),
            "file": self.tr("Files are not handed to sites here."),
            "crash": self.tr("The page broke off. Load it again."),
            "window": self.tr("The site opened too many windows."),
        }[code]
