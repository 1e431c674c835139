"""Tests; `tests/app` runs without Qt."""
