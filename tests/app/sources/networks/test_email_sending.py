"""An answer by mail joins its conversation, leaves once, and can be found again."""

from __future__ import annotations

import asyncio
import email
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.policy import default
from typing import Any, TypeVar

import pytest
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

from app.domain.post import FetchedAuthor, FetchedPost
from app.errors import (
    CannotSend,
    SourceInside,
    SourceLimited,
    SourceLogin,
    SourceRefused,
    SourceUnreachable,
    SourceUnsure,
)
from app.sources.base import OutgoingReply
from app.sources.inside import Allowance
from app.sources.networks import email_sender
from app.sources.networks.email_answer import letter_for, message_id
from app.sources.networks.email_box import Login
from app.sources.networks.email_items import post_of_letter
from app.sources.networks.email_sender import MailSender, Post
from tests.app.sources.imap_server import ImapServer, Mailbox

T = TypeVar("T")
OWN = "care@x.example"
LETTER = b"""From: =?utf-8?b?0JDQvdC90LA=?= <anna@y.example>
To: care@x.example
Subject: =?utf-8?b?UmU6INCf0LDQutC10YI=?=
Message-ID: <2@y.example>
In-Reply-To: <1@y.example>
References: <0@y.example> <1@y.example>

Where is my parcel?
"""


class Taking:
    """What an SMTP server does with a letter."""

    def __init__(self, answer: str = "250 taken", *, cut: bool = False) -> None:
        self.answer, self.cut = answer, cut
        self.letters: list[EmailMessage] = []

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        body = envelope.content
        read = email.message_from_bytes(body if isinstance(body, bytes) else b"", policy=default)
        self.letters.append(read)
        if self.cut and isinstance(server.transport, asyncio.WriteTransport):
            server.transport.abort()
        return self.answer


@contextmanager
def taking(handler: Taking, **options: Any) -> Iterator[int]:
    loop = asyncio.new_event_loop()
    server = loop.run_until_complete(
        loop.create_server(lambda: SMTP(handler, loop=loop, **options), "127.0.0.1", 0)
    )
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(5)
        server.close()
        loop.run_until_complete(_ended(loop))
        loop.close()


async def _ended(loop: asyncio.AbstractEventLoop) -> None:
    left = asyncio.all_tasks(loop) - {asyncio.current_task()}
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)
    await asyncio.sleep(0.01)


def reply(key: str = "k1", to: bytes = LETTER, text: str = "Уже в пути.") -> OutgoingReply:
    return OutgoingReply(key=key, text=text, to=post_of_letter(to))


def sender(smtp: int, imap: int = 1, password: str = "secret") -> MailSender:  # noqa: S107
    allow = Allowance(everything=True)
    login = Login(host="127.0.0.1", port=imap, address=OWN, password=password, allow=allow)
    return MailSender(Post(host="127.0.0.1", port=smtp, login=login))


def with_mailbox(box: Mailbox, work: Callable[[int], Awaitable[T]]) -> T:
    async def go() -> T:
        async with ImapServer(box) as server:
            return await work(server.port)

    return asyncio.run(go())


def test_an_answer_joins_the_conversation():
    handler, box = Taking(), Mailbox()
    with taking(handler) as port:
        sent = with_mailbox(box, lambda imap: sender(port, imap).send(reply()))
    letter = handler.letters[0]
    assert letter["To"] == "Анна <anna@y.example>"
    assert letter["Subject"] == "Re: Пакет"
    assert letter["In-Reply-To"] == "<2@y.example>"
    assert letter["References"] == "<0@y.example> <1@y.example> <2@y.example>"
    assert letter["Message-ID"] == sent.native_id == message_id("k1", OWN)
    assert letter.get_content().strip() == "Уже в пути."
    assert letter["From"] == OWN
    assert letter["Date"].datetime is not None


def test_a_copy_is_kept_where_the_server_keeps_none_and_is_found_there():
    box = Mailbox()
    with taking(Taking()) as port:
        with_mailbox(box, lambda imap: sender(port, imap).send(reply()))
        found = with_mailbox(box, lambda imap: sender(port, imap).find(reply()))
    assert found is not None
    assert found.native_id == message_id("k1", OWN)
    assert len(box.sent) == 1


def test_what_is_not_in_sent_proves_something_only_where_the_server_keeps_all(
    monkeypatch: pytest.MonkeyPatch,
):
    with pytest.raises(CannotSend):
        with_mailbox(Mailbox(), lambda imap: sender(1, imap).find(reply()))
    monkeypatch.setattr(email_sender, "SAVES_ITSELF", ("127.0.0.1",))
    assert with_mailbox(Mailbox(), lambda imap: sender(1, imap).find(reply())) is None


@pytest.mark.parametrize(
    ("answer", "error"),
    [("550 no such user", SourceRefused), ("451 later", SourceLimited)],
)
def test_a_refused_letter_says_why(answer: str, error: type[Exception]):
    with taking(Taking(answer)) as port, pytest.raises(error):
        asyncio.run(sender(port).send(reply()))


def test_a_line_cut_after_the_letter_leaves_us_unsure():
    handler = Taking(cut=True)
    with taking(handler) as port, pytest.raises(SourceUnsure):
        asyncio.run(sender(port).send(reply()))
    assert len(handler.letters) == 1


def test_a_server_that_is_not_there_took_nothing():
    with pytest.raises(SourceUnreachable):
        asyncio.run(sender(1).send(reply()))


def test_a_wrong_password_is_a_login():
    def never(*_given: object) -> Any:
        return AuthResult(success=False, handled=False)

    options = {"authenticator": never, "auth_require_tls": False}
    with taking(Taking(), **options) as port, pytest.raises(SourceLogin) as raised:
        asyncio.run(sender(port, password="CANARY").send(reply()))
    assert "CANARY" not in repr(raised.value)


def test_the_world_outside_gets_no_password_without_tls(monkeypatch: pytest.MonkeyPatch):
    handler = Taking()
    monkeypatch.setattr(email_sender, "may_be_plain", lambda _line: False)
    with taking(handler) as port, pytest.raises(SourceUnreachable) as raised:
        asyncio.run(sender(port).send(reply()))
    assert raised.value.facts["reason"] == "tls"
    assert handler.letters == []


def test_a_server_inside_is_refused_unless_allowed():
    login = Login(host="127.0.0.1", port=1, address=OWN, password="p", allow=Allowance())
    with pytest.raises(SourceInside):
        asyncio.run(MailSender(Post(host="127.0.0.1", port=25, login=login)).send(reply()))


def test_nothing_of_a_stranger_becomes_a_header():
    hostile = FetchedPost(
        native_id="<x@y>\r\nBcc: all@z.example",
        kind="mail",
        text="",
        title="Re: Hello\r\nBcc: all@z.example\x00",
        author=FetchedAuthor(native_id="anna@y.example", name="A\r\nBcc: b@z.example"),
        raw={"reply_to": ["x@y.example\r\nBcc: c@z.example"], "references": "<a@b>\r\nBcc: d@z"},
    )
    letter = letter_for(OutgoingReply(key="k", text="a\r\n.\r\nBcc: e@z", to=hostile), OWN)
    assert letter["Bcc"] is None
    assert letter["To"].addresses[0].addr_spec == "anna@y.example"
    assert letter["Subject"] == "Re: Hello Bcc: all@z.example"
    assert letter["In-Reply-To"] is None


def test_reply_to_is_honoured_and_automata_are_not_written_to():
    wished = LETTER.replace(b"To: care", b"Reply-To: Care <boss@y.example>\nTo: care", 1)
    assert letter_for(reply(to=wished), OWN)["To"].addresses[0].addr_spec == "boss@y.example"
    for address in (b"no-reply@y.example", OWN.encode()):
        with pytest.raises(CannotSend):
            letter_for(reply(to=LETTER.replace(b"anna@y.example", address)), OWN)


def test_the_same_answer_has_the_same_id_and_another_one_has_not():
    assert message_id("a", OWN) == message_id("a", OWN) != message_id("b", OWN)
    assert message_id("a", OWN).endswith("@x.example>")
