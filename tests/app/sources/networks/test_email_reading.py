"""A mailbox is heard letter by letter, and no server and no letter stops it."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import aclosing

import pytest

from app.domain.source import SourceConfig
from app.errors import (
    SourceBroken,
    SourceError,
    SourceInside,
    SourceLimited,
    SourceLogin,
    SourceMissing,
    SourceSlow,
    SourceTooLarge,
)
from app.sources.base import Page
from app.sources.inside import Allowance
from app.sources.networks import email_reader
from app.sources.networks.email_box import Login
from app.sources.networks.email_reader import MailReader
from app.sources.registry import reader
from app.sources.transport import Transport
from tests.app.sources.imap_server import ImapServer, Mailbox

INSIDE = Allowance(everything=True)


def letter(number: int, text: str = "Пакет порвался", more: str = "") -> bytes:
    head = (
        f"Message-ID: <{number}@x.example>\r\nFrom: =?utf-8?b?0JDQvdC90LA=?= <anna@x.example>\r\n"
    )
    head += f"Subject: Nr {number}\r\nDate: Sat, 21 Nov 2026 10:00:00 +0300\r\n{more}"
    return f"{head}Content-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n".encode()


def login(port: int, allow: Allowance = INSIDE, password: str = "secret") -> Login:  # noqa: S107
    return Login(
        host="127.0.0.1", port=port, address="care@x.example", password=password, allow=allow
    )


async def heard(
    box: Mailbox,
    cursor: Mapping[str, str] | None = None,
    password: str = "secret",  # noqa: S107
) -> list[Page]:
    async with ImapServer(box) as server:
        mail = MailReader(login(server.port, password=password), "INBOX")
        return [page async for page in mail.pages(cursor or {})]


def read(box: Mailbox, cursor: Mapping[str, str] | None = None) -> tuple[list[str], Page]:
    pages = asyncio.run(heard(box, cursor))
    return [post.native_id for page in pages for post in page.posts], pages[-1]


def test_a_mailbox_is_read_once_and_then_only_what_is_new():
    box = Mailbox(letters={n: letter(n) for n in (3, 5, 9)})
    ids, page = read(box)
    assert ids == ["<3@x.example>", "<5@x.example>", "<9@x.example>"]
    assert page.cursor["uid"] == "9"
    assert read(box, page.cursor)[0] == []
    box.letters[10] = letter(10)
    assert read(box, page.cursor)[0] == ["<10@x.example>"]


def test_nothing_is_marked_as_read():
    box = Mailbox(letters={1: letter(1)})
    read(box)
    assert not [c for c in box.commands if "SELECT" in c or "STORE" in c or "BODY[" in c]


def test_a_folder_numbered_anew_is_read_from_its_newest_days_by_the_same_ids():
    box = Mailbox(letters={1: letter(1), 2: letter(2)})
    page = read(box)[1]
    box.validity, box.letters = 8, {41: letter(2), 42: letter(3)}
    again, page = read(box, page.cursor)
    assert again == ["<2@x.example>", "<3@x.example>"]
    assert (page.cursor["uidvalidity"], page.cursor["uid"]) == ("8", "42")
    assert any("SINCE 20-Nov-2026" in command for command in box.commands)


def test_many_letters_come_in_pages_whose_cursors_go_on():
    box = Mailbox(letters={n: letter(n) for n in range(1, 61)})
    pages = asyncio.run(heard(box))
    assert [len(page.posts) for page in pages] == [25, 25, 10]
    assert [page.more for page in pages] == [True, True, False]
    assert (pages[0].total, pages[0].done) == (60, 25)
    assert read(box, pages[0].cursor)[0][0] == "<26@x.example>"


def test_an_author_a_moment_and_a_subject():
    box = Mailbox(letters={1: letter(1)})
    post = asyncio.run(heard(box))[0].posts[0]
    assert post.author is not None
    assert (post.author.name, post.author.native_id) == ("Анна", "anna@x.example")
    assert (post.title, post.text) == ("Nr 1", "Пакет порвался")
    assert post.created is not None
    assert post.created.isoformat() == "2026-11-21T07:00:00+00:00"


@pytest.mark.parametrize(
    ("refusal", "error"),
    [
        ("[AUTHENTICATIONFAILED] Application password required", SourceLogin),
        ("[LIMIT] Too many simultaneous connections", SourceLimited),
        ("[UNAVAILABLE] Temporary failure", SourceLimited),
    ],
)
def test_a_refused_login_says_why(refusal: str, error: type[SourceError]):
    with pytest.raises(error) as raised:
        asyncio.run(heard(Mailbox(refusal=refusal), password="old"))
    assert "old" not in repr(raised.value.facts)


def test_without_a_password_nothing_is_asked():
    with pytest.raises(SourceLogin):
        asyncio.run(heard(Mailbox(), password=""))


def test_a_folder_that_is_not_there_is_missing():
    async def go() -> None:
        async with ImapServer(Mailbox()) as server:
            async for _page in MailReader(login(server.port), "Жалобы").pages({}):
                pass

    with pytest.raises(SourceMissing):
        asyncio.run(go())


def test_a_server_that_falls_silent_ends_in_bounded_time(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(email_reader, "STEP_S", 0.3)
    with pytest.raises(SourceSlow):
        asyncio.run(heard(Mailbox(silent=True)))


def test_a_letter_that_claims_to_be_endless_is_not_waited_for():
    box = Mailbox(letters={1: letter(1)}, claims={1: 20_000_000_000})
    post = asyncio.run(heard(box))[0].posts[0]
    assert (post.known, post.raw["cut_from"]) == (False, 20_000_000_000)


def test_an_answer_larger_than_any_letter_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(email_reader, "LARGEST", 10**12)
    monkeypatch.setattr("app.sources.networks.email_box.BEGINNING", 10**12)
    box = Mailbox(letters={1: letter(1)}, claims={1: 24_999_999})
    monkeypatch.setattr(email_reader, "STEP_S", 0.5)
    with pytest.raises((SourceBroken, SourceSlow, SourceTooLarge)):
        asyncio.run(heard(box))


def test_a_live_mailbox_says_when_all_is_read_and_hears_what_comes():
    async def go() -> list[Page]:
        box, pages = Mailbox(letters={1: letter(1)}), []
        async with ImapServer(box) as server:
            mail = MailReader(login(server.port), "INBOX", live=True)
            async with aclosing(mail.pages({})) as heard_pages:
                async for page in heard_pages:
                    pages.append(page)
                    if page.idle and len(pages) < 4:
                        box.letters[2] = letter(2)
                        box.news.set()
                    elif page.idle:
                        return pages
        return pages

    pages = asyncio.run(asyncio.wait_for(go(), 20))
    assert [len(page.posts) for page in pages] == [1, 0, 1, 0]
    assert [page.idle for page in pages] == [False, True, False, True]


def test_a_host_that_is_a_name_of_the_inside_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("app.sources.lines.resolved", lambda _host, _port: ["127.0.0.1"])
    mail = MailReader(
        Login(host="mail.corp", port=143, address="a@b.example", password="p", allow=Allowance()),
        "INBOX",
    )

    async def go() -> None:
        async for _page in mail.pages({}):
            pass

    with pytest.raises(SourceInside):
        asyncio.run(go())


def test_a_source_of_mail_is_made_from_what_was_typed():
    async def go() -> list[str]:
        async with ImapServer(Mailbox(letters={1: letter(1)})) as server:
            params = {"address": "care@x.example", "imap_host": "127.0.0.1"}
            params |= {"imap_port": str(server.port)}
            config = SourceConfig(name="m", network="email", kind="inbox", params=params)
            async with Transport() as transport:
                found = reader(config, "secret", transport).pages({})
                return [post.native_id async for page in found for post in page.posts]

    assert asyncio.run(go()) == ["<1@x.example>"]
