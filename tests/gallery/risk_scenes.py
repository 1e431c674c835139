"""What the risk is measured by, and what it is made of, with weights of the person's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.domain.leaders import Audiences
from app.domain.post import Author
from app.domain.risk import RULE, assess, reweigh
from app.domain.risk_weights import DEFAULT, RiskWeights, with_values
from app.domain.triage import Risk, RiskFacts, RiskPart, Sentiment, Verdict
from tests.desk_records import ANNA, case
from tests.gallery.case_scenes import thread
from ui.panes.details import Details
from ui.panes.risk_section import RiskSection

HEAVY = with_values(DEFAULT, {"reach": 60, "pictures": 0, "high_from": 60})
SEEN = Audiences(known=1_240, top=4_000)


def risk(weights: RiskWeights = DEFAULT) -> Risk:
    """Of a complaint by somebody who leads opinions among those seen there."""
    facts = RiskFacts(
        own_channel=False,
        followers=5_400,
        views=None,
        likes=1_400,
        reposts=3,
        comments=80,
        profanity=True,
        pictures=1,
        verdict=Verdict.COMPLAINT,
        sentiment=Sentiment.NEGATIVE,
        call_to_action="court",
        network="vk",
        seen=SEEN,
    )
    return assess(facts, weights)


def settings_risk() -> QWidget:
    """Weights that are not as delivered, with what they make of a case."""
    section = RiskSection()
    section.show_weights(HEAVY)
    section.show_example(ANNA.name, risk().score, risk().parts)
    return section


def settings_risk_unfit() -> QWidget:
    """Numbers by which nothing can be measured."""
    section = settings_risk()
    section.show_weights(replace(HEAVY, medium_from=90))  # type: ignore[attr-defined]  # a RiskSection
    return section


def details_risk() -> QWidget:
    """Оценка as narrow as it gets, a rule among the parts."""
    raised = RiskPart(criterion=RULE, points=0, most=0, reason="raise", facts={"rule": "Суды"})
    return _details(0, reweigh((*risk().parts, raised), HEAVY))


def details_leader() -> QWidget:
    """Автор of somebody who leads opinions."""
    return _details(2, risk())


def _details(tab: int, shown: Risk) -> Details:
    pane = Details()
    author: Author = replace(ANNA, followers=5_400)
    pane.show_case(replace(thread(), case=case(risk=shown, author=author), audiences=SEEN))
    pane.tabs.setCurrentIndex(tab)
    return pane


def size_of(name: str) -> tuple[int, int]:
    """As they are in the window."""
    return (720, 620) if name.startswith("settings") else (340, 1700)


SCENES: dict[str, Callable[[], QWidget]] = {
    scene.__name__: scene
    for scene in (settings_risk, settings_risk_unfit, details_risk, details_leader)
}
