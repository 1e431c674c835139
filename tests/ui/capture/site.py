"""Our own small web site over loopback, kind and hostile, and a canary that hears every packet."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PAGES = Path(__file__).resolve().parents[2] / "data" / "pages"
ROWS, ROW = 430, 40
"""The tall page: 17,200 px, beyond the 16,000 px that Chromium draws in one piece."""
LAZY = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100">'
    '<rect width="200" height="100" fill="#0000ff"/></svg>'
)
FRAME = (
    "<body style='background:rgb(9,99,199)'>рамка другого сайта"
    "<img src='/stamp.svg' width='200' height='100'>"
)
BUSY = "<body><p>видно</p><script>onload = () => setTimeout(() => { while (true) {} }, 50)</script>"
STORM = "<body><p>видно</p><script>setInterval(() => { alert(1); window.open('/'); }, 1)</script>"


@dataclass
class Site:
    """Where it is served: the second port is another site for a browser."""

    host: str
    other: str
    asked: list[str] = field(default_factory=list)
    headers: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        """The root's address, without the last slash."""
        return f"http://{self.host}"


def colour(row: int) -> tuple[int, int, int]:
    """The colour that belongs to one row of the tall page alone."""
    return row >> 8, row & 255, 77


def tall() -> str:
    """Every 40 px a colour of their own."""
    bars = (
        f'<div style="height:{ROW}px;background:rgb({r},{g},{b})"></div>'
        for r, g, b in map(colour, range(ROWS))
    )
    return f'<!doctype html><title>tall</title><body style="margin:0">{"".join(bars)}'


@contextlib.contextmanager
def serving() -> Iterator[Site]:
    """The site, while it is up."""
    site = Site(host="", other="")
    servers = [ThreadingHTTPServer(("127.0.0.1", 0), _handler(site)) for _ in range(2)]
    site.host = f"127.0.0.1:{servers[0].server_address[1]}"
    site.other = f"localhost:{servers[1].server_address[1]}"
    for server in servers:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield site
    finally:
        for server in servers:
            server.shutdown()
            server.server_close()


def _pages(site: Site) -> dict[str, tuple[int, str, str]]:
    """Status, kind or target, and body of every path."""
    html, picture = "text/html; charset=utf-8", "image/svg+xml"
    complaint = (PAGES / "complaint.html").read_text("utf-8")
    return {
        "/": (200, html, complaint.replace("__OTHER__", f"http://{site.other}")),
        "/tall": (200, html, tall()),
        "/style.css": (200, "text/css", ".gap { height: 3000px; }"),
        "/lazy.svg": (200, picture, LAZY),
        "/data.json": (200, "application/json", '{"text": "Ответ сервиса: заявка 4471"}'),
        "/frame.html": (200, html, FRAME),
        "/stamp.svg": (200, picture, LAZY.replace("#0000ff", "#00aa00")),
        "/busy": (200, html, BUSY),
        "/storm": (200, html, STORM),
        "/moved": (302, "/", ""),
        "/author": (200, html, "<title>Пётр</title><body><h1>Пётр П., на сайте с 2019 года"),
        "/thread": (404, html, "<h1>обсуждение удалено"),
        "/video.mp4": (200, "video/mp4", "not really a film"),
        "/inside": (302, "http://10.0.0.1/secret", ""),
    }


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """Answers by path."""

        def do_GET(self) -> None:
            """One answer."""
            site.asked.append(self.path)
            site.headers.append(str(self.headers))
            with contextlib.suppress(OSError):
                if self.path == "/never":
                    self._never()
                else:
                    missing = (404, "text/html; charset=utf-8", "<h1>нет такой страницы</h1>")
                    self._send(*_pages(site).get(self.path, missing))

        def log_message(self, *said: object) -> None:
            """Silent."""

        def _send(self, status: int, kind: str, text: str) -> None:
            body = text.encode("utf-8")
            self.send_response(status)
            self.send_header("Location" if status == 302 else "Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Set-Cookie", "sid=secretcookie; Path=/")
            self.end_headers()
            self.wfile.write(body)

        def _never(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write("<p>начало страницы, у которой нет конца</p>".encode() * 40)
            self.wfile.flush()
            for _ in range(600):
                time.sleep(0.1)
                self.wfile.write(b" ")

    return Handler


class Canary:
    """A TCP and a UDP port of one number; `heard` are all that reached either."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self._tcp = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._tcp.getsockname()[1]
        self._udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._udp.bind(("127.0.0.1", self.port))
        for listen in (self._listen_tcp, self._listen_udp):
            threading.Thread(target=listen, daemon=True).start()

    def close(self) -> None:
        """No more listening."""
        for each in (self._tcp, self._udp):
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()

    def _listen_tcp(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._tcp.accept()
                self.heard.append("tcp")
                connection.close()

    def _listen_udp(self) -> None:
        with contextlib.suppress(OSError):
            while data := self._udp.recv(2048):
                self.heard.append(f"udp {len(data)}")
