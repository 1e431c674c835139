"""The sample's closed cases have real evidence: bundles that ship with it, checked on loading."""

from __future__ import annotations

import asyncio
import shutil
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.evidence import Capture, CaptureKind, CaptureStatus
from app.domain.ids import CaptureId, CaseId, SourceId
from app.errors import BundleBroken
from app.evidence import bundle, manifest
from app.evidence.canonical import sha256
from app.evidence.settling import size_of
from app.evidence.signing import KEY, fingerprint
from app.evidence.verification import verify_bundle
from app.services import sample_content
from app.services.capturing import file_capture
from app.services.changes import Changes
from app.services.installation import KEY_MADE, knows
from app.services.journalling import record
from app.services.sample_content import World
from app.services.sample_hearing import native_id
from app.services.workspace import OpenWorkspace
from app.store import posts


def shipped() -> dict[str, Path]:
    """The bundles that ship, by the name under which the content speaks of them."""
    root = sample_content.folder() / "evidence"
    return {path.name: path for path in sorted(root.glob("*")) if (path / "manifest.json").exists()}


async def file_bundles(workspace: OpenWorkspace, world: World, ids: dict[str, SourceId]) -> Changes:
    """Copies each bundle below the workspace's evidence, verifies the copy, enters it.

    Raises:
        BundleBroken: a shipped bundle does not verify; nothing of it is entered.
    """
    changes = Changes()
    for name, source in shipped().items():
        enter = partial(_enter, world=world, ids=ids, name=name)
        case_id = await workspace.db.read(enter)
        made = await asyncio.to_thread(_copy, source, workspace, case_id)
        text = await asyncio.to_thread(bundle.searchable, workspace.paths.root / made.folder)
        file = partial(_file, made=made, text=text, pem=_key_of(source))
        changes |= await workspace.db.run(file)
    return changes


def _enter(session: Session, world: World, ids: dict[str, SourceId], name: str) -> CaseId | None:
    """Whose case a bundle shows."""
    place, thread, person = world.captured[name]
    post = next(
        post
        for post in world.posts
        if (post.place, post.thread, post.by) == (place, thread, person)
    )
    seen = posts.seen(session, ids[place.key], [native_id(post)]).get(native_id(post))
    return seen.case_id if seen else None


def _copy(source: Path, workspace: OpenWorkspace, case_id: CaseId | None) -> Capture:
    content = (source / manifest.MANIFEST).read_bytes()
    told = manifest.read(content)
    started = clock.from_iso(told["started_at"])
    below = Path("evidence") / f"{started:%Y}" / f"{started:%m}" / str(told["id"])
    target = workspace.paths.root / below
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copytree(source, target)
    broken = [finding.item for finding in verify_bundle(target) if not finding.holds]
    if broken:
        shutil.rmtree(target, ignore_errors=True)
        raise BundleBroken(items=", ".join(broken)[:200])
    size = size_of(target)
    made = _capture(told, below.as_posix(), case_id)
    return replace(made, manifest_sha256=sha256(content), size=size)


def _capture(told: dict[str, Any], folder: str, case_id: CaseId | None) -> Capture:
    return Capture(
        id=CaptureId(told["id"]),
        case_id=case_id,
        url=told["url"],
        final_url=told["final_url"],
        title=told["title"],
        started_at=clock.from_iso(told["started_at"]),
        finished_at=clock.from_iso(told["finished_at"]),
        status=CaptureStatus(told["status"]),
        reason=told["reason"],
        folder=folder,
        manifest_sha256=None,
        size=0,
        text_found=told["text_found"],
        kind=CaptureKind(told["kind"]),
    )


def _file(session: Session, made: Capture, text: str, pem: bytes) -> Changes:
    """The row; the key of the sample is introduced to the sample's journal before."""
    now, name = clock.now(), fingerprint(pem)
    if not knows(session, name):
        facts = {"algorithm": "Ed25519", "public_key": pem.decode("ascii")}
        record(session, KEY_MADE, name, facts, now)
    return file_capture(session, made, text, now)


def _key_of(source: Path) -> bytes:
    return (source / KEY).read_bytes()
