"""A server for `otklik bench load`: comments of videos, each page after 50 to 500 ms."""

from __future__ import annotations

import asyncio
import json
import random
import sys
from urllib.parse import parse_qs, urlsplit

SHORTEST_S, LONGEST_S = 0.05, 0.5
KNOWN_PAGES = 5
"""A video has so many pages of its own; further pages show them again."""
TEXTS = (
    "Третий день жду возврат, оператор бросает трубку, в чате отвечает робот. Верните деньги!",
    "Подскажите, работает ли сегодня пункт выдачи на Ленина? На сайте одно, на двери другое",
    "Опять не пришёл мастер, хотя обещали с девяти до двенадцати. Отпрашивался с работы зря",
    "Спасибо, всё привезли вовремя, курьер вежливый",
)


def main(per_page: int, pages: int) -> None:
    """Serves until the end of stdin; says its port first."""
    asyncio.run(_main(per_page, pages))


async def _main(per_page: int, pages: int) -> None:

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                asked = parse_qs(urlsplit(head.split(b" ", 2)[1].decode()).query)
                video, number = asked["videoId"][0], int(asked.get("pageToken", ["1"])[0])
                own, ends = (number - 1) % KNOWN_PAGES, number >= pages
                await asyncio.sleep(random.uniform(SHORTEST_S, LONGEST_S))  # noqa: S311 - a delay
                body = _page(video, own, number, per_page, ends=ends)
                writer.write(_head(len(body)) + body)
                await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0, backlog=1024)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await asyncio.to_thread(sys.stdin.read)


def _head(length: int) -> bytes:
    return (
        f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n"
    ).encode()


def _page(video: str, own: int, number: int, per_page: int, *, ends: bool) -> bytes:
    items = [_item(video, own * per_page + at) for at in range(per_page)]
    page: dict[str, object] = {"kind": "youtube#commentThreadListResponse", "items": items}
    if not ends:
        page["nextPageToken"] = str(number + 1)
    return json.dumps(page, ensure_ascii=False).encode()


def _item(video: str, number: int) -> dict[str, object]:
    native = f"{video}-{number}"
    snippet = {
        "textOriginal": f"{TEXTS[number % len(TEXTS)]} {number}",
        "authorDisplayName": f"Покупатель {number % 97}",
        "authorChannelId": {"value": f"UC{number % 97}"},
        "publishedAt": "2026-11-20T10:00:00Z",
        "updatedAt": "2026-11-20T10:00:00Z",
        "likeCount": number % 7,
    }
    return {
        "kind": "youtube#commentThread",
        "id": native,
        "snippet": {
            "videoId": video,
            "totalReplyCount": 0,
            "topLevelComment": {"id": native, "snippet": snippet},
        },
    }
