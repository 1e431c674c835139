"""Where cookies of a login lie: sealed on the disk, the key in the keyring, or in memory only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail

from app import secrets
from app.domain.ids import SourceId
from app.domain.login import Cookie, Jar
from app.errors import LoginLost
from app.paths import Workspace
from app.services import login_keeping as keeping
from tests.app.test_secrets import Memory

ONE, TWO = SourceId(1), SourceId(2)
JAR = Jar(cookies=(Cookie(name="auth", value="canary-5d2e", domain="bank.example"),))


@pytest.fixture(autouse=True)
def another_keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[Memory]:
    before, ring = keyring.get_keyring(), Memory()
    keyring.set_keyring(ring)
    another_run(monkeypatch)
    yield ring
    keyring.set_keyring(before)


def another_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secrets, "_session", {})
    monkeypatch.setattr(keeping, "_held", {})


def test_a_kept_login_is_there_in_another_run_and_nowhere_in_clear(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, another_keyring: Memory
):
    paths = Workspace(tmp_path)
    assert keeping.keep(paths, "W", ONE, replace(JAR, former=JAR.cookies))
    another_run(monkeypatch)
    assert keeping.open_jar(paths, "W", ONE) == JAR
    assert b"canary" not in keeping.file_of(paths, ONE).read_bytes()
    assert not any("canary" in kept for kept in another_keyring.kept.values())
    assert keeping.file_of(paths, ONE).stat().st_mode & 0o077 == 0


def test_without_a_keyring_it_lasts_for_this_run_and_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    keyring.set_keyring(fail.Keyring())
    paths = Workspace(tmp_path)
    assert not keeping.keep(paths, "W", ONE, JAR)
    assert keeping.open_jar(paths, "W", ONE) == JAR
    assert keeping.is_there(paths, "W", ONE)
    assert list(tmp_path.rglob("*.jar")) == []
    another_run(monkeypatch)
    with pytest.raises(LoginLost):
        keeping.open_jar(paths, "W", ONE)


def test_a_terminal_without_a_keyring_may_bring_a_secret_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    keyring.set_keyring(fail.Keyring())
    monkeypatch.setenv("OTKLIK_TOKEN_LOGIN", "a long secret of this machine")
    paths = Workspace(tmp_path)
    assert keeping.keep(paths, "W", ONE, JAR)
    another_run(monkeypatch)
    assert keeping.open_jar(paths, "W", ONE) == JAR


def test_the_file_of_one_source_is_no_login_of_another(tmp_path: Path):
    paths = Workspace(tmp_path)
    keeping.keep(paths, "W", ONE, JAR)
    keeping.keep(paths, "W", TWO, Jar())
    keeping.file_of(paths, ONE).replace(keeping.file_of(paths, TWO))
    with pytest.raises(LoginLost):
        keeping.open_jar(paths, "W", TWO)


def test_forgetting_leaves_neither_file_nor_key(tmp_path: Path, another_keyring: Memory):
    paths = Workspace(tmp_path)
    keeping.keep(paths, "W", ONE, JAR)
    keeping.forget(paths, "W", ONE)
    assert another_keyring.kept == {}
    assert not keeping.is_there(paths, "W", ONE)
    keeping.forget(paths, "W", ONE)


def test_a_workspace_that_moved_to_another_computer_says_that_its_login_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    paths = Workspace(tmp_path)
    keeping.keep(paths, "W", ONE, JAR)
    another_run(monkeypatch)
    keyring.set_keyring(Memory())
    with pytest.raises(LoginLost) as lost:
        keeping.open_jar(paths, "W", ONE)
    assert lost.value.facts["reason"] == "key"
