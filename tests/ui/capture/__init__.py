"""Tests of the page engine."""
