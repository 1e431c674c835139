"""Where the files of a time stamp lie, and writing them so that they are whole or not there."""

from __future__ import annotations

import os
from pathlib import Path

from app.domain.evidence import JournalEntry, Stamp
from app.domain.stamping import Authority
from app.evidence import journal as chain
from app.evidence import timestamp
from app.evidence.canonical import sha256_file
from app.evidence.manifest import MANIFEST
from app.evidence.signing import KEY, Signer
from app.evidence.timestamp import Roots, certificates, public_roots
from app.paths import Workspace
from app.settings import Settings

FOLDER, ANSWER, CHAIN = "stamps", ".tsr", ".pem"
"""`stamps/<authority>.tsr` is the whole answer, `stamps/<authority>.pem` its chain."""
ENTRY, ENTRY_SIGNATURE = "entry.json", "entry.sig"
"""Of a head of the journal: what was stamped, and this installation's signature over it."""


def folder_of_head(workspace: Workspace, entry: JournalEntry) -> Path:
    """Where the stamps of a head of the journal lie."""
    return workspace.stamps / f"{entry.seq}-{entry.hash[:8]}"


def stands(folder: Path, digest: str) -> bool:
    """Whether a bundle lies there with the manifest that is to be stamped."""
    path = folder / MANIFEST
    return path.is_file() and not path.is_symlink() and sha256_file(path)[0] == digest


def put(workspace: Workspace, folder: Path, stamp: Stamp, answer: bytes, path: Roots) -> None:
    """Both files of a stamp, the chain first: an answer that is there can be verified.

    Raises:
        OSError: the disk is full or the folder may not be written.
    """
    _put(workspace, folder / f"{stamp.authority}{CHAIN}", timestamp.pem_of(path))
    _put(workspace, folder / f"{stamp.authority}{ANSWER}", answer)


def put_head(workspace: Workspace, entry: JournalEntry, signer: Signer | None) -> Path:
    """The head itself, signed where there is a key; the folder for its stamps.

    Raises:
        OSError: the disk is full or the folder may not be written.
    """
    folder = folder_of_head(workspace, entry)
    content = chain.content(entry)
    _put(workspace, folder / ENTRY, content)
    if signer is not None:
        _put(workspace, folder / KEY, signer.public_pem)
        _put(workspace, folder / ENTRY_SIGNATURE, signer.sign(content))
    return folder


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


def _put(workspace: Workspace, target: Path, content: bytes) -> None:
    """The half-written file lies outside of every bundle, where it is no stranger."""
    workspace.stamps.mkdir(parents=True, exist_ok=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    part = workspace.stamps / f".{target.parent.parent.name}.{target.name}.part"
    try:
        with part.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(target)
    except OSError:
        part.unlink(missing_ok=True)
        raise
