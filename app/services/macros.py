"""Macros: kept, removed, found, offered to begin with."""

from __future__ import annotations

import tomllib

from sqlalchemy.orm import Session

from app.domain.ids import MacroId
from app.domain.macro import NEW, Macro, acts_from_json
from app.domain.macro_check import checked
from app.errors import NotFound
from app.paths import resources
from app.services.changes import Changes
from app.store import macros as store

FOLDER = "macros"


def keep(session: Session, macro: Macro) -> tuple[Macro, Changes]:
    """Adds a macro (id `NEW`) or replaces the kept one.

    Raises:
        MacroUnfit: one of its kinds says what is in the way. NotFound: it was removed meanwhile.
    """
    tidy = checked(macro)
    kept = store.add(session, tidy) if tidy.id == NEW else store.change(session, tidy)
    return kept, _of(kept.id)


def remove(session: Session, macro_id: MacroId) -> tuple[Macro, Changes]:
    """Removes a macro and hands it back: `keep` with id `NEW` undoes it.

    Raises:
        NotFound: it was removed before.
    """
    return store.remove(session, macro_id), _of(macro_id)


def find(session: Session, name: str) -> Macro:
    """A macro by its number, its short code or its name, whatever the case of the letters.

    Raises:
        NotFound: none of them.
    """
    wanted = name.strip().removeprefix("/")
    if (found := store.by_code(session, wanted)) is not None:
        return found
    known = store.every(session)
    named = [macro for macro in known if macro.name.casefold() == wanted.casefold()]
    numbered = [macro for macro in known if str(macro.id) == wanted]
    for macro in (*named, *numbered):
        return macro
    raise NotFound(what="macro", id=wanted[:60])


def starters(language: str = "ru") -> tuple[Macro, ...]:
    """The macros that ship with the program; Russian where the language has none.

    Raises:
        MacroUnfit: one of them cannot be kept.
    """
    path = resources() / FOLDER / f"{language}.toml"
    if not path.is_file():
        path = resources() / FOLDER / "ru.toml"
    raw = tomllib.loads(path.read_text("utf-8"))["macro"]
    return tuple(
        checked(
            Macro(
                short_code=item["short_code"],
                name=item["name"],
                folder=item.get("folder", ""),
                acts=acts_from_json(item["acts"]),
            )
        )
        for item in raw
    )


def put_starters(session: Session, language: str = "ru") -> Changes:
    """Puts the starter macros into a workspace that has none at all."""
    if store.number(session):
        return Changes()
    return Changes(macros=frozenset(store.add_starters(session, starters(language))))


def _of(macro_id: MacroId) -> Changes:
    return Changes(macros=frozenset({macro_id}))
