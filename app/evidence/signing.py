"""Signatures: an installation's Ed25519 key over the bytes of a manifest or a journal's entry."""

from __future__ import annotations

from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_public_key,
)

from app.evidence.canonical import sha256

SIGNATURE, KEY = "manifest.sig", "key.pem"
"""The raw 64 bytes over manifest.json, and the public key as `openssl pkey -pubin` reads it."""


@dataclass(frozen=True, slots=True)
class Signer:
    """The key of this installation; the private half never leaves it."""

    key: Ed25519PrivateKey

    @property
    def public_pem(self) -> bytes:
        """SubjectPublicKeyInfo in PEM."""
        public = self.key.public_key()
        return public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)

    @property
    def fingerprint(self) -> str:
        """What the key is called: SHA-256 of its PEM, 64 hexadecimal digits."""
        return fingerprint(self.public_pem)

    def sign(self, content: bytes) -> bytes:
        """64 bytes (RFC 8032)."""
        return self.key.sign(content)


def fingerprint(public_pem: bytes) -> str:
    """SHA-256 of a public key's PEM, line ends as written by us."""
    return sha256(public_pem.replace(b"\r\n", b"\n"))


def holds(public_pem: bytes, signature: bytes, content: bytes) -> bool:
    """Whether this key made this signature over this content; False for what is no key."""
    try:
        key = load_pem_public_key(public_pem)
        if not isinstance(key, Ed25519PublicKey):
            return False
        key.verify(signature, content)
    except (InvalidSignature, UnsupportedAlgorithm, ValueError):
        return False
    return True
