"""A bag (BagIt, RFC 8493): payload and tag files with their manifests, made and checked."""

from __future__ import annotations

import re
from collections.abc import Mapping

from app.domain.evidence import Finding
from app.evidence import signing
from app.evidence.canonical import sha256, sha256_file, sha256_stream
from app.evidence.files import Files
from app.evidence.manifest import Content
from app.evidence.verification import UNREADABLE

DECLARATION, INFO = "bagit.txt", "bag-info.txt"
PAYLOAD, TAGS = "manifest-sha256.txt", "tagmanifest-sha256.txt"
SIGNATURE, KEY = f"{TAGS}.sig", "key.pem"
"""Ours, no part of the RFC: 64 raw bytes over the tag manifest, and the key that made them."""
DATA = "data/"
DECLARED = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
MOST_BYTES = 64 << 20
"""Of a manifest that is read at all."""
LINE = re.compile(r"([0-9a-f]{64})[ \t]+\*?(\S.*)")


def tags_of(payload: Mapping[str, Content], about: Mapping[str, str]) -> dict[str, bytes]:
    """Declaration, description and payload manifest of a bag; `payload` by names below `data/`."""
    sums, size = [], 0
    for name in sorted(payload):
        digest, many = _digest(payload[name])
        sums.append(f"{digest}  {encoded(DATA + name)}\n")
        size += many
    lines = dict(about) | {"Payload-Oxum": f"{size}.{len(payload)}"}
    info = "".join(f"{name}: {_one_line(value)}\n" for name, value in lines.items() if value)
    return {
        DECLARATION: DECLARED,
        INFO: info.encode("utf-8"),
        PAYLOAD: "".join(sums).encode("utf-8"),
    }


def seal(tags: Mapping[str, bytes], signer: signing.Signer | None) -> dict[str, bytes]:
    """The tag manifest over all other tag files, signed where there is a key."""
    sealed = dict(tags)
    if signer is not None:
        sealed[KEY] = signer.public_pem
    lines = (f"{_digest(sealed[name])[0]}  {encoded(name)}\n" for name in sorted(sealed))
    sealed[TAGS] = "".join(lines).encode("utf-8")
    if signer is not None:
        sealed[SIGNATURE] = signer.sign(sealed[TAGS])
    return sealed


def verify(files: Files) -> tuple[Finding, ...]:
    """Every file of a bag against its manifests, what is in none of them, and the signature."""
    names = frozenset(files.names())
    payload, tags = read_sums(_read(files, PAYLOAD)), read_sums(_read(files, TAGS))
    found = [_declared(files), *_signed(files)]
    found += [_finding(name, "missing") for name in (PAYLOAD, TAGS) if name not in names]
    strange = [name for name in payload if not name.startswith(DATA)]
    strange += [name for name in tags if name.startswith(DATA)]
    found += [_finding(name, "altered") for name in strange]
    for name, digest in sorted((tags | payload).items()):
        found.append(_compare(files, name, digest, there=name in names))
    listed = payload.keys() | tags.keys() | {DECLARATION, TAGS, SIGNATURE}
    found += [_finding(name, "unexpected") for name in sorted(names - listed)]
    return (*found, *_oxum(files, payload))


def signer_of(files: Files) -> str:
    """The fingerprint of the key that signed the bag; empty: unsigned, or wrongly."""
    found = _signed(files)
    return found[0].facts.get("key", "") if found[0].holds else ""


def sums_of(files: Files) -> dict[str, str]:
    """What the payload manifest says: file name to digest."""
    return read_sums(_read(files, PAYLOAD))


def read_sums(content: bytes) -> dict[str, str]:
    """File name to digest of a bag's manifest; lines that are none are left out."""
    found = {}
    for line in content.decode("utf-8", "replace").splitlines():
        if match := LINE.fullmatch(line):
            found[decoded(match[2])] = match[1]
    return found


def encoded(name: str) -> str:
    """A name as a bag's manifest writes it (RFC 8493, 2.1.3)."""
    return name.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D")


def decoded(name: str) -> str:
    """The name that a manifest's line means."""
    found = re.sub("%0[aA]", "\n", name)
    return re.sub("%0[dD]", "\r", found).replace("%25", "%")


def _declared(files: Files) -> Finding:
    content = _read(files, DECLARATION).decode("utf-8", "replace")
    version = re.search(r"^BagIt-Version: (?:0\.97|1\.0)\s*$", content, re.MULTILINE)
    letters = re.search(r"^Tag-File-Character-Encoding: UTF-8\s*$", content, re.MULTILINE)
    if version and letters:
        return Finding(item=DECLARATION, holds=True, code="intact")
    return _finding(DECLARATION, "altered")


def _signed(files: Files) -> tuple[Finding, ...]:
    key, signature = _read(files, KEY), _read(files, SIGNATURE)
    if not key and not signature:
        return (Finding(item=SIGNATURE, holds=True, code="case_unsigned"),)
    if not signing.holds(key, signature, _read(files, TAGS)):
        return (_finding(SIGNATURE, "case_signature_wrong"),)
    facts = {"key": signing.fingerprint(key)}
    return (Finding(item=SIGNATURE, holds=True, code="case_signed", facts=facts),)


def _oxum(files: Files, payload: Mapping[str, str]) -> tuple[Finding, ...]:
    """The number of files that the description tells must be the number there is."""
    told = re.search(rb"^Payload-Oxum: \d+\.(\d+)\s*$", _read(files, INFO), re.MULTILINE)
    same = told is None or int(told[1]) == len(payload)
    return () if same else (_finding(INFO, "altered"),)


def _compare(files: Files, name: str, wanted: str, *, there: bool) -> Finding:
    if not there:
        return _finding(name, "missing")
    if not files.is_plain(name):
        return _finding(name, "unreadable")
    try:
        with files.open(name) as stream:
            found, _ = sha256_stream(stream)
    except UNREADABLE:
        return _finding(name, "unreadable")
    if found != wanted:
        facts = {"wanted": wanted, "found": found}
        return Finding(item=name, holds=False, code="altered", facts=facts)
    return Finding(item=name, holds=True, code="intact", facts={"sha256": found})


def _read(files: Files, name: str) -> bytes:
    if name not in files.names() or not files.is_plain(name):
        return b""
    try:
        with files.open(name) as stream:
            return stream.read(MOST_BYTES)
    except UNREADABLE:
        return b""


def _digest(content: Content) -> tuple[str, int]:
    if isinstance(content, bytes):
        return sha256(content), len(content)
    return sha256_file(content)


def _one_line(value: str) -> str:
    """No value begins a tag of its own."""
    return " ".join(value.split())


def _finding(name: str, code: str) -> Finding:
    return Finding(item=name, holds=False, code=code)
