"""`otklik verify`: a bundle, several of them, or an exported case, offline."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.evidence_words import finding_line, word
from app.cli.output import Output
from app.errors import BundleBroken

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.domain.evidence import Finding


def register(commands: Commands) -> None:
    """Adds the command."""
    command = commands.add("verify", "check evidence offline, item by item")
    command.add_argument("bundle", type=Path, help="a bundle, a folder of several, or a case's ZIP")
    command.set_defaults(run=run)


def run(call: argparse.Namespace, output: Output) -> int:
    """Exit code 1 if anything was altered, is missing or does not belong there."""
    path: Path = call.bundle
    found: list[tuple[str, tuple[Finding, ...]]] = []
    for name, folder in _subjects(path):
        found.append((name, _verify(folder, call.workspace)))
    findings = [finding for _, each in found for finding in each]
    bad = [finding for finding in findings if not finding.holds]
    document = {
        "ok": not bad,
        "bundles": [
            {"path": name, "ok": all(f.holds for f in each), "items": [_item(f) for f in each]}
            for name, each in found
        ],
    }
    lines = [line for name, each in found for line in (name, *map(finding_line, each))]
    verdict = word("not_all", count=len(bad)) if bad else word("all_holds")
    output.document(document, [*lines, verdict, word("no_proof")])
    return 1 if bad else 0


def _subjects(path: Path) -> list[tuple[str, Path]]:
    """The thing itself, or each bundle below a folder.

    Raises:
        BundleBroken: nothing to verify there.
    """
    if path.is_file() or any((path / name).exists() for name in ("manifest.json", "SHA256SUMS")):
        return [(str(path), path)]
    if not path.exists():
        raise BundleBroken(reason=f"no {path.name}")
    below = sorted({found.parent for found in path.rglob("manifest.json")}
                   | {found.parent for found in path.rglob("SHA256SUMS")})  # fmt: skip
    if not below:
        raise BundleBroken(reason="no_manifest")
    return [(str(folder), folder) for folder in below]


def _verify(path: Path, workspace: Path | None) -> tuple[Finding, ...]:
    from app.evidence.case_file import verify_case_file
    from app.evidence.verification import verify_bundle

    if path.is_file():
        return verify_case_file(path)
    findings = verify_bundle(path)
    if workspace is None:
        return findings
    from app.services.verifying import verify_in_journal
    from app.services.workspace import open_workspace

    with open_workspace(workspace) as opened:
        return findings + opened.db.read_now(lambda session: verify_in_journal(session, path))


def _item(finding: Finding) -> dict[str, object]:
    return {
        "item": finding.item,
        "holds": finding.holds,
        "code": finding.code,
        "facts": dict(finding.facts),
    }
