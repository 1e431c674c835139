"""What is known of an author goes into the verdict of a new text, with its reasons."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.domain.author_signals import AuthorSignal, signals_of, weighed
from app.domain.roles import AuthorFacts, Role
from app.domain.triage import Analysis, Reason, Sentiment, Verdict

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
UNSURE = {Verdict.COMPLAINT: 0.5, Verdict.TROLL: 0.45}


def told(**known: Any) -> dict[str, AuthorSignal]:
    """The signals of an author of whom this is known."""
    facts = AuthorFacts(network="mastodon", **known)
    return {signal.code: signal for signal in signals_of(facts, NOW)}


def analysis(shares: dict[Verdict, float]) -> Analysis:
    """A text with these shares."""
    verdict = max(shares, key=lambda each: shares[each])
    reasons = (Reason(code="waiting", weight=2.0, words=("жду",)),)
    return Analysis(
        version=1,
        language="ru",
        lemmas=(),
        verdict=verdict,
        probabilities=shares,
        reasons=reasons,
        sentiment=Sentiment.NEUTRAL,
    )


def test_nobody_known_says_nothing():
    assert told() == {}


def test_what_the_person_decided_weighs_more_than_what_the_program_proposed():
    by_person = told(judged={Verdict.TROLL: 1})["judged_troll"]
    by_program = told(proposed={Verdict.TROLL: 9})["earlier_troll"]
    assert by_person.weights[Verdict.TROLL] > by_program.weights[Verdict.TROLL] > 0
    assert by_program.words == ("9",)


def test_the_program_is_not_asked_where_the_person_has_judged():
    known = told(judged={Verdict.COMPLAINT: 1}, proposed={Verdict.TROLL: 5})
    assert set(known) == {"judged_complaint"}


@pytest.mark.parametrize(
    ("days", "code"), [(0, "new_account"), (29, "new_account"), (400, None), (900, "old_account")]
)
def test_the_age_of_an_account_speaks_when_it_is_young_or_old(days: int, code: str | None):
    known = told(registered=NOW - timedelta(days=days))
    assert list(known) == ([code] if code else [])


def test_an_account_from_the_future_says_nothing():
    assert told(registered=NOW + timedelta(days=2)) == {}


def test_hardly_an_audience_speaks_for_a_troll_and_a_large_one_against():
    assert told(followers=3)["small_audience"].weights[Verdict.TROLL] > 0
    assert told(followers=500_000)["large_audience"].weights[Verdict.TROLL] < 0


def test_the_same_words_again_speak_for_spam():
    assert told(said_again=1)["said_again"].weights[Verdict.SPAM] > 0


def test_an_unsure_text_of_a_known_troll_is_a_troll_with_the_reason():
    found = weighed(analysis(UNSURE), list(told(judged={Verdict.TROLL: 2}).values()))
    assert found.verdict is Verdict.TROLL
    assert [reason.code for reason in found.reasons] == ["judged_troll"]
    assert sum(found.probabilities.values()) == pytest.approx(1, abs=0.01)


def test_history_does_not_outweigh_a_clear_text():
    clear = {Verdict.COMPLAINT: 0.97, Verdict.TROLL: 0.01}
    signals = list(told(judged={Verdict.TROLL: 1}, role=None).values())
    assert weighed(analysis(clear), signals).verdict is Verdict.COMPLAINT


def test_a_verdict_that_stands_keeps_its_reasons_and_gets_new_ones():
    found = weighed(analysis(UNSURE), list(told(role=Role.CUSTOMER).values()))
    assert found.verdict is Verdict.COMPLAINT
    assert [reason.code for reason in found.reasons] == ["waiting", "role_customer"]
    assert found.sentiment is Sentiment.NEGATIVE


def test_a_text_that_was_not_analysed_stays_so():
    bare = Analysis(version=1, language="ru", lemmas=())
    assert weighed(bare, list(told(judged={Verdict.SPAM: 3}).values())) is bare
