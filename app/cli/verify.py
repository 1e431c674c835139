"""`otklik verify`: bundles, a case file, or a workspace with its journal, offline."""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.evidence_words import finding_line, sum_line
from app.cli.output import Output
from app.domain import clock
from app.errors import BundleBroken, WrongCall

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.domain.evidence import Finding
    from app.evidence.timestamp import Roots

Found = list[tuple[str, "tuple[Finding, ...]"]]


def register(commands: Commands) -> None:
    """Adds the command."""
    command = commands.add("verify", "check evidence offline, item by item")
    command.add_argument(
        "bundle", type=Path, nargs="?",
        help="a bundle, a folder of several, or a case's ZIP; with --workspace alone: all of it",
    )  # fmt: skip
    command.add_argument(
        "--roots", type=Path, action="append", default=[], metavar="FILE",
        help="PEM with a root that chains of time stamps may end at, besides the public ones",
    )  # fmt: skip
    command.set_defaults(run=run)


def run(call: argparse.Namespace, output: Output) -> int:
    """Exit code 1 if anything was altered, is missing or does not belong there."""
    from app.domain.assurance import assurance_of

    found = _found(call)
    findings = [finding for _, each in found for finding in each]
    whole = assurance_of(findings)
    document = {
        "ok": not whole.bad,
        "level": whole.level.value,
        "bundles": [_bundle(name, each) for name, each in found],
    }
    lines = []
    for name, each in found:
        lines += [name, *map(finding_line, each), *map(sum_line, assurance_of(each).sentences)]
    output.document(document, lines)
    return 1 if whole.bad else 0


def _found(call: argparse.Namespace) -> Found:
    """Everything that was asked for.

    Raises:
        WrongCall: nothing was. BundleBroken: nothing to verify there.
    """
    if call.bundle is None and call.workspace is None:
        raise WrongCall(reason="a bundle or --workspace")
    if call.bundle is None:
        return _workspace(call.workspace)
    roots = _roots(call.roots, call.workspace)
    if call.workspace is None or call.bundle.is_file():
        return [(name, _verify(path, roots)) for name, path in _subjects(call.bundle)]
    return _known(call, roots)


def _known(call: argparse.Namespace, roots: Roots) -> Found:
    """Bundles with what a workspace's journal knows of them."""
    from functools import partial

    from app.services.verifying import verify_in_journal
    from app.services.workspace import open_workspace

    found: Found = []
    with open_workspace(call.workspace) as opened:
        for name, path in _subjects(call.bundle):
            ask = partial(verify_in_journal, folder=path, workspace=opened.paths, roots=roots)
            found.append((name, _verify(path, roots) + opened.db.read_now(ask)))
    return found


def _workspace(place: Path) -> Found:
    from app.services.verifying_workspace import verify_workspace
    from app.services.workspace import open_workspace

    with open_workspace(place) as opened:
        return list(asyncio.run(verify_workspace(opened.db, opened.paths, clock.now())))


def _roots(files: list[Path], workspace: Path | None) -> Roots:
    """What chains may end at.

    Raises:
        WrongCall: a file holds no certificate.
    """
    from app.evidence.timestamp import certificates, public_roots
    from app.paths import Workspace
    from app.services.verifying import roots_known

    known = roots_known(Workspace(workspace)) if workspace else public_roots()
    for file in files:
        try:
            known += certificates(file.read_bytes())
        except (OSError, ValueError) as error:
            raise WrongCall(reason=f"no certificate in {file.name}") from error
    return known


def _subjects(path: Path) -> list[tuple[str, Path]]:
    """The thing itself, or each bundle below a folder.

    Raises:
        BundleBroken: nothing to verify there.
    """
    own = ("manifest.json", "SHA256SUMS", "bagit.txt")
    if path.is_file() or any((path / name).exists() for name in own):
        return [(str(path), path)]
    if not path.exists():
        raise BundleBroken(reason=f"no {path.name}")
    below = sorted({found.parent for name in own for found in path.rglob(name)})
    below = [one for one in below if not any(up in below for up in one.parents)]
    if not below:
        raise BundleBroken(reason="no_manifest")
    return [(str(folder), folder) for folder in below]


def _verify(path: Path, roots: Roots) -> tuple[Finding, ...]:
    from app.evidence.case_file import verify_case_file, verify_case_folder
    from app.evidence.verification import verify_bundle

    if path.is_file():
        return verify_case_file(path, roots)
    if (path / "bagit.txt").exists():
        return verify_case_folder(path, roots)
    return verify_bundle(path, roots)


def _bundle(name: str, findings: tuple[Finding, ...]) -> dict[str, Any]:
    from app.domain.assurance import UNPROVED, assurance_of

    told = assurance_of(findings)
    return {
        "path": name,
        "ok": not told.bad,
        "level": told.level.value,
        "exists_since": clock.iso(told.since) if told.since else None,
        "authority": told.authority or None,
        "authority_known": told.is_known,
        "captured_by_own_clock": clock.iso(told.captured) if told.captured else None,
        "not_proved": list(UNPROVED),
        "items": [_item(finding) for finding in findings],
    }


def _item(finding: Finding) -> dict[str, object]:
    return {
        "item": finding.item,
        "holds": finding.holds,
        "level": finding.level.value,
        "code": finding.code,
        "facts": dict(finding.facts),
    }
