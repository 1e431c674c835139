"""A skeleton with what may stand in each part, as it is proposed to the person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.ids import TemplateId
from app.domain.skeleton import Kind, Need, Skeleton, Slot, SlotOffer, Solvable

STARTER = TemplateId(0)
"""The id of a template that ships with the program and is not kept in this workspace."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotChoice:
    """A template for a part, filled from the case."""

    template_id: TemplateId
    short_code: str
    name: str
    text: str
    interim: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedSlot:
    """A part and what may stand there, the best first."""

    offer: SlotOffer
    choices: tuple[SlotChoice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedSkeleton:
    """Everything that is proposed for one answer."""

    skeleton: Skeleton
    slots: tuple[OfferedSlot, ...] = ()
    hint: str = ""
    """How we can help, by the card: what the solution is written from."""
    grounds: str = ""
    """Why the complaint has no ground, by the card."""


def to_json(offered: OfferedSkeleton) -> dict[str, Any]:
    """As the engine tells it and the terminal prints it; stable names and codes."""
    whole = offered.skeleton
    return {
        "kind": whole.kind.value,
        "solvable": whole.solvable.value or None,
        "no_answer": whole.no_answer or None,
        "lesson": whole.lesson,
        "lacks": list(whole.lacks),
        "hint": offered.hint,
        "grounds": offered.grounds,
        "slots": [
            {
                "slot": one.offer.slot.value,
                "need": one.offer.need.value,
                "reason": one.offer.reason,
                "source": one.offer.source,
                "choices": [
                    {
                        "template": choice.short_code,
                        "id": choice.template_id or None,
                        "name": choice.name,
                        "text": choice.text,
                        "interim": choice.interim,
                    }
                    for choice in one.choices
                ],
            }
            for one in offered.slots
        ],
    }


def from_json(raw: Mapping[str, Any]) -> OfferedSkeleton:
    """What `to_json` wrote."""
    slots = tuple(_slot(one) for one in raw["slots"])
    return OfferedSkeleton(
        skeleton=Skeleton(
            kind=Kind(raw["kind"]),
            solvable=Solvable(raw["solvable"] or ""),
            slots=tuple(one.offer for one in slots),
            no_answer=raw["no_answer"] or "",
            lesson=bool(raw["lesson"]),
            lacks=tuple(raw["lacks"]),
        ),
        slots=slots,
        hint=raw["hint"],
        grounds=raw["grounds"],
    )


def _slot(raw: Mapping[str, Any]) -> OfferedSlot:
    offer = SlotOffer(
        slot=Slot(raw["slot"]),
        need=Need(raw["need"]),
        reason=raw["reason"],
        source=raw["source"],
    )
    choices = tuple(
        SlotChoice(
            template_id=TemplateId(one["id"] or STARTER),
            short_code=one["template"],
            name=one["name"],
            text=one["text"],
            interim=one["interim"],
        )
        for one in raw["choices"]
    )
    return OfferedSlot(offer=offer, choices=choices)
