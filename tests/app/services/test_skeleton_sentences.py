"""Sentences for the parts of an answer: one for every part of every case, and all can be filled."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from app.domain.cause import CAUSES
from app.domain.skeleton import Need, SkeletonFacts, Slot, Solvable
from app.domain.skeleton_choice import skeleton
from app.domain.triage import Verdict
from app.services import templating
from app.services.skeleton_sentences import fitting, is_part, sentences
from app.store import cases
from tests.place_rows import add_one, database


@pytest.mark.parametrize("verdict", Verdict)
def test_every_part_that_is_proposed_has_a_sentence(tmp_path: Path, verdict: Verdict) -> None:
    db = database(tmp_path)
    made = db.run_now(add_one)
    case = db.read_now(lambda s: cases.get(s, made))
    db.close()
    lacking = {
        one.slot
        for cause in ("", *CAUSES)
        for solvable in Solvable
        for unfounded in (False, True)
        for one in skeleton(
            SkeletonFacts(verdict=verdict, cause=cause, solvable=solvable, unfounded=unfounded)
        ).slots
        if one.need is Need.REQUIRED
        and not fitting(
            one.slot, replace(case, verdict=verdict, cause=cause), frozenset({one.reason})
        )
    }
    assert lacking == set()


def test_a_sentence_is_short_names_a_part_and_has_no_fault(tmp_path: Path) -> None:
    db = database(tmp_path)
    wrong = [
        one.body
        for one in (each.template for each in sentences())
        if one.slot not in set(Slot)
        or not is_part(one)
        or db.read_now(partial(templating.look, body=one.body)).faults
    ]
    db.close()
    assert wrong == []


def test_a_sentence_fits_the_answer_as_well_as_the_case(tmp_path: Path) -> None:
    db = database(tmp_path)
    made = db.run_now(add_one)
    case = replace(
        db.read_now(lambda s: cases.get(s, made)), verdict=Verdict.COMPLAINT, cause="staff"
    )
    db.close()
    bodies = [one.body for one in fitting("apology", case, frozenset({"unfounded"}))]
    assert bodies
    assert not any("наша вина" in body for body in bodies)
    assert "{контакт}" in fitting("contact", case, frozenset({"other_channel"}))[0].body
    assert "лично" not in fitting("clarify", case, frozenset({"private"}))[0].body
