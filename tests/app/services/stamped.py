"""A workspace with one capture that waits for stamps, and two authorities that give them."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.evidence import Capture, CaptureStatus, Stamp
from app.domain.ids import CaptureId
from app.evidence.settling import size_of
from app.paths import Workspace
from app.services import stamping
from app.services.installation import introduce, signer_of
from app.services.journalling import record
from app.settings import Settings, save
from app.store import captures, stamps
from app.store.database import Database
from tests import databases
from tests.app.evidence.proof import FACTS, NAME, bundle_in, digest_of
from tests.authorities import Tsa, serving, tsa

FOLDER = f"evidence/2026/11/{NAME}"


@dataclass(slots=True)
class Place:
    """A workspace with one capture, and two authorities."""

    db: Database
    workspace: Workspace
    settings: Settings

    @property
    def stamps(self) -> Path:
        return self.workspace.root / FOLDER / "stamps"

    def ask(self) -> None:
        asyncio.run(stamping.stamp_due(self.db, self.workspace, self.settings))

    def ask_all(self) -> None:
        self.db.run_now(lambda s: stamps.hasten(s, clock.now()))
        self.ask()

    def rows(self, subject: str = NAME) -> dict[str, Stamp]:
        found = self.db.read_now(lambda s: stamps.of_subject(s, subject))
        return {one.authority: one for one in found}


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Tsa, Tsa]]:
    place = tmp_path_factory.mktemp("authorities")
    both = tsa(place / "first", "first"), tsa(place / "second", "second", chain=False)
    with serving(*both):
        yield both


@pytest.fixture
def two(made: tuple[Tsa, Tsa]) -> Iterator[tuple[Tsa, Tsa]]:
    yield made
    for one in made:
        one.answers, one.status = None, 200
        one.asked.clear()


def filed(session: Session, capture: Capture, names: list[str]) -> None:
    captures.add(session, capture)
    stamps.want(session, capture.id, str(capture.manifest_sha256), names, clock.now())
    if (signer := signer_of()) is not None:
        introduce(session, signer)
    facts = {"manifest_sha256": str(capture.manifest_sha256)}
    record(session, "captured", capture.id, facts, clock.now())


@pytest.fixture
def place(tmp_path: Path, two: tuple[Tsa, Tsa]) -> Place:
    workspace = Workspace(tmp_path)
    folder = bundle_in(tmp_path / FOLDER, signer_of())
    told: dict[str, Any] = {
        name: FACTS[name] for name in ("url", "final_url", "title", "reason", "text_found")
    }
    begun, done = (clock.from_iso(str(FACTS[f"{name}_at"])) for name in ("started", "finished"))
    capture = Capture(
        **told, id=CaptureId(NAME), case_id=None, started_at=begun, finished_at=done,
        status=CaptureStatus.COMPLETE, folder=FOLDER, manifest_sha256=digest_of(folder),
        size=size_of(folder),
    )  # fmt: skip
    db = databases.empty(tmp_path)
    names = [one.name for one in two]
    db.run_now(lambda s: filed(s, capture, names))
    authorities = two[0].authority(), two[1].authority()
    settings = Settings(stamp_authorities=authorities)
    save(workspace.settings, settings)
    return Place(db, workspace, settings)
