"""A page of our own over loopback, the same every time, for `otklik bench capture`."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PARTS = 30
PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="60">'
    '<rect width="600" height="60" fill="hsl({hue},60%,70%)"/>'
    '<text x="10" y="35">Чек № {number}</text></svg>'
)
ITEM = (
    "<article><h2>Жалоба {number}</h2><p>{text}</p>"
    '<img loading="lazy" width="600" height="60" src="/{number}.svg" alt=""></article>'
)
TEXT = "Банкомат списал деньги и не выдал их, на горячей линии просят ждать тридцать дней. " * 4


class _Page(BaseHTTPRequestHandler):
    def do_GET(self) -> None:  # the server's name for it
        """The page or one of its pictures."""
        name = self.path.strip("/").removesuffix(".svg")
        if name.isdigit():
            number = int(name)
            self._answer("image/svg+xml", PICTURE.format(number=number, hue=number * 12))
            return
        items = "".join(ITEM.format(number=number, text=TEXT) for number in range(PARTS))
        head = '<!doctype html><html lang="ru"><meta charset="utf-8"><title>Жалобы</title>'
        self._answer("text/html; charset=utf-8", f"{head}<body>{items}")

    def log_message(self, *said: object) -> None:
        """Silent."""

    def _answer(self, kind: str, text: str) -> None:
        body = text.encode("utf-8")
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def serving() -> Iterator[tuple[str, str]]:
    """The page's address and its `HOST:PORT`, while it is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Page)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    host = f"127.0.0.1:{server.server_address[1]}"
    try:
        yield f"http://{host}/", host
    finally:
        server.shutdown()
        server.server_close()
