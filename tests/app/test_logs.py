"""Logs never hold a token, a card, a phone or an address."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from app import logs, secrets
from app.logs import Redacting, redact

SECRETS = [
    "access_token=vk1.a.SECRETSECRET&v=5.199",
    '{"key": "access_token", "value": "x", "token": "SECRETSECRET"}',
    "Authorization: Bearer SECRETSECRET",
    "authorization='SECRETSECRET'",
    "позвоните +7 (912) 345-67-89",
    "карта 4276 1234 5678 9012",
    "пишите на ivan.petrov@example.org",
]


@pytest.mark.parametrize("line", SECRETS)
def test_private_words_are_blanked(line: str):
    shown = redact(line)
    assert "***" in shown
    assert not [s for s in ("SECRET", "345-67-89", "5678", "petrov") if s in shown]


def test_ordinary_lines_stay_as_they_are():
    line = "source 3 synced: 40 posts, cursor 12345, 2026-11-22T10:00:00Z"
    assert redact(line) == line


def test_arguments_and_tracebacks_are_redacted_too(tmp_path: Path):
    record = logging.LogRecord("x", logging.INFO, "f", 1, "ask %s", ("token=SECRETSECRET",), None)
    assert "SECRET" not in Redacting("%(message)s").format(record)


def test_a_token_that_is_in_use_is_told_in_no_words_at_all(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(logs, "_hidden", set())
    monkeypatch.setattr(secrets, "_session", {})
    key = secrets.Key(network="vk", holder="source:wall")
    secrets.hold_token(key, '{"token":"plain-words","password":"hunter2hunter2","api_id":"12"}')
    shown = redact("ValueError('plain-words', {'x': b'hunter2hunter2'}) of 12 posts")
    assert shown == "ValueError('***', {'x': b'***'}) of 12 posts"
