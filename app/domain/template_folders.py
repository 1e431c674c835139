"""Folders of templates: a path in one text, its parts joined by «::» (C3)."""

from __future__ import annotations

from collections.abc import Iterable

from app.template_errors import TemplateFolderInside

BETWEEN = "::"


def parts(folder: str) -> tuple[str, ...]:
    """The names from the top on, without empty ones."""
    return tuple(name for part in folder.split(BETWEEN) if (name := " ".join(part.split())))


def tidy(folder: str) -> str:
    """The same folder as it is kept."""
    return BETWEEN.join(parts(folder))


def above(folder: str) -> str:
    """The folder that holds this one; empty: it stands at the top."""
    return BETWEEN.join(parts(folder)[:-1])


def is_in(folder: str, holder: str) -> bool:
    """Whether a folder is this one or below it; everything is in the empty one."""
    return not holder or folder == holder or folder.startswith(holder + BETWEEN)


def with_all_above(folders: Iterable[str]) -> tuple[str, ...]:
    """Every folder of a tree, each after the one that holds it, in the order of the alphabet."""
    found: set[tuple[str, ...]] = set()
    for folder in folders:
        names = parts(folder)
        found.update(names[: length + 1] for length in range(len(names)))
    return tuple(BETWEEN.join(one) for one in sorted(found, key=_order))


def moved(folders: Iterable[str], folder: str, to: str) -> dict[str, str]:
    """The new paths of a folder and of all that is below it.

    Raises:
        TemplateFolderInside: it would stand in itself.
    """
    folder, to = tidy(folder), tidy(to)
    if not folder or folder == to:
        return {}
    if to and is_in(to, folder):
        raise TemplateFolderInside(folder=folder)
    return {one: tidy(to + one[len(folder) :]) for one in folders if is_in(one, folder)}


def _order(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.casefold() for name in names)
