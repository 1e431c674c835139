"""Files of answers inside a case file: by their sums, checked, read back one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.domain.attachment import AttachedFile, handed_name
from app.domain.evidence import Finding
from app.domain.handed import HandedCase
from app.errors import BundleBroken
from app.evidence import bag
from app.evidence.canonical import sha256
from app.evidence.files import Files
from app.evidence.verification import UNREADABLE

FOLDER = "files/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """A file of an answer or a draft, and where its bytes lie."""

    file: AttachedFile
    path: Path | None
    """None: they are gone, or are others than those that were attached."""


def check(files: Files, case: HandedCase) -> Iterator[Finding]:
    """Every file that the case tells of is there under its sum, and no other.

    The bytes themselves are held against the bag's sums by the bag.
    """
    names, sums = frozenset(files.names()), bag.sums_of(files)
    wanted = {_place(one.file): one.file.sha256 for one in case.files() if one.there}
    for name, digest in sorted(wanted.items()):
        if name not in names:
            yield Finding(item=name, holds=False, code="missing")
        elif sums.get(name) != digest:
            yield Finding(item=name, holds=False, code="altered")
    below = bag.DATA + FOLDER
    for name in sorted(names - wanted.keys()):
        if name.startswith(below):
            yield Finding(item=name, holds=False, code="unexpected")


def read(files: Files, file: AttachedFile) -> bytes:
    """The bytes of one file, which are those that were told of.

    Raises:
        BundleBroken: reason `changed`: they are not.
    """
    name = _place(file)
    try:
        if name in files.names() and files.is_plain(name):
            with files.open(name) as stream:
                content = stream.read(file.size + 1)
            if len(content) == file.size and sha256(content) == file.sha256:
                return content
    except UNREADABLE as error:
        raise BundleBroken(reason="changed") from error
    raise BundleBroken(reason="changed")


def _place(file: AttachedFile) -> str:
    return bag.DATA + FOLDER + handed_name(file)
