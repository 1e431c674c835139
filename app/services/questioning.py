"""Answers to the questions on a case's card: saved as typed; «not ours» rests on them."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.orm import Session

from app.domain.ids import CaseId
from app.domain.questions import CODES, LONGEST_ANSWER, not_ours_lacks
from app.errors import AnswersMissing, WrongCall
from app.services.changes import Changes
from app.store import answers


def save_answers(session: Session, case_id: CaseId, typed: Mapping[str, str]) -> Changes:
    """Keeps what was typed; other answers stay, an empty one is removed.

    Only which of them are empty changes what other screens show.

    Raises:
        WrongCall: there is no such question.
        NotFound: there is no such case.
    """
    if unknown := typed.keys() - CODES:
        raise WrongCall(reason=f"no such question: {', '.join(sorted(unknown))}")
    before = answers.of_case(session, case_id)
    after = before | {str(code): text[:LONGEST_ANSWER] for code, text in typed.items()}
    after = {code: text for code, text in after.items() if text.strip()}
    if after == before:
        return Changes()
    answers.put(session, case_id, after)
    same = after.keys() == before.keys()
    return Changes() if same else Changes(cases=frozenset({case_id}))


def grounds_of_not_ours(given: Mapping[str, str]) -> dict[str, str]:
    """What «not about our company» rests on, for the case's history (R-004-10).

    Raises:
        AnswersMissing: fact `missing` lists the questions that nobody answered.
    """
    if lacks := not_ours_lacks(given):
        raise AnswersMissing(missing=", ".join(lacks))
    return {code: given[code].strip() for code in given if code in CODES}
