"""A mailbox that is entered with an access token: over IMAP and over SMTP."""

from __future__ import annotations

import asyncio
import base64
from dataclasses import replace

import pytest
from aiosmtpd.smtp import SMTP, AuthResult

from app.domain.source import SourceConfig
from app.errors import SourceLogin
from app.sources.base import Page
from app.sources.networks.email import Email
from app.sources.networks.email_oauth import mechanism
from app.sources.networks.email_reader import MailReader
from app.sources.networks.email_sender import MailSender, Post
from app.sources.registry import place_of, secret_of
from tests.app.sources.imap_server import ImapServer, Mailbox
from tests.app.sources.networks.test_email_reading import letter, login
from tests.app.sources.networks.test_email_sending import Taking, reply, taking

TOKEN = "ya29.CANARY"  # of no mailbox
XOAUTH2 = f"user=care@x.example\x01auth=Bearer {TOKEN}\x01\x01"


def heard(box: Mailbox, token: str = TOKEN) -> list[Page]:
    async def go() -> list[Page]:
        async with ImapServer(box) as server:
            entrance = replace(login(server.port, password=""), access_token=token)
            return [page async for page in MailReader(entrance, "INBOX").pages({})]

    return asyncio.run(go())


def test_a_mailbox_is_read_with_a_token_and_no_password_is_said():
    box = Mailbox(letters={1: letter(1)}, password=TOKEN)
    assert [post.native_id for page in heard(box) for post in page.posts] == ["<1@x.example>"]
    assert box.bearers == [XOAUTH2]
    assert not [command for command in box.commands if command.startswith("LOGIN")]


def test_where_only_the_newer_way_is_offered_it_is_taken():
    box = Mailbox(letters={1: letter(1)}, password=TOKEN, mechanisms="AUTH=OAUTHBEARER")
    heard(box)
    told = box.bearers[0].split("\x01")
    assert told[0] == "n,a=care@x.example,"
    assert (told[1], told[3]) == ("host=127.0.0.1", f"auth=Bearer {TOKEN}")
    assert [mechanism(()), mechanism(["OAUTHBEARER", "xoauth2"])] == ["XOAUTH2", "XOAUTH2"]


@pytest.mark.parametrize(("offered", "last"), [("AUTH=XOAUTH2", ""), ("AUTH=OAUTHBEARER", "\x01")])
def test_a_token_that_ran_out_needs_a_person(offered: str, last: str):
    box = Mailbox(mechanisms=offered)
    with pytest.raises(SourceLogin):
        heard(box)
    assert box.bearers[1:] == [last]


def test_what_no_token_can_be_is_not_said_to_a_server():
    box = Mailbox(password="x\x01y")
    with pytest.raises(SourceLogin):
        heard(box, "x\x01y")
    assert box.bearers == []


class Bearing(Taking):
    """An SMTP server that takes letters of whom it knows by a token."""

    said = ""

    async def auth_XOAUTH2(self, server: SMTP, args: list[str]) -> AuthResult:  # noqa: N802
        self.said = base64.b64decode(args[1]).decode()
        if self.said == XOAUTH2:
            return AuthResult(success=True)
        await server.challenge_auth(b'{"status":"401"}')
        return AuthResult(success=False, handled=False)


async def send(smtp: int, token: str) -> None:
    async with ImapServer(Mailbox(password=token)) as server:
        entrance = replace(login(server.port, password=""), access_token=token)
        await MailSender(Post(host="127.0.0.1", port=smtp, login=entrance)).send(reply())


def test_an_answer_leaves_with_the_token(caplog: pytest.LogCaptureFixture):
    handler = Bearing()
    with taking(handler, auth_require_tls=False) as port:
        asyncio.run(send(port, TOKEN))
    assert (handler.said, len(handler.letters)) == (XOAUTH2, 1)
    assert {record.name for record in caplog.records if record.levelno > 20} <= {"mail.log"}
    caplog.clear()  # the test's own server speaks of its next version


def test_an_answer_does_not_leave_with_another_token():
    handler = Bearing()
    with (
        taking(handler, auth_require_tls=False) as port,
        pytest.raises(SourceLogin),
    ):
        asyncio.run(send(port, "another"))
    assert handler.letters == []


def test_a_bare_key_is_the_password_as_before_and_a_token_is_named():
    params = {"address": "care@x.example", "imap_host": "imap.x.example"}
    config = SourceConfig(name="mail", network="email", kind="inbox", params=params)
    place = place_of(Email(), config)
    for token, there in (("p", ("p", "")), ('{"access_token": "t"}', ("", "t"))):
        reader = Email().own_reader(place, secret_of(config, token))
        found = vars(reader)["_login"]
        assert (found.password, found.access_token) == there
