"""Frozen records and decisions; the standard library only."""
