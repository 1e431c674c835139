"""A second start on the same workspace rings here, and the first window comes forward."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS = 500


def address(root: Path) -> str:
    """The name of the local socket of a workspace; other users cannot reach it."""
    return "otklik-" + hashlib.sha256(str(root.absolute()).encode()).hexdigest()[:24]


def ring(root: Path) -> bool:
    """Asks the window that holds this workspace to come forward; False: nobody answers."""
    socket = QLocalSocket()
    socket.connectToServer(address(root))
    if not socket.waitForConnected(PATIENCE_MS):
        return False
    socket.disconnectFromServer()
    return True


class Doorbell(QObject):
    """Hears the ring.

    Signals:
        rung: somebody started Otklik on this workspace again.
    """

    rung = Signal()

    def __init__(self, root: Path) -> None:
        super().__init__()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_ring)
        # The lock is ours, so a socket that is left over has no owner.
        QLocalServer.removeServer(address(root))
        self._server.listen(address(root))

    @Slot()
    def _on_ring(self) -> None:
        caller = self._server.nextPendingConnection()
        if caller is not None:
            caller.disconnected.connect(caller.deleteLater)
        self.rung.emit()

    def close(self) -> None:
        """Stops listening."""
        self._server.close()
