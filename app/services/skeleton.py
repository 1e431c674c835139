"""The skeleton of a reply proposed for a case: its parts, each with templates that fit (C30)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from app.domain.case import Case
from app.domain.ids import CaseId
from app.domain.reply import Reply
from app.domain.skeleton import Need, SkeletonFacts, Slot, SlotOffer, Solvable
from app.domain.skeleton_choice import skeleton
from app.domain.skeleton_facts import facts_of, hint_of
from app.domain.skeleton_offer import OfferedSkeleton, OfferedSlot, SlotChoice
from app.domain.template import Template
from app.domain.template_rank import ranked
from app.errors import AppError
from app.services import templating
from app.services.skeleton_sentences import in_order
from app.services.templating import Filling, SpeechOf
from app.store import cases, template_uses, templates

MOST_CHOICES = 6
"""Templates that are offered for one part."""
LOOKED_AT = 20
"""The newest answers of a case that are read for what was said."""
SaidOf = Callable[[str], frozenset[str]]
"""Who reads which parts a text has: the language layer, where it may be loaded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """For which answer a skeleton is asked."""

    case_id: CaseId
    solvable: Solvable | None = None
    """None: as the card says."""
    unfounded: bool | None = None
    """The complaint has no ground; None: it has none if the card says why."""
    grounds: str | None = None
    """Why it has none; None: as the card says."""
    public: bool | None = None
    """None: as the route wants it."""


def propose(
    session: Session,
    wanted: Wanted,
    filling: Filling,
    speech_of: SpeechOf | None = None,
    said_of: SaidOf | None = None,
) -> OfferedSkeleton:
    """The parts of an answer to this case, each with the templates that fit best, filled.

    Without `said_of` only templates tell what was said before; without `speech_of` what asks
    for a word form stays a blank.

    Raises:
        NotFound: no such case.
    """
    whole = cases.whole(session, wanted.case_id)
    kept = templates.every(session)
    said = parts_said(whole.replies, kept, said_of)
    facts = facts_of(whole, filling.now, said, public=wanted.public)
    facts = _as_wanted(facts, wanted)
    chosen = skeleton(facts)
    pick = _Choices(session, whole.case, kept, filling, speech_of)
    told = frozenset({chosen.kind.value, "public" if facts.public else "private"})
    slots = tuple(
        OfferedSlot(offer=one, choices=() if one.need is Need.SKIP else pick.of(one, told))
        for one in chosen.slots
    )
    return OfferedSkeleton(skeleton=chosen, slots=slots, hint=hint_of(whole), grounds=facts.grounds)


def parts_said(
    replies: Sequence[Reply], kept: Sequence[Template], said_of: SaidOf | None
) -> frozenset[str]:
    """The parts that answers which reached the customer have."""
    by_id = {template.id: template.slot for template in kept}
    said: set[str] = set()
    for reply in [one for one in replies if one.sent_at is not None][-LOOKED_AT:]:
        said.update(by_id.get(one, "") for one in reply.template_ids)
        if reply.interim:
            said.add(Slot.INTERIM)
        if said_of is not None:
            said |= said_of(reply.text)
    return frozenset(said - {""})


def _as_wanted(facts: SkeletonFacts, wanted: Wanted) -> SkeletonFacts:
    if wanted.solvable is not None:
        facts = replace(facts, solvable=wanted.solvable)
    if wanted.grounds is not None:
        facts = replace(facts, grounds=wanted.grounds)
    unfounded = wanted.unfounded
    return facts if unfounded is None else replace(facts, unfounded=unfounded)


@dataclass(frozen=True, slots=True)
class _Choices:
    """Fills the best templates of a part."""

    session: Session
    case: Case
    templates: Sequence[Template]
    filling: Filling
    speech_of: SpeechOf | None

    def of(self, part: SlotOffer, told: frozenset[str]) -> tuple[SlotChoice, ...]:
        slot = part.slot
        facts = replace(templating.facts_of(self.case), slot=slot.value)
        records = template_uses.records(self.session, facts, self.case.id)
        fitting = [one for one in self.templates if one.slot == slot and _fits(one, self.case)]
        best = [offer.template for offer in ranked(fitting, "", facts, records)]
        listed = in_order(best, slot, self.case, told | {part.reason})[:MOST_CHOICES]
        return tuple(self._filled(template) for template in listed)

    def _filled(self, template: Template) -> SlotChoice:
        try:
            filled = templating.fill(self.session, template.body, self.filling, self.speech_of)
            text = filled.text
        except AppError:  # templates that take in each other: as it is written
            text = template.body
        return SlotChoice(
            template_id=template.id,
            short_code=template.short_code,
            name=template.name,
            text=text.strip(),
            interim=template.interim,
        )


def _fits(template: Template, case: Case) -> bool:
    """Made for this verdict or any, for this network or any."""
    of_verdict = not template.verdicts or case.verdict.value in template.verdicts
    return of_verdict and (not template.networks or case.network in template.networks)
