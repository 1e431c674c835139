"""Printing: documents as PDF and pictures in pieces, in a process of its own, without Chromium."""
