"""One call: its turn, its session, and what answering and looking again make of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

import pytest

from app.domain.post import FetchedPost
from app.errors import SourceBroken, SourceLimited, SourceLogin, SourceUnsure
from app.sources.accounts import Account, Accounts
from app.sources.answering import Answering
from app.sources.asking import Ask, Seen
from app.sources.base import OutgoingReply, SentReply
from app.sources.caller import Caller
from app.sources.looking import Looking
from app.sources.network import Pace
from app.sources.transport import Transport
from tests.app.sources.server import Routes, Server, drip_body, say, use
from tests.app.sources.toy import Toy, caller, item

T = TypeVar("T")
REPLY = OutgoingReply(key="k", text="Ответ", to=FetchedPost(native_id="7", kind="post", text=""))


def called(
    routes: Routes,
    act: Callable[[Caller], Awaitable[T]],
    toy: Toy | None = None,
    account: Account | None = None,
) -> tuple[T, Server]:
    async def work(server: Server, transport: Transport) -> T:
        return await act(caller(toy or Toy(), server.base, transport, account))

    return use(routes, work)


async def get(one: Caller) -> int:
    return (await one.get(Ask(path="/list"))).status


async def seen(one: Caller, *ids: str) -> list[Seen]:
    posts = [FetchedPost(native_id=native, kind="post", text="") for native in ids]
    return [found async for found in Looking(one).seen(posts)]


def test_a_session_is_made_once_and_kept():
    account = Account(limiter=None)
    routes = {"/login": say({"session": "s1"}), "/list": say({})}

    async def twice(one: Caller) -> int:
        return await get(one) + await get(one)

    _found, server = called(routes, twice, Toy(login=True), account)
    assert server.paths() == ["/login", "/list", "/list"]
    assert server.asked[1].headers["authorization"] == "Bearer s1"


def test_a_session_that_ran_out_is_made_anew_once():
    logins = [say({"session": "s1"}), say({"session": "s2"})]
    routes = {"/login": logins, "/list": [say({}, status=401), say({})]}
    _found, server = called(routes, get, Toy(login=True))
    assert server.paths() == ["/login", "/list", "/login", "/list"]


def test_an_answer_refused_for_its_session_is_sent_with_a_new_one():
    async def send(one: Caller) -> SentReply:
        return await Answering(one).send(REPLY)

    logins = [say({"session": "s1"}), say({"session": "s2"})]
    routes: Routes = {"/login": logins, "/reply": [say({}, status=401), say({"id": "9"})]}
    _sent, server = called(routes, send, Toy(login=True))
    assert server.paths() == ["/login", "/reply", "/login", "/reply"]


def test_a_wrong_password_is_asked_with_once():
    with pytest.raises(SourceLogin):
        called({"/login": say({}, status=401)}, get, Toy(login=True))


def test_a_login_of_unknown_fate_says_nothing_of_answers():
    with pytest.raises(Exception, match="login"):
        called({"/login": drip_body}, get, Toy(login=True))


def test_an_account_told_to_wait_does_not_ask_again_before():
    account = Account(limiter=None)
    routes = {"/list": say({}, status=429, headers={"Retry-After": "60"})}
    for _time in range(2):
        with pytest.raises(SourceLimited):
            called(routes, get, account=account)
    assert account.held[""] > 0


def test_calls_of_one_account_keep_its_pace_together():
    accounts = Accounts()
    pace = Pace(calls=3)
    one = accounts.of("vk", "b", "my", pace)
    assert accounts.of("vk", "b", "my", pace) is one
    assert accounts.of("vk", "b", "other", pace) is not one


def test_a_forgotten_account_begins_anew():
    accounts = Accounts()
    one = accounts.of("vk", "b", "my", None)
    accounts.forget("vk", "my")
    assert accounts.of("vk", "b", "my", None) is not one


def test_what_cannot_be_understood_after_sending_is_unknown_and_sent_once():
    async def send(one: Caller) -> SentReply:
        return await Answering(one).send(REPLY)

    with pytest.raises(SourceUnsure):
        called({"/reply": say(b"<html>", kind="text/html")}, send)


def test_an_answer_of_unknown_fate_is_found_by_its_text():
    async def find(one: Caller) -> SentReply | None:
        return await Answering(one).find(REPLY)

    there, _server = called({"/list": say({"items": [item(8, text=" Ответ\n")]})}, find)
    nowhere, _server = called({"/list": say({"items": [item(8)]})}, find)
    assert there is not None
    assert (there.native_id, nowhere) == ("8", None)


def test_a_list_that_says_nothing_at_all_does_not_say_that_no_answer_stands_there():
    async def find(one: Caller) -> SentReply | None:
        return await Answering(one).find(REPLY)

    with pytest.raises(SourceBroken):
        called({"/list": say({})}, find)
    assert called({"/list": say({"items": []})}, find)[0] is None


def test_a_post_is_gone_only_when_its_own_request_says_so():
    async def look(one: Caller) -> list[Seen]:
        return await seen(one, "7")

    gone, _server = called({"/item/7": say({}, status=410)}, look)
    there, _server = called({"/item/7": say({"items": [item(7)]})}, look)
    assert gone[0].gone == ("7",)
    assert there[0].gone == ()


def test_what_a_complete_answer_does_not_name_is_gone():
    async def look(one: Caller) -> list[Seen]:
        return await seen(one, "7", "8")

    found, _server = called({"/items": say({"items": [item(8)]})}, look)
    assert ([post.native_id for post in found[0].posts], found[0].gone) == (["8"], ("7",))


def test_of_several_asked_for_together_a_404_is_asked_about_one_by_one():
    async def look(one: Caller) -> list[Seen]:
        return await seen(one, "7", "8")

    routes = {"/items": say({}, status=404), "/item/8": say({"items": [item(8)]})}
    found, server = called(routes, look)
    assert ([post.native_id for post in found[0].posts], found[0].gone) == (["8"], ("7",))
    assert server.paths() == ["/items", "/item/7", "/item/8"]
