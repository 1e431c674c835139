"""Tokens: this run's memory, the environment, the keyring; never a failure for want of one."""

from __future__ import annotations

from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import PasswordDeleteError

from app import secrets
from app.errors import NoKeyring
from app.secrets import SERVICE, Key

WALL = Key(network="vk", holder="source:wall", workspace="W", formerly="wall")
TAG = Key(network="mastodon", holder="source:tag", workspace="W", formerly="tag")


class Memory(KeyringBackend):
    """A keyring that keeps."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError(username)


class Torn(KeyringBackend):
    """A keyring whose bus is gone."""

    priority = 1

    def get_password(self, service: str, username: str) -> str | None:
        raise RuntimeError("no bus")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise OSError("no bus")

    def delete_password(self, service: str, username: str) -> None:
        raise RuntimeError("no bus")


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    before = keyring.get_keyring()
    monkeypatch.setattr(secrets, "_session", {})
    monkeypatch.delenv("OTKLIK_TOKEN_VK", raising=False)
    yield
    keyring.set_keyring(before)


def another_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secrets, "_session", {})


def test_a_kept_token_is_there_in_another_run(monkeypatch: pytest.MonkeyPatch):
    keyring.set_keyring(Memory())
    secrets.keep_token(WALL, "t")
    another_run(monkeypatch)
    assert secrets.token_of(WALL) == "t"
    secrets.forget_token(WALL)
    assert secrets.token_of(WALL) is None


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring, Torn])
def test_without_a_keyring_it_holds_for_this_run(
    monkeypatch: pytest.MonkeyPatch, backend: type[KeyringBackend]
):
    keyring.set_keyring(backend())
    with pytest.raises(NoKeyring):
        secrets.keep_token(WALL, "t")
    assert secrets.token_of(WALL) == "t"
    another_run(monkeypatch)
    assert secrets.token_of(WALL) is None
    secrets.forget_token(WALL)


def test_a_token_of_the_environment_reaches_its_own_network_only(monkeypatch: pytest.MonkeyPatch):
    keyring.set_keyring(fail.Keyring())
    monkeypatch.setenv("OTKLIK_TOKEN_VK", "vk")
    assert secrets.token_of(WALL) == "vk"
    assert secrets.token_of(TAG) is None


def test_a_child_that_opens_foreign_pages_gets_no_token():
    given = {"PATH": "/bin", "OTKLIK_TOKEN_MASTODON": "canary", "OTKLIK_TOKEN_VK": "canary"}
    assert secrets.blanked(given) == {"PATH": "/bin"}


def test_what_an_earlier_version_kept_by_the_source_s_name_is_found_and_moves(
    monkeypatch: pytest.MonkeyPatch,
):
    ring = Memory()
    ring.kept[SERVICE, "wall"] = "old"
    keyring.set_keyring(ring)
    assert secrets.token_of(WALL) == "old"
    another_run(monkeypatch)
    assert ring.kept == {(SERVICE, "W/vk/source:wall"): "old"}
    assert secrets.token_of(WALL) == "old"


def test_workspaces_networks_and_accounts_have_tokens_of_their_own():
    keyring.set_keyring(Memory())
    secrets.keep_token(Key(network="vk", holder="account:main", workspace="W"), "a")
    for other in (
        Key(network="vk", holder="account:main", workspace="V"),
        Key(network="ok", holder="account:main", workspace="W"),
        Key(network="vk", holder="source:main", workspace="W"),
    ):
        assert secrets.token_of(other) is None
