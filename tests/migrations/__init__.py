"""Migrations: head equals the models, copies are made, newer databases are refused."""
