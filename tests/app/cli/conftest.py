"""Fixtures that the terminal's tests share with those of the services."""

from tests.app.services.stamped import made, place, two

__all__ = ["made", "place", "two"]
