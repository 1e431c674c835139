"""Time stamps are wanted with the capture, asked for when there is a network, and filed whole."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import delete

from app.domain import clock
from app.domain.evidence import StampState
from app.evidence import timestamp
from app.services import journal_copy, stamping
from app.services.journalling import record
from app.settings import Settings
from app.store import journal, stamps
from app.store.tables import StampRow
from tests.app.evidence.proof import NAME
from tests.app.services.stamped import FOLDER, Place
from tests.authorities import Tsa


def test_a_capture_wants_stamps_from_its_first_moment(place: Place):
    assert {one.state for one in place.rows().values()} == {StampState.PENDING}
    assert set(place.rows()) == {"first", "second"}


def test_both_answers_are_kept_whole_with_their_chains(place: Place, two: tuple[Tsa, Tsa]):
    place.ask()
    assert {one.state for one in place.rows().values()} == {StampState.STAMPED}
    digest = bytes.fromhex(place.rows()["first"].digest)
    roots = timestamp.certificates(two[0].root.read_bytes())
    answer = (place.stamps / "first.tsr").read_bytes()
    chain = timestamp.certificates((place.stamps / "first.pem").read_bytes())
    assert timestamp.read(answer, digest, roots, chain).is_known
    assert len(chain) == 3


def test_nothing_but_answers_and_chains_lies_there_and_the_journal_knows(place: Place):
    place.ask()
    assert sorted(path.name for path in place.stamps.iterdir()) == [
        "first.pem", "first.tsr", "second.pem", "second.tsr",
    ]  # fmt: skip
    told = [e for e in place.db.read_now(journal.entries) if e.action == "stamped"]
    assert sorted(entry.facts["authority"] for entry in told) == ["first", "second"]
    assert all(entry.facts["moment"] and entry.facts["answer_sha256"] for entry in told)


def test_an_authority_without_its_middle_certificate_is_stamped_but_not_known(place: Place):
    place.ask()
    assert place.rows()["first"].reason == ""
    assert place.rows()["second"].reason == "unknown_authority"


def test_an_authority_out_of_reach_is_asked_again_later_and_longer(place: Place):
    nobody = replace(place.settings.stamp_authorities[0], url="http://127.0.0.1:9/")
    place.settings = replace(place.settings, stamp_authorities=(nobody,))
    waits = []
    for _try in range(3):
        place.ask_all()
        row = place.rows()["first"]
        assert row.next_at
        assert row.asked_at
        waits.append(row.next_at - row.asked_at)
    assert waits == [timedelta(seconds=15), timedelta(seconds=30), timedelta(seconds=60)]
    assert (row.state, row.reason) == (StampState.PENDING, "source.unreachable")


def test_what_came_back_after_a_while_offline_is_stamped(place: Place):
    online, gone = place.settings, Settings(stamp_authorities=())
    place.settings = gone
    place.ask()
    assert place.rows()["first"].reason == "not_configured"
    place.settings = online
    place.ask_all()
    assert place.rows()["first"].state is StampState.STAMPED


def test_one_that_is_out_of_reach_is_asked_once_and_the_other_all_the_same(
    place: Place, two: tuple[Tsa, Tsa]
):
    two[0].status = 503
    digest = "a" * 64
    place.db.run_now(lambda s: stamps.want(s, "journal:99", digest, ["first"], clock.now()))
    place.ask()
    assert len(two[0].asked) == 1
    assert place.rows()["second"].state is StampState.STAMPED


def test_a_refusal_is_final_until_the_person_asks_again(place: Place, two: tuple[Tsa, Tsa]):
    two[0].answers = refused()
    place.ask()
    assert (place.rows()["first"].state, place.rows()["first"].reason) == (
        StampState.REFUSED, "bad_algorithm",
    )  # fmt: skip
    two[0].answers = None
    place.db.run_now(lambda s: stamps.hasten(s, clock.now(), refused=True))
    place.ask()
    assert place.rows()["first"].state is StampState.STAMPED


def refused() -> bytes:
    """PKIStatusInfo: rejection (2), failure bit 0."""
    return bytes.fromhex("3009" + "3007" + "020102" + "03020780")


@pytest.mark.parametrize("page", [b"<html>log in</html>", b""])
def test_a_portals_page_is_no_answer_and_no_refusal(
    place: Place, two: tuple[Tsa, Tsa], page: bytes
):
    two[0].answers = page
    place.ask()
    assert place.rows()["first"].state is StampState.PENDING
    assert not (place.stamps / "first.tsr").exists()


def test_five_useless_answers_are_enough(place: Place, two: tuple[Tsa, Tsa]):
    two[0].answers = b"<html>"
    for _round in range(stamping.BAD_ANSWERS):
        place.ask_all()
    assert place.rows()["first"].state is StampState.REFUSED
    assert len(two[0].asked) == stamping.BAD_ANSWERS


def test_an_answer_to_another_question_is_not_taken(place: Place, two: tuple[Tsa, Tsa]):
    digest = bytes.fromhex(place.rows()["first"].digest)
    two[0].answers = two[0].reply(timestamp.question(digest).body)
    place.ask()
    assert place.rows()["first"].reason == "stamp_nonce"


def test_an_endless_answer_is_cut(place: Place, two: tuple[Tsa, Tsa]):
    two[0].answers = b"0" * 2_000_000
    place.ask()
    assert place.rows()["first"].reason == "source.too_large"


def test_a_manifest_that_was_altered_is_not_stamped(place: Place, two: tuple[Tsa, Tsa]):
    path = place.workspace.root / FOLDER / "manifest.json"
    path.write_bytes(path.read_bytes() + b" ")
    place.ask()
    assert place.rows()["first"].reason == "altered"
    assert not two[0].asked


def test_the_journals_head_is_stamped_once_a_day_and_lies_beside_its_entry(
    place: Place, two: tuple[Tsa, Tsa]
):
    head = place.db.run_now(lambda s: stamping.want_daily(s, ["first"], clock.now()))
    assert head
    place.ask()
    again = place.db.run_now(lambda s: stamping.want_daily(s, ["first"], clock.now()))
    [folder] = place.workspace.stamps.iterdir()
    files = (path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))
    assert sorted(files) == [
        "entry.json", "entry.sig", "key.pem", "stamps/first.pem", "stamps/first.tsr",
    ]  # fmt: skip
    assert (again, json.loads((folder / "entry.json").read_bytes())["seq"]) == (None, head.seq)


def test_tomorrow_the_head_is_stamped_again_if_something_was_written(place: Place):
    place.db.run_now(lambda s: stamping.want_daily(s, ["first"], clock.now()))
    later = clock.now() + timedelta(days=1)
    assert place.db.run_now(lambda s: stamping.want_daily(s, ["first"], later)) is None
    place.db.run_now(lambda s: record(s, "exported", "case:1", {}, later))
    assert place.db.run_now(lambda s: stamping.want_daily(s, ["first"], later))


def test_captures_that_were_never_stamped_are_found(place: Place):
    place.db.run_now(lambda s: s.execute(delete(StampRow)))
    place.db.run_now(lambda s: stamping.want_what_lacks(s, ["first"], clock.now()))
    assert set(place.rows()) == {"first"}


def test_the_journals_copy_gets_each_entry_once(place: Place):
    first = journal_copy.catch_up(place.db, place.workspace)
    place.db.run_now(lambda s: record(s, "viewed", NAME, {}, clock.now()))
    assert (first, journal_copy.catch_up(place.db, place.workspace)) == (2, 1)
    there = place.db.read_now(journal.entries)
    assert tuple(journal_copy.entries(place.workspace)) == there


def test_a_torn_line_of_the_copy_is_ended_before_the_next(place: Place):
    journal_copy.path_of(place.workspace).write_bytes(b'{"seq": 1, "at"')
    journal_copy.catch_up(place.db, place.workspace)
    assert tuple(journal_copy.entries(place.workspace)) == place.db.read_now(journal.entries)
