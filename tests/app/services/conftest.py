"""Fixtures that several tests of the services share."""

from tests.app.services.stamped import made, place, two

__all__ = ["made", "place", "two"]
