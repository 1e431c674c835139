"""Migrations: forward only, each in one transaction."""
