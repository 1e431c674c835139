"""Time stamps offline: what holds, what was swapped or forged, and who nobody knows."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path

import pytest

from app.evidence import timestamp
from app.evidence.timestamp import Stamped, certificates, question, read
from tests.authorities import Tsa, tsa

DIGEST = hashlib.sha256(b"manifest").digest()


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Tsa:
    return tsa(tmp_path_factory.mktemp("tsa") / "full", "full")


@pytest.fixture(scope="module")
def answer(full: Tsa) -> bytes:
    return full.reply(question(DIGEST).body)


def judged(one: Tsa, answer: bytes, digest: bytes = DIGEST) -> Stamped:
    return read(answer, digest, certificates(one.root.read_bytes()))


def test_a_stamp_with_its_chain_unsorted_holds_up_to_the_given_root(full: Tsa, answer: bytes):
    found = judged(full, answer)
    assert (found.code, found.is_known, found.signer) == ("", True, "full tsa")
    assert [timestamp._name(one) for one in found.path] == ["full tsa", "full middle", "full root"]


def test_the_answer_repeats_the_nonce_of_its_question(full: Tsa):
    asked = question(DIGEST)
    assert judged(full, full.reply(asked.body)).nonce == asked.nonce


def test_a_stamp_of_an_authority_nobody_knows_holds_but_is_not_known(answer: bytes):
    found = read(answer, DIGEST, timestamp.public_roots())
    assert (found.code, found.is_known) == ("", False)


def test_a_stamp_over_another_manifest_is_named(full: Tsa, answer: bytes):
    assert judged(full, answer, hashlib.sha256(b"other").digest()).code == "stamp_of_other"


def test_a_stamp_with_a_changed_signature_is_forged(full: Tsa, answer: bytes):
    forged = answer[:-4] + bytes([answer[-4] ^ 1]) + answer[-3:]
    assert judged(full, forged).code == "stamp_forged"


def test_a_certificate_for_something_else_may_not_stamp(tmp_path: Path):
    wrong = tsa(tmp_path, "wrong")
    other = tsa(tmp_path / "other", "other", usage=False)
    body = wrong.reply(question(DIGEST).body)
    leaf, *_ = certificates((other.folder / "tsa.pem").read_bytes())
    assert not timestamp._may_stamp(leaf)
    assert judged(wrong, body).code == ""


def test_without_the_chain_between_the_root_is_not_reached(tmp_path: Path):
    bare = tsa(tmp_path, "bare", chain=False)
    body = bare.reply(question(DIGEST).body)
    assert judged(bare, body).is_known is False
    chain = certificates((bare.folder / "middle.pem").read_bytes())
    assert read(body, DIGEST, certificates(bare.root.read_bytes()), chain).is_known is True


def test_a_chain_that_names_its_own_root_is_not_trusted_for_that(full: Tsa, answer: bytes):
    chain = certificates((full.folder / "chain.pem").read_bytes())
    assert read(answer, DIGEST, timestamp.public_roots(), chain).is_known is False


def test_a_stamp_signed_over_sha1_is_told_apart_from_a_forged_one(tmp_path: Path):
    old = tsa(tmp_path, "old")
    config = old.folder / "tsa.cnf"
    config.write_text(config.read_text().replace("signer_digest = sha256", "signer_digest = sha1"))
    assert judged(old, old.reply(question(DIGEST).body)).code == "stamp_outdated"


def test_a_refusal_says_why(tmp_path: Path):
    strict = tsa(tmp_path, "strict", digests="sha512")
    assert timestamp.refusal(strict.reply(question(DIGEST).body)) == "bad_algorithm"


@pytest.mark.filterwarnings("ignore::cryptography.utils.CryptographyDeprecationWarning")
def test_no_damage_to_an_answer_is_more_than_an_answer_that_cannot_be_read(
    full: Tsa, answer: bytes
):
    chance = random.Random(5)
    for _round in range(300):
        torn = bytearray(answer)
        for _byte in range(chance.randint(1, 3)):
            torn[chance.randrange(len(torn))] = chance.randrange(256)
        found = judged(full, bytes(torn[: chance.randrange(100, len(torn) + 1)]))
        assert found.code == "" or found.code.startswith("stamp_")


@pytest.mark.parametrize("junk", [b"", b"<html>", b"0\x80", b"0\x03\x02\x01\x00", b"\x30\x84\xff"])
def test_what_is_no_answer_is_not_read(full: Tsa, junk: bytes):
    assert judged(full, junk).code == "stamp_unreadable"
