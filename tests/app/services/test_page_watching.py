"""A page that was captured is looked at again: what became of its complaint, and what is kept."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from app.domain import clock
from app.domain.evidence import Capture
from app.domain.ids import CaseId
from app.domain.page_watch import PageWatch, unseen
from app.domain.watch import PostChange, PostEvent
from app.evidence.verification import verify_bundle
from app.paths import Workspace
from app.services import page_watching, post_changes
from app.services.capturing import CaptureOrder, capture
from app.services.page_watching import PagesLooked, look_at
from app.store import captures, cases, journal, page_watches
from app.store.database import Database
from app.store.tables import CaseRow, PostRow
from tests.app.changing_site import COMPLAINT, Changing, changing, drawn, page
from tests.place_rows import add_one, database

EDITED = COMPLAINT.replace("три", "два")
STONE = "<div class=post id=post-8>Комментарий удалён</div>"
WALL = (
    f"<h1>Войдите, чтобы увидеть запись</h1><p>{COMPLAINT[:40]}…</p><form><input name=login>"
    "<input type=password name=password><button>Войти</button></form>"
)


class Desk:
    """A case whose page was captured, and the site that changes."""

    def __init__(self, folder: Path, site: Changing) -> None:
        self.db: Database = database(folder)
        self.paths = Workspace(folder)
        self.site = site
        self.case_id: CaseId = self.db.run_now(lambda s: add_one(s, COMPLAINT))
        here = update(PostRow).values(permalink=site.url)
        self.db.run_now(lambda s: s.execute(here))
        self.db.run_now(lambda s: s.execute(update(CaseRow).values(unread=False)))
        self.capture()

    async def order(self, url: str, case_id: CaseId | None) -> CaptureOrder:
        """As the engine makes it."""
        return CaptureOrder(url=url, case_id=case_id, allow=(self.site.host,), run=drawn)

    def capture(self) -> Capture:
        """By the person."""

        async def go() -> Capture:
            order = await self.order(self.site.url, self.case_id)
            return (await capture(order, self.db, self.paths))[0]

        return asyncio.run(go())

    @property
    def watch(self) -> PageWatch:
        """The one watch there is."""
        [found] = self.db.read_now(lambda s: page_watches.of_case(s, self.case_id))
        return found

    def look(self) -> PagesLooked:
        """Now."""
        return asyncio.run(look_at(self.db, self.paths, self.watch, self.order))

    def kept(self) -> tuple[Capture, ...]:
        """All captures of the case, oldest first."""
        return self.db.read_now(lambda s: captures.of_case(s, self.case_id))[::-1]

    def files(self) -> int:
        """Bundles on the disk."""
        return len(list((self.paths.root / "evidence").glob("*/*/*")))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setattr(page_watching, "AGAIN_S", 0.01)
    with changing() as site:
        made = Desk(tmp_path, site)
        yield made
        made.db.close()


def test_a_look_at_a_page_as_it_was_keeps_nothing_but_its_time(desk: Desk) -> None:
    before = desk.watch
    desk.site.shows(page(ads="Вклады под 20 %", likes=999))
    assert desk.look().as_json()["edited"] == 0
    assert len(desk.kept()) == desk.files() == 1
    assert before.checked_at is not None
    assert desk.watch.checked_at is not None
    assert desk.watch.checked_at > before.checked_at
    assert (desk.watch.checks, desk.watch.state, desk.watch.reason) == (1, "", "")


CHANGES = {
    "edited": (page(EDITED), 200, "", "edited", "text"),
    "added to": (page(COMPLAINT + "<br>UPD: вопрос решён"), 200, "", "edited", "text"),
    "no page": ("<h1>нет</h1>", 404, "", "deleted", "http_404"),
    "gone for good": ("<h1>нет</h1>", 410, "", "deleted", "deleted"),
    "text gone": (page(""), 200, "", "deleted", "text_gone"),
    "to the start": (page("", ads="Новости форума"), 200, "/", "deleted", "redirected"),
    "edited beside a stone": (page(EDITED) + STONE, 200, "", "edited", "text"),
    "stone in its place": (page("Сообщение удалено"), 200, "", "deleted", "deleted"),
}


@pytest.mark.parametrize("case", CHANGES.values(), ids=CHANGES.keys())
def test_a_change_is_kept_as_one_more_capture(
    desk: Desk, case: tuple[str, int, str, str, str]
) -> None:
    body, status, moved, change, sign = case
    desk.site.shows(body, status, moved)
    assert desk.look().found == {change: 1}
    first, second = desk.kept()
    assert (second.change, second.previous_id) == (PostChange(change), first.id)
    assert all(finding.holds for finding in verify_bundle(desk.paths.root / second.folder))
    head = desk.db.read_now(journal.head)
    assert head is not None
    assert (head.action, head.subject, head.facts["sign"]) == (f"page_{change}", second.id, sign)
    assert desk.watch.capture_id == second.id


def test_the_case_is_unread_and_its_history_says_between_which_looks(desk: Desk) -> None:
    desk.look()
    seen = desk.watch.checked_at
    desk.site.shows(page(EDITED))
    looked = desk.look()
    whole = desk.db.read_now(lambda s: cases.whole(s, desk.case_id))
    [change] = unseen(whole.events)
    assert whole.case.unread
    assert looked.changes.cases == {desk.case_id}
    assert change.change is PostChange.EDITED
    assert change.not_before == seen
    assert change.not_after == desk.kept()[-1].started_at


SILENT = {
    "server's failure": ("<h1>Ошибка</h1>", 502, "http_502"),
    "forbidden": ("<h1>Нельзя</h1>", 403, "http_403"),
    "a login wall": (WALL, 200, "login_wall"),
    "nothing on it": ("<body></body>", 200, "empty_page"),
}


@pytest.mark.parametrize("case", SILENT.values(), ids=SILENT.keys())
def test_a_look_that_tells_nothing_is_repeated_later(
    desk: Desk, case: tuple[str, int, str]
) -> None:
    seen = desk.watch.checked_at
    body, status, reason = case
    desk.site.shows(body, status)
    assert desk.look().untold == {reason: 1}
    assert (desk.watch.reason, desk.watch.checked_at) == (reason, seen)
    assert desk.watch.next_at >= clock.now() + timedelta(minutes=9)
    assert len(desk.kept()) == desk.files() == 1


def test_an_unreachable_site_tells_nothing(desk: Desk) -> None:
    desk.site.host, desk_url = "127.0.0.1:1", desk.site.url
    desk.db.run_now(lambda s: s.execute(update(PostRow).values(permalink=desk_url)))
    watch = desk.watch
    gone = PageWatch(
        id=watch.id,
        url="http://127.0.0.1:1/post/7",
        case_id=watch.case_id,
        capture_id=watch.capture_id,
        next_at=watch.next_at,
        checked_at=watch.checked_at,
    )
    looked = asyncio.run(look_at(desk.db, desk.paths, gone, desk.order))
    assert looked.untold == {"unreachable": 1}


def test_what_was_deleted_and_comes_back_is_restored(desk: Desk) -> None:
    desk.site.shows("<h1>нет</h1>", 404)
    desk.look()
    assert desk.look().found == {}
    desk.site.shows(page(EDITED))
    assert desk.look().found == {"restored": 1}
    assert desk.look().found == {}
    assert [one.change for one in desk.kept()] == [None, PostChange.DELETED, PostChange.RESTORED]


def test_one_edit_after_the_other_is_found(desk: Desk) -> None:
    for text in (EDITED, "Вопрос решён, претензий нет", "Вопрос решён, но осадок остался"):
        desk.site.shows(page(text))
        assert desk.look().found == {"edited": 1}
        assert desk.look().found == {}
    ids = [one.id for one in desk.kept()]
    assert [one.previous_id for one in desk.kept()] == [None, *ids[:-1]]


def test_a_change_of_which_the_network_told_is_captured_though_the_page_shows_none(
    desk: Desk,
) -> None:
    post = desk.db.read_now(lambda s: cases.whole(s, desk.case_id)).posts[0]
    now, edited = clock.now(), PostChange.EDITED
    event = PostEvent(post_id=post.id, kind=edited, not_before=now, not_after=now)
    desk.db.run_now(lambda s: post_changes.write_down(s, [(event, desk.case_id)]))
    assert desk.watch.next_at == now
    desk.site.shows("<h1>занято</h1>", 503)
    desk.look()
    assert desk.watch.wanted is edited
    desk.site.shows(page())
    assert desk.look().found == {"edited": 1}
    assert desk.watch.wanted is None


def test_a_capture_by_the_person_becomes_what_looks_compare_with(desk: Desk) -> None:
    desk.site.shows(page(EDITED))
    second = desk.capture()
    assert second.previous_id == desk.kept()[0].id
    assert desk.watch.capture_id == second.id
    assert desk.look().found == {}


def test_an_address_with_blanked_secrets_is_not_looked_at(desk: Desk) -> None:
    order = CaptureOrder(
        url=f"{desk.site.url}?access_token=1",
        case_id=desk.case_id,
        allow=(desk.site.host,),
        run=drawn,
    )
    asyncio.run(capture(order, desk.db, desk.paths))
    desk.db.run_now(lambda s: page_watches.adopt(s, clock.now()))
    assert desk.watch.url == desk.site.url


def test_captures_from_before_pages_were_watched_are_taken_up(desk: Desk) -> None:
    desk.db.run_now(lambda s: page_watches.forget_cases(s, [desk.case_id]))
    assert desk.db.run_now(lambda s: page_watches.adopt(s, clock.now())) == 1
    assert desk.look().pages == 1
