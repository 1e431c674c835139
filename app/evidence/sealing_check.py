"""Who signed a bundle, and whether that signature is the one the manifest speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from app.domain.evidence import Finding
from app.evidence.files import Files
from app.evidence.manifest import MANIFEST
from app.evidence.signing import KEY, SIGNATURE, fingerprint, holds

MOST_BYTES = 1 << 16
"""Of a key or a signature; ours have 113 and 64."""


def check_signature(
    files: Files, there: Mapping[str, str | None], document: Mapping[str, Any] | None
) -> Iterator[Finding]:
    """One finding; none of a bundle of the first format, whose manifest was never signed.

    `document` is None where the manifest itself is altered: no signature can be judged by it.
    """
    if document is None:
        yield _weak("signature_unchecked", "manifest")
        return
    told = str(document.get("signer") or "")
    if not told:
        yield _weak("unsigned", "")
        return
    if SIGNATURE not in there:
        yield _bad("missing")
        return
    key, signature = small(files, there, KEY), small(files, there, SIGNATURE)
    listed = document["files"].get(KEY, {}).get("sha256")
    if there.get(KEY) is None or there[KEY] != listed:
        yield _weak("signature_unchecked", "key")
    elif fingerprint(key) != told:
        yield _bad("key_swapped", told=told, key=fingerprint(key))
    elif not holds(key, signature, small(files, there, MANIFEST, 32 << 20)):
        yield _bad("signature_wrong", key=told)
    else:
        yield Finding(item=SIGNATURE, holds=True, code="signed", facts={"key": told})


def small(
    files: Files, there: Mapping[str, str | None], name: str, most: int = MOST_BYTES
) -> bytes:
    """The beginning of a file that can be read; empty where there is none."""
    if there.get(name) is None:
        return b""
    with files.open(name) as stream:
        return stream.read(most)


def _weak(code: str, reason: str) -> Finding:
    return Finding(item=SIGNATURE, holds=True, code=code, facts={"reason": reason})


def _bad(code: str, **facts: str) -> Finding:
    return Finding(item=SIGNATURE, holds=False, code=code, facts=facts)
