"""What the person corrects teaches later proposals, and can be taken back."""

from __future__ import annotations

import pytest

from app.domain.post import FetchedPost
from app.domain.triage import Analysis, Sentiment, Verdict
from app.language.analyser import Analyser
from app.language.learner import Correction, Learner

CUPS = "Кружка с логотипом стоит на столе"
LATE = (
    "Заявка {} висит в обработке",
    "Моя заявка {} всё ещё в обработке",
    "заявка номер {} в обработке",
    "Статус заявки {}: в обработке",
)


def judged(text: str, learned: Learner | None = None) -> Analysis:
    """What a text is, after some corrections."""
    return Analyser(learned=learned).analyse_many(
        [FetchedPost(native_id="1", kind="comment", text=text)]
    )[0]


def taught(*texts: str, verdict: Verdict) -> Learner:
    """The person said this of each of the texts."""
    return Learner([Correction(text=text, verdict=verdict) for text in texts])


def test_without_corrections_nothing_is_added() -> None:
    assert judged(CUPS, Learner([])) == judged(CUPS)


@pytest.mark.parametrize("verdict", list(Verdict))
def test_the_same_words_get_what_the_person_said(verdict: Verdict) -> None:
    learned = taught(CUPS, verdict=verdict)
    assert judged(CUPS, learned).verdict is verdict
    assert judged(CUPS.upper() + "!", learned).verdict is verdict


def test_like_texts_follow_several_corrections() -> None:
    asked = "Скажите, заявка 77 ещё в обработке"
    learned = taught(*(t.format(n) for t in LATE for n in range(3)), verdict=Verdict.COMPLAINT)
    before = judged(asked).probabilities[Verdict.COMPLAINT]
    after = judged(asked, learned)
    assert after.probabilities[Verdict.COMPLAINT] > before + 0.1
    assert after.verdict is Verdict.COMPLAINT


def test_a_learned_verdict_says_that_it_was_learned() -> None:
    reasons = judged(CUPS, taught(CUPS, verdict=Verdict.THANKS)).reasons
    assert "corrected" in {reason.code for reason in reasons}


def test_other_texts_stay_what_they_were() -> None:
    text = "Третью неделю жду возврат, верните деньги!"
    learned = taught(CUPS, "Чашка с котом стоит на окне", verdict=Verdict.SPAM)
    assert judged(text, learned).verdict is Verdict.COMPLAINT


def test_the_same_corrections_teach_the_same() -> None:
    said = [Correction(text=t.format(1), verdict=Verdict.COMPLAINT) for t in LATE]
    assert judged(LATE[0], Learner(said)) == judged(LATE[0], Learner(said))


def test_a_mood_may_be_corrected_too() -> None:
    learned = Learner([Correction(text=CUPS, sentiment=Sentiment.POSITIVE)])
    assert judged(CUPS, learned).sentiment is Sentiment.POSITIVE


@pytest.mark.parametrize("text", ["Верните деньги, обманщики!", "Спасибо, всё отлично!"])
@pytest.mark.parametrize("mood", list(Sentiment))
def test_a_corrected_mood_outweighs_the_verdict(text: str, mood: Sentiment) -> None:
    assert judged(text, Learner([Correction(text=text, sentiment=mood)])).sentiment is mood


@pytest.mark.parametrize("text", ["", "🙂", "\u200b", "1", "ы" * 5000, "\ud800"])
def test_odd_texts_can_be_corrected(text: str) -> None:
    learned = taught(text, verdict=Verdict.SPAM)
    assert judged(CUPS, learned).verdict is judged(CUPS).verdict
    assert judged("👍", learned).verdict is judged("👍").verdict
