"""How well names, dates and money are found in the sets of `otklik bench language --texts`."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from app.cli.bench_scores import Score, document
from app.domain.post import FetchedPost
from app.domain.triage import Span
from app.language.analyser import Analyser
from app.language.entities import NamesTagger
from app.language.folding import clean, tokens

AUTHORED = "authored/AUTHORED_entities_25.json"
NEWS = "licensed/factRuEval2016_testset.tgz"
KINDS = {"Person": "per", "Org": "org", "Location": "loc", "LocOrg": "loc"}
"""factRuEval's objects by our kinds."""
PARTS = frozenset({"name", "surname", "patronymic", "nickname", "loc_name", "org_name"})
"""Of what an object is made, the pieces that are its name: no trade, no description."""


@dataclass(frozen=True, slots=True)
class News:
    """One document and where its names stand."""

    text: str
    names: Mapping[str, frozenset[tuple[int, int]]]


def entity_figures(folder: Path) -> dict[str, Any]:
    """The written posts by kind, and the news as they are and in small letters."""
    figures: dict[str, Any] = {}
    if (folder / AUTHORED).is_file():
        figures["posts"] = _posts(document(folder / AUTHORED))
    if (folder / NEWS).is_file():
        documents = list(news(folder / NEWS))
        figures["news"] = _news(documents, [each.text for each in documents])
        figures["news_lower"] = _news(documents, [each.text.lower() for each in documents])
    return figures


def _posts(cases: list[Any]) -> dict[str, Any]:
    posts = [FetchedPost(native_id="", kind="text", text=case[0]) for case in cases]
    scores = {kind: Score() for kind in ("dates", "money", "per", "org", "loc")}
    for (_, dates, money, names), found in zip(cases, Analyser().analyse_many(posts), strict=True):
        due = {"dates": dates, "money": money}
        due |= {
            kind: [name for tag, name in names if tag.lower() == kind] for kind in KINDS.values()
        }
        for kind, score in scores.items():
            score.add(
                (_plain(span.surface) for span in found.entities.get(kind, ())),
                map(_plain, due[kind]),
            )
    return {kind: score.figures() for kind, score in scores.items()}


def _plain(surface: str) -> str:
    return surface.strip(" .,!").lower()


def _news(documents: Sequence[News], texts: Sequence[str]) -> dict[str, Any]:
    scores = {kind: Score() for kind in ("per", "loc", "org")}
    cleaned = [clean(text) for text in texts]
    found = NamesTagger().find(cleaned, [tokens(text) for text in cleaned])
    for one, names in zip(documents, found, strict=True):
        for kind, score in scores.items():
            score.add(map(_place, names.get(kind, ())), one.names.get(kind, frozenset()))
    return {kind: score.figures() for kind, score in scores.items()}


def _place(span: Span) -> tuple[int, int]:
    return span.start, span.end


def news(archive: Path) -> Iterator[News]:
    """The documents of factRuEval-2016 with people, organisations and places."""
    files: dict[str, dict[str, str]] = {}
    with tarfile.open(archive) as packed:
        for member in packed:
            path = PurePosixPath(member.name)
            opened = packed.extractfile(member) if member.isfile() else None
            if opened is not None and path.suffix in {".txt", ".spans", ".objects"}:
                text = opened.read().decode("utf-8").replace("\r\n", "\n")
                files.setdefault(path.stem, {})[path.suffix] = text
    for _, parts in sorted(files.items()):
        if len(parts) == len({".txt", ".spans", ".objects"}):
            yield News(parts[".txt"], _names(parts[".spans"], parts[".objects"]))


def _names(spans: str, objects: str) -> dict[str, frozenset[tuple[int, int]]]:
    places = {
        number: (int(start), int(start) + int(length))
        for number, part, start, length, *_ in map(str.split, spans.splitlines())
        if part in PARTS
    }
    found: dict[str, set[tuple[int, int]]] = {}
    for line in objects.splitlines():
        _, kind, *numbers = line.partition("#")[0].split()
        own = [places[number] for number in numbers if number in places]
        if own and kind in KINDS:
            whole = min(start for start, _ in own), max(end for _, end in own)
            found.setdefault(KINDS[kind], set()).add(whole)
    return {kind: frozenset(each) for kind, each in found.items()}
