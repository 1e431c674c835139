"""Sealed bytes: AES-256-GCM, bound to what they are for; whoever lacks the key reads nothing."""

from __future__ import annotations

import base64
import secrets as system

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from app.errors import LoginLost

MAGIC = b"otklik-sealed-1\n"
SALT, NONCE, KEY = 16, 12, 32
"""Bytes."""


def new_key() -> str:
    """A key as text, 256 random bits."""
    return base64.urlsafe_b64encode(system.token_bytes(KEY)).decode("ascii")


def seal(secret: str, content: bytes, purpose: str) -> bytes:
    """The content, readable again with this secret and this purpose only."""
    salt, nonce = system.token_bytes(SALT), system.token_bytes(NONCE)
    sealed = AESGCM(_key(secret, salt)).encrypt(nonce, content, _bound(purpose))
    return MAGIC + salt + nonce + sealed


def unseal(secret: str, sealed: bytes, purpose: str) -> bytes:
    """What was sealed.

    Raises:
        LoginLost: another secret or purpose, or the bytes were altered.
    """
    if not sealed.startswith(MAGIC):
        raise LoginLost(reason="damaged")
    salt, nonce, rest = _parts(sealed[len(MAGIC) :])
    try:
        return AESGCM(_key(secret, salt)).decrypt(nonce, rest, _bound(purpose))
    except (InvalidTag, ValueError) as error:
        raise LoginLost(reason="damaged") from error


def _parts(sealed: bytes) -> tuple[bytes, bytes, bytes]:
    return sealed[:SALT], sealed[SALT : SALT + NONCE], sealed[SALT + NONCE :]


def _bound(purpose: str) -> bytes:
    return MAGIC + purpose.encode("utf-8")


def _key(secret: str, salt: bytes) -> bytes:
    """Of a key of ours quickly (RFC 5869); of a word out of the environment slowly (RFC 7914)."""
    raw = _raw(secret)
    if raw is None:
        return Scrypt(salt=salt, length=KEY, n=1 << 14, r=8, p=1).derive(secret.encode("utf-8"))
    return HKDF(algorithm=SHA256(), length=KEY, salt=salt, info=MAGIC).derive(raw)


def _raw(secret: str) -> bytes | None:
    """The bits of a key that `new_key` made; None: it is something else."""
    try:
        raw = base64.urlsafe_b64decode(secret)
    except ValueError:
        return None
    return raw if len(raw) == KEY else None
