"""A site over loopback whose one page changes, and what a page engine would leave of it."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from app.services.helper_process import Limits, OnStep
from tests.app.evidence.make import left_by_helper

COMPLAINT = (
    "Курьер опоздал на три часа и привёз чужой заказ. Деньги не возвращают вторую неделю, "
    "поддержка молчит!"
)


def page(text: str = COMPLAINT, ads: str = "Купите слона", likes: int = 5) -> str:
    """A page with one post and what changes at every look."""
    post = (
        f'<div class="post" id="post-7"><a>Анна Котова</a><div class="text">{text}</div>'
        f"<span>{likes}</span></div>"
        if text
        else ""
    )
    return (
        f"<!doctype html><meta charset=utf-8><title>Форум</title><body><h1>Форум о доставке</h1>"
        f"<aside>{ads}</aside>{post}<footer>Правила форума, контакты, войти</footer></body>"
    )


@dataclass
class Changing:
    """What the site answers now; `moved` is where it sends on to."""

    host: str = ""
    status: int = 200
    body: str = ""
    moved: str = ""
    asked: int = 0

    @property
    def url(self) -> str:
        """The page's address."""
        return f"http://{self.host}/post/7"

    def shows(self, body: str, status: int = 200, moved: str = "") -> None:
        """From now on."""
        self.body, self.status, self.moved = body, status, moved


@contextlib.contextmanager
def changing() -> Iterator[Changing]:
    """The site, while it is up."""
    site = Changing(body=page())
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(site))
    server.daemon_threads = True
    site.host = f"127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


def _handler(site: Changing) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """Answers with the page as it is now."""

        def do_GET(self) -> None:
            """One answer."""
            site.asked += self.path == "/post/7"
            away = bool(site.moved) and self.path == "/post/7"
            content = b"" if away else site.body.encode()
            self.send_response(302 if away else site.status)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            if away:
                self.send_header("Location", site.moved)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *said: object) -> None:
            """Silent."""

    return Handler


async def drawn(order: Mapping[str, object], limits: Limits, on_step: OnStep) -> str:
    """What a page engine does, without one: the page is asked for, its text is written down."""
    del limits
    on_step("load")
    await asyncio.to_thread(_draw, str(order["url"]), Path(str(order["out"])))
    return "done"


def _draw(url: str, out: Path) -> None:
    shutil.rmtree(out, ignore_errors=True)
    state: dict[str, Any] = {}
    body = b""
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310  # our own site
            body, state = answer.read(), {"http_status": answer.status, "final_url": answer.url}
    except urllib.error.HTTPError as error:
        with error:
            body, state = error.read(), {"http_status": error.code, "final_url": url}
    except OSError:
        state = {"committed": False, "failure": "unreachable", "http_status": None}
    left_by_helper(out, **state)
    (out / "dom.html").write_bytes(body)
    tree = LexborHTMLParser(body)
    text = tree.body.text(separator="\n") if tree.body else ""
    (out / "page.txt").write_text(text, "utf-8")
