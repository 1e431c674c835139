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
SIGNED_DATA = PKCS + bytes.fromhex("0702")
RSA, RSA_PSS = PKCS + b"\x01\x01", PKCS + b"\x01\x0a"
ECDSA_SHA2 = bytes.fromhex("2a8648ce3d0403")
ED25519 = bytes.fromhex("2b6570")
SHA2 = bytes.fromhex("60864801650304 02")
DIGESTS: dict[bytes, hashes.HashAlgorithm] = {
    SHA2 + b"\x01": hashes.SHA256(),
    SHA2 + b"\x02": hashes.SHA384(),
    SHA2 + b"\x03": hashes.SHA512(),
}
"""SHA-1 is not among them: what it signs could have been made later."""
RSA_WITH = {
    "sha256": PKCS + b"\x01\x0b",
    "sha384": PKCS + b"\x01\x0c",
    "sha512": PKCS + b"\x01\x0d",
}
ECDSA_WITH = {
    "sha256": ECDSA_SHA2 + b"\2",
    "sha384": ECDSA_SHA2 + b"\3",
    "sha512": ECDSA_SHA2 + b"\4",
}
VERSION_OF_ALL, VERSION_BY_ISSUER = b"\3", b"\1"
"""RFC 5652, 5.1 and 5.3, for content that is no plain data and a signer named by its issuer."""
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
    signer: tuple[bytes, bytes]
    """Issuer and serial number of the certificate, in DER."""


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
    return tuple(sound(x509.load_der_x509_certificate(node.whole)) for node in inside)


def sound(certificate: x509.Certificate) -> x509.Certificate:
    """The same, its names read once: they are read late otherwise; raises ValueError."""
    certificate.issuer.public_bytes()
    certificate.subject.public_bytes()
    return certificate


def signed_by(answer: bytes, certificate: x509.Certificate) -> bool:
    """Whether this certificate's key signed the token, and the token names this certificate."""
    try:
        signature = _signature(_signed_data(token_in(answer)))
        return (
            _is(signature, certificate)
            and _names(signature, certificate)
            and _holds(signature, certificate)
        )
    except (ValueError, IndexError, KeyError, UnsupportedAlgorithm):  # parts are not there
        return False


def is_outdated(answer: bytes) -> bool:
    """Whether the token is signed over a digest that nobody may rely on any more (SHA-1)."""
    try:
        _signature(_signed_data(token_in(answer)))
    except KeyError:
        return True
    except (ValueError, IndexError):
        return False
    return False


def _is(signature: Signature, certificate: x509.Certificate) -> bool:
    serial = int.from_bytes(signature.signer[1], signed=True)
    issuer = certificate.issuer.public_bytes()
    return (issuer, certificate.serial_number) == (signature.signer[0], serial)


def _signed_data(token: der.Node) -> der.Node:
    if token.child(0, der.OID).content != SIGNED_DATA:
        raise ValueError("not signed data")
    return token.child(1).child(0, der.SEQUENCE)


def _certificates(token: der.Node) -> der.Node | None:
    inside = _signed_data(token).children()
    return next((node for node in inside[3:] if node.tag == CERTIFICATES), None)


def _signature(signed: der.Node) -> Signature:
    inside = signed.children()
    capsule = inside[2].children()
    [signer] = inside[-1].children()
    parts = signer.children()
    wanted = [VERSION_OF_ALL, TST_INFO, VERSION_BY_ISSUER, ATTRIBUTES]
    if [inside[0].content, capsule[0].content, parts[0].content, parts[3].tag] != wanted:
        raise ValueError("not a time stamp")
    if parts[2].child(0).content not in [one.child(0).content for one in inside[1].children()]:
        raise ValueError("a digest that was not announced")
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
        signer=(parts[1].child(0, der.SEQUENCE).whole, parts[1].child(1, der.INTEGER).content),
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
    try:
        return _verified(signature, certificate.public_key())
    except InvalidSignature:
        return False


def _verified(signature: Signature, key: object) -> bool:
    """False: an algorithm that is not this key's; raises InvalidSignature."""
    kind, algorithm = signature.digest, signature.algorithm
    value, content = signature.value, signature.attributes
    if isinstance(key, rsa.RSAPublicKey) and algorithm in (RSA, RSA_WITH[kind.name]):
        key.verify(value, content, padding.PKCS1v15(), kind)
    elif isinstance(key, rsa.RSAPublicKey) and algorithm == RSA_PSS:
        mask = padding.PSS(mgf=padding.MGF1(kind), salt_length=padding.PSS.AUTO)
        key.verify(value, content, mask, kind)
    elif isinstance(key, ec.EllipticCurvePublicKey) and algorithm == ECDSA_WITH[kind.name]:
        key.verify(value, content, ec.ECDSA(kind))
    elif isinstance(key, ed25519.Ed25519PublicKey) and algorithm == ED25519:
        key.verify(value, content)
    else:
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
    """Whether one certificate's key signed the other, and a root itself."""
    if issuer != certificate and issuer.issuer == issuer.subject and not issued(issuer, issuer):
        return False
    try:
        certificate.verify_directly_issued_by(issuer)
    except (InvalidSignature, ValueError, TypeError, UnsupportedAlgorithm):
        return False
    return True
