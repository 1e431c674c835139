"""The engine that reads: what is followed, what is remembered, where a broken walk goes on."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import aclosing
from typing import Any

import pytest

from app.errors import SourceBroken, SourceForbidden, SourceRepeats
from app.sources import walker
from app.sources.asking import Order
from app.sources.base import Page
from app.sources.transport import Transport
from app.sources.walker import Walker
from tests.app.sources.server import Routes, Server, say, use
from tests.app.sources.toy import Toy, caller, item


def walked(
    routes: Routes, cursor: Mapping[str, str] | None = None, toy: Toy | None = None, most: int = 99
) -> tuple[list[Page], Server]:
    async def work(server: Server, transport: Transport) -> list[Page]:
        found: list[Page] = []
        reader = Walker(caller(toy or Toy(), server.base, transport))
        async with aclosing(reader.pages(cursor or {})) as pages:
            async for page in pages:
                found.append(page)
                if len(found) == most:
                    break
        return found

    return use(routes, work)


def ids(pages: list[Page]) -> list[str]:
    return [post.native_id for page in pages for post in page.posts]


def listed(*rows: list[int], start: int = 0) -> list[Any]:
    """Pages that lead to each other, named from `start` on; the last one leads nowhere."""
    bodies: list[dict[str, Any]] = [{"items": [item(n) for n in row]} for row in rows]
    for at, body in enumerate(bodies[:-1], start):
        body["next"] = f"p{at}"
    return [say(body) for body in bodies]


def test_a_first_walk_goes_to_the_end_of_the_list():
    pages, _server = walked({"/list": listed([9, 8], [7, 6], [5])})
    assert ids(pages) == ["9", "8", "7", "6", "5"]
    assert [page.more for page in pages] == [True, True, False]


def test_the_next_walk_stops_where_everything_is_known():
    pages, _server = walked({"/list": listed([9, 8], [7])})
    again, server = walked({"/list": listed([11, 9], [8, 7], [6])}, pages[-1].cursor)
    assert ids(again) == ["11", "9", "8", "7"]
    assert len(server.asked) == 2


def test_a_broken_first_walk_goes_on_at_the_page_it_had_not_read():
    pages, _server = walked({"/list": listed([9, 8], [7, 6], [5])}, most=1)
    rest, server = walked({"/list": [say({"items": [item(7)]})]}, pages[-1].cursor)
    assert server.asked[0].query["at"] == "p0"
    assert (ids(rest), rest[-1].done) == (["7"], 3)


@pytest.mark.parametrize("status", [400, 403, 404, 410])
def test_a_place_in_the_list_that_is_refused_later_makes_the_walk_begin_again(status: int):
    pages, _server = walked({"/list": listed([9, 8], [7, 6], [5])}, most=1)
    lapsed = say({}, status=status)
    again, server = walked({"/list": [lapsed, *listed([9, 8], [7])]}, pages[-1].cursor)
    assert ids(again) == ["9", "8", "7"]
    assert [asked.query.get("at") for asked in server.asked] == ["p0", None, "p0"]


def test_a_source_that_closed_while_its_walk_was_broken_off_says_so():
    pages, _server = walked({"/list": listed([9, 8], [7])}, most=1)
    with pytest.raises(SourceForbidden):
        walked({"/list": say({}, status=403)}, pages[-1].cursor)


def test_a_walk_broken_off_while_catching_up_leaves_no_hole():
    first, _server = walked({"/list": listed([3, 2])})
    broken, _server = walked({"/list": listed([9, 8], [7, 6], [5])}, first[-1].cursor, most=1)
    rest, _server = walked(
        {"/list": listed([7, 6], [5, 4], [3, 2], [1], start=1)}, broken[-1].cursor
    )
    assert ids(rest) == ["7", "6", "5", "4", "3", "2"]
    after, _server = walked({"/list": listed([9, 8], [7])}, rest[-1].cursor)
    assert ids(after) == ["9", "8"]


def test_a_list_that_goes_forward_moves_its_mark_with_every_page():
    toy = Toy(Order.FORWARD)
    bodies = [{"items": [item(1)], "mark": "m1", "next": "a"}, {"items": [], "mark": "m1"}]
    pages, _server = walked({"/list": [say(body) for body in bodies]}, toy=toy)
    _again, server = walked({"/list": [say({"items": []})]}, pages[-1].cursor, toy)
    assert server.asked[0].query["since"] == "m1"


def test_lists_below_are_left_out_while_their_version_is_the_same():
    def routes(version: int) -> Routes:
        top = say({"items": [item(1, below="a", version=version)]})
        return {"/list": top, "/below/a": say({"items": [item(2)]})}

    pages, _server = walked(routes(1))
    same, _server = walked(routes(1), pages[-1].cursor)
    changed, _server = walked(routes(2), pages[-1].cursor)
    assert (ids(pages), ids(same), ids(changed)) == (["1", "2"], ["1"], ["1", "2"])


def test_one_closed_list_below_costs_nothing():
    top = say({"items": [item(1, below="a", version=1), item(2, below="b", version=1)]})
    routes = {"/list": top, "/below/a": say({}, status=403), "/below/b": say({"items": [item(3)]})}
    pages, _server = walked(routes)
    assert ids(pages) == ["1", "2", "3"]


def test_a_closed_list_at_the_end_is_not_left_over_for_the_next_walk():
    top = say({"items": [item(1), item(2, below="b", version=1)]})
    pages, _server = walked({"/list": top, "/below/b": say({}, status=403)})
    again, server = walked({"/list": top, "/below/b": say({}, status=404)}, pages[-1].cursor)
    assert (ids(again), server.paths()) == (["1", "2"], ["/list", "/below/b"])


def test_a_list_whose_further_page_is_not_there_ended_before_it():
    toy = Toy(short=True)
    pages, _server = walked({"/list": [*listed([9, 8], [7])[:1], say({}, status=404)]}, toy=toy)
    again, server = walked({"/list": listed([9, 8], [7])}, pages[-1].cursor, toy)
    assert (ids(pages), ids(again), len(server.asked)) == (["9", "8"], ["9", "8"], 1)


def test_a_closed_source_says_so():
    with pytest.raises(SourceForbidden):
        walked({"/list": say({}, status=403)})


def test_a_page_that_cannot_be_read_is_raised_before_its_cursor_is_handed_out():
    with pytest.raises(SourceBroken):
        walked({"/list": [*listed([9], [8])[:1], say(b"<html>", kind="text/html")]})


def test_a_list_that_ends_by_showing_itself_again_is_remarked():
    page = say({"items": [item(2), item(1)], "next": "a"})
    pages, server = walked({"/list": [page, page]})
    assert (pages[-1].repeated, pages[-1].more, len(server.asked)) == (True, False, 2)


def test_a_circle_that_keeps_showing_something_new_is_an_error():
    bodies = [{"items": [item(n)], "next": "ab"[n % 2]} for n in range(9)]
    with pytest.raises(SourceRepeats):
        walked({"/list": [say(body) for body in bodies]})


def test_a_first_walk_ends_after_so_many_pages(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(walker, "FIRST_PAGES", 2)
    pages, _server = walked({"/list": listed([9], [8], [7])})
    assert ids(pages) == ["9", "8"]


@pytest.mark.parametrize("marks", ["", "{", "[]", '{"marks": 5}', '{"marks": {"list": {}}}'])
def test_a_cursor_of_another_make_is_a_new_beginning(marks: str):
    pages, _server = walked({"/list": listed([1])}, {"marks": marks, "walk": marks, "newest": "7"})
    assert ids(pages) == ["1"]


def test_no_secret_is_in_a_cursor():
    pages, _server = walked({"/list": listed([9], [8])})
    assert "secret" not in str([page.cursor for page in pages])


def test_outside_the_engine_a_live_list_is_asked_until_it_has_nothing():
    toy = Toy(Order.FORWARD, live=True)
    bodies = [{"items": [item(1)], "mark": "1", "next": "a"}, {"items": [], "next": "b"}]
    pages, server = walked({"/list": [say(body) for body in bodies]}, toy=toy)
    assert (ids(pages), pages[-1].idle, len(server.asked)) == (["1"], True, 2)
