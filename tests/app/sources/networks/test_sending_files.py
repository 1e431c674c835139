"""Answers with files, through real sockets: given first, or with the answer, never dropped."""

from __future__ import annotations

from email import message_from_bytes, policy

import pytest

from app.domain.attachment import AttachedFile
from app.domain.post import FetchedAuthor, FetchedPost
from app.domain.source import SourceConfig
from app.errors import CannotSend, SourceUnreachable
from app.sources.base import OutgoingFile, OutgoingReply, Sender, SentReply
from app.sources.networks.email_answer import letter_for
from app.sources.registry import sender
from app.sources.transport import Transport
from tests.app.sources.server import Asked, Routes, Server, reset, say, use

PNG = b"\x89PNG\r\n\x1a\nbytes"
MEDIA, STATUSES = "/api/v2/media", "/api/v1/statuses"
MINE = {"id": "77", "created_at": "2026-08-01T14:00:00Z", "in_reply_to_id": "5", "content": "Вот"}
MESSAGE = {"message_id": 9, "date": 1_760_000_000, "chat": {"id": -5, "type": "group"}, "text": "?"}


def file(name: str = "чек.png", content: bytes = PNG, kind: str = "image/png") -> OutgoingFile:
    known = AttachedFile(name=name, media_type=kind, size=len(content), sha256="ab" * 32)
    return OutgoingFile(file=known, content=content)


def reply(*files: OutgoingFile, raw: object = None) -> OutgoingReply:
    author = FetchedAuthor(native_id="anna@y.example", handle="anna")
    raws = raw if isinstance(raw, dict) else {}
    post = FetchedPost(native_id="5", kind="status", text="плохо", author=author, raw=raws)
    return OutgoingReply(key="k", text="Вот", to=post, files=files)


def send(network: str, kind: str, routes: Routes, out: OutgoingReply) -> tuple[SentReply, Server]:
    async def work(server: Server, transport: Transport) -> SentReply:
        config = SourceConfig(name="x", network=network, kind=kind, base_url=server.base)
        found: Sender | None = sender(config, "CANARY", transport)
        assert found is not None
        return await found.send(out)

    return use(routes, work)


def parts_of(asked: Asked) -> dict[str, tuple[str | None, str, bytes]]:
    """The fields of a form with files: file name, media type, content."""
    head = f"Content-Type: {asked.headers['content-type']}\r\n\r\n".encode()
    letter = message_from_bytes(head + asked.body, policy=policy.HTTP)
    found = {}
    for part in letter.iter_parts():
        name = str(part.get_param("name", header="content-disposition"))
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        found[name] = (part.get_filename(), part.get_content_type(), content)
    return found


def test_mastodon_is_given_each_file_before_the_answer_names_them():
    routes: Routes = {
        MEDIA: [say({"id": "1"}), say({"id": "2"}, status=202)],
        "/api/v1/media/2": say({"id": "2", "url": "https://x.example/2"}),
        STATUSES: say(MINE),
    }
    sent, server = send("mastodon", "mentions", routes, reply(file(), file("b.png")))
    assert sent.native_id == "77"
    assert server.paths() == [MEDIA, MEDIA, "/api/v1/media/2", STATUSES]
    assert parts_of(server.asked[0])["file"] == ("чек.png", "image/png", PNG)
    assert b"media_ids%5B%5D=1&media_ids%5B%5D=2" in server.asked[-1].body


def test_a_file_that_did_not_get_through_publishes_nothing():
    with pytest.raises(SourceUnreachable):
        send("mastodon", "mentions", {MEDIA: reset, STATUSES: say(MINE)}, reply(file()))


@pytest.mark.parametrize(
    ("files", "path", "field"),
    [
        ((file(),), "/sendPhoto", "photo"),
        ((file("a.pdf", b"%PDF-", "application/pdf"),), "/sendDocument", "document"),
        ((file(), file("b.png")), "/sendMediaGroup", "file1"),
    ],
)
def test_telegram_shows_files_and_text_as_one_message(
    files: tuple[OutgoingFile, ...], path: str, field: str
):
    told = [MESSAGE, MESSAGE] if len(files) > 1 else MESSAGE
    out = reply(*files, raw={"update_id": 1, "message": MESSAGE})
    routes: Routes = {f"/botCANARY{path}": say({"ok": True, "result": told})}
    sent, server = send("telegram_bot", "bot", routes, out)
    parts = parts_of(server.asked[0])
    assert sent.native_id
    assert parts[field][2] == files[-1].content
    said = parts["caption" if len(files) == 1 else "media"][2].decode()
    assert "Вот" in said
    assert parts["reply_parameters"][2] == b'{"message_id": 9}'


def test_a_letter_brings_its_files():
    letter = letter_for(reply(file()), "care@x.example")
    (given,) = letter.iter_attachments()
    assert (given.get_filename(), given.get_content_type()) == ("чек.png", "image/png")
    assert given.get_content() == PNG


def test_a_file_without_its_bytes_stops_the_answer():
    with pytest.raises(CannotSend):
        send("mastodon", "mentions", {STATUSES: say(MINE)}, reply(file(content=b"")))
    with pytest.raises(CannotSend):
        letter_for(reply(file(content=b"")), "care@x.example")
