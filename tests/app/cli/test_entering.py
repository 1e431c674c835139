"""The terminal's login by a code."""

from __future__ import annotations

import io
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

import pytest

from app import secrets
from app.cli import entering
from app.cli.main import main
from app.cli.output import Output
from app.errors import SourceLogin
from app.services import entering as logins

ASKED = ("api_id", "api_hash", "phone")


class Login:
    """Wants a password after the code."""

    asks = ASKED
    closed = False

    def __init__(self) -> None:
        self.given: dict[str, str] = {}

    async def begin(self, given: Mapping[str, str]) -> None:
        self.given = dict(given)

    async def finish(self, code: str, password: str = "") -> dict[str, str]:
        self.given["code"] = code
        if not password:
            raise SourceLogin(reason="password_needed")
        return {"session": "canary-4711", "password_was": password}

    async def close(self) -> None:
        self.closed = True


def test_what_is_asked_for_one_by_one_becomes_the_token(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    folder, login, kept = str(tmp_path / "w"), Login(), dict[str, str]()
    add = ["sources", "add", "tg", "--network", "telegram_user", "--set", "channel=migomir"]
    main([*add, "--workspace", folder])
    monkeypatch.setattr(logins, "entry", lambda _network: login)
    monkeypatch.setattr(secrets, "keep_token", lambda key, token: kept.update({key.network: token}))
    monkeypatch.setattr("sys.stdin", io.StringIO("11\nhash\n+7000\n12345\nsecret\n"))
    call = Namespace(name="tg", workspace=Path(folder))
    assert entering.run(call, Output(as_json=False)) == 0
    assert login.given == {"api_id": "11", "api_hash": "hash", "phone": "+7000", "code": "12345"}
    assert (login.closed, "canary-4711" in kept["telegram_user"]) == (True, True)
    assert "canary-4711" not in "".join(capsys.readouterr())


def test_a_network_whose_token_is_pasted_has_no_such_login(tmp_path: Path):
    folder = ["--workspace", str(tmp_path / "w")]
    main(["sources", "add", "tag", "--network", "telegram_web", "--set", "name=migomir", *folder])
    assert main(["sources", "enter", "tag", *folder]) == 2
