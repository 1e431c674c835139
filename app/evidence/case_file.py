"""A case as one ZIP: a page for any browser, the captures, and sums over all of it."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app import __version__
from app.domain import clock
from app.domain.evidence import Capture, Finding, JournalEntry
from app.domain.questions import CODES, NOT_OURS_ASKS, Detail, Question
from app.domain.whole_case import WholeCase
from app.errors import BundleBroken
from app.evidence import case_words, manifest
from app.evidence.canonical import CHUNK
from app.evidence.files import ZipFiles
from app.evidence.instructions import FILE as INSTRUCTIONS
from app.evidence.instructions import case_instructions
from app.evidence.verification import verify_files
from app.paths import resources

CAPTURES = "captures/"
STORED = (".png", ".wacz", ".gz")
"""Already packed: kept as they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """One capture of the case, where its files lie, and whether they hold at this moment."""

    capture: Capture
    folder: Path
    findings: tuple[Finding, ...]

    @property
    def holds(self) -> bool:
        """Nothing altered, missing or added."""
        return bool(self.findings) and all(finding.holds for finding in self.findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """What goes into the ZIP. Notes are private and come only if asked for."""

    whole: WholeCase
    proofs: tuple[Proof, ...]
    journal: tuple[JournalEntry, ...]
    made_at: datetime
    operator: str
    with_notes: bool = False


def write(target: Path, case: CaseFile, on_file: Callable[[int, int], None]) -> None:
    """The ZIP; `on_file(done, total)` after each file. The order and the bytes are settled."""
    files = _captured(case.proofs)
    files["index.html"] = page(case).encode("utf-8")
    files[INSTRUCTIONS] = case_instructions(case.whole.case.id, clock.iso(case.made_at))
    facts = {
        "case": case.whole.case.id,
        "made_at": clock.iso(case.made_at),
        "operator": case.operator,
        "otklik": __version__,
        "captures": [proof.capture.id for proof in case.proofs],
        "journal": [_entry(entry) for entry in case.journal],
    }
    files |= manifest.compose(facts, files)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for done, name in enumerate(sorted(files), start=1):
            _add(archive, name, files[name], case.made_at)
            on_file(done, len(files))


def page(case: CaseFile) -> str:
    """index.html: Russian, without a script and without anything from outside."""
    environment = Environment(
        loader=FileSystemLoader(resources() / "case_file"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"moment": case_words.moment, "word": case_words.word}
    return environment.get_template("index.html.j2").render(
        whole=case.whole,
        case=case.whole.case,
        lines=tuple(_lines(case.whole)),
        proofs=case.proofs,
        answers=tuple(_answers(case.whole)),
        asked=CODES,
        notes=case.whole.notes if case.with_notes else (),
        made_at=case.made_at,
        operator=case.operator,
        version=__version__,
    )


def verify_case_file(path: Path) -> tuple[Finding, ...]:
    """Every file of a case's ZIP, without unpacking it, and each bundle inside by its own sums.

    Raises:
        BundleBroken: not a ZIP, or no case file.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            findings = list(verify_files(ZipFiles(archive)))
            names = archive.namelist()
            if len(names) != len(set(names)):
                findings.append(Finding(item=path.name, holds=False, code="doubled"))
            for prefix in sorted(_bundles(names)):
                inner = verify_files(ZipFiles(archive, prefix))
                findings += [
                    Finding(item=prefix + f.item, holds=False, code=f.code, facts=f.facts)
                    for f in inner
                    if not f.holds and not any(prefix + f.item == g.item for g in findings
                                               if not g.holds)
                ]  # fmt: skip
    except zipfile.BadZipFile as error:
        raise BundleBroken(reason="not_zip") from error
    return tuple(findings)


def _bundles(names: list[str]) -> set[str]:
    end = f"/{manifest.MANIFEST}"
    return {name[: -len(manifest.MANIFEST)] for name in names if name.endswith(end)}


def _captured(proofs: tuple[Proof, ...]) -> dict[str, manifest.Content]:
    return {
        f"{CAPTURES}{proof.capture.id}/{path.name}": path
        for proof in proofs
        if proof.folder.is_dir()
        for path in sorted(proof.folder.iterdir())
        if path.is_file() and not path.is_symlink()
    }


def _answers(whole: WholeCase) -> Iterator[tuple[str, str]]:
    """The answers in the order of their questions."""
    for code in (*Question, *Detail, *NOT_OURS_ASKS):
        if code in whole.case.answers:
            yield str(code), whole.case.answers[code]


def _lines(whole: WholeCase) -> Iterator[dict[str, Any]]:
    """Posts and our answers in order of time, as the page shows them."""
    lines: list[dict[str, Any]] = [
        {
            "at": post.created or post.first_seen,
            "who": post.author.name if post.author else "",
            "ours": post.ours,
            "text": post.text,
            "place": post.permalink,
            "state": "deleted" if post.deleted_at else "edited" if post.edited else "",
            "earlier": whole.earlier(post.id),
            "attachments": post.attachments,
            "main": post.id == whole.case.main_post_id,
        }
        for post in whole.posts
    ]
    lines += [
        {
            "at": reply.sent_at or reply.created_at,
            "who": "",
            "ours": True,
            "text": reply.text,
            "place": reply.permalink,
            "state": reply.status.value,
            "earlier": (),
            "attachments": (),
            "main": False,
        }
        for reply in whole.replies
    ]
    yield from sorted(lines, key=lambda line: line["at"])


def _entry(entry: JournalEntry) -> dict[str, Any]:
    return {
        "seq": entry.seq,
        "at": clock.iso(entry.at),
        "action": entry.action,
        "subject": entry.subject,
        "facts": dict(entry.facts),
        "previous": entry.previous,
        "hash": entry.hash,
    }


def _add(archive: zipfile.ZipFile, name: str, content: manifest.Content, at: datetime) -> None:
    info = zipfile.ZipInfo(name, clock.aware(at).timetuple()[:6])
    info.external_attr = 0o644 << 16
    info.create_system = 3
    packed = name.endswith(STORED)
    info.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
    if isinstance(content, bytes):
        archive.writestr(info, content)
        return
    with content.open("rb") as stream, archive.open(info, "w", force_zip64=True) as slot:
        while chunk := stream.read(CHUNK):
            slot.write(chunk)
