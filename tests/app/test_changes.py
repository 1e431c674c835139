"""Changes travel over the pipe and add up."""

from __future__ import annotations

from app.domain.ids import CaptureId, CaseId
from app.services.changes import Changes


def test_changes_survive_the_pipe():
    changes = Changes(cases=frozenset({CaseId(3)}), captures=frozenset({CaptureId("01J")}))
    assert Changes.from_json(changes.as_json()) == changes


def test_two_changes_are_one():
    both = Changes(cases=frozenset({CaseId(1)})) | Changes(cases=frozenset({CaseId(2)}))
    assert both.cases == {1, 2}


def test_nothing_changed_is_false():
    assert not Changes()
    assert Changes(arrived=frozenset({CaseId(1)}))
