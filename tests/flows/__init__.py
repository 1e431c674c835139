"""Whole-program flows: real processes, a real database, the sample's networks on loopback."""
