"""A run of a macro: how it is run, what it did to each case, what that came to in all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from app.domain.deadline import WorkHours
from app.domain.ids import CaseId, ReplyId, SourceId
from app.domain.macro import Macro
from app.domain.macro_effects import Deed, Effect, MacroCase, Mode, Ready
from app.domain.reply import Draft

MOST_CASES = 500
"""On so many cases at once a macro is run; more are chosen in parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MacroRun:
    """A macro, and everything it is run with."""

    macro: Macro
    mode: Mode = field(default_factory=Mode)
    now: datetime
    hours: WorkHours
    operator: str = ""
    capture_first: bool = True
    undo_s_of: Callable[[str], int] = lambda _network: 0
    """So many seconds an answer on this network can be taken back."""
    sends: Mapping[SourceId, bool] = field(default_factory=dict)
    """The sources from which answers leave by themselves; those not named do not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """The texts of a macro, filled for one case."""

    reply: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a macro would do to one case."""

    case: MacroCase
    ready: Ready
    effects: tuple[Effect, ...]

    @property
    def changes(self) -> bool:
        """Whether anything would be done."""
        return any(effect.is_done for effect in self.effects)


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What a macro did to one case, with all that taking it back needs."""

    case_id: CaseId
    macro: str
    at: datetime
    effects: tuple[Effect, ...]
    before: Mapping[str, Any] = field(default_factory=dict)
    after: Mapping[str, Any] = field(default_factory=dict)
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    note: str = ""
    draft_before: Draft | None = None
    draft_after: Draft | None = None
    """None: no reply was put."""
    reply_id: ReplyId | None = None
    """The reply is in the outbox."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """One act over many cases: the same act with the same outcome."""

    effect: Effect
    cases: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ManyPreview:
    """What a macro would do to many cases."""

    tallies: tuple[Tally, ...] = ()
    cases: int = 0
    unchanged: int = 0
    """Cases that it would leave as they are."""
    same_text: int = 0
    """So many people would read the same text (C29); 0: one at most, or with a promised date."""


_OWN_TEXT = frozenset({Deed.REPLY, Deed.NOTE})
"""Their words differ from case to case."""


def summary(run: MacroRun, seen: Sequence[Seen]) -> ManyPreview:
    """The acts of many cases, counted; in the order of the acts, what is done first."""
    counted: Counter[Effect] = Counter()
    for each in seen:
        counted.update({_alike(effect) for effect in each.effects})
    order = {deed: at for at, deed in enumerate(Deed)}
    tallies = sorted(
        (Tally(effect=effect, cases=cases) for effect, cases in counted.items()),
        key=lambda one: (order[one.effect.deed], one.effect.what, bool(one.effect.why), -one.cases),
    )
    replies = sum(_replies(each) for each in seen)
    alone = replies < 2 or bool(run.macro.acts.promise)
    return ManyPreview(
        tallies=tuple(tallies),
        cases=len(seen),
        unchanged=sum(not each.changes for each in seen),
        same_text=0 if alone else replies,
    )


def _replies(seen: Seen) -> bool:
    return any(effect.deed is Deed.REPLY and effect.is_done for effect in seen.effects)


def _alike(effect: Effect) -> Effect:
    if effect.deed not in _OWN_TEXT:
        return effect
    facts = tuple(fact for fact in effect.facts if fact[0] == "title")
    return replace(effect, what="", facts=facts)
