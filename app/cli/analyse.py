"""`otklik analyse`: JSON lines in, JSON lines out, in the same order."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from app.cli.output import Output
from app.errors import WrongCall

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.language.analyser import Analyser
    from app.language.learner import Learner

BATCH = 64
_LONGEST_LINE = 16_000_000
_CHUNK = 1 << 20
BrandKey = tuple[tuple[str, tuple[str, ...]], ...]


def register(commands: Commands) -> None:
    """Adds the command."""
    command = commands.add("analyse", "judge texts: JSON lines in, JSON lines out")
    command.add_argument("file", nargs="?", type=Path, help="default: standard input")
    command.add_argument(
        "--corrections",
        type=Path,
        metavar="FILE",
        help='judge as after these corrections: JSON lines {"text", "verdict"?, "sentiment"?}, '
        "the newest 3,000 count",
    )
    command.set_defaults(run=run)


def run(call: argparse.Namespace, output: Output) -> int:
    """A line that is no request is answered by an error in its place; the others go on."""
    del output
    learned = _learned(call.corrections) if call.corrections is not None else None
    if call.file is None or call.file.name == "-":
        _answer_all(sys.stdin.buffer, learned)
        return 0
    try:
        with call.file.open("rb") as source:
            _answer_all(source, learned)
    except OSError as error:
        raise WrongCall(reason=f"{call.file.name}: {type(error).__name__}") from error
    return 0


def _learned(file: Path) -> Learner:
    from app.cli.corrections_file import corrections_of
    from app.language.learner import Learner

    return Learner(corrections_of(file))


def _answer_all(source: BinaryIO, learned: Learner | None) -> None:
    for lines in _batches(source):
        for answer in answers(lines, learned):
            # A lone surrogate in the input has no UTF-8; the analyser replaced it already.
            sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
        sys.stdout.flush()


def _batches(source: BinaryIO) -> Iterator[list[bytes]]:
    """The lines as they come: whoever waits for an answer gets it before the end of input."""
    rest = b""
    while piece := _some(source):
        *lines, rest = (rest + piece).split(b"\n")
        rest = rest[:_LONGEST_LINE]
        for at in range(0, len(lines), BATCH):
            yield lines[at : at + BATCH]
    if rest.strip():
        yield [rest]


def _some(source: BinaryIO) -> bytes:
    read = getattr(source, "read1", source.read)
    return bytes(read(_CHUNK))


def answers(lines: list[bytes], learned: Learner | None = None) -> list[dict[str, Any]]:
    """The answers to some lines, in their order; `learned`: what corrections have taught."""
    requests = [_read(line) for line in lines]
    done: dict[int, dict[str, Any]] = {}
    groups: dict[BrandKey, list[int]] = {}
    for number, request in enumerate(requests):
        if isinstance(request, str):
            done[number] = {"error": {"code": "call.wrong", "reason": request}}
        else:
            groups.setdefault(request["brands"], []).append(number)
    for brands, numbers in groups.items():
        group = [request for number in numbers if isinstance(request := requests[number], dict)]
        done.update(zip(numbers, _judged(brands, group, learned), strict=True))
    return [done[number] for number in range(len(lines))]


def _judged(
    brands: BrandKey, requests: list[dict[str, Any]], learned: Learner | None
) -> list[dict[str, Any]]:
    from app.cli.analyse_answer import document
    from app.domain.risk import assess
    from app.services.understanding import risk_facts

    posts = [request["post"] for request in requests]
    return [
        document(
            analysis,
            assess(
                risk_facts(post, analysis, network=request["network"], own=request["own_channel"])
            ),
            pictures=len(post.attachments),
        )
        for request, post, analysis in zip(
            requests, posts, _analyser(brands, learned).analyse_many(posts), strict=True
        )
    ]


@lru_cache(maxsize=16)
def _analyser(brands: BrandKey, learned: Learner | None) -> Analyser:
    from app.language.analyser import Analyser, BrandName

    names = [BrandName(name=name, aliases=aliases) for name, aliases in brands]
    return Analyser(names, learned)


def _read(line: bytes) -> dict[str, Any] | str:
    """A request, or why it is none, in a word."""
    try:
        raw = json.loads(line.decode("utf-8-sig", errors="replace"))
    except (ValueError, RecursionError):
        return "not_json"
    if not isinstance(raw, dict):
        return "not_an_object"
    if not isinstance(raw.get("text"), str):
        return "no_text"
    brands = _brands(raw.get("brands"))
    if brands is None:
        return "brands"
    return {
        "brands": brands,
        "post": _post(raw),
        "network": str(raw.get("network") or ""),
        "own_channel": raw.get("own_channel") is True,
    }


def _post(raw: dict[str, Any]) -> Any:
    from app.domain.post import Attachment, FetchedAuthor, FetchedPost

    # The facts of the post stand in the line itself, or in `author` and `counts`.
    facts = raw | _dict(raw.get("counts")) | _dict(raw.get("author"))
    pictures = _count(raw.get("pictures")) or 0
    return FetchedPost(
        native_id="",
        kind=str(raw.get("kind") or "text"),
        text=raw["text"],
        author=FetchedAuthor(native_id="", followers=_count(facts.get("followers"))),
        likes=_count(facts.get("likes")),
        reposts=_count(facts.get("reposts")),
        replies=_count(facts.get("comments")),
        views=_count(facts.get("views")),
        attachments=(Attachment(kind="image"),) * min(pictures, 100),
    )


def _brands(raw: Any) -> BrandKey | None:
    if raw is None:
        return ()
    if not isinstance(raw, list):
        return None
    found = []
    for brand in raw:
        name = brand.get("name") if isinstance(brand, dict) else brand
        aliases = _dict(brand).get("aliases") or []
        if not isinstance(name, str) or not isinstance(aliases, list):
            return None
        found.append((name, tuple(str(alias) for alias in aliases)))
    return tuple(found)


def _dict(raw: Any) -> dict[str, Any]:
    return raw if isinstance(raw, dict) else {}


def _count(raw: Any) -> int | None:
    whole = isinstance(raw, int | float) and not isinstance(raw, bool) and 0 <= raw < 1e15
    return int(raw) if whole else None
