"""Paints roles."""
