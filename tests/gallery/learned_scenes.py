"""What the program has learned from the person: in the settings, as a list, in a case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from app.domain import clock
from app.domain.correction import KeptCorrection
from app.domain.ids import CaseId, CorrectionId, PostId
from app.domain.triage import Analysis, Reason, Sentiment, Verdict
from tests.desk_records import case
from tests.gallery.case_scenes import thread
from tests.gallery.place_scenes import TEXTS
from ui.dialogs.corrections import CorrectionsDialog
from ui.panes.details import Details
from ui.panes.learned_section import LearnedSection

NOW = clock.now()
PROPOSED = (Verdict.COMPLAINT, None, Verdict.THANKS, Verdict.FAKE, Verdict.NEUTRAL)
SAID = (Verdict.SPAM, Verdict.QUESTION, Verdict.THANKS, Verdict.COMPLAINT, Verdict.NOT_OURS)


def kept(number: int) -> KeptCorrection:
    """One of many; some have no words."""
    return KeptCorrection(
        id=CorrectionId(number),
        post_id=PostId(number),
        case_id=CaseId(number),
        at=NOW - timedelta(hours=7 * number),
        proposed=PROPOSED[number % 5],
        verdict=SAID[number % 5],
        text=TEXTS[number % 5] * 3 if number != 4 else "",
    )


def settings_learned() -> QWidget:
    """After a thousand verdicts."""
    section = LearnedSection()
    section.show_count(1_204)
    return section


def settings_learned_nothing() -> QWidget:
    """Before the first."""
    return LearnedSection()


def corrections() -> QWidget:
    """A list of many, some of them taken back just now."""
    dialog = CorrectionsDialog()
    dialog.show_corrections([kept(number) for number in range(60)], NOW)
    dialog.list.setCurrentIndex(dialog.list.rows.index(2))
    dialog.show_undone(3)
    return dialog


def corrections_none() -> QWidget:
    """All were taken back."""
    dialog = CorrectionsDialog()
    dialog.show_corrections([], NOW)
    dialog.show_undone(1_204)
    return dialog


def details_corrected() -> QWidget:
    """Оценка of a post that is judged as posts like it were."""
    found = Analysis(
        version=3,
        language="ru",
        lemmas=(),
        verdict=Verdict.SPAM,
        sentiment=Sentiment.NEUTRAL,
        probabilities={Verdict.SPAM: 0.93},
        reasons=(
            Reason(code="wording", weight=1.0, words=("заработок", "вложений", "пиши")),
            Reason(code="corrected", weight=3.4),
        ),
    )
    pane = Details()
    pane.show_case(replace(thread(), case=case(verdict=Verdict.SPAM, analysis=found)))
    return pane


def size_of(name: str) -> tuple[int, int]:
    """As they are in the window."""
    if name.startswith("details"):
        return (340, 700)
    return (720, 200) if name.startswith("settings") else (760, 620)


SCENES: dict[str, Callable[[], QWidget]] = {
    scene.__name__: scene
    for scene in (
        settings_learned,
        settings_learned_nothing,
        corrections,
        corrections_none,
        details_corrected,
    )
}
