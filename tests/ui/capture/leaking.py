"""A bundle whose archived pages try every way out of the viewer."""

from __future__ import annotations

from pathlib import Path

from app.evidence import bundle
from app.evidence.warc import WarcFile
from tests.app.evidence.make import about, exchange, left_by_helper
from tests.ui.capture.site import PAGES

HEADERS = (
    ("Content-Type", "text/html; charset=utf-8"),
    ("Link", "<http://__CANARY__/header>; rel=preload; as=image"),
    ("Link", "<http://__CANARY__>; rel=preconnect"),
    ("Refresh", "2; url=http://__CANARY__/refresh-header"),
    ("Content-Security-Policy", "font-src 'none'; report-uri http://__CANARY__/csp-header"),
    ("Reporting-Endpoints", 'default="http://__CANARY__/reports"'),
    ("Report-To", '{"group":"g","max_age":9,"endpoints":[{"url":"http://__CANARY__/to"}]}'),
    ("NEL", '{"report_to":"g","max_age":9,"success_fraction":1.0}'),
    ("Set-Cookie", "sid=1; Path=/"),
)
"""What an answer itself may ask a browser to do."""
MHTML = """From: <Saved by Blink>
Snapshot-Content-Location: http://forum.example/post/7
Subject: leak
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----part"

------part
Content-Type: text/html
Content-ID: <frame-1@mhtml.blink>
Content-Location: http://__CANARY__/post/7

__PAGE__
------part--
"""


def page(port: int, name: str = "leak.html") -> str:
    """The page with the canary's address in it."""
    return (PAGES / name).read_text("utf-8").replace("__CANARY__", f"127.0.0.1:{port}")


def leaking(folder: Path, port: int) -> Path:
    """The bundle, sealed: page.wacz and page.mhtml, both hostile."""
    part = left_by_helper(folder.with_name("part"))
    (part / bundle.WARC).unlink()
    host = f"127.0.0.1:{port}"
    headers = tuple((name, value.replace("__CANARY__", host)) for name, value in HEADERS)
    with WarcFile(part / bundle.WARC) as warc:
        warc.write(exchange(body=page(port).encode(), response_headers=headers))
    mhtml = MHTML.replace("__PAGE__", page(port)).replace("__CANARY__", host)
    (part / "page.mhtml").write_bytes(mhtml.replace("\n", "\r\n").encode())
    bundle.finish(part, folder, about())
    return folder
