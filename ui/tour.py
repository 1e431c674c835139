"""Drives the real window through the day and saves a picture per step."""
