"""What is wrong with a case file is named, and nothing of it is kept."""

from __future__ import annotations

import asyncio
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.domain.case import Case
from app.errors import CaseFileOld, CaseFileRefused, CaseFileSingle
from app.evidence import case_reader
from app.paths import Workspace
from app.services import redacting
from app.services.case_import import look_at, take
from app.store import captures
from tests.app.evidence.make import sealed
from tests.app.evidence.test_case_file import old_file
from tests.app.services.handed import (
    TEXT,
    Places,
    altered,
    taken,
    told_otherwise,
    untouched,
    whole,
)
from tests.place_rows import NOON


@pytest.mark.parametrize("name", ["page.txt", "case.json", "journal.json", "index.html"])
def test_a_file_in_which_something_was_changed_is_named_and_not_taken(
    places: Places, tmp_path: Path, case_file: Path, name: str
) -> None:
    other = altered(case_file, lambda n, content: content + b" " * n.endswith(name))
    with pytest.raises(CaseFileRefused) as refused:
        taken(places[1], tmp_path / "b", other)
    assert name in str(refused.value.facts["items"])
    assert untouched(places[1], tmp_path / "b")


def test_a_broken_capture_is_left_out_if_the_person_says_so(
    places: Places, tmp_path: Path, case_file: Path
) -> None:
    other = altered(case_file, lambda n, content: content + b" " * n.endswith("page.txt"))
    done = taken(places[1], tmp_path / "b", other, anyway=True)
    assert (done.captures, len(done.left_out)) == ((), 1)
    assert [post.text for post in whole(places[1], done.case_id).posts] == [TEXT]
    assert not whole(places[1], done.case_id).captures


def test_what_is_wrong_outside_of_captures_is_never_taken(
    places: Places, tmp_path: Path, case_file: Path
) -> None:
    other = altered(case_file, lambda n, content: content + b" " * n.endswith("case.json"))
    with pytest.raises(CaseFileRefused):
        taken(places[1], tmp_path / "b", other, anyway=True)


def test_a_capture_that_is_here_otherwise_is_refused(
    places: Places, tmp_path: Path, case_file: Path
) -> None:
    made = sealed(tmp_path / "x", title="Другая")
    places[1].run_now(lambda s: captures.add(s, replace(made, case_id=None, folder="x")))
    with pytest.raises(CaseFileRefused) as refused:
        taken(places[1], tmp_path / "b", case_file, anyway=True)
    assert refused.value.facts["reason"] == "capture_differs"


def test_nothing_is_left_when_the_last_step_fails(
    places: Places, tmp_path: Path, case_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.services import case_import

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(case_import, "record", full)
    with pytest.raises(Exception, match="store"):
        taken(places[1], tmp_path / "b", case_file)
    assert untouched(places[1], tmp_path / "b")
    assert not list((tmp_path / "b").glob("evidence/**/*.part"))


def test_nothing_is_left_when_it_is_cancelled_in_the_middle(
    places: Places, tmp_path: Path, case_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = threading.Event()
    unpack = case_reader.unpack

    def slow(*told: Any) -> None:
        begun.set()
        time.sleep(0.2)
        unpack(*told)

    async def cancelled() -> None:
        work = asyncio.ensure_future(take(places[1], Workspace(tmp_path / "b"), case_file, NOON))
        await asyncio.to_thread(begun.wait)
        work.cancel()
        with pytest.raises(asyncio.CancelledError):
            await work

    monkeypatch.setattr(case_reader, "unpack", slow)
    asyncio.run(cancelled())
    assert untouched(places[1], tmp_path / "b")


def test_a_look_says_what_would_happen_and_stores_nothing(
    places: Places, tmp_path: Path, case_file: Path
) -> None:
    offer = asyncio.run(look_at(places[1], Workspace(tmp_path / "b"), case_file))
    assert (offer.refused, offer.doubtful, offer.joins) == ("", False, None)
    assert [fate.value for _, fate in offer.captures] == ["new"]
    assert untouched(places[1], tmp_path / "b")


@pytest.mark.parametrize(
    "field", [{"status": "exploded"}, {"opened_at": "yesterday"}, {"main_post": "nothing"},
              {"answers": [1]}, {"risk": {"score": 10**9, "band": "low", "parts": []}},
              {"verdict_by_person": "yes"}, {"brand": 7}],
)  # fmt: skip
def test_a_case_that_is_not_of_the_right_shape_is_refused(
    places: Places, tmp_path: Path, case_file: Path, field: dict[str, object]
) -> None:
    with pytest.raises(CaseFileRefused):
        taken(places[1], tmp_path / "b", told_otherwise(case_file, **field), anyway=True)
    assert untouched(places[1], tmp_path / "b")


def test_an_unsigned_file_whose_sums_agree_is_taken_and_said_to_be_unsigned(
    places: Places, tmp_path: Path, case_file: Path
) -> None:
    other = told_otherwise(case_file, brand="Василёк")
    offer = asyncio.run(look_at(places[1], Workspace(tmp_path / "b"), other))
    assert "case_unsigned" in {finding.code for finding in offer.found.findings}
    case: Case = whole(places[1], taken(places[1], tmp_path / "b", other).case_id).case
    assert case.brand == "Василёк"


def test_a_file_of_the_first_format_hands_nothing_over(places: Places, tmp_path: Path) -> None:
    with pytest.raises(CaseFileOld):
        taken(places[1], tmp_path / "b", old_file(tmp_path / "case.zip"))
    sealed(tmp_path / "one")
    redacting.pack(tmp_path / "one", tmp_path / "one.zip")
    with pytest.raises(CaseFileSingle):
        taken(places[1], tmp_path / "b", tmp_path / "one.zip")
