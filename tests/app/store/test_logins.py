"""Logins as rows: one for each source, and which sources' captures use theirs."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from app.domain.ids import CaseId, SourceId
from app.domain.login import BrowserProfile
from app.store import logins
from tests.app.make import database, with_source
from tests.place_rows import add_one

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def profile(source_id: SourceId) -> BrowserProfile:
    return BrowserProfile(
        source_id=source_id,
        start_url="https://a.example/",
        created=NOW,
        signed_in_at=NOW,
        expires=NOW + timedelta(days=9),
        captures=True,
    )


def test_a_login_is_kept_changed_and_forgotten(tmp_path: Path):
    db = database(tmp_path)
    first = profile(with_source(db))
    for state in (first, replace(first, used_at=NOW, captures=False)):
        db.run_now(partial(logins.keep, profile=state))
        assert db.read_now(logins.listed) == (state,)
    assert db.run_now(lambda session: logins.remove(session, first.source_id))
    assert not db.run_now(lambda session: logins.remove(session, first.source_id))
    assert db.read_now(logins.listed) == ()


def test_each_source_has_a_tick_of_its_own_that_goes_with_its_login(tmp_path: Path):
    db = database(tmp_path)
    found = [profile(with_source(db, name=name)) for name in ("a", "b")]
    for each in found:
        db.run_now(partial(logins.keep, profile=each))
    db.run_now(lambda session: logins.remove(session, found[0].source_id))
    db.run_now(lambda session: logins.keep(session, replace(found[0], captures=False)))
    assert [each.captures for each in db.read_now(logins.listed)] == [False, True]


def test_a_login_found_at_an_end_never_lasts_longer_than_before(tmp_path: Path):
    db = database(tmp_path)
    first = profile(with_source(db))
    db.run_now(lambda session: logins.keep(session, first))
    for later in (0, 5):
        moment = NOW + timedelta(hours=later)
        db.run_now(partial(logins.expire, source_id=first.source_id, now=moment))
    assert [each.expires for each in db.read_now(logins.listed)] == [NOW]


def test_a_case_has_the_login_of_the_source_it_came_from(tmp_path: Path):
    db = database(tmp_path)
    source_id = with_source(db)
    case_id = db.run_now(partial(add_one, source_id=source_id))
    assert db.read_now(partial(logins.of_case, case_id=case_id)) is None
    db.run_now(partial(logins.keep, profile=profile(source_id)))
    assert db.read_now(partial(logins.of_case, case_id=case_id)) == profile(source_id)
    assert db.read_now(partial(logins.of_case, case_id=CaseId(99))) is None
