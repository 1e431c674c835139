"""What an answer is built and kept by: skeleton, promises, interim day, signature."""

from __future__ import annotations

from ui.panes.composer import Composer
from ui.presenters.answer_parts import AnswerPart
from ui.presenters.case_acts import CaseActs
from ui.presenters.interim_gate import InterimGate
from ui.presenters.leaving import Leaving
from ui.presenters.promises import PromisesPresenter
from ui.presenters.skeleton import SkeletonPresenter
from ui.presenters.templates_picker import PickerPresenter
from ui.presenters.voices_signature import SignaturePart


def add_made(
    acts: CaseActs, composer: Composer, leaving: Leaving, picker: PickerPresenter
) -> list[AnswerPart]:
    """The parts, ready; asked before the other gates, which see what is promised."""
    promises = PromisesPresenter(acts, composer)
    interim = InterimGate(acts, composer, promises)
    leaving.add_finish(promises.finish)
    leaving.add_finish(interim.finish)
    leaving.add_gate(interim)
    signature = SignaturePart(acts, composer)
    leaving.add_finish(signature.finish)
    return [SkeletonPresenter(acts, composer, picker), promises, interim, signature]
