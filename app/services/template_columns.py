"""Templates as rows of a table: which column is what, and a row as a template (X4)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.domain.ids import TemplateId
from app.domain.template import Template
from app.domain.template_fields import FIELDS
from app.domain.template_incoming import LONGEST_BODY, LONGEST_CODE, LONGEST_NAME, Incoming
from app.domain.template_variables import to_ours, to_theirs

NEW = TemplateId(0)
INSIDE = "otklik"
"""Beside what another program reads: the whole template, as our own files have it."""
COLUMNS = (
    "code", "name", "folder", "text", "verdicts", "networks", "causes", "slot", "interim",
    "language",
)  # fmt: skip
"""The heads of a table that we write: who has all of them in this order is ours."""
HEADS: Mapping[str, frozenset[str]] = {
    "short_code": frozenset(
        {
            "код", "короткий код", "команда", "code", "short_code", "short code", "shortcode",
            "shortcut",
        }
    ),
    "name": frozenset(
        {"название", "имя", "имя шаблона", "заголовок", "тема", "name", "title", "subject"}
    ),
    "folder": frozenset(
        {"папка", "раздел", "категория", "группа", "folder", "category", "group", "section"}
    ),
    "body": frozenset(
        {
            "текст", "ответ", "шаблон", "текст ответа", "текст шаблона", "сообщение", "body",
            "content", "text", "message", "reply", "answer", "comment",
        }
    ),
    "verdicts": frozenset({"вердикты", "вердикт", "verdicts", "verdict"}),
    "networks": frozenset({"сети", "площадки", "networks", "network"}),
    "causes": frozenset({"причины", "causes"}),
    "slot": frozenset({"часть", "slot"}),
    "interim": frozenset({"промежуточный", "interim"}),
    "language": frozenset({"язык", "language", "lang", "locale"}),
}  # fmt: skip
"""What the heads of a table may be called."""
YES = frozenset({"1", "да", "yes", "true", "истина"})


def columns(heads: Sequence[str]) -> dict[str, int]:
    """Which column is what; empty when no head says that it is the text."""
    plain = [_folded(head) for head in heads]
    found = {
        part: plain.index(known)
        for part, names in HEADS.items()
        for known in plain
        if known in names
    }
    return found if "body" in found else {}


def rows(table: Sequence[Sequence[str]], *, ours: bool = False) -> tuple[tuple[Incoming, ...], int]:
    """The templates of a table, with or without heads, and how many rows had no text.

    `ours`: we wrote it; so we did when it has our heads. Its texts come back word for word.
    """
    kept = [row for row in table if any(cell.strip() for cell in row)]
    if not kept:
        return (), 0
    named = columns(kept[0])
    body = kept[1:] if named else kept
    places = named or _by_look(body)
    ours = ours or tuple(map(_folded, kept[0]))[: len(COLUMNS)] == COLUMNS
    cells = [{part: _cell(row, at) for part, at in places.items()} for row in body]
    found = [template_of(each, ours=ours) for each in cells]
    made = tuple(one for one in found if one is not None)
    return made, len(found) - len(made)


def _folded(head: str) -> str:
    return " ".join(head.replace("\ufeff", "").split()).casefold()


def template_of(cells: Mapping[str, str], *, ours: bool = False) -> Incoming | None:
    """One row; None: it has no text to answer with.

    `ours`: the variables of other programs stay as they stand, unknown as they were before.
    """
    cells = {part: _writable(cell) for part, cell in cells.items()}
    text, cut = _beginning(_plain(cells.get("body", "")).strip())
    if not text:
        return None
    body, lost = (text, ()) if ours else to_ours(text)
    name, folder = _name(cells, text)
    template = Template(
        id=NEW,
        short_code=re.sub(r"[\s/]+", "", _plain(cells.get("short_code", "")))[:LONGEST_CODE],
        name=name,
        folder=folder,
        body=body,
        verdicts=_list(cells.get("verdicts", "")),
        networks=_list(cells.get("networks", "")),
        causes=_list(cells.get("causes", "")),
        slot=cells.get("slot", "").strip()[:LONGEST_CODE],
        interim=cells.get("interim", "").strip().casefold() in YES,
        language=cells.get("language", "").strip()[:5] or "ru",
    )
    return Incoming(template=template, lost=lost, cut=cut)


def own_of(item: Mapping[str, Any]) -> Incoming | None:
    """One of our own documents, word for word; None: it has no text to answer with."""
    texts = {part: _writable(one) for part, one in item.items() if isinstance(one, str)}
    lists = {
        part: tuple(_writable(each) for each in one if isinstance(each, str))
        for part, one in item.items()
        if isinstance(one, list)
    }
    body, cut = _beginning(texts.get("body", ""))
    if not body.strip():
        return None
    name = texts.get("name", "").strip() or " ".join(body.split()[:6])
    template = Template(
        id=NEW,
        short_code=re.sub(r"[\s/]+", "", texts.get("short_code", ""))[:LONGEST_CODE],
        name=name[:LONGEST_NAME],
        folder=texts.get("folder", "")[:LONGEST_NAME],
        body=body,
        verdicts=lists.get("verdicts", ()),
        networks=lists.get("networks", ()),
        causes=lists.get("causes", ()),
        slot=texts.get("slot", "")[:LONGEST_CODE],
        interim=item.get("interim") is True,
        language=texts.get("language", "")[:5] or "ru",
    )
    return Incoming(template=template, cut=cut)


def as_before(
    item: Mapping[str, Any], written: str, body: str, theirs: Mapping[str, str]
) -> Incoming | None:
    """A template that we had written for another program, as it was; None: it is none.

    Words that were changed there count, with what only we know of the template around them.
    `written`: the text as it stands there; `body`: its words, without HTML.
    """
    own = own_of(item[INSIDE]) if isinstance(item.get(INSIDE), dict) else None
    if own is None or not body.strip():
        return None
    if to_theirs(own.template.body, theirs, FIELDS)[0] == written:
        return own
    text, cut = _beginning(_writable(body))
    changed, lost = to_ours(text)
    return Incoming(template=replace(own.template, body=changed), lost=lost, cut=cut)


def _beginning(text: str) -> tuple[str, bool]:
    """As much as a template may hold, and whether that is not all."""
    return text[:LONGEST_BODY], len(text) > LONGEST_BODY


def _name(cells: Mapping[str, str], text: str) -> tuple[str, str]:
    """The name and the folder; «А::Б::В» in the name are folders too (C3)."""
    *folders, last = [part.strip() for part in _plain(cells.get("name", "")).split("::")]
    folder = [part.strip() for part in _plain(cells.get("folder", "")).split("::")]
    name = last or " ".join(text.split()[:6])
    whole = [part for part in (*folder, *folders) if part]
    return name[:LONGEST_NAME], "::".join(whole)[:LONGEST_NAME]


def _by_look(body: Sequence[Sequence[str]]) -> dict[str, int]:
    """Without heads: the longest column is the text, the first of the others the name."""
    width = max(len(row) for row in body)
    lengths = [sum(len(_cell(row, at)) for row in body) for at in range(width)]
    text = lengths.index(max(lengths))
    others = [at for at in range(width) if at != text and lengths[at]]
    parts = ("name",) if len(others) == 1 else ("short_code", "name", "folder")
    return {"body": text, **dict(zip(parts, others, strict=False))}


def _cell(row: Sequence[str], at: int) -> str:
    return row[at] if at < len(row) else ""


def _writable(cell: str) -> str:
    """Without halves of signs, which JSON may name and nothing can keep, and without NUL."""
    return cell.encode("utf-8", "replace").decode("utf-8").replace("\0", "")


def _plain(cell: str) -> str:
    """Without the apostrophe that keeps a spreadsheet from reckoning."""
    text = cell.replace("\r\n", "\n").replace("\r", "\n")
    return text[1:] if re.match(r"'+[=+\-@\t＝＋－＠]", text) else text


def _list(cell: str) -> tuple[str, ...]:
    parts: Iterable[str] = (part.strip() for part in re.split(r"[,;|\n]", cell))
    return tuple(dict.fromkeys(part for part in parts if part))
