"""Where the page is: back, again, and an address that cannot be typed over."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from ui import theme
from ui.layouts import plain, row
from ui.panes.elided import Elided
from ui.resources import icon, pixmap

Part = QUrl.ComponentFormattingOption
LONGEST_HOST = 60
"""Characters; the end of a name says whose it is, so a longer one loses its beginning."""


def honest_host(url: QUrl) -> str:
    """The host; letters that only look like others show as what they are (`xn--…`).

    A name that is Russian throughout, as `почта.рф`, is shown as it is written.
    """
    decoded = url.host(Part.FullyDecoded)
    letters = [sign for sign in decoded if sign.isalpha()]
    if all("а" <= sign <= "я" or sign == "ё" for sign in letters):  # Cyrillic
        return decoded
    return url.host(Part.FullyEncoded)


class LoginBar(QFrame):
    """The host stands out: it tells whose page asks for a password.

    Signals:
        back_asked, again_asked: the buttons.
    """

    back_asked = Signal()
    again_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = self._made("chevron-left", self.tr("Back"), self.back_asked)
        self._again = self._made("refresh", self.tr("Load the page again"), self.again_asked)
        self._lock = plain()
        self.host = plain()
        self.host.setProperty("role", "title")
        self.path = Elided("second")
        self._warning = plain()
        self._warning.setProperty("role", "error")
        line = row(self._back, self._again, self._lock, self.host, self.path, self._warning)
        line.setStretch(4, 1)
        self.setLayout(line)

    def show_address(self, url: QUrl, *, may_go_back: bool) -> None:
        """An address, read only; the whole of it is heard by a screen reader too."""
        self._back.setEnabled(may_go_back)
        host = honest_host(url)
        port = f":{url.port()}" if url.port() > 0 else ""
        shown = host if len(host) <= LONGEST_HOST else f"…{host[-LONGEST_HOST:]}"
        self.host.setText(f"{shown}{port}" or self.tr("Empty page"))
        self.path.setText(url.path(Part.FullyDecoded) if host else "")
        self._show_lock(closed=url.scheme() == "https", there=bool(host))
        self.host.setAccessibleName(self.tr("Address: {url}").format(url=url.toDisplayString()))

    def _show_lock(self, *, closed: bool, there: bool) -> None:
        size = theme.current().metric("icon.small")
        role = "icon" if closed else "icon.warning"
        name = "lock" if closed else "unlock"
        self._lock.setPixmap(pixmap(name, role, size, self.devicePixelRatioF()))
        self._lock.setVisible(there)
        self._warning.setVisible(there and not closed)
        self._warning.setText(self.tr("not encrypted"))
        told = self.tr("The connection is encrypted") if closed else self.tr("not encrypted")
        self._lock.setAccessibleName(told)

    def _made(self, name: str, words: str, signal: object) -> QPushButton:
        button = QPushButton()
        button.setIcon(icon(name))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setProperty("kind", "quiet")
        button.clicked.connect(signal)
        return button
