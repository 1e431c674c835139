"""The engine's side of rules: followed anew when they change, pages handed over in portions."""

from __future__ import annotations

import asyncio
from pathlib import Path

from app.domain.ids import CaseId
from app.domain.rule import Acts, Rule
from app.engine.jobs import Jobs
from app.engine.protocol import Outlet
from app.engine.ruling import Ruling
from app.services import rules
from app.services.listening import listening
from app.settings import Settings
from app.store import hidden
from app.store.database import Database
from tests.app.make import NOW, database
from tests.place_rows import Wrote, add_author, add_case, add_source


async def looked(db: Database, *made: Rule) -> list[int]:
    """How many rules are followed before these are made, after, and after they are gone."""
    async with listening(db, Settings()) as ears:
        outlet = Outlet(write=lambda _line: None)
        ruling = Ruling(db, ears, Jobs(outlet), outlet)
        counts = []
        for rule in made:
            await ruling.look()
            counts.append(len(ears.rules.rules))
            kept, _ = await db.run(lambda s, rule=rule: rules.keep(s, rule, NOW))  # type: ignore[misc]
        await ruling.look()
        counts.append(len(ears.rules.rules))
        await db.run(lambda s: rules.remove(s, kept.id, NOW))
        await ruling.look()
        return [*counts, len(ears.rules.rules)]


def test_a_terminal_s_changes_are_followed_without_a_word(tmp_path: Path):
    acts = Acts(tags=("а",))
    made = Rule(name="а", acts=acts), Rule(name="б", acts=acts)
    assert asyncio.run(looked(database(tmp_path), *made)) == [0, 1, 2, 1]


async def captured(db: Database) -> list[list[CaseId]]:
    """Which cases are handed over, each time somebody asks."""
    async with listening(db, Settings()) as ears:
        outlet = Outlet(write=lambda _line: None)
        ruling = Ruling(db, ears, Jobs(outlet), outlet)
        rounds: list[list[CaseId]] = []
        for _ in range(3):
            rounds.append([])
            await ruling.capture(lambda case, _page, _text: rounds[-1].append(case))
        return rounds


def test_pages_are_handed_over_twenty_at_a_time_and_once(tmp_path: Path):
    db = database(tmp_path)

    def fill(session: object) -> list[CaseId]:
        wrote = Wrote(add_source(session), add_author(session))  # type: ignore[arg-type]
        return [add_case(session, wrote, f"{at}") for at in range(25)]  # type: ignore[arg-type]

    cases = db.run_now(fill)
    db.run_now(lambda s: hidden.want_captures(s, cases))
    address = "UPDATE posts SET permalink = 'https://vk.example/1'"
    db.run_now(lambda s: s.connection().exec_driver_sql(address))
    rounds = asyncio.run(captured(db))
    assert [len(each) for each in rounds] == [20, 5, 0]
