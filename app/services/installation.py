"""The key of this installation: made once, kept outside every workspace, known to each journal.

The private half lies in the system keyring. Where there is none it lies in `installation.key`, a
file that only its owner may read, in the user's own folder of data. Tokens are never put into a
file; this key is, for a reason: a bundle that nobody signed can never be signed later, while a key
that somebody copies can be replaced and its thief still cannot backdate a time stamp. It is in no
workspace, so a copied workspace, a backup or an exported case does not carry it.
"""

from __future__ import annotations

import asyncio
import logging
import os
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from sqlalchemy.orm import Session

from app import paths, secrets
from app.domain import clock
from app.evidence.signing import Signer
from app.paths import Workspace
from app.services.journalling import record
from app.store import journal
from app.store.database import Database

ENTRY, FILE = "installation/key", "installation.key"
OWNER_ONLY = 0o600
KEY_MADE = "key_made"
"""The journal's action: from here on this workspace knows the key."""
log = logging.getLogger(__name__)
_known: dict[Path, Signer] = {}


def signer_of(folder: Path | None = None) -> Signer | None:
    """The key, made if there is none; waits for the keyring or the disk: in a thread.

    `folder` takes the place of the user's folder. None: nothing here keeps a key,
    and what is captured stays unsigned.
    """
    place = folder or paths.installation()
    if place not in _known:
        pem = _kept(place)
        key = _key_of(pem) or _made(place)
        if key is None:
            return None
        _known[place] = Signer(key)
    return _known[place]


async def signer_for(db: Database, workspace: Workspace) -> Signer | None:
    """The same, with the public half written into the workspace and its journal."""
    signer = await asyncio.to_thread(signer_of)
    if signer is not None:
        await asyncio.to_thread(_publish, workspace, signer)
        if not await db.read(lambda session: knows(session, signer.fingerprint)):
            await db.run(lambda session: introduce(session, signer))
    return signer


def knows(session: Session, fingerprint: str) -> bool:
    """Whether the journal names this key as one of ours."""
    return any(entry.action == KEY_MADE for entry in journal.of_subject(session, fingerprint))


def introduce(session: Session, signer: Signer) -> None:
    """Writes the public half into the journal, once."""
    if not knows(session, signer.fingerprint):
        facts = {"algorithm": "Ed25519", "public_key": signer.public_pem.decode("ascii")}
        record(session, KEY_MADE, signer.fingerprint, facts, clock.now())


def _publish(workspace: Workspace, signer: Signer) -> None:
    """A copy for strangers; the journal and every bundle have it as well."""
    target = workspace.keys / f"{signer.fingerprint}.pem"
    if target.exists():
        return
    part = target.with_name(f"{target.name}.{uuid4().hex}.part")
    try:
        workspace.keys.mkdir(parents=True, exist_ok=True)
        part.write_bytes(signer.public_pem)
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        log.info("the public key is not in the workspace: %s", type(error).__name__)


def _kept(place: Path) -> bytes:
    found = secrets.secret_of(ENTRY)
    if found:
        return found.encode()
    try:
        return (place / FILE).read_bytes()
    except OSError:
        return b""


def _key_of(pem: bytes) -> Ed25519PrivateKey | None:
    """None: nothing, or no key of ours."""
    try:
        key = load_pem_private_key(pem, password=None) if pem else None
    except (ValueError, TypeError, UnsupportedAlgorithm):
        return None
    return key if isinstance(key, Ed25519PrivateKey) else None


def _made(place: Path) -> Ed25519PrivateKey | None:
    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    if secrets.keep_secret(ENTRY, pem.decode("ascii")):
        return key
    try:
        return _key_of(_filed(place, pem))
    except OSError as error:
        log.warning("no key can be kept, captures stay unsigned: %s", type(error).__name__)
        return None


def _filed(place: Path, pem: bytes) -> bytes:
    """What lies in the file afterwards: ours, or that of another process that was faster."""
    place.mkdir(parents=True, exist_ok=True)
    target, part = place / FILE, place / f"{FILE}.{uuid4().hex}.part"
    if target.exists() and _key_of(target.read_bytes()) is None:
        target.replace(place / f"{FILE}.damaged")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(pem)
            stream.flush()
            os.fsync(stream.fileno())
        with suppress(FileExistsError):
            os.link(part, target)  # unlike a rename, never over what is there
    finally:
        part.unlink(missing_ok=True)
    return target.read_bytes()
