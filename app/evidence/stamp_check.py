"""The time stamps beside a manifest: whose they are, since when it existed, what was swapped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from app.domain import clock
from app.domain.evidence import Finding
from app.domain.stamping import NAME
from app.evidence import cms, timestamp
from app.evidence.files import Files
from app.evidence.manifest import STAMPS
from app.evidence.sealing_check import small
from app.evidence.timestamp import BROKEN, Roots, Stamped

ANSWER, CHAIN = ".tsr", ".pem"
PLACE = re.compile(rf"{re.escape(STAMPS)}{NAME.pattern}(?:\.tsr|\.pem)")
MOST_BYTES = 400_000
"""Of an answer or a chain; the longest known have 10,000."""


def is_stamp(name: str) -> bool:
    """Whether a file may lie among the stamps."""
    return PLACE.fullmatch(name) is not None


def check_stamps(
    files: Files,
    there: Mapping[str, str | None],
    digest: str,
    roots: Roots,
) -> Iterator[Finding]:
    """One finding per file; `digest` is what they must stamp, as SHA-256 in hexadecimal."""
    names = sorted(filter(is_stamp, there))
    if not any(name.endswith(ANSWER) for name in names):
        yield Finding(item=STAMPS, holds=True, code="no_stamps")
    for name in names:
        stem = name.removesuffix(ANSWER).removesuffix(CHAIN)
        if name.endswith(ANSWER):
            yield from _check(files, there, stem, digest, roots)
        elif stem + ANSWER not in there:
            # The chain is written first: this is a stamp that a power cut stopped.
            yield Finding(item=name, holds=True, code="chain_file_alone")


def _check(
    files: Files, there: Mapping[str, str | None], stem: str, digest: str, roots: Roots
) -> Iterator[Finding]:
    answer, chain = stem + ANSWER, stem + CHAIN
    beside, fault = _chain(files, there, chain)
    if there[answer] is None:
        yield _bad(answer, "link" if files.is_link(answer) else "unreadable")
        told = None
    else:
        content = small(files, there, answer, MOST_BYTES)
        told = timestamp.read(content, bytes.fromhex(digest), roots, beside)
        if not fault and not told.code:
            fault = _strange(beside, told)
        if not fault and not told.code and not set(told.brought) <= set(beside):
            # What was filed beside it is not what it brings: whose path is shorter was altered.
            reach = [len(cms.path_of(told.path[0], one)) for one in (beside, told.brought)]
            fault = "chain_altered" if reach[0] < reach[1] else ""
            told = told if fault else replace(told, code="stamp_altered")
        yield _finding(answer, stem, told)
    yield _bad(chain, fault) if fault else Finding(item=chain, holds=True, code="chain_holds")


def _chain(files: Files, there: Mapping[str, str | None], name: str) -> tuple[Roots, str]:
    """The certificates beside an answer, and what is wrong with their file."""
    if name not in there:
        return (), "missing"
    if there[name] is None:
        return (), "link" if files.is_link(name) else "unreadable"
    content = small(files, there, name, MOST_BYTES)
    try:
        found = timestamp.certificates(content)
    except BROKEN:
        return (), "chain_altered"
    # Between the certificates a file could hold anything.
    same = content.replace(b"\r\n", b"\n") == timestamp.pem_of(found)
    return (found, "") if same else ((), "chain_altered")


def _strange(beside: Roots, told: Stamped) -> str:
    """The file holds the signer's path, then what else the answer brought, and nothing else."""
    path = cms.path_of(told.path[0], beside) if told.path else []
    more = [one for one in told.brought if one not in path]
    there = list(beside)
    return (
        ""
        if there[: len(path)] == path and set(there[len(path) :]) <= set(more)
        else "chain_altered"
    )


def _finding(item: str, stem: str, told: Stamped) -> Finding:
    facts = {
        "authority": stem.rpartition("/")[2],
        "signer": told.signer,
        "moment": clock.iso(told.moment) if told.moment else "",
        "serial": told.serial,
    }
    if told.code:
        return Finding(item=item, holds=False, code=told.code, facts=facts)
    code = "stamped" if told.is_known else "stamp_unknown_authority"
    return Finding(item=item, holds=True, code=code, facts=facts)


def _bad(item: str, code: str) -> Finding:
    return Finding(item=item, holds=False, code=code)
