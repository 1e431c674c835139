"""`otklik decline`: a name, a place or a phrase in the six cases, and whose name it is (C10)."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from app.cli.output import Output

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.domain.person_name import Declined

KINDS = ("name", "place", "phrase")


def register(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add("decline", "a name, a place or a phrase in the six cases")
    parser.add_argument("words", nargs="*", metavar="WORDS", help="none: a line each from stdin")
    parser.add_argument("--kind", choices=KINDS, default="name", help="what it is (a name)")
    parser.set_defaults(run=_decline)


def _decline(call: Namespace, output: Output) -> int:
    given = call.words or [line.rstrip("\n") for line in sys.stdin]
    found = [_told(words, call.kind) for words in given if words.strip()]
    output.document(found, list(_lines(found)))
    return 0


def _told(words: str, kind: str) -> dict[str, Any]:
    from app.domain.person_name import GrammaticalCase
    from app.language.declension import decline_name, gender_of
    from app.language.phrase_cases import decline_phrase, decline_place

    by_kind: dict[str, Callable[[str, GrammaticalCase], Declined]] = {
        "name": decline_name, "place": decline_place, "phrase": decline_phrase,
    }  # fmt: skip
    forms = {case.value: by_kind[kind](words, case) for case in GrammaticalCase}
    gender = gender_of(words) if kind == "name" else None
    return {
        "words": words,
        "gender": gender.value if gender else None,
        "sure": all(form.sure for form in forms.values()),
        "cases": {
            name: {"text": form.text, "sure": form.sure, "reason": form.reason or None}
            for name, form in forms.items()
        },
    }


def _lines(found: list[dict[str, Any]]) -> Iterator[str]:
    for each in found:
        yield f"{each['words']} ({each['gender'] or '—'})"
        for name, form in each["cases"].items():
            yield f"  {name:6} {form['text']}" + ("" if form["sure"] else f"  ? {form['reason']}")
