"""A judged reply passes the pipe unchanged."""

from __future__ import annotations

import json

from app.domain.reply_check import (
    CriterionMark,
    Edit,
    ReplyCheck,
    ReplyCriterion,
    ReplyWarning,
    Severity,
)
from app.domain.reply_check_json import from_json, to_json
from app.domain.triage import Span

EDIT = Edit(start=1, end=1, words=" [[когда]]")
CHECKED = ReplyCheck(
    criteria=(
        CriterionMark(criterion=ReplyCriterion.PROMPTNESS, met=False, edit=EDIT),
        CriterionMark(
            criterion=ReplyCriterion.GRATITUDE,
            met=None,
            words=(Span(start=0, end=2, surface="ой"),),
        ),
    ),
    quick=None,
    correct=False,
    constructive=True,
    warnings=(
        ReplyWarning(code="spelling", severity=Severity.NOTE, replacement="ах", edit=EDIT),
        ReplyWarning(code="private_data", severity=Severity.STOP, end=3, private=True),
        ReplyWarning(code="late"),
    ),
    score=40,
    cut=True,
)


def test_a_judged_reply_comes_back_as_it_was() -> None:
    assert from_json(json.loads(json.dumps(to_json(CHECKED)))) == CHECKED


def test_the_gravest_come_first_and_only_stops_stop() -> None:
    assert [each.code for each in CHECKED.gravest()] == ["private_data", "late", "spelling"]
    assert [each.code for each in CHECKED.stops()] == ["private_data"]
