"""Tests of the core; pass with Qt uninstalled."""
