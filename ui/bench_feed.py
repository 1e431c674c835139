"""A feed over loopback that has a hundred new posts whenever it is asked."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from typing import Self

ITEM = (
    "<item><guid>{n}</guid><link>http://127.0.0.1/{n}</link><author>Автор {n}</author>"
    "<title>Жалоба {n}</title><description>Заказ {n} не пришёл, третий день жду, оператор "
    "Иван Петров обещал перезвонить до 18:00 и пропал. Верните 3 400 рублей!</description></item>"
)
HEAD = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>x</title>'


class Feed:
    """A server in a thread of this process."""

    def __enter__(self) -> Self:
        """Listens."""
        numbers = count(1)

        class Answer(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                items = "".join(ITEM.format(n=next(numbers)) for _ in range(100))
                body = f"{HEAD}{items}</channel></rss>".encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/rss+xml; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                return

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        self.url = f"http://127.0.0.1:{self._server.server_port}/feed.xml"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        """Ends."""
        self._server.shutdown()
        self._server.server_close()
