"""A community's long poll that leaves out what we need says so, event by event."""

from __future__ import annotations

import pytest

from app.cli.words import sentence
from app.errors import SourceEventsOff
from app.sources.base import Page
from app.sources.networks.vk import community
from tests.app.sources.networks.test_vk_community import SERVER, SETTINGS, hear_group, mark, polled
from tests.app.sources.server import Handler, say, vk, vk_error

ALL = dict.fromkeys(community.NEEDED, 1)


def settings(**events: int | bool) -> Handler:
    return vk({"is_enabled": True, "api_version": "5.199", "events": {**ALL, **events}})


def remarks(pages: list[Page]) -> list[tuple[str, ...]]:
    """What was off, every time it was asked."""
    told = [page.remarks for page in pages if page.remarks is not None]
    return [tuple(str(error.facts["events"]) for error in each) for each in told]


def test_events_that_we_need_and_that_are_off_are_named():
    off = settings(wall_reply_edit=0, message_new=False, group_join=0, photo_comment_delete=0)
    pages, _server = hear_group(polled("11"), more={SETTINGS: off})
    assert remarks(pages) == [("wall_reply_edit photo_comment_delete message_new",)]
    assert mark(pages) == "11"


def test_where_all_are_on_there_is_nothing_to_remark():
    pages, _server = hear_group(polled("11"), more={SETTINGS: settings()})
    assert remarks(pages) == [()]


@pytest.mark.parametrize(
    "answer", [vk_error(15), vk_error(5), vk_error(10), say({}, status=500), say(b"{", status=200)]
)
def test_settings_that_are_not_shown_cost_one_request_and_nothing_else(answer: Handler):
    pages, server = hear_group(polled("11"), more={SETTINGS: answer})
    assert (remarks(pages), mark(pages)) == ([], "11")
    assert server.paths().count(SETTINGS) == 1


def test_while_it_listens_it_looks_again_whether_they_were_switched_on(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(community, "LOOK_S", -1.0)
    more = {SETTINGS: [settings(wall_post_new=0), settings()]}
    pages, server = hear_group(polled("11"), polled("11"), pages=6, more=more)
    assert remarks(pages)[:2] == [("wall_post_new",), ()]
    assert server.paths().count(SERVER) == 1


def test_the_events_are_said_in_words_place_by_place(monkeypatch: pytest.MonkeyPatch):
    error = SourceEventsOff(events="wall_reply_edit wall_reply_delete message_new")
    monkeypatch.setenv("OTKLIK_LANG", "ru")
    assert "комментарии на стене (изменение, удаление); сообщения (новые)" in sentence(error)
    monkeypatch.setenv("OTKLIK_LANG", "en")
    assert "comments on the wall (edited, deleted); messages (new)" in sentence(error)


@pytest.mark.parametrize("code", community.NEEDED)
def test_every_event_that_we_need_has_words(code: str):
    assert code not in sentence(SourceEventsOff(events=code))
    assert "_" not in sentence(SourceEventsOff(events=code)).partition("[")[0]
