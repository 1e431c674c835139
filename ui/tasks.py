"""Owns asynchronous work."""
