"""What may go wrong with pages: those that are pasted, and those that are captured."""

from __future__ import annotations

from app.failure import AppError


class PageUnreadable(AppError):
    """What was pasted or dropped cannot be read as a page, a letter or a text; fact `reason`."""

    code = "page.unreadable"


class PageEmpty(AppError):
    """There is no text in what was pasted or dropped."""

    code = "page.empty"


class PageClosed(AppError):
    """The site asks programs not to read this page (robots.txt); a person may open it."""

    code = "page.robots"


class CaptureError(AppError):
    """The page could not be captured; fact `reason` is one word."""

    code = "capture.failed"


class AddressRefused(CaptureError):
    """A private, local or unknown kind of address."""

    code = "capture.address"


class CaptureAsRoot(CaptureError):
    """Root with a display: Chromium's sandbox does not run as root, and we keep it on."""

    code = "capture.root"


class BundleBroken(AppError):
    """A bundle that cannot be read as one."""

    code = "evidence.broken"
