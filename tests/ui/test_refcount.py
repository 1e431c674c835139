"""PySide6 6.12 lost a reference of None with every call on Python 3.11 and aborted in the end."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot


class Bell(QObject):
    """Emits nothing but truth."""

    rang = Signal(bool)


def test_none_and_true_keep_their_references_over_a_thousand_calls(qtbot: QtBot):
    bell, heard = Bell(), [0]
    bell.rang.connect(lambda _: heard.__setitem__(0, heard[0] + 1))
    before = sys.getrefcount(None), sys.getrefcount(True)  # noqa: FBT003  # its references are counted
    for _ in range(1000):
        bell.setObjectName("x")
        bell.rang.emit(True)  # noqa: FBT003  # the signal's own argument
    after = sys.getrefcount(None), sys.getrefcount(True)  # noqa: FBT003  # as above
    assert heard == [1000]
    if sys.version_info >= (3, 12):  # immortal: the count stands far above anything a call may do
        assert min(after) > 1 << 31
    else:
        assert all(abs(b - a) < 100 for a, b in zip(before, after, strict=True)), (before, after)
