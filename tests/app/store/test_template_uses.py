"""What worked before is counted over like cases, and not over the one that is answered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.ids import CaseId, TemplateId
from app.domain.reply import NewReply, Way
from app.domain.template import Template
from app.domain.template_rank import CaseFacts, TrackRecord
from app.store import cases, outbox, template_uses, templates
from app.store.database import Database
from app.store.tables import CaseRow
from tests.place_rows import NOON, Wrote, add_author, add_case, add_source, database

FACTS = CaseFacts(verdict="complaint", network="vk", cause="staff")


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    made = database(tmp_path)
    yield made
    made.close()


def used_in(session: Session, template_id: TemplateId, **row: Any) -> CaseId:
    """A case whose answer a template went into."""
    number = len(session.scalars(select(CaseRow.id)).all())
    wrote = Wrote(add_source(session, name=f"VK {number}"), add_author(session, f"Анна {number}"))
    case_id = add_case(session, wrote, **{"cause": "staff", **row})
    post_id = cases.posts(session, case_id)[-1].id
    new = NewReply(case_id=case_id, post_id=post_id, text="Да", way=Way.COPY)
    reply = outbox.add(session, new, NOON)
    template_uses.note(session, [template_id, template_id, TemplateId(99)], reply.id, case_id, NOON)
    return case_id


def test_like_cases_are_counted_once_each_with_those_that_were_solved(db: Database) -> None:
    def work(session: Session) -> dict[TemplateId, TrackRecord]:
        made = Template(id=TemplateId(0), short_code="a", name="a", folder="", body="a")
        one = templates.add(session, made).id
        used_in(session, one, close_reason="solved")
        used_in(session, one, close_reason="solved", network="email")
        used_in(session, one, close_reason="silent")
        used_in(session, one, verdict="thanks", close_reason="solved")
        used_in(session, one, cause="hotline", close_reason="solved")
        own = used_in(session, one, close_reason="solved")
        assert templates.get(session, one).uses == 6
        return template_uses.records(session, FACTS, own)

    found = db.run_now(work)
    assert list(found.values()) == [TrackRecord(used=3, solved=2, solved_here=1)]


def test_without_a_verdict_nothing_is_like_anything(db: Database) -> None:
    assert db.read_now(lambda s: template_uses.records(s, CaseFacts())) == {}
