"""Fixtures that several tests of the services share."""

from tests.app.services.handed import case_file, places, two_places
from tests.app.services.stamped import made, place, two

__all__ = ["case_file", "made", "place", "places", "two", "two_places"]
