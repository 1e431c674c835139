"""The terminal's logins: sign in with a window of the test, list, forget; without a keyring."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail

from app import secrets
from app.cli.main import main
from app.services import login_keeping
from tests.app.services.test_logins import SIGNS_IN, window
from tests.app.test_secrets import Memory

FEED = ["sources", "add", "feed", "--network", "rss", "--kind", "feed"]
ADD = [*FEED, "--set", "url=https://bank.example/feed"]


@pytest.fixture(autouse=True)
def a_keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(Memory())
    monkeypatch.setattr(secrets, "_session", {})
    monkeypatch.setattr(login_keeping, "_held", {})
    monkeypatch.setenv("OTKLIK_LANG", "en")
    yield
    keyring.set_keyring(before)


def said(folder: Path, capsys: pytest.CaptureFixture[str], *call: str) -> tuple[int, str]:
    """Exit code, and what was said on both ways out."""
    code = main([*call, "--workspace", str(folder)])
    return code, "".join(capsys.readouterr())


def test_who_signs_in_is_listed_until_the_login_is_forgotten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    window(monkeypatch, SIGNS_IN)
    said(tmp_path, capsys, *ADD)
    code, text = said(tmp_path, capsys, "sources", "login", "feed", "--use")
    assert (code, "signed in" in text, "canary" in text) == (0, True, False)
    _, listed = said(tmp_path, capsys, "sources", "logins", "--json")
    (login,) = json.loads(listed)["logins"]
    assert (login["source"], login["state"], login["captures"]) == ("feed", "there", True)
    said(tmp_path, capsys, "sources", "forget-login", "feed")
    assert json.loads(said(tmp_path, capsys, "sources", "logins", "--json")[1]) == {"logins": []}
    assert list(tmp_path.rglob("*.jar")) == []


def test_without_a_keyring_nothing_is_left_and_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    keyring.set_keyring(fail.Keyring())
    window(monkeypatch, SIGNS_IN)
    said(tmp_path, capsys, *ADD)
    url = ("--url", "https://bank.example/login")
    code, text = said(tmp_path, capsys, "sources", "login", "feed", *url)
    assert (code, "secrets.no_keyring" in text) == (1, True)
    assert said(tmp_path, capsys, "sources", "logins") == (0, "")


@pytest.mark.parametrize(
    ("call", "code", "error"),
    [
        (("sources", "login", "nobody"), 1, "store.not_found"),
        (("sources", "login", "feed", "--script", "no.js"), 2, "call.wrong"),
        (("sources", "login", "feed", "--url", "http://10.0.0.1/"), 1, "capture.address"),
        (("capture", "https://a.example/", "--out", "x", "--login", "feed"), 1, "login.missing"),
    ],
)
def test_what_cannot_be_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], call: tuple[str, ...], code: int, error: str
):
    said(tmp_path, capsys, *ADD)
    found = said(tmp_path, capsys, *call)
    assert (found[0], error in found[1]) == (code, True)
