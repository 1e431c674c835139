"""Composition root: opens everything, closes it in reverse order."""
