"""The installation's key: made once, readable by its owner alone, known to every journal."""

from __future__ import annotations

import asyncio
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest

from app.evidence.signing import holds
from app.paths import Workspace
from app.services import installation
from app.services.installation import FILE, signer_for, signer_of
from app.store import journal
from tests import databases
from tests.app.test_secrets import Memory


@pytest.fixture(autouse=True)
def nothing_known(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(installation, "_known", {})
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def forget() -> None:
    installation._known.clear()


def test_the_key_is_made_once_and_found_again(tmp_path: Path):
    first = signer_of(tmp_path)
    forget()
    again = signer_of(tmp_path)
    assert first
    assert again
    assert first.fingerprint == again.fingerprint
    assert holds(again.public_pem, first.sign(b"manifest"), b"manifest")


def test_without_a_keyring_the_key_is_a_file_that_only_its_owner_reads(tmp_path: Path):
    signer_of(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [FILE]
    if os.name != "nt":
        assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600


def test_with_a_keyring_no_file_holds_the_key(tmp_path: Path):
    keyring.set_keyring(Memory())
    first = signer_of(tmp_path)
    forget()
    again = signer_of(tmp_path)
    assert first
    assert again
    assert first.fingerprint == again.fingerprint
    assert list(tmp_path.iterdir()) == []


def test_two_that_make_a_key_at_once_end_with_one(tmp_path: Path):
    signer_of(tmp_path)
    kept = (tmp_path / FILE).read_bytes()
    assert installation._filed(tmp_path, b"another") == kept


def test_a_damaged_key_is_put_aside_and_a_new_one_made(tmp_path: Path):
    (tmp_path / FILE).write_bytes(b"-----BEGIN NONSENSE")
    assert signer_of(tmp_path) is not None
    assert (tmp_path / f"{FILE}.damaged").exists()


def test_where_nothing_keeps_a_key_there_is_none(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    (tmp_path / "file").write_bytes(b"")
    assert signer_of(tmp_path / "file") is None
    assert "stay unsigned" in caplog.text
    caplog.clear()


def test_the_journal_and_the_workspace_know_the_public_half_once(tmp_path: Path):
    db, workspace = databases.empty(tmp_path), Workspace(tmp_path)
    signer = asyncio.run(signer_for(db, workspace))
    asyncio.run(signer_for(db, workspace))
    assert signer is not None
    [entry] = db.read_now(lambda session: journal.of_subject(session, signer.fingerprint))
    assert entry.action == "key_made"
    assert "PUBLIC KEY" in entry.facts["public_key"]
    published = (workspace.keys / f"{signer.fingerprint}.pem").read_bytes()
    assert published == signer.public_pem


def test_no_private_half_comes_into_the_workspace(tmp_path: Path):
    db, workspace = databases.empty(tmp_path), Workspace(tmp_path)
    asyncio.run(signer_for(db, workspace))
    db.close()
    found = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"PRIVATE KEY" not in found
