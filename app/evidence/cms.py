"""The signature of a time stamp's token (CMS, RFC 5652): who signed, and whether it holds.

Chains are rfc3161-client's; this tells a token that holds under a certificate nobody knows from a
token that does not hold at all, which that library answers in one and the same way.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding

from app.evidence import der

PKCS = bytes.fromhex("2a864886f70d01")
TST_INFO = PKCS + bytes.fromhex("0910 0104")
MESSAGE_DIGEST = PKCS + bytes.fromhex("0904")
SIGNING_CERTIFICATE = PKCS + bytes.fromhex("0910 020c")
SIGNING_CERTIFICATE_V2 = PKCS + bytes.fromhex("0910 022f")
RSA_PSS = PKCS + bytes.fromhex("010a")
SHA2 = bytes.fromhex("60864801650304 02")
DIGESTS: dict[bytes, hashes.HashAlgorithm] = {
    SHA2 + b"\x01": hashes.SHA256(),
    SHA2 + b"\x02": hashes.SHA384(),
    SHA2 + b"\x03": hashes.SHA512(),
}
"""SHA-1 is not among them: what it signs could have been made later."""
ATTRIBUTES, CERTIFICATES = 0xA0, 0xA0
"""Tags of [0]: the signed attributes of a signer, the certificates of the whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """What one signer put its name to."""

    content: bytes
    """The TSTInfo that was stamped, as it was hashed."""
    attributes: bytes
    """As signed: with the tag of a SET."""
    values: dict[bytes, der.Node]
    digest: hashes.HashAlgorithm
    algorithm: bytes
    value: bytes


def token_in(answer: bytes) -> der.Node:
    """The ContentInfo of a whole answer (RFC 3161, 2.4.2); raises ValueError."""
    return der.read(answer).child(1, der.SEQUENCE)


def with_sorted_certificates(answer: bytes) -> bytes:
    """The answer with its certificates in DER's order; raises ValueError.

    Some authorities send them as they come (`openssl ts` with `certs=`), which a strict reader
    refuses. They stand outside of everything that is signed.
    """
    found = _certificates(token_in(answer))
    if found is None:
        return answer
    sorted_ones = b"".join(sorted(node.whole for node in found.children()))
    return answer[: found.body] + sorted_ones + answer[found.end :]


def certificates_in(answer: bytes) -> tuple[x509.Certificate, ...]:
    """The certificates that came along, as they came; raises ValueError."""
    found = _certificates(token_in(answer))
    inside = found.children() if found else ()
    return tuple(x509.load_der_x509_certificate(node.whole) for node in inside)


def signed_by(answer: bytes, certificate: x509.Certificate) -> bool:
    """Whether this certificate's key signed the token, and the token names this certificate."""
    try:
        signature = _signature(_signed_data(token_in(answer)))
        return _names(signature, certificate) and _holds(signature, certificate)
    except (ValueError, IndexError, KeyError, UnsupportedAlgorithm):  # parts are not there
        return False


def _signed_data(token: der.Node) -> der.Node:
    return token.child(1).child(0, der.SEQUENCE)


def _certificates(token: der.Node) -> der.Node | None:
    inside = _signed_data(token).children()
    return next((node for node in inside[3:] if node.tag == CERTIFICATES), None)


def _signature(signed: der.Node) -> Signature:
    inside = signed.children()
    capsule = inside[2].children()
    [signer] = inside[-1].children()
    parts = signer.children()
    if capsule[0].content != TST_INFO or parts[3].tag != ATTRIBUTES:
        raise ValueError("not a time stamp")
    values = {
        node.child(0, der.OID).content: node.child(1, der.SET) for node in parts[3].children()
    }
    return Signature(
        content=capsule[1].child(0, der.OCTETS).content,
        attributes=bytes([der.SET]) + parts[3].whole[1:],
        values=values,
        digest=DIGESTS[parts[2].child(0, der.OID).content],
        algorithm=parts[4].child(0, der.OID).content,
        value=parts[5].content,
    )


def _names(signature: Signature, certificate: x509.Certificate) -> bool:
    """RFC 2634/5035: the signed attributes hold the digest of the signer's certificate."""
    encoded = certificate.public_bytes(Encoding.DER)
    if (newer := signature.values.get(SIGNING_CERTIFICATE_V2)) is not None:
        one = newer.child(0).child(0, der.SEQUENCE).child(0, der.SEQUENCE)
        parts = one.children()
        kind = (
            DIGESTS[parts[0].child(0).content] if parts[0].tag == der.SEQUENCE else hashes.SHA256()
        )
        [told, *_] = (node for node in parts if node.tag == der.OCTETS)
        return told.content == hashlib.new(kind.name, encoded).digest()
    if (older := signature.values.get(SIGNING_CERTIFICATE)) is not None:
        told = older.child(0).child(0, der.SEQUENCE).child(0, der.SEQUENCE).child(0, der.OCTETS)
        return told.content == hashlib.sha1(encoded, usedforsecurity=False).digest()
    return False


def _holds(signature: Signature, certificate: x509.Certificate) -> bool:
    told = signature.values[MESSAGE_DIGEST].child(0, der.OCTETS).content
    if told != hashlib.new(signature.digest.name, signature.content).digest():
        return False
    key, kind = certificate.public_key(), signature.digest
    try:
        if isinstance(key, rsa.RSAPublicKey):
            pss = padding.PSS(mgf=padding.MGF1(kind), salt_length=padding.PSS.AUTO)
            filled = pss if signature.algorithm == RSA_PSS else padding.PKCS1v15()
            key.verify(signature.value, signature.attributes, filled, kind)
        elif isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(signature.value, signature.attributes, ec.ECDSA(kind))
        elif isinstance(key, ed25519.Ed25519PublicKey):
            key.verify(signature.value, signature.attributes)
        else:
            return False
    except InvalidSignature:
        return False
    return True


def path_of(leaf: x509.Certificate, known: Iterable[x509.Certificate]) -> list[x509.Certificate]:
    """From the leaf upwards, as far as issuers are known; a root that signed itself ends it."""
    found, others = [leaf], list(dict.fromkeys(known))
    while found[-1].issuer != found[-1].subject:
        nearest = next((one for one in others if one not in found and issued(one, found[-1])), None)
        if nearest is None:
            break
        found.append(nearest)
    return found


def issued(issuer: x509.Certificate, certificate: x509.Certificate) -> bool:
    """Whether one certificate's key signed the other."""
    try:
        certificate.verify_directly_issued_by(issuer)
    except (InvalidSignature, ValueError, TypeError, UnsupportedAlgorithm):
        return False
    return True
