"""Shows the rules of a network beside the answer that is written for it (L22, R-004-4, R-004-5)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot

from app.domain import clock
from app.domain.rule_card import CONTEST, RuleCard, is_about_contest
from app.domain.whole_case import WholeCase
from app.services import rule_cards
from ui import words
from ui.dialogs.rule_card import RuleCardDialog, RuleCardEditor
from ui.panes.composer import Composer
from ui.panes.rule_line import RuleLine
from ui.presenters.case_acts import CaseActs
from ui.shortcuts import Keys, bind


class RuleCards(QObject):
    """Cards that nobody has seen yet stand below the answer; the others are one key away."""

    def __init__(self, acts: CaseActs, composer: Composer) -> None:
        super().__init__()
        self._acts, self._desk, self._composer = acts, acts.desk, composer
        self.line = RuleLine()
        composer.add_below(self.line)
        self._cards: tuple[RuleCard, ...] = ()
        self._counted = ""
        composer.foot.add_act(self.tr("Rules of the place"), self.open, Keys.RULE_CARD)
        bind(composer, Keys.RULE_CARD, self.open)
        self.line.card_asked.connect(self.open)
        self.line.seen.connect(self._on_seen)

    def show(self, whole: WholeCase) -> None:
        """Another case."""
        self._cards = ()
        self.line.hide()
        self._desk.tasks.start(self._read(whole))

    def show_state(self, whole: WholeCase) -> None:
        """Another post may have brought up a contest."""
        if len(self._cards) != len(_names(whole)):
            self._desk.tasks.start(self._read(whole))

    @Slot()
    def open(self) -> None:
        """All that is known of this place."""
        if not self._cards:
            return
        dialog = RuleCardDialog(self._cards, self._counted, self._composer)
        dialog.seen.connect(self._on_seen)
        dialog.change_asked.connect(self._on_change)
        dialog.open()

    async def _read(self, whole: WholeCase) -> None:
        read = partial(rule_cards.shown, names=_names(whole), now=clock.now())
        found = await self._desk.db.read(read)
        if self._acts.case_id != whole.case.id:
            return
        self._cards = found.cards
        self._counted = self.tr(
            "Complaints about contests and prizes in a year: %Ln", "", found.prize_complaints
        )
        if found.new:
            self._say(found.new[-1])
        else:
            self.line.hide()

    def _say(self, card: RuleCard) -> None:
        known = [*card.length[:1], *card.manners[:1]] or [*card.who[:1]]
        place = words.rule_card(card.network)
        text = self.tr("{place}. {rules}").format(place=place, rules=". ".join(known))
        self.line.say(text)

    @Slot()
    def _on_seen(self) -> None:
        self.line.hide()
        self._desk.tasks.start(self._see(self._cards))

    async def _see(self, cards: tuple[RuleCard, ...]) -> None:
        await self._desk.db.run(partial(rule_cards.see, cards=cards))

    @Slot(object)
    def _on_change(self, card: RuleCard) -> None:
        editor = RuleCardEditor(card, self._composer)
        editor.changed.connect(self._on_changed)
        editor.reset_asked.connect(self._on_reset)
        editor.open()

    @Slot(object)
    def _on_changed(self, card: RuleCard) -> None:
        self._desk.tasks.start(self._keep(partial(rule_cards.keep, changed=card, now=clock.now())))

    @Slot(str)
    def _on_reset(self, network: str) -> None:
        self._desk.tasks.start(self._keep(partial(rule_cards.reset, network=network)))

    async def _keep(self, act: Callable[[Any], object]) -> None:
        await self._desk.db.run(act)
        if self._acts.whole is not None:
            await self._read(self._acts.whole)


def _names(whole: WholeCase) -> tuple[str, ...]:
    own = [post.text for post in whole.posts if post.case_id == whole.case.id and not post.ours]
    return (whole.case.network, *((CONTEST,) if is_about_contest(own) else ()))
