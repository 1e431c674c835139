"""One post told of several times: its events in one answer, its surroundings first."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from app.domain.case import Case
from app.domain.ids import CaseId, PostId
from app.domain.watch import PostChange
from app.services import intake
from app.store import cases, watches
from app.store.tables import PostVersionRow
from tests.app.make import NOW, fetched, judged
from tests.app.services.test_intake import Desk

LATER = NOW + timedelta(minutes=5)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path, network="youtube", kind="video")


def versions(desk: Desk) -> list[str]:
    query = select(PostVersionRow.text).order_by(PostVersionRow.id)
    return desk.db.read_now(lambda s: list(s.scalars(query)))


def changes(desk: Desk) -> list[PostChange]:
    whole = desk.db.read_now(lambda s: cases.whole(s, CaseId(1)))
    return [event.kind for event in whole.post_events]


def first(desk: Desk) -> Case:
    return desk.cases[0]


def test_a_message_its_edit_and_its_deletion_in_one_page_keep_every_text(desk: Desk):
    told = (fetched(), fetched(text="Верните деньги"), fetched(text="", deleted=True))
    done = desk.store(*[judged(post) for post in told])
    assert (versions(desk), desk.posts[0].text) == (["Где мой заказ?"], "Верните деньги")
    assert desk.posts[0].deleted_at == NOW
    assert changes(desk) == [PostChange.EDITED, PostChange.DELETED]
    assert desk.history() == ["found", "edited", "deleted"]
    assert (set(done.arrived), first(desk).id) == ({CaseId(1)}, CaseId(1))


def test_edits_of_several_messages_in_one_page_are_told_apart(desk: Desk):
    told = [fetched(n, f"{n}: {text}") for text in ("раз", "два", "три") for n in "12"]
    desk.store(*[judged(post) for post in told])
    assert sorted(versions(desk)) == ["1: два", "1: раз", "2: два", "2: раз"]
    assert [post.text for post in desk.posts] == ["1: три", "2: три"]
    assert len(desk.cases) == 1


def test_a_known_message_and_its_edit_in_one_page_are_an_edit(desk: Desk):
    desk.store(judged())
    page = [fetched(), fetched(text="Верните деньги")]
    assert desk.db.read_now(lambda s: intake.met(s, desk.source, page, LATER)).known == frozenset()
    desk.store(*[judged(post) for post in page], at=LATER)
    assert (versions(desk), changes(desk)) == (["Где мой заказ?"], [PostChange.EDITED])


def test_events_that_are_told_a_second_time_are_nothing_new(desk: Desk):
    page = [fetched(), fetched(text="Верните деньги")]
    desk.store(*[judged(post) for post in page])
    assert desk.db.read_now(lambda s: intake.met(s, desk.source, page, LATER)).known == {"1"}


def test_a_message_and_its_deletion_in_one_page_leave_its_text(desk: Desk):
    desk.store(judged(), judged(fetched(text="", author=None, deleted=True)))
    assert (desk.posts[0].text, desk.posts[0].deleted_at) == ("Где мой заказ?", NOW)
    assert changes(desk) == [PostChange.DELETED]


def test_what_came_as_surroundings_and_is_found_by_itself_has_a_case_and_is_watched(desk: Desk):
    desk.store(judged(fetched(context=True)))
    assert (desk.cases, desk.history()) == ([], [])
    found = fetched()
    assert desk.db.read_now(lambda s: intake.met(s, desk.source, [found], LATER)).known == set()
    done = desk.store(judged(found), at=LATER)
    assert (set(done.arrived), desk.posts[0].case_id) == ({CaseId(1)}, CaseId(1))
    assert versions(desk) == []
    assert len(desk.db.read_now(lambda s: watches.of_posts(s, [PostId(1)]))) == 1


@pytest.mark.parametrize("order", [(True, False), (False, True)])
def test_surroundings_and_find_in_one_page_are_one_case(desk: Desk, order: tuple[bool, ...]):
    desk.store(*[judged(fetched(context=context)) for context in order])
    assert (len(desk.cases), desk.posts[0].case_id) == (1, CaseId(1))
    desk.store(judged(fetched(context=True)), at=LATER)
    assert desk.posts[0].case_id == CaseId(1)
