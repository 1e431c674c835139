"""Watching: posts are asked for again; what became of them is an event with its window (L16)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain import clock
from app.domain.ids import CaseId, PostId
from app.domain.post import FetchedPost
from app.domain.source import SourceConfig
from app.domain.watch import PostChange, pause_of
from app.domain.whole_case import WholeCase
from app.errors import AppError, SourceForbidden, SourceLimited
from app.services import intake, watching
from app.services.understanding import Judged
from app.services.watching import Looked, look
from app.sources.asking import Seen
from app.store import cases, sources, watches
from app.store.watches import Due
from tests.app.make import NOW, database, fetched, judged, with_source


class Answers:
    """A network that says this of single posts, or fails."""

    def __init__(self, *said: Seen | AppError) -> None:
        self.said = said
        self.asked: list[str] = []

    async def seen(self, posts: Sequence[FetchedPost]) -> AsyncGenerator[Seen]:
        self.asked += [post.native_id for post in posts]
        for one in self.said:
            if isinstance(one, AppError):
                raise one
            yield one


class Desk:
    """A video with three comments that are watched."""

    def __init__(self, folder: Path) -> None:
        self.db = database(folder)
        self.source = with_source(self.db, network="youtube", kind="video")
        self.put(*(fetched(native, f"Где заказ {native}?") for native in "123"))

    def put(self, *posts: FetchedPost) -> None:
        found = [judged(post) for post in posts]
        self.db.run_now(lambda s: intake.store_posts(s, self.source, found, NOW))

    def due(self, hours: int = 24 * 30) -> tuple[Due, ...]:
        later = clock.now() + timedelta(hours=hours)
        return self.db.read_now(lambda s: watches.due(s, self.source, later, 500))

    def look(self, *said: Seen | AppError) -> Looked:
        answers = Answers(*said)
        source = self.db.read_now(lambda s: sources.get(s, self.source))
        return asyncio.run(
            look(self.db, source, self.due(), lambda _config: answers, understand)  # type: ignore[arg-type, return-value]
        )

    def whole(self) -> WholeCase:
        return self.db.read_now(lambda s: cases.whole(s, CaseId(1)))


async def understand(found: Sequence[FetchedPost], config: SourceConfig) -> list[Judged]:
    return [judged(post) for post in found]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def same(*natives: str) -> tuple[FetchedPost, ...]:
    return tuple(fetched(native, f"Где заказ {native}?") for native in natives)


def test_a_new_post_is_watched_and_the_schedule_thins_out_with_age(desk: Desk):
    assert [one.post.native_id for one in desk.due()] == ["1", "2", "3"]
    [first, *_] = desk.whole().watched
    assert first.next_at == NOW + timedelta(minutes=10)
    ages = (timedelta(minutes=5), timedelta(hours=5), timedelta(days=5), timedelta(days=20))
    pauses = [pause_of(NOW - age, NOW) for age in ages]
    assert pauses == sorted(pauses, key=lambda pause: pause or timedelta.max)
    assert pause_of(NOW - timedelta(days=200), NOW) is None
    assert pause_of(NOW - timedelta(days=200), NOW, in_open_case=True) == timedelta(days=1)


def test_a_network_without_single_posts_is_not_watched(tmp_path: Path):
    db = database(tmp_path)
    source = with_source(db, network="rss", kind="feed")
    db.run_now(lambda s: intake.store_posts(s, source, [judged(fetched())], NOW))
    assert db.read_now(lambda s: watches.of_posts(s, [PostId(1)])) == ()


def test_an_edit_keeps_the_earlier_text_with_its_window(desk: Desk):
    edited = fetched("1", "Спасибо, заказ нашёлся")
    done = desk.look(Seen(posts=(edited, *same("2", "3"))))
    assert (done.as_json(), done.changes.cases) == (
        {"asked": 3, "unseen": 0, "edited": 1, "deleted": 0, "restored": 0},
        frozenset({CaseId(1)}),
    )
    whole = desk.whole()
    [event], [version] = whole.post_events, whole.versions
    assert (event.kind, event.not_before) == (PostChange.EDITED, NOW)
    assert event.not_after > NOW
    assert (version.text, version.seen_until) == ("Где заказ 1?", event.not_after)
    assert [e.kind for e in whole.events].count("edited") == 1


def test_gone_is_only_what_the_network_says_is_gone(desk: Desk):
    done = desk.look(Seen(posts=same("1")), Seen(gone=("2",)))
    assert (done.found, done.unseen) == ({"deleted": 1}, 1)
    gone = [post.native_id for post in desk.whole().posts if post.deleted_at]
    assert gone == ["2"]


def test_what_is_seen_again_is_restored(desk: Desk):
    desk.look(Seen(gone=("2",)))
    done = desk.look(Seen(posts=same("1", "2", "3")))
    assert done.found == {"restored": 1}
    kinds = [event.kind for event in desk.whole().changes_of(PostId(2))]
    assert kinds == [PostChange.DELETED, PostChange.RESTORED]
    assert not any(post.deleted_at for post in desk.whole().posts)


def test_what_a_list_brings_goes_through_the_same_place(desk: Desk):
    desk.put(fetched("1", "Уже не надо"), fetched("2", "", deleted=True))
    kinds = {event.kind for event in desk.whole().post_events}
    assert kinds == {PostChange.EDITED, PostChange.DELETED}
    desk.put(*same("2"))
    assert desk.whole().changes_of(PostId(2))[-1].kind is PostChange.RESTORED


def test_a_look_that_fails_rests_and_leaves_the_source_alone(desk: Desk):
    before = desk.db.read_now(lambda s: sources.get(s, desk.source))
    done = desk.look(Seen(posts=same("1")), SourceForbidden(status=403))
    assert done.error is not None
    assert desk.db.read_now(lambda s: sources.get(s, desk.source)) == before
    soon = [one.post.native_id for one in desk.due(hours=23)]
    assert soon == ["1"]


def test_a_limit_is_kept_to(desk: Desk):
    desk.look(SourceLimited(wait=7200))
    assert desk.due(hours=1) == ()
    assert len(desk.due(hours=3)) == 3


def test_what_no_list_speaks_of_is_not_asked_for_ever(desk: Desk):
    assert desk.look(Seen()).unseen == 3
    assert desk.due(hours=0) == ()


def test_what_a_list_has_just_shown_is_not_asked_for(desk: Desk):
    due = desk.due()
    now = clock.now()
    fresh = [
        Due(
            post_id=one.post_id,
            post=one.post,
            created=now,
            last_seen=now,
            in_open_case=True,
        )
        for one in due
    ]
    assert desk.db.run_now(lambda s: watching.lately_seen(s, fresh, now)) == {1, 2, 3}
    assert desk.due(hours=0) == ()


def test_an_old_post_is_watched_again_while_its_case_is_open(desk: Desk):
    desk.db.run_now(lambda s: watches.move(s, {PostId(1): None}, None))
    assert len(desk.due()) == 2
    desk.db.run_now(lambda s: watches.watch_open_cases(s, ["youtube"], NOW))
    assert len(desk.due()) == 3


def test_a_person_may_ask_at_once(desk: Desk):
    desk.look(Seen(posts=same("1", "2", "3")))
    assert desk.due(hours=0) == ()
    now = clock.now()
    assert desk.db.run_now(lambda s: watches.hasten(s, now, case_id=CaseId(1))) == 3
    assert len(desk.due(hours=0)) == 3


def test_a_person_may_ask_at_once_for_what_had_grown_too_old(desk: Desk):
    old = fetched("9", "Где заказ 9?", created=NOW - timedelta(days=400))
    desk.put(old)
    assert "9" not in {due.post.native_id for due in desk.due()}
    desk.db.run_now(lambda s: watches.hasten(s, clock.now(), source_id=desk.source))
    assert "9" in {due.post.native_id for due in desk.due()}
