"""The banner of a page that changed: a sentence for every way it shows, until it was seen."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.domain.case import CaseEvent
from app.domain.ids import CaptureId
from app.domain.page_watch import EVENT, SEEN, PageChange, PageWatch
from app.domain.watch import PostChange
from app.domain.whole_case import WholeCase
from tests.desk_records import NOW, ago, case
from ui.panes.page_change import PageChangeStrip, watched
from ui.words.page_changes import SIGNS

ONE, TWO = CaptureId("01KA1"), CaptureId("01KA2")


def event(change: PostChange, sign: str, capture: CaptureId = TWO) -> CaseEvent:
    """What a look found ten minutes ago."""
    found = PageChange(
        change=change,
        capture_id=capture,
        previous_id=ONE,
        not_before=ago(20),
        not_after=ago(10),
        sign=sign,
    )
    return CaseEvent(at=ago(10), kind=EVENT + change.value, facts=tuple(found.facts().items()))


def strip(qtbot: QtBot, *events: CaseEvent) -> PageChangeStrip:
    """The banner of a case with this history."""
    shown = PageChangeStrip()
    qtbot.addWidget(shown)
    shown.show_case(WholeCase(case=case(), posts=(), events=events), NOW)
    return shown


@pytest.mark.parametrize("sign", sorted(SIGNS))
def test_a_deletion_says_how_it_shows(qtbot: QtBot, sign: str) -> None:
    text = strip(qtbot, event(PostChange.DELETED, sign)).text()
    assert SIGNS[sign] in text
    assert "between" in text


def test_what_was_seen_is_said_no_more_and_later_changes_are(qtbot: QtBot) -> None:
    seen = CaseEvent(at=NOW, kind=SEEN, facts=(("capture", ONE),))
    first = event(PostChange.EDITED, "text", ONE)
    assert strip(qtbot, first, seen).change is None
    again = strip(qtbot, first, seen, event(PostChange.RESTORED, "text"))
    assert again.change is not None
    assert again.change.capture_id == TWO
    assert "more" in strip(qtbot, first, event(PostChange.DELETED, "http_404")).text()


def test_a_history_of_another_version_does_no_harm(qtbot: QtBot) -> None:
    odd = CaseEvent(at=NOW, kind=f"{EVENT}edited", facts=(("capture", ONE), ("not_before", "?")))
    assert strip(qtbot, odd).isHidden()


def test_looks_are_told_with_what_they_could_not_tell() -> None:
    watch = PageWatch(
        id=1,
        url="https://forum.example/7",
        case_id=None,
        capture_id=ONE,
        next_at=NOW + timedelta(minutes=30),
        checked_at=ago(30),
        checks=2,
    )
    assert "Seen as it was captured" in watched([watch], NOW)
    assert "told nothing" in watched([replace(watch, reason="http_503")], NOW)
    assert watched([], NOW) == ""
