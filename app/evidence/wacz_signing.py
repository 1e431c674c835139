"""The signature inside a WACZ: replay tools know ECDSA P-384 only (wacz-auth 0.1.0, WebCrypto)."""

from __future__ import annotations

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_der_public_key,
)

from app.evidence.signing import Signer

CURVE = ec.SECP384R1()
SIZE = 48
"""Bytes of each of the two numbers of a signature."""
HASHING = ec.ECDSA(SHA256(), deterministic_signing=True)
"""RFC 6979: the same archive gets the same signature."""
PURPOSE = b"otklik wacz p-384"
ORDER = int(
    "ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973",
    16,
)
"""Of P-384's base point (SEC 2, 2.5.1)."""


def archive_key(signer: Signer) -> ec.EllipticCurvePrivateKey:
    """The P-384 key that belongs to an installation's Ed25519 key: made of it, the same each time.

    64 bytes of HKDF over a 384 bit order leave no bias worth a thought.
    """
    made = HKDF(SHA256(), length=64, salt=None, info=PURPOSE).derive(signer.key.private_bytes_raw())
    return ec.derive_private_key(int.from_bytes(made, "big") % (ORDER - 1) + 1, CURVE)


def public_der(key: ec.EllipticCurvePrivateKey) -> bytes:
    """SubjectPublicKeyInfo, as `publicKey` holds it in base64."""
    return key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def sign_archive(key: ec.EllipticCurvePrivateKey, content: bytes) -> bytes:
    """r and s one after the other, as WebCrypto reads them."""
    r, s = decode_dss_signature(key.sign(content, HASHING))
    return r.to_bytes(SIZE, "big") + s.to_bytes(SIZE, "big")


def archive_signature_holds(der: bytes, signature: bytes, content: bytes) -> bool:
    """Whether this public key made this signature; False for what is none."""
    try:
        key = load_der_public_key(der)
        if not isinstance(key, ec.EllipticCurvePublicKey) or len(signature) != 2 * SIZE:
            return False
        r, s = (int.from_bytes(half, "big") for half in (signature[:SIZE], signature[SIZE:]))
        key.verify(encode_dss_signature(r, s), content, ec.ECDSA(SHA256()))
    except (InvalidSignature, UnsupportedAlgorithm, ValueError):
        return False
    return True
