"""Pages whose picture is known beforehand to the pixel, on two sites over loopback."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ROW, TALL = 40, 430
"""Height of a row of the tall page, and how many: 17,200 px, more than Chromium draws at once."""
LAZY, FRAME = (0, 0, 255), (9, 99, 199)
HEAD = (
    "<!doctype html><meta charset=utf-8><style>body{margin:0}</style>"
    "<span style='position:absolute;top:0;left:0;color:transparent'>"
    "Банкомат списал деньги и не выдал их, на горячей линии просят ждать тридцать дней.</span>"
)
"""With words that do not show: a page without any is not taken for one."""
PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100">'
    '<rect width="200" height="100" fill="#0000ff"/></svg>'
)


def _tall() -> str:
    bars = (
        f'<div style="height:{ROW}px;background:rgb({row >> 8},{row & 255},77)"></div>'
        for row in range(TALL)
    )
    return HEAD + "".join(bars)


PAGES = {
    "tall": _tall(),
    "sticky": (
        f"{HEAD}<header style='position:sticky;top:0;height:60px;background:#123a63'></header>"
        "<div style='position:fixed;bottom:0;width:100%;height:40px;background:#c33'></div>"
        "<div style='height:9000px'></div>"
        "<img loading=lazy src=/lazy.svg width=200 height=100 style='display:block'>"
        "<iframe src='http://__OTHER__/frame' width=400 height=140 style='border:0;"
        "margin-left:200px;display:block'></iframe><div style='height:900px'></div>"
    ),
    "scroller": (
        f"{HEAD}<style>body{{height:100vh;overflow:hidden}}main{{height:100vh;overflow-y:auto}}"
        "p{margin:0;height:5000px;background:#abcdef}</style><main><p></p></main>"
    ),
    "screens": (
        f"{HEAD}<style>div{{height:100vh}}</style><div style='background:#123456'></div>"
        "<div style='background:#654321'></div><div style='background:#117733'></div>"
    ),
    "endless": (
        f"{HEAD}<i></i><script>function add() {{ for (let n = 0; n < 9; n++) {{"
        "const box = document.createElement('p'); box.style.height = '400px';"
        "document.body.insertBefore(box, document.querySelector('i')) } }"
        "new IntersectionObserver(add, {rootMargin: '900px'}).observe("
        "document.querySelector('i')); addEventListener('scroll', add); add()</script>"
    ),
    "higher": (
        f"{HEAD}<div style='height:59990px;background:#eee'></div>"
        "<div style='height:1010px;background:rgb(1,2,3)'></div>"
    ),
    "from_right": (
        f"<html dir=rtl>{HEAD}<div style='width:200px;height:300px;background:rgb(31,41,59)'></div>"
        "<div style='width:3000px;height:10px'></div>"
    ),
    "aside": (
        f"{HEAD}<div style='width:200px;height:300px;background:rgb(31,41,59)'></div>"
        "<div style='width:3000px;height:10px'></div><script>scrollTo(900, 0)</script>"
    ),
    "frame": "<body style='background:rgb(9,99,199)'>",
    "lazy.svg": PICTURE,
}


@contextlib.contextmanager
def serving() -> Iterator[tuple[str, str]]:
    """`HOST:PORT` of both sites, while they are up."""
    servers = [ThreadingHTTPServer(("127.0.0.1", 0), _Pages) for _ in range(2)]
    ports = [server.server_address[1] for server in servers]
    hosts = f"127.0.0.1:{ports[0]}", f"localhost:{ports[1]}"
    _Pages.other = hosts[1]
    for server in servers:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield hosts
    finally:
        for server in servers:
            server.shutdown()
            server.server_close()


class _Pages(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    other = ""

    def do_GET(self) -> None:
        """By path; the lazy picture takes a moment."""
        name = self.path.strip("/")
        if name == "lazy.svg":
            time.sleep(0.03)
        body = PAGES.get(name, "").replace("__OTHER__", self.other).encode()
        kind = "image/svg+xml" if name.endswith(".svg") else "text/html; charset=utf-8"
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with contextlib.suppress(OSError):
            self.wfile.write(body)

    def log_message(self, *said: object) -> None:
        """Silent."""
