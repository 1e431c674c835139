"""Sealed bytes open with their key and their purpose, and with nothing else."""

from __future__ import annotations

import pytest

from app.errors import LoginLost
from app.sealing import MAGIC, new_key, seal, unseal

SECRET = "sid=canary-6f1b"


def test_sealed_bytes_show_nothing_and_differ_every_time():
    key = new_key()
    first, second = (seal(key, SECRET.encode(), "a") for _ in range(2))
    assert b"canary" not in first
    assert first != second
    assert unseal(key, first, "a") == SECRET.encode()


@pytest.mark.parametrize("at", [0, len(MAGIC), len(MAGIC) + 16, -1])
def test_one_altered_byte_is_noticed(at: int):
    key = new_key()
    altered = bytearray(seal(key, SECRET.encode(), "a"))
    altered[at] ^= 1
    with pytest.raises(LoginLost):
        unseal(key, bytes(altered), "a")


@pytest.mark.parametrize("cut", [0, 5, len(MAGIC), len(MAGIC) + 20, len(MAGIC) + 30])
def test_a_cut_file_is_refused(cut: int):
    key = new_key()
    with pytest.raises(LoginLost):
        unseal(key, seal(key, b"x", "a")[:cut], "a")


@pytest.mark.parametrize("word", ["слово из окружения", "word", "x" * 44])
def test_a_word_of_the_environment_is_a_key_too(word: str):
    sealed = seal(word, b"x", "a")
    assert unseal(word, sealed, "a") == b"x"
    with pytest.raises(LoginLost):
        unseal(f"{word}.", sealed, "a")


def test_another_key_or_purpose_opens_nothing():
    key = new_key()
    sealed = seal(key, b"x", "a")
    for other, purpose in ((new_key(), "a"), (key, "b")):
        with pytest.raises(LoginLost):
            unseal(other, sealed, purpose)
