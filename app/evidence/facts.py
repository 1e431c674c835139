"""The facts of a capture: who, where, with what and when; read out of a bundle."""

from __future__ import annotations

import json
from typing import Any

from app.errors import BundleBroken
from app.evidence import manifest
from app.evidence.files import Files

FILE = "capture.json"
MOST_BYTES = 32 << 20


def facts_of(files: Files) -> dict[str, Any]:
    """capture.json's document; of a bundle of the first format, its manifest's.

    The manifest's few own facts (id, case, url, status …) win: it is what was signed and stamped.

    Raises:
        BundleBroken: neither can be read.
    """
    document = manifest.read(_content(files, manifest.MANIFEST))
    try:
        about = json.loads(_content(files, FILE) or b"{}")
    except (ValueError, RecursionError) as error:
        raise BundleBroken(reason="capture") from error
    if not isinstance(about, dict):
        raise BundleBroken(reason="capture")
    return about | document


def _content(files: Files, name: str) -> bytes:
    if name not in files.names() or not files.is_plain(name):
        return b""
    with files.open(name) as stream:
        return stream.read(MOST_BYTES)
