"""What a captured page is: the content that was meant, or something that stands in its place."""

from __future__ import annotations

from enum import StrEnum


class PageKind(StrEnum):
    """What stands at an address; everything but content is a wall before it (L17, L18)."""

    CONTENT = "content"
    LOGIN_WALL = "login_wall"
    CAPTCHA = "captcha"
    """Proof is asked for that a person looks, or a robot's check runs."""
    DELETED = "deleted"
    """The site says that what stood here was deleted, hidden or withdrawn."""
    NOT_FOUND = "not_found"
    PRIVATE = "private"
    """Shown to some only: a closed profile or group."""
    BLOCKED = "blocked"
    """Shut by the network, a state or for this country or computer."""
    ERROR = "error"
    """The site's own failure, or works on it."""
    AGE_GATE = "age_gate"
    COOKIE_WALL = "cookie_wall"
    """Nothing is shown before cookies or data use are agreed to."""
    EMPTY = "empty"

    @property
    def reason(self) -> str:
        """The reason code of a capture that shows this instead of the page."""
        return {"error": "error_page", "empty": "empty_page"}.get(self.value, self.value)
