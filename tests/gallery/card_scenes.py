"""The card of a case: questions, checklist, signs, offers, roles; filled, empty and long."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from PySide6.QtWidgets import QWidget

from app.domain import clock
from app.domain.roles import AuthorFacts, Role, RoleNote
from app.domain.said import Turn
from app.domain.triage import Analysis, Reason, Sentiment, Span, Verdict
from app.domain.whole_case import WholeCase
from tests.desk_records import TEXT, analysis, case, post
from ui.panes.composer import Composer
from ui.panes.details import Details

NOW = clock.now()
ANGRY = Turn(negative=True, swears=True)


def told() -> Analysis:
    """TEXT with its hints."""
    return replace(
        analysis(),
        sentiment=Sentiment.NEGATIVE,
        hints=(
            Reason(code="cause_hotline", weight=2.0, words=("поддержка молчит",)),
            Reason(code="cause_expectations", weight=1.6, words=("Третий день жду",)),
            Reason(code="wants_goods", weight=1.8, words=("жду заказ",)),
            Reason(code="tried_support", weight=1.8, words=("поддержка молчит",)),
            Reason(code="told_time", weight=1.0, words=("Третий день",)),
        ),
        entities={"loc": (Span(start=0, end=6, surface="Москва"),)},
    )


def facts(**more: Any) -> AuthorFacts:
    """Anna, who complained four times before."""
    given: dict[str, Any] = {
        "network": "vk",
        "followers": 12_400,
        "registered": NOW - timedelta(days=900),
        "posts": 7,
        "judged": {Verdict.COMPLAINT: 3},
        "proposed": {Verdict.COMPLAINT: 1, Verdict.THANKS: 1},
    }
    return AuthorFacts(**{**given, **more})


def card(**more: Any) -> WholeCase:
    """Case 7 with everything that is known of it."""
    given: dict[str, Any] = {
        "case": case(analysis=told(), answers={"why": "Заказ не привезли к празднику"}),
        "posts": (post(1, text=TEXT),),
        "said": (told(),),
        "turns": (ANGRY, ANGRY, replace(ANGRY, swears=False), Turn(negative=False, swears=False)),
        "facts": facts(),
        "roles": (
            RoleNote(role=Role.CUSTOMER, reason="заказ 55-17 в CRM", at=NOW - timedelta(days=40)),
            RoleNote(role=Role.HATER, reason="два оскорбления подряд", at=NOW - timedelta(days=90)),
        ),
        "source_name": "ВКонтакте: стена сообщества «Ромашка»",
        "can_answer": True,
    }
    return WholeCase(**{**given, **more})


def _page(whole: WholeCase, tab: int) -> Details:
    pane = Details()
    pane.show_case(whole)
    pane.tabs.setCurrentIndex(tab)
    return pane


def card_questions() -> QWidget:
    """Вопросы: one answered, proposals for the others, two points still open."""
    return _page(card(), 1)


def card_questions_bare() -> QWidget:
    """Nothing is known of the text: no proposals, everything open."""
    return _page(card(case=case(analysis=None), said=()), 1)


def card_assessment() -> QWidget:
    """A heated thread, causes proposed by history and words."""
    return _page(card(), 0)


def card_troll() -> QWidget:
    """A troll: the signs are shown, no answer is proposed."""
    shown = replace(told(), verdict=Verdict.TROLL, probabilities={Verdict.TROLL: 0.84}, hints=())
    young = facts(followers=12, registered=NOW - timedelta(days=3), posts=1, judged={}, proposed={})
    return _page(
        card(
            case=case(verdict=Verdict.TROLL, analysis=shown, own_channel=True),
            said=(shown,),
            facts=young,
            said_elsewhere=4,
            roles=(),
        ),
        0,
    )


def card_not_ours() -> QWidget:
    """«Not about us» is being chosen: what it rests on is asked for at once."""
    pane = _page(card(), 0)
    pane.assessment.verdict.setCurrentIndex(pane.assessment.verdict.findData(Verdict.NOT_OURS))
    return pane


def card_author() -> QWidget:
    """Автор: the role, what is proposed, what it was before."""
    return _page(card(), 2)


def card_composer() -> QWidget:
    """The button says how many questions are empty; privately is proposed."""
    composer = Composer()
    composer.show_case(card())
    composer.text.setPlainText("Анна, здравствуйте!")
    composer.foot.show_empty(5)
    composer.foot.offer_private("ветка накалилась: 3 из 4 злых, ругань в 2")
    return composer


SCENES: dict[str, Callable[[], QWidget]] = {
    scene.__name__: scene
    for scene in (
        card_questions,
        card_questions_bare,
        card_assessment,
        card_troll,
        card_not_ours,
        card_author,
        card_composer,
    )
}


def size_of(name: str) -> tuple[int, int]:
    """As wide as the details are at their narrowest; the composer as it stands in the desk."""
    return (640, 260) if name == "card_composer" else (340, 1400)
