"""A recorded sync can be replayed, and holds no secret."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from app.domain.source import SourceConfig
from app.errors import SourceForbidden
from app.sources.answer import Answer
from app.sources.recording import RecordingTransport, redacted_body, redacted_url
from app.sources.registry import reader
from app.sources.replay import replay
from tests.app.sources.server import FAST, ON_LOOPBACK, Handler, Server, say, vk, vk_error

COMMENTS = "/method/wall.getComments"
ONE = {"count": 1, "items": [{"id": 5, "from_id": 7, "date": 1_700_000_000, "text": "плохо"}]}


def record(folder: Path, handler: Handler) -> str:
    """Everything that lies in the folder after a sync, as one text."""

    async def go() -> None:
        transport = RecordingTransport(folder, "vk", FAST, ON_LOOPBACK)
        async with Server({COMMENTS: handler}) as server, transport:
            config = SourceConfig(
                name="x",
                network="vk",
                kind="wall_comments",
                params={"owner_id": "-1", "post_id": "9"},
                base_url=server.base,
            )
            async for _page in reader(config, "CANARY", transport).pages({}):
                pass

    asyncio.run(go())
    return "\n".join(path.read_text("utf-8") for path in sorted(folder.iterdir()))


def test_a_recording_comes_back_through_replay(tmp_path: Path):
    whole = record(tmp_path, vk(ONE))
    assert "CANARY" not in whole
    (item,) = replay("vk", tmp_path)["items"]
    assert (item["id"], item["text"], item["body_file"]) == ("5", "плохо", "01.json")


def test_the_token_that_vk_echoes_is_not_kept(tmp_path: Path):
    with pytest.raises(SourceForbidden):
        record(tmp_path, vk_error(15))
    whole = "\n".join(path.read_text("utf-8") for path in tmp_path.iterdir())
    assert "CANARY" not in whole
    assert replay("vk", tmp_path)["errors"][0]["code"] == 15


def test_cookies_and_unknown_headers_are_not_kept(tmp_path: Path):
    headers = {"Set-Cookie": "session=CANARY", "X-Secret": "CANARY", "ETag": '"1"'}
    record(tmp_path, say({"response": ONE}, headers=headers))
    kept = json.loads((tmp_path / "exchanges.json").read_text("utf-8"))["exchanges"][0]
    assert kept["headers"].keys() == {"content-type", "etag"}


def test_secret_parameters_of_an_address_are_blanked():
    url = redacted_url("https://u:p@lp.example/wh?act=a&key=CANARY&ts=1", "CANARY")
    assert url == "https://lp.example/wh?act=a&key=%2A%2A%2A&ts=1"


def test_a_body_without_secrets_stays_as_it_came():
    body = '{"text" :  "как есть"}'.encode()
    assert redacted_body(Answer(url="", status=200, headers={}, body=body)) == body
