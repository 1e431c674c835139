"""What a macro may hold: tidy texts, and no two acts that exclude each other."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from app.domain.colleague import LONGEST_NAME
from app.domain.macro import Acts, Macro
from app.domain.triage import Route
from app.errors import MacroClash, MacroEmpty, MacroTooLong, MacroUnfit, MacroUnnamed

LONGEST_TEXT = 20_000
"""Of a reply or a note, before it is filled."""
LONGEST_LINE = 500
LONGEST_TAG = 40
MOST_TAGS = 20
EXPLAINED_ROUTES = frozenset({Route.NO_ANSWER, Route.HOLD, Route.PUBLICISE})
"""These are chosen with a reason only (R-000-15, R-001-6)."""
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_LINES = {
    "promise": LONGEST_LINE,
    "assign": LONGEST_NAME,
    "cause": 120,
    "route_reason": LONGEST_LINE,
    "close_note": LONGEST_LINE,
    "confirmation": LONGEST_LINE,
}


def checked(macro: Macro) -> Macro:
    """The macro as it is kept: trimmed, each tag once.

    Raises:
        MacroUnnamed, MacroEmpty, MacroTooLong, MacroClash, MacroUnfit: fact `what`.
    """
    code, name = re.sub(r"[\s/]+", "", macro.short_code), _line(macro.name)
    for what, text, most in (("short_code", code, 40), ("name", name, 120)):
        if not text:
            raise MacroUnnamed(what=what)
        _refuse_long(what, text, most)
    folder = "::".join(part for each in macro.folder.split("::") if (part := _line(each)))
    _refuse_long("folder", folder, 120)
    acts = _tidy(macro.acts)
    if not acts.any:
        raise MacroEmpty(what=name)
    _refuse_clash(acts)
    return replace(macro, short_code=code, name=name, folder=folder, acts=acts)


def _tidy(acts: Acts) -> Acts:
    lines: dict[str, Any] = {name: _line(getattr(acts, name)) for name in _LINES}
    for what, text in lines.items():
        _refuse_long(what, text, _LINES[what])
    for what, text in (("reply", acts.reply), ("note", acts.note)):
        _refuse_long(what, text, LONGEST_TEXT)
    add, remove = _tags("add_tags", acts.add_tags), _tags("remove_tags", acts.remove_tags)
    template = acts.template.strip().removeprefix("/")
    reply = acts.reply.strip()
    return replace(
        acts, **lines, add_tags=add, remove_tags=remove,
        template=template, reply=reply, send=acts.send and bool(template or reply),
        note=acts.note.strip(),
    )  # fmt: skip


def _tags(what: str, tags: tuple[str, ...]) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(tag for each in tags if (tag := _line(each))))
    for tag in found:
        _refuse_long(what, tag, LONGEST_TAG)
    if len(found) > MOST_TAGS:
        raise MacroTooLong(what=what, most=MOST_TAGS)
    return found


def _refuse_clash(acts: Acts) -> None:
    both = set(acts.add_tags) & set(acts.remove_tags)
    clashes = (
        ("add_tags", "remove_tags", bool(both)),
        ("template", "text", bool(acts.template and acts.reply)),
        ("close", "status", bool(acts.close and acts.status)),
        ("close", "snooze", bool(acts.close and acts.snooze)),
        ("close", "deadline", bool(acts.close and acts.deadline)),
    )
    for what, other, is_so in clashes:
        if is_so:
            raise MacroClash(what=what, other=other)
    lacking = (
        ("deadline", bool(acts.promise) and acts.deadline is None),
        ("route_reason", acts.route in EXPLAINED_ROUTES and not acts.route_reason),
        ("route", bool(acts.route_reason) and acts.route is None),
        ("close", acts.close is None and bool(acts.close_note or acts.confirmation)),
        ("close_note", acts.close is not None and not acts.close_note),
    )
    for what, is_lacking in lacking:
        if is_lacking:
            raise MacroUnfit(what=what)


def _refuse_long(what: str, text: str, most: int) -> None:
    if len(text) > most or _CONTROL.search(text):
        raise MacroTooLong(what=what, most=most)


def _line(text: str) -> str:
    return " ".join(text.split())
