"""What the rules that fired on a post come to together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.ids import RuleId
from app.domain.risk import RAISE, RULE, URGENT
from app.domain.rule import Urgency
from app.domain.rule_facts import Fired
from app.domain.triage import RiskPart, Span, Verdict

BY_RULE = "by_rule"
"""The reason of a verdict that a rule set; its words are the rule's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Raised:
    """A rule raises how much a post burns."""

    urgency: Urgency
    rule: str
    """Its name, for the reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What is to be done with a post, and with its case."""

    fired: tuple[Fired, ...] = ()
    """In the order in which they fired."""
    verdict: Verdict | None = None
    """The last rule that sets one wins."""
    verdict_by: str = ""
    raised: Raised | None = None
    """The strongest wins."""

    @property
    def tags(self) -> tuple[tuple[str, RuleId], ...]:
        """Every tag once, with the rule that put it first."""
        found: dict[str, RuleId] = {}
        for each in self.fired:
            for tag in each.acts.tags:
                found.setdefault(tag, each.rule_id)
        return tuple(found.items())

    @property
    def hide(self) -> bool:
        """Whether the case belongs into the view «Hidden»."""
        return any(each.acts.hide for each in self.fired)

    @property
    def notify(self) -> bool:
        """Whether the person should hear of it at once."""
        return any(each.acts.notify for each in self.fired)

    @property
    def capture(self) -> bool:
        """Whether its page is captured at once."""
        return any(each.acts.capture for each in self.fired)

    @property
    def spans(self) -> tuple[Span, ...]:
        """The words by which rules met it (T18)."""
        return tuple(span for each in self.fired for span in each.spans)


NOTHING = Outcome()


def together(fired: Sequence[Fired]) -> Outcome:
    """What these rules come to, in the order in which they fired."""
    if not fired:
        return NOTHING
    judged = [each for each in fired if each.acts.verdict is not None]
    last = judged[-1] if judged else None
    return Outcome(
        fired=tuple(fired),
        verdict=last.acts.verdict if last else None,
        verdict_by=last.name if last else "",
        raised=_strongest(fired),
    )


def facts_of(fired: Fired, *, hidden: bool, silent: bool = False) -> dict[str, str]:
    """What a case's history says of a rule: its name, what it did, the words it met.

    `hidden`: the case is put aside now; `silent`: nobody is told and nothing captured, as when
    the archive is looked through.
    """
    acts = fired.acts
    done = {
        "urgent": acts.urgency is Urgency.URGENT,
        "raise": acts.urgency is Urgency.RAISE,
        "hide": acts.hide and hidden,
        "notify": acts.notify and not silent,
        "capture": acts.capture and not silent,
    }
    words = dict.fromkeys(span.surface for span in fired.spans)
    facts = {
        "rule": fired.name,
        "tags": ", ".join(acts.tags),
        "verdict": acts.verdict.value if acts.verdict else "",
        "did": ",".join(name for name, is_done in done.items() if is_done),
        "words": ", ".join(list(words)[:8])[:200],
    }
    return {name: text for name, text in facts.items() if text}


def part_of(by: Raised) -> RiskPart:
    """The entry of a risk that lifts its band without points (`app.domain.risk.reweigh`)."""
    reason = URGENT if by.urgency is Urgency.URGENT else RAISE
    return RiskPart(criterion=RULE, points=0.0, most=0.0, reason=reason, facts={"rule": by.rule})


def marked(own: Iterable[Span], by_rules: Iterable[Span]) -> tuple[Span, ...]:
    """The words to mark: the analysis's own, and those of rules that none of them covers."""
    kept = list(own)
    for span in by_rules:
        if not any(each.start < span.end and span.start < each.end for each in kept):
            kept.append(span)
    return tuple(sorted(kept, key=lambda each: each.start))


def _strongest(fired: Sequence[Fired]) -> Raised | None:
    found = [each for each in fired if each.acts.urgency is not None]
    urgent = [each for each in found if each.acts.urgency is Urgency.URGENT]
    best = next(iter(urgent or found), None)
    if best is None or best.acts.urgency is None:
        return None
    return Raised(urgency=best.acts.urgency, rule=best.name)
