"""Every code of a card and every reason of an author has words in the window."""

from __future__ import annotations

from app.domain import questions, signs
from app.domain.author_signals import signals_of
from app.domain.roles import AuthorFacts, Role
from app.domain.triage import Verdict
from app.language.causes import codes
from tests.rules.source import offenders
from tests.ui.queue_rows import NOON
from ui.words import card
from ui.words.author_reasons import AUTHOR_REASONS


def test_every_question_point_and_sign_has_words():
    asked = {str(code) for code in questions.CODES}
    assert not asked - card.QUESTIONS.keys(), offenders(sorted(asked - card.QUESTIONS.keys()))
    assert {*signs.TROLL_SIGNS, *signs.FAKE_SIGNS} == card.SIGNS.keys()
    assert {str(detail) for detail in questions.Detail} == card.READY.keys()
    assert set(questions.NEEDS) == card.NEEDS.keys()
    assert {str(role) for role in Role} == card.ROLES.keys()


def test_every_wish_that_words_tell_has_words():
    told = {code for code in codes() if code.startswith(("wants_", "tried_"))}
    assert not told - card.WISHES.keys(), offenders(sorted(told - card.WISHES.keys()))


def test_every_reason_of_an_author_has_words():
    told = set()
    for role in (None, *Role):
        for verdict in Verdict:
            for judged, proposed in (({verdict: 1}, {}), ({}, {verdict: 1})):
                known = AuthorFacts(network="vk", role=role, judged=judged, proposed=proposed)
                told |= {signal.code for signal in signals_of(known, NOON)}
    assert not told - AUTHOR_REASONS.keys(), offenders(sorted(told - AUTHOR_REASONS.keys()))
