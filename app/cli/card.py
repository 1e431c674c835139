"""What `otklik cases show` tells of a case's card: cause, answers, checklist, signs, roles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from app.cli.card_words import TOLD_REASONS, word
from app.domain import clock
from app.domain.inquiry import Inquiry, inquire
from app.domain.questions import NOT_OURS_ASKS, Question

if TYPE_CHECKING:
    from app.domain.signs import Sign
    from app.domain.whole_case import WholeCase


def document(whole: WholeCase) -> dict[str, Any]:
    """The card as JSON; stable codes, the words of the customer as they are."""
    found = inquire(whole, clock.now())
    return {
        "cause": whole.case.cause,
        "causes_proposed": [
            {"cause": g.cause, "reason": g.reason, "words": list(g.words), "count": g.count}
            for g in found.causes
        ],
        "answers": dict(whole.case.answers),
        "questions": [_question(whole, found, code) for code in Question],
        "questions_empty": len(found.empty),
        "checklist": [
            {
                "detail": point.detail.value,
                "known": point.known,
                "words": list(point.words),
                "by_person": point.by_person,
            }
            for point in found.points
        ],
        "signs": {"troll": _signs(found.troll), "fake": _signs(found.fake)},
        "route_offer": _offer(found),
        "roles": [
            {
                "role": note.role.value if note.role else None,
                "reason": note.reason,
                "at": note.at.isoformat(),
            }
            for note in whole.roles
        ],
        "role_proposed": _guess(found),
    }


def lines(whole: WholeCase, language: int) -> Iterator[str]:
    """The same to be read in a terminal; 0: Russian, 1: English."""
    found = inquire(whole, clock.now())
    said = partial(word, language=language)
    yield from _cause_lines(whole, found, said)
    for code in (*Question, *NOT_OURS_ASKS):
        if answer := whole.case.answers.get(code):
            yield f"  {said(code)}: {said(answer)}"
    for point in found.points:
        told = ", ".join(point.words) if point.known else said("open")
        yield f"  {said(point.detail.value)}: {told}"
    for head, signs in (("signs_troll", found.troll), ("signs_fake", found.fake)):
        if holding := [said(sign.code) for sign in signs if sign.holds]:
            yield f"  {said(head)}: {', '.join(holding)}"
    if found.route:
        named, why = said(found.route.route.value), said(found.route.reason)
        yield f"  {said('route')} ({said('proposed')}): {named} ({why})"
    yield from _role_lines(whole, language)
    yield from _author_lines(whole, language)


def _cause_lines(whole: WholeCase, found: Inquiry, said: Callable[[str], str]) -> Iterator[str]:
    if whole.case.cause:
        yield f"  {said('cause')}: {said(whole.case.cause)}"
        return
    for guess in found.causes:
        why = f"{said('history')}: {guess.count}" if guess.count else ", ".join(guess.words)
        yield f"  {said('cause')} ({said('proposed')}): {said(guess.cause)} ({why})"


def _role_lines(whole: WholeCase, language: int) -> Iterator[str]:
    for note in whole.roles[:1]:
        if note.role:
            named = word(note.role.value, language)
            yield f"  {word('role', language)}: {named} ({note.reason}, {note.at:%Y-%m-%d})"


def _author_lines(whole: WholeCase, language: int) -> Iterator[str]:
    found = whole.case.analysis
    for reason in found.reasons if found else ():
        if reason.code in TOLD_REASONS and reason.weight > 0:
            told = f": {', '.join(reason.words)}" if reason.words else ""
            yield f"  + {TOLD_REASONS[reason.code][language]}{told}"


def _question(whole: WholeCase, found: Inquiry, code: Question) -> dict[str, Any]:
    given = found.proposed(code)
    return {
        "question": code.value,
        "answer": whole.case.answers.get(code, ""),
        "proposed": {"code": given.code, "words": list(given.words)} if given else None,
    }


def _signs(signs: Sequence[Sign]) -> list[dict[str, Any]]:
    return [{"sign": s.code, "holds": s.holds, "words": list(s.words)} for s in signs]


def _offer(found: Inquiry) -> dict[str, Any] | None:
    offer = found.route
    if offer is None:
        return None
    heat = found.heat
    return {
        "route": offer.route.value,
        "reason": offer.reason,
        "heat": {"turns": heat.turns, "negative": heat.negative, "swearing": heat.swearing},
        "capture_first": offer.capture_first,
    }


def _guess(found: Inquiry) -> dict[str, Any] | None:
    guess = found.role_guess
    return (
        {"role": guess.role.value, "reason": guess.reason, "count": guess.count} if guess else None
    )
