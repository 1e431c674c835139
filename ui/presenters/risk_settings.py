"""Connects the weights of the risk to the store, and to the engine that weighs all cases."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from app.domain.risk import assess
from app.domain.risk_weights import RiskWeights
from app.domain.triage import Risk, RiskFacts, Sentiment, Verdict
from app.errors import AppError, EngineGone
from app.services import weighing
from ui import words
from ui.panes.risk_section import RiskSection
from ui.presenters.desk import Desk
from ui.presenters.hub import Notice


class RiskSettings(QObject):
    """Keeps the weights at once; the queue follows as the engine comes to its cases."""

    def __init__(self, desk: Desk, section: RiskSection) -> None:
        super().__init__()
        self._desk = desk
        self._section = section
        section.weights_asked.connect(self._on_weights)
        desk.hub.closing.connect(section.keep)

    def shown(self) -> None:
        """Reads again what is in force, and a case to try it on."""
        self._desk.tasks.start(self._read())

    @Slot(object)
    def _on_weights(self, weights: RiskWeights) -> None:
        self._desk.tasks.start(self._keep(weights))

    async def _read(self) -> None:
        measure = await self._desk.db.read(weighing.measure)
        case = await self._desk.db.read(weighing.example)
        self._section.show_weights(measure.weights)
        if case is None:
            title, risk = self.tr("a complaint with a photo"), _made_up()
        else:
            title = case.author.name[:40] if case.author else words.verdict(case.verdict)
            risk = case.risk
        self._section.show_example(title, risk.score, risk.parts)

    async def _keep(self, weights: RiskWeights) -> None:
        try:
            await self._desk.db.run(partial(weighing.set_weights, weights=weights))
        except AppError as error:
            text = words.error(error.code, error.facts)
            self._desk.hub.notice.emit(Notice(text=text, tone="late"))
            return
        try:
            await self._desk.engine.request("weights_changed")
        except EngineGone:
            return  # a new engine sees by itself what is to be done


def _made_up() -> Risk:
    """Where there is no case yet: as most complaints are."""
    return assess(
        RiskFacts(
            own_channel=False,
            followers=3_000,
            views=None,
            likes=12,
            reposts=2,
            comments=5,
            profanity=False,
            pictures=1,
            verdict=Verdict.COMPLAINT,
            sentiment=Sentiment.NEGATIVE,
            call_to_action=None,
            network="vk",
        )
    )
