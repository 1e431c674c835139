"""Where the files of a time stamp lie, and writing them so that they are whole or not there."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from app.domain.evidence import JournalEntry
from app.domain.stamping import Authority
from app.evidence import journal as chain
from app.evidence import timestamp
from app.evidence.canonical import sha256_file
from app.evidence.heads import ENTRY, ENTRY_SIGNATURE
from app.evidence.manifest import MANIFEST
from app.evidence.signing import KEY, Signer
from app.evidence.timestamp import Roots, certificates, public_roots
from app.paths import Workspace
from app.settings import Settings

FOLDER, ANSWER, CHAIN, PART = "stamps", ".tsr", ".pem", ".part"
"""`stamps/<authority>.tsr` is the whole answer, `stamps/<authority>.pem` its chain."""


def folder_of_head(workspace: Workspace, entry: JournalEntry) -> Path:
    """Where the stamps of a head of the journal lie."""
    return workspace.stamps / f"{entry.seq}-{entry.hash[:8]}"


def stands(folder: Path, digest: str) -> bool:
    """Whether a bundle lies there with the manifest that is to be stamped."""
    path = folder / MANIFEST
    return path.is_file() and not path.is_symlink() and sha256_file(path)[0] == digest


def put(stage: Path, folder: Path, name: str, answer: bytes, path: Roots) -> None:
    """Both files of a stamp, the chain first: an answer that is there can be verified.

    They are written in `stage`, a folder of the same disk, and moved.

    Raises:
        OSError: the disk is full or the folder may not be written.
    """
    _put(stage, folder / f"{name}{CHAIN}", timestamp.pem_of(path))
    _put(stage, folder / f"{name}{ANSWER}", answer)


def sweep(workspace: Workspace) -> None:
    """What a power cut left half-written goes."""
    for path in workspace.stamps.glob(f".*{PART}"):
        with suppress(OSError):
            path.unlink()


def put_head(workspace: Workspace, entry: JournalEntry, signer: Signer | None) -> Path:
    """The head itself, signed where there is a key; the folder for its stamps, inside.

    Raises:
        OSError: the disk is full or the folder may not be written.
    """
    folder = folder_of_head(workspace, entry)
    content = chain.content(entry)
    _put(workspace.stamps, folder / ENTRY, content)
    if signer is not None:
        _put(workspace.stamps, folder / KEY, signer.public_pem)
        _put(workspace.stamps, folder / ENTRY_SIGNATURE, signer.sign(content))
    return folder / FOLDER


def roots_of(authority: Authority, workspace: Workspace) -> Roots:
    """What its chain has to end at: its own file's certificates, or the public roots.

    A file that is not there or holds none is no root at all: its stamps are then of nobody known.
    """
    if not authority.roots:
        return public_roots()
    try:
        return certificates((workspace.root / authority.roots).read_bytes())
    except (OSError, ValueError):
        return ()


def roots_for(workspace: Workspace, settings: Settings) -> Roots:
    """Everything this workspace believes: public roots and those of its authorities."""
    own = [roots_of(one, workspace) for one in settings.stamp_authorities if one.roots]
    return tuple(dict.fromkeys([*(root for roots in own for root in roots), *public_roots()]))


def _put(stage: Path, target: Path, content: bytes) -> None:
    """The half-written file lies outside of every bundle, where it is no stranger."""
    stage.mkdir(parents=True, exist_ok=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    part = stage / f".{uuid4().hex}{PART}"
    try:
        with part.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(target)
    except OSError:
        part.unlink(missing_ok=True)
        raise
