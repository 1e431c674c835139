"""Entries of a case file's ZIP with settled bytes, and what the bag says of itself."""

from __future__ import annotations

import zipfile
from datetime import datetime
from typing import TYPE_CHECKING

from app import __version__
from app.domain import clock
from app.evidence.canonical import CHUNK
from app.evidence.manifest import Content

if TYPE_CHECKING:
    from app.evidence.case_file import CaseFile

STORED = (".png", ".wacz", ".gz", ".jpg", ".jpeg", ".webp", ".mp4", ".docx", ".pdf")
"""Already packed: kept as they are."""


def about(case: CaseFile) -> dict[str, str]:
    """The lines of bag-info.txt."""
    number = case.whole.case.id
    return {
        "Bag-Software-Agent": f"Otklik {__version__}",
        "Bagging-Date": case.made_at.strftime("%Y-%m-%d"),
        "Contact-Name": case.operator,
        "External-Identifier": f"otklik-case-{number}",
        "Otklik-Key": case.signer.fingerprint if case.signer else "",
    }


def add(archive: zipfile.ZipFile, name: str, content: Content, at: datetime) -> None:
    """One file; equal contents make equal bytes."""
    info = zipfile.ZipInfo(name, clock.aware(at).timetuple()[:6])
    info.external_attr = 0o100644 << 16
    info.create_system = 3
    packed = name.lower().endswith(STORED)
    info.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
    if isinstance(content, bytes):
        archive.writestr(info, content)
        return
    with content.open("rb") as stream, archive.open(info, "w", force_zip64=True) as slot:
        while chunk := stream.read(CHUNK):
            slot.write(chunk)
