"""Tests of sources, against real servers on this machine."""
