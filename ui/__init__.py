"""Otklik: the window."""
