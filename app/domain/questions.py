"""The five questions on a case's card (R-000-S1), what must be made clear (T15), what rests on it.

Answers are kept by the codes of this module in `cases.answers`, as the person typed them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.said import CLAIMS, Said, distinct
from app.domain.triage import Reason, Verdict

LONGEST_ANSWER = 4_000
"""Characters of one answer that are kept."""


class Question(StrEnum):
    """What to understand before answering, and how to help."""

    WHY = "why"
    EXPECTS = "expects"
    NEED = "need"
    """A cry for help, or a problem client: one of NEEDS, or own words."""
    PROBLEM = "problem"
    NO_HELP = "no_help"
    """Why there was no help on the site."""
    HELP = "help"


class Detail(StrEnum):
    """What must be known of what happened."""

    WHAT = "what"
    WHERE = "where"
    WHEN = "when"
    ORDER = "order"
    """The order, or the branch."""


NEEDS = ("cry", "problem_client", "neither")
WHOSE, WHICH = "whose", "which"
"""Whose bank, shop or company it is about, and which branch, machine or order (R-004-10)."""
NOT_OURS_ASKS = (WHOSE, WHICH)
SOLVABLE, GROUNDS = "solvable", "grounds"
"""Whether it can be solved at once: `now` or `later` (R-002-12); why a complaint has no ground
(R-002-19)."""
CODES = frozenset((*Question, *Detail, *NOT_OURS_ASKS, SOLVABLE, GROUNDS))
ASKED_FOR = frozenset({Verdict.COMPLAINT, Verdict.INSULT})
"""Criticism: its real meaning is looked for before it is answered."""

Answers = Mapping[str, str]
_HELPS = {
    "wants_refund": "help_refund",
    "wants_goods": "help_goods",
    "wants_repair": "help_repair",
    "wants_answer": "help_explain",
    "wants_apology": "help_apologise",
    "wants_contact": "help_contact",
    "wants_measures": "help_measures",
}
_HELPS_BY_CAUSE = {
    "cause_hotline": "help_contact",
    "cause_staff": "help_apologise",
    "cause_expectations": "help_explain",
}
_HOT = frozenset({"angry", "furious"})
_FELT = _HOT | {"upset"}
_SAYS_LITTLE = frozenset({"wording", "small_talk", "details", "long", "short", "positive", "link"})
"""Reasons of a verdict that do not say why somebody wrote."""
_QUOTE = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What the analysis would answer: a code for the sentence, and words of the customer."""

    question: str
    code: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One line of the checklist."""

    detail: Detail
    known: bool
    words: tuple[str, ...] = ()
    """What was said about it; the answer where the person wrote one."""
    by_person: bool = False


def empty(verdict: Verdict, answers: Answers) -> tuple[Question, ...]:
    """The questions that nobody answered; none where nobody has to."""
    if verdict not in ASKED_FOR:
        return ()
    return tuple(each for each in Question if not answers.get(each, "").strip())


def not_ours_lacks(answers: Answers) -> tuple[str, ...]:
    """What must be answered before a case may be called not ours (R-004-10)."""
    return tuple(code for code in NOT_OURS_ASKS if not answers.get(code, "").strip())


def checklist(said: Said, answers: Answers) -> tuple[Point, ...]:
    """What is known of what happened: by the answers, else by the texts."""
    told = {
        Detail.WHAT: said.claims,
        Detail.WHERE: (*said.entities("loc", "addresses"), *said.words_of("told_place")),
        Detail.WHEN: (*said.entities("dates"), *said.words_of("told_time")),
        Detail.ORDER: (*said.entities("orders"), *said.words_of("told_order")),
    }
    points = []
    for detail, words in told.items():
        answer = answers.get(detail, "").strip()
        kept = (answer,) if answer else distinct(words)[:4]
        known = bool(kept) or (detail is Detail.WHAT and said.complains)
        points.append(Point(detail=detail, known=known, words=kept, by_person=bool(answer)))
    return tuple(points)


def proposals(said: Said, text: str, *, problem_client: bool) -> tuple[Proposal, ...]:
    """What the analysis would answer, as far as it can; `text` is what the case is about.

    `problem_client`: history or role say so.
    """
    if not said.known:
        return ()
    wanted = said.first_of("wants_")
    found = (
        _why(said),
        _of(Question.EXPECTS, wanted),
        _need(said, problem_client=problem_client),
        _problem(said, text),
        _of(Question.NO_HELP, said.first_of("tried_")),
        _help(said, wanted),
        *_not_ours(said),
    )
    return tuple(each for each in found if each is not None)


def _why(said: Said) -> Proposal | None:
    main = said.analyses[0]
    told = [
        reason
        for reason in main.reasons
        if reason.weight > 0 and reason.words and reason.code not in _SAYS_LITTLE
    ]
    best = max(told, key=lambda reason: (reason.code in CLAIMS, reason.weight), default=None)
    return _of(Question.WHY, best)


def _need(said: Said, *, problem_client: bool) -> Proposal | None:
    if problem_client:
        return Proposal(question=Question.NEED, code="problem_client")
    asks = said.first_of("wants_") or said.first_of("tried_")
    if said.complains and (said.emotion in _HOT or (asks and said.emotion in _FELT)):
        return Proposal(question=Question.NEED, code="cry")
    return None


def _problem(said: Said, text: str) -> Proposal | None:
    """The customer's own sentence: the one with most of the words that tell what is wrong."""
    claims = [word.lower() for word in said.claims]
    sentences = [each for each in _sentences(text) if each]
    if not claims or not sentences:
        return None
    best = max(sentences, key=lambda each: sum(word in each.lower() for word in claims))
    if not any(word in best.lower() for word in claims):
        return None
    return Proposal(question=Question.PROBLEM, code="quote", words=(best[:_QUOTE],))


def _sentences(text: str) -> list[str]:
    marks = text[:20_000].replace("!", ".").replace("?", ".").replace("\n", ".")
    found, start = [], 0
    for at, letter in enumerate(marks):
        if letter == "." and at - start > 2:
            found.append(text[start : at + 1].strip())
            start = at + 1
    found.append(text[start : len(marks)].strip())
    return found


def _help(said: Said, wanted: Reason | None) -> Proposal | None:
    if wanted is not None and wanted.code in _HELPS:
        return Proposal(question=Question.HELP, code=_HELPS[wanted.code])
    cause = said.first_of("cause_")
    if cause is not None and cause.code in _HELPS_BY_CAUSE:
        return Proposal(question=Question.HELP, code=_HELPS_BY_CAUSE[cause.code])
    return None


def _not_ours(said: Said) -> tuple[Proposal, ...]:
    others = said.entities("org")
    ours = {mention.surface for each in said.analyses for mention in each.mentions}
    whose = tuple(name for name in others if name not in ours and name[:1].isupper())[:1]
    which = distinct((*said.words_of("told_place"), *said.entities("loc", "addresses")))[:2]
    return tuple(
        Proposal(question=code, code="quote", words=words)
        for code, words in ((WHOSE, whose), (WHICH, which))
        if words
    )


def _of(question: Question, hint: Reason | None) -> Proposal | None:
    if hint is None:
        return None
    return Proposal(question=question, code=hint.code, words=hint.words[:3])
