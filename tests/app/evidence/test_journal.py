"""The chain of the journal, in memory and in the database."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import text

from app.domain.evidence import JournalEntry
from app.errors import StoreError
from app.evidence.journal import check, link
from app.services.journalling import record
from app.store import journal
from tests.app.evidence.make import MOMENT
from tests.place_rows import database

FACTS = {"имя": "ё"}


def chain(count: int = 5) -> list[JournalEntry]:
    entries: list[JournalEntry] = []
    for number in range(count):
        last = entries[-1] if entries else None
        entries.append(link(last, MOMENT, "captured", str(number), {"url": "http://a.example/"}))
    return entries


def test_an_untouched_chain_holds_up_to_its_head() -> None:
    entries = chain()
    found = check(entries)
    assert (found.holds, found.facts["head"]) == (True, entries[-1].hash)
    assert check([]).holds


@pytest.mark.parametrize("at", range(5))
def test_an_edited_entry_breaks_it(at: int) -> None:
    entries = chain()
    entries[at] = replace(entries[at], facts={"url": "http://b.example/"})
    assert check(entries).facts["seq"] == str(at + 1)


def test_a_removed_and_a_swapped_entry_break_it() -> None:
    entries = chain()
    assert not check(entries[:2] + entries[3:]).holds
    assert not check([entries[0], entries[2], entries[1], *entries[3:]]).holds
    assert not check(entries[1:]).holds


def test_entries_come_back_from_the_database_as_they_were_chained(tmp_path: Path) -> None:
    db = database(tmp_path)
    for number in "012":
        db.run_now(partial(record, action="captured", subject=number, facts=FACTS, now=MOMENT))
    assert check(db.read_now(journal.entries)).holds
    assert [entry.seq for entry in db.read_now(journal.entries)] == [1, 2, 3]
    assert len(db.read_now(lambda s: journal.of_subject(s, "1"))) == 1
    db.close()


@pytest.mark.parametrize("statement", ["UPDATE journal SET action = 'x'", "DELETE FROM journal"])
def test_the_database_refuses_to_change_what_was_written(tmp_path: Path, statement: str) -> None:
    db = database(tmp_path)
    db.run_now(lambda s: record(s, "captured", "a", {}, MOMENT))
    with pytest.raises(StoreError):
        db.run_now(lambda s: s.execute(text(statement)))
    assert db.read_now(journal.head) is not None
    db.close()
