"""Tests of evidence, without Qt."""
