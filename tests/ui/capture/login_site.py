"""A small site that knows two people, tells them apart, and leaves tokens wherever sites do."""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

PEOPLE = {"anna": "anna-pass-71c3", "boris": "boris-pass-82d4"}
TYPE = """if (document.querySelector('[name=user]')) {
  document.querySelector('[name=user]').value = %s;
  document.querySelector('[name=pass]').value = %s;
  document.querySelector('button').click(); }"""
"""Hands for the login form."""
LOGIN = """<!doctype html><meta charset=utf-8><title>Вход</title><h1>Войдите на сайт</h1>
<form method=post action=/enter><input type=hidden name=csrf_token value=form-of-{user}>
<input name=user autocomplete=username><input name=pass type=password><button>Войти</button></form>
"""
PRIVATE = """<!doctype html><meta charset=utf-8><title>Закрытая жалоба</title>
<meta name=csrf-token content=meta-canary-{user}>
<h1>Закрытая жалоба № 9</h1><p>Вы вошли как {user}. Заказ 4471 не привезли, деньги не вернули.</p>
<form><input type=hidden name=csrf_token value=field-canary-{user}>
<input type=password value=filled-canary-{user}></form>
<p hidden data-seen="{session}"></p>
<img src="/dot.svg?token=image-canary-{user}" width=10 height=10>
<a href="/?auth=auth-canary-{user}">ссылка</a>
<script>
  const token = localStorage.getItem('app.token');
  document.title = token ? 'с памятью' : 'без памяти';
  localStorage.setItem('app.token', 'stored-canary-{user}');
  fetch('/api?k=' + encodeURIComponent('stored-canary-{user}'), {{
    method: 'POST',
    headers: {{'Authorization': 'Bearer stored-canary-{user}',
               'X-Own-Thing': 'auth-canary-{user}'}},
    body: JSON.stringify({{access_token: 'stored-canary-{user}', sess: 'sess-canary-1-{user}'}}),
  }});
</script>
"""


@dataclass
class LoginSite:
    """Where it is, and what it heard."""

    host: str = ""
    asked: list[tuple[str, str]] = field(default_factory=list)
    """Path and Cookie header of every request."""
    over: set[str] = field(default_factory=set)
    """Whose login the site has ended."""

    @property
    def url(self) -> str:
        """The root's address, without the last slash."""
        return f"http://{self.host}"

    def hands(self, user: str) -> str:
        """A script that signs in as this person."""
        return TYPE % (json.dumps(user), json.dumps(PEOPLE[user]))


@contextlib.contextmanager
def serving() -> Iterator[LoginSite]:
    """The site, while it is up."""
    site = LoginSite()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"site": site}))
    server.daemon_threads = True
    site.host = f"127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    """Answers by path and by who asks."""

    site: LoginSite

    def do_GET(self) -> None:
        """A page."""
        self._answer(urlsplit(self.path).path)

    def do_POST(self) -> None:
        """The form, or the page's own script."""
        self.body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        self._answer(urlsplit(self.path).path)

    def log_message(self, *said: object) -> None:
        """Silent."""

    def _answer(self, path: str) -> None:
        cookies = self.headers.get("Cookie") or ""
        self.site.asked.append((self.path, cookies))
        who = next((u for u in PEOPLE if f"auth=auth-canary-{u}" in cookies), "")
        if path == "/enter":
            self._enter()
        elif path == "/private":
            self._private(who if who not in self.site.over else "", cookies)
        elif path == "/api":
            self._send(json.dumps({"echo": self.body, "session_key": f"api-canary-{who}"}),
                       kind="application/json")  # fmt: skip
        elif path == "/login":
            self._send(LOGIN.format(user="nobody"))
        else:
            self._send("<svg xmlns='http://www.w3.org/2000/svg'/>", kind="image/svg+xml")

    def _private(self, who: str, cookies: str) -> None:
        if who:
            renewed = self._renewed(cookies, who)
            session = renewed[0].partition(";")[0].removeprefix("sess=")
            self._send(PRIVATE.format(user=who, session=session), cookies=renewed)
        else:
            self._go("/login")

    def _enter(self) -> None:
        given = parse_qs(self.body)
        user = (given.get("user") or [""])[0]
        if PEOPLE.get(user) != (given.get("pass") or [""])[0]:
            self._go("/login?wrong")
            return
        self._go("/private", (
            f"auth=auth-canary-{user}; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000",
            f"sess=sess-canary-0-{user}; Path=/; HttpOnly",
            "lang=ru; Path=/; Max-Age=86400",
        ))  # fmt: skip

    def _renewed(self, cookies: str, who: str) -> tuple[str, ...]:
        """The session's token is another after every page, as careful sites have it."""
        found = [part for part in cookies.split("; ") if part.startswith("sess=")]
        number = int(found[0].split("-")[2]) + 1 if found else 1
        return (f"sess=sess-canary-{number}-{who}; Path=/; HttpOnly",)

    def _go(self, where: str, cookies: tuple[str, ...] = ()) -> None:
        self._send("", status=303, cookies=cookies, where=where)

    def _send(
        self, text: str, *, status: int = 200, kind: str = "text/html; charset=utf-8",
        cookies: tuple[str, ...] = (), where: str = "",
    ) -> None:  # fmt: skip
        body = text.encode("utf-8")
        self.send_response(status)
        for cookie in cookies:
            self.send_header("Set-Cookie", cookie)
        if where:
            self.send_header("Location", where)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with contextlib.suppress(OSError):
            self.wfile.write(body)
