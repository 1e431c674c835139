"""A macro: several acts on a case under one name (C15), and its stable form as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from app.domain.case import CaseStatus, CloseReason
from app.domain.ids import MacroId
from app.domain.macro_when import When, when_from_json, when_to_json
from app.domain.triage import Route
from app.errors import MacroSpec

NEW = MacroId(0)
"""The id of a macro that is not kept yet."""
ME = "@me"
"""Assigned to whoever runs the macro: the name of the settings."""
NOBODY = "@nobody"
STATUSES = (CaseStatus.OPEN, CaseStatus.WAITING)
"""What a macro may set by itself; the others come with a moment or with grounds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Acts:
    """What is done with a case; what is not given is left alone."""

    template: str = ""
    """The reply is the template of this short code."""
    reply: str = ""
    """The reply in the macro's own words, with the variables of templates."""
    send: bool = False
    """The reply is also queued; else it is only put into the composer."""
    add_tags: tuple[str, ...] = ()
    remove_tags: tuple[str, ...] = ()
    status: CaseStatus | None = None
    """One of `STATUSES`; «open» takes a closed case up again."""
    snooze: When | None = None
    note: str = ""
    """An internal note, with the variables of templates."""
    deadline: When | None = None
    promise: str = ""
    """What is promised by `deadline`; empty: only the deadline moves."""
    assign: str = ""
    """A colleague's name, `ME` or `NOBODY`."""
    cause: str = ""
    route: Route | None = None
    route_reason: str = ""
    close: CloseReason | None = None
    close_note: str = ""
    confirmation: str = ""
    """Who or what confirmed the solution, where the case is closed as solved."""

    @property
    def any(self) -> bool:
        """Whether anything is done at all."""
        return self != Acts()

    @property
    def replies(self) -> bool:
        """Whether there is a reply."""
        return bool(self.template or self.reply)


@dataclass(frozen=True, slots=True, kw_only=True)
class Macro:
    """One macro, as the person made it."""

    id: MacroId = NEW
    short_code: str
    name: str
    folder: str = ""
    """`Ответ::Доставка`: folders by `::`."""
    acts: Acts = field(default_factory=Acts)
    uses: int = 0
    """Cases on which it was run."""
    used_at: datetime | None = None


_TEXTS = ("note", "promise", "assign", "cause", "route_reason", "close_note", "confirmation")
_TAGS = ("add_tags", "remove_tags")
_MOMENTS = ("snooze", "deadline")
_CHOICES: Mapping[str, tuple[Any, ...]] = {
    "status": STATUSES,
    "route": tuple(Route),
    "close": tuple(CloseReason),
}
KEYS = frozenset({"reply", *_TEXTS, *_TAGS, *_MOMENTS, *_CHOICES})


def acts_to_json(acts: Acts) -> dict[str, Any]:
    """The column `spec`: only what is given.

    `{"reply": {"template": "прости", "send": true}, "snooze": {"working_days": 2}}`.
    """
    found: dict[str, Any] = {}
    if acts.replies:
        source = {"template": acts.template} if acts.template else {"text": acts.reply}
        found["reply"] = source | ({"send": True} if acts.send else {})
    found |= {name: list(getattr(acts, name)) for name in _TAGS if getattr(acts, name)}
    found |= {name: getattr(acts, name) for name in _TEXTS if getattr(acts, name)}
    found |= {name: getattr(acts, name).value for name in _CHOICES if getattr(acts, name)}
    for name in _MOMENTS:
        if (when := getattr(acts, name)) is not None:
            found[name] = when_to_json(when)
    return found


def acts_from_json(raw: Any) -> Acts:
    """What `acts_to_json` wrote, or a person in the same form.

    Raises:
        MacroSpec: fact `what` is the key or the value that no macro has.
    """
    if not isinstance(raw, Mapping):
        raise MacroSpec(what="spec")
    for key in raw:
        if key not in KEYS:
            raise MacroSpec(what=str(key)[:60])
    found: dict[str, Any] = _reply(raw["reply"]) if "reply" in raw else {}
    for name in raw.keys() - {"reply"}:
        found[name] = _value(name, raw[name])
    return Acts(**found)


def macro_to_json(macro: Macro) -> dict[str, Any]:
    """A macro for the pipe and the terminal."""
    return {
        "id": macro.id,
        "short_code": macro.short_code,
        "name": macro.name,
        "folder": macro.folder,
        "uses": macro.uses,
        "used_at": macro.used_at.isoformat() if macro.used_at else None,
        "spec": acts_to_json(macro.acts),
    }


def _reply(raw: Any) -> dict[str, Any]:
    if not isinstance(raw, Mapping):
        raise MacroSpec(what="reply")
    for key in raw:
        if key not in {"template", "text", "send"}:
            raise MacroSpec(what=f"reply.{key}"[:60])
    template, text, send = raw.get("template", ""), raw.get("text", ""), raw.get("send", False)
    if not isinstance(template, str) or not isinstance(text, str) or bool(template) == bool(text):
        raise MacroSpec(what="reply")
    if not isinstance(send, bool):
        raise MacroSpec(what="reply.send")
    return {"template": template, "reply": text, "send": send}


def _value(name: str, raw: Any) -> Any:
    if name in _MOMENTS:
        return when_from_json(raw, name)
    if name in _TAGS:
        if not isinstance(raw, list | tuple) or not all(isinstance(tag, str) for tag in raw):
            raise MacroSpec(what=name)
        return tuple(raw)
    if not isinstance(raw, str):
        raise MacroSpec(what=name)
    if name not in _CHOICES:
        return raw
    choices = {str(choice): choice for choice in _CHOICES[name]}
    if raw not in choices:
        raise MacroSpec(what=f"{name}: {raw}"[:60])
    return choices[raw]
