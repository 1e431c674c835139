"""RFC 3161: what is asked of an authority, and what its answer is worth without any network."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from pathlib import Path

import certifi
from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.utils import CryptographyDeprecationWarning
from cryptography.x509.oid import ExtendedKeyUsageOID
from rfc3161_client import (
    HashAlgorithm,
    TimestampRequestBuilder,
    TimeStampResponse,
    VerificationError,
    VerifierBuilder,
    decode_timestamp_response,
)
from rfc3161_client.verify import SHA256_OID

from app.evidence import cms, der

Roots = tuple[x509.Certificate, ...]
BROKEN = (ValueError, OverflowError, x509.InvalidVersion, x509.DuplicateExtension,
          x509.UnsupportedGeneralNameType, UnsupportedAlgorithm)  # fmt: skip
"""What reading foreign bytes as an answer or a certificate may come to."""
PEM = re.compile(rb"-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----", re.DOTALL)
GRANTED, CHANGED, WAITING = 0, 1, 3
"""A stamp with changes (RFC 3161, 2.4.2) is not the one that was asked for."""
PASSING = frozenset({"time_not_available", "system_failure", "waiting"})
FAILURES = {
    0: "bad_algorithm", 2: "bad_request", 5: "bad_data", 14: "time_not_available",
    15: "unaccepted_policy", 16: "unaccepted_extension", 17: "no_such_detail",
    25: "system_failure",
}  # fmt: skip
"""Bits of PKIFailureInfo (RFC 3161, 2.4.2)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is sent, and the number by which its answer is known."""

    body: bytes
    nonce: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamped:
    """What an answer says. `code` is empty when it holds, else why it does not."""

    code: str
    moment: datetime | None = None
    signer: str = ""
    """The name in the certificate that signed."""
    serial: str = ""
    reason: str = ""
    """Of a refusal."""
    is_known: bool = False
    """Its chain ends at a root this program was given."""
    nonce: int | None = None
    path: Roots = ()
    """From the signer upwards, as far as issuers are known."""
    brought: Roots = ()
    """The certificates that came with the answer."""

    @property
    def chain(self) -> Roots:
        """What is filed beside the answer: the path, then whatever else came along."""
        return (*self.path, *(one for one in self.brought if one not in self.path))


def question(digest: bytes) -> Question:
    """A request over a SHA-256 digest, with a nonce, for an answer with its certificate."""
    made = (
        TimestampRequestBuilder()
        .data(b"digest")
        .hash_algorithm(HashAlgorithm.SHA256)
        .nonce(nonce=True)
        .cert_request(cert_request=True)
        .build()
    )
    whole = made.as_bytes()
    imprint = made.message_imprint.message
    if len(digest) != len(imprint) or made.nonce is None:
        raise ValueError("not a SHA-256 digest")
    # The builder hashes what it is given; we hold the digest alone, so it is put in its place.
    return Question(body=whole.replace(imprint, digest, 1), nonce=made.nonce)


def refusal(answer: bytes) -> str | None:
    """Why the authority said no; None: it did not. Raises ValueError: no answer at all."""
    status = der.read(answer).child(0, der.SEQUENCE)
    number = int.from_bytes(status.child(0, der.INTEGER).content)
    if number == GRANTED:
        return None
    if number in (CHANGED, WAITING):
        return "changed" if number == CHANGED else "waiting"
    bits = next((node.content[1:] for node in status.children() if node.tag == 0x03), b"")
    said = int.from_bytes(bits.ljust(4, b"\0")[:4])
    return next((word for bit, word in FAILURES.items() if said >> (31 - bit) & 1), "rejected")


def read(answer: bytes, digest: bytes, roots: Roots, chain: Roots = ()) -> Stamped:
    """What an answer is worth for this SHA-256 digest; `chain` are certificates from beside it."""
    try:
        if (reason := refusal(answer)) is not None:
            return Stamped(code="stamp_refused", reason=reason)
        parsed = decode_timestamp_response(cms.with_sorted_certificates(answer))
        brought = cms.certificates_in(answer)
        known = (*chain, *brought)
        leaf = next((one for one in known if cms.signed_by(answer, one)), None)
        told = replace(_told(parsed, leaf), brought=brought)
        if leaf is None:
            return replace(told, code=_unsigned(answer, known))
        if code := _fault(parsed, digest, leaf):
            return replace(told, code=code)
        # Roots first: many send their root along as another authority had signed it long ago.
        path = tuple(cms.path_of(leaf, (*roots, *known)))
        if is_own_root(path[-1]) and not _holds(parsed, digest, path):
            return replace(told, code="stamp_chain_wrong")
        return replace(told, path=path, is_known=path[-1] in roots)
    except BROKEN:  # of whatever part is not what should stand there
        return Stamped(code="stamp_unreadable")


def _unsigned(answer: bytes, known: Roots) -> str:
    """Why none of these certificates signed it."""
    if cms.is_outdated(answer):
        return "stamp_outdated"
    return "stamp_forged" if known else "stamp_without_certificate"


def _told(parsed: TimeStampResponse, leaf: x509.Certificate | None) -> Stamped:
    info = parsed.tst_info
    return Stamped(
        code="",
        moment=info.gen_time,
        signer=_name(leaf) if leaf else "",
        serial=f"{info.serial_number:x}",
        nonce=info.nonce,
    )


def _fault(parsed: TimeStampResponse, digest: bytes, leaf: x509.Certificate) -> str:
    info = parsed.tst_info
    imprint = info.message_imprint
    if imprint.hash_algorithm.dotted_string != SHA256_OID or imprint.message != digest:
        return "stamp_of_other"
    if not _may_stamp(leaf):
        return "stamp_not_allowed"
    if not leaf.not_valid_before_utc <= info.gen_time <= leaf.not_valid_after_utc:
        return "stamp_outside_validity"
    return ""


def _holds(parsed: TimeStampResponse, digest: bytes, path: Roots) -> bool:
    """Whether the chain holds up to its end, by OpenSSL's rules.

    Only what did not sign itself is given along: this library takes every certificate it is
    given for a root if it can be one.
    """
    between = [one for one in path[:-1] if not is_own_root(one)]
    try:
        verifier = VerifierBuilder(intermediates=between, roots=[path[-1]]).build()
        return verifier.verify(parsed, digest)
    except (VerificationError, ValueError):
        return False


def is_own_root(certificate: x509.Certificate) -> bool:
    """Whether it names itself as its issuer."""
    return certificate.issuer == certificate.subject


def _may_stamp(leaf: x509.Certificate) -> bool:
    """RFC 3161, 2.3: a critical key usage of time stamping, and no other."""
    try:
        usage = leaf.extensions.get_extension_for_class(x509.ExtendedKeyUsage)
    except (x509.ExtensionNotFound, ValueError):
        return False
    return usage.critical and list(usage.value) == [ExtendedKeyUsageOID.TIME_STAMPING]


def _name(certificate: x509.Certificate) -> str:
    names = certificate.subject.get_attributes_for_oid(x509.NameOID.COMMON_NAME)
    return str(names[0].value)[:200] if names else certificate.subject.rfc4514_string()[:200]


def certificates(pem: bytes) -> Roots:
    """All certificates of a PEM file; raises ValueError where there is none or one is broken."""
    return tuple(map(cms.sound, x509.load_pem_x509_certificates(pem)))


def pem_of(path: Sequence[x509.Certificate]) -> bytes:
    """A chain as `openssl -CAfile` reads it, the signer first."""
    return b"".join(one.public_bytes(Encoding.PEM) for one in path)


@lru_cache(maxsize=1)
def public_roots() -> Roots:
    """Mozilla's roots, as certifi ships them: the same on every computer, offline too."""
    with warnings.catch_warnings():
        # One old root has a negative serial number, which cryptography is going to refuse.
        warnings.simplefilter("ignore", CryptographyDeprecationWarning)
        return tuple(_each(Path(certifi.where()).read_bytes()))


def _each(pem: bytes) -> Iterator[x509.Certificate]:
    for block in PEM.findall(pem):
        with suppress(ValueError):
            yield x509.load_pem_x509_certificate(block)
