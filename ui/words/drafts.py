"""Why an earlier text of a draft was remembered, and whose it is to read, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.draft_history import Why
from ui.noop import QT_TRANSLATE_NOOP

_WHY = {
    Why.PAUSE: QT_TRANSLATE_NOOP("drafts", "while it was written"),
    Why.REPLACED: QT_TRANSLATE_NOOP("drafts", "replaced by another text"),
    Why.SENT: QT_TRANSLATE_NOOP("drafts", "sent"),
    Why.OTHER_WINDOW: QT_TRANSLATE_NOOP("drafts", "typed in another window"),
    Why.HANDED: QT_TRANSLATE_NOOP("drafts", "came with a case file"),
}


def draft_why(why: Why) -> str:
    """Why it was remembered."""
    return QCoreApplication.translate("drafts", _WHY[why])


def draft_channel(public: bool) -> str:  # noqa: FBT001  # a channel
    """Who was to read it."""
    if public:
        return QCoreApplication.translate("drafts", "public")
    return QCoreApplication.translate("drafts", "private")
