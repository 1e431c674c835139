"""Which templates to offer for what was typed after «/», best first (C1, C2)."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.template import Template


def ranked(templates: Iterable[Template], typed: str, verdict: str = "") -> tuple[Template, ...]:
    """Templates that hold every typed word; all of them when nothing was typed.

    Short codes that begin so come first, then codes that contain it, names, folders and bodies;
    among equals those made for this verdict, then the more used.
    """
    words = _folded(typed).split()
    kept = []
    for template in templates:
        grade = _grade(template, " ".join(words), words)
        if grade is not None:
            kept.append((grade, -_fit(template, verdict), -template.uses, template))
    kept.sort(key=lambda found: (*found[:3], _folded(found[3].name)))
    return tuple(found[3] for found in kept)


def _grade(template: Template, typed: str, words: list[str]) -> int | None:
    code, name = _folded(template.short_code), _folded(template.name)
    folder, body = _folded(template.folder), _folded(template.body)
    everywhere = f"{code}\n{name}\n{folder}\n{body}"
    if not all(word in everywhere for word in words):
        return None
    tests = (
        not typed or code.startswith(typed),
        typed in code,
        any(part.startswith(typed) for part in name.split()) or name.startswith(typed),
        typed in name,
        all(word in name for word in words),
        typed in folder,
        True,
    )
    return tests.index(True)


def _fit(template: Template, verdict: str) -> int:
    """2: made for this verdict, 1: for any, 0: for others."""
    if not template.verdicts:
        return 1
    return 2 if verdict in template.verdicts else 0


def _folded(text: str) -> str:
    return text.casefold().replace("ё", "е")
