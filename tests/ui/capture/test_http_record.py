"""http.json and the clock of the page's server, from what Chromium tells."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from ui.capture.hop import Hop
from ui.capture.http_record import http_record, in_pem, server_clock

AT = datetime(2026, 11, 22, 10, 2, 30, tzinfo=UTC)
SAID = "Sun, 22 Nov 2026 10:02:00 GMT"


def hop(headers: dict[str, str] | None = None, **response: Any) -> Hop:
    """A request at half past, by our clock, and its answer."""
    told = {
        "status": 200, "statusText": "OK", "protocol": "http/1.1", "headers": headers or {},
        "responseTime": AT.timestamp() * 1000, **response,
    }  # fmt: skip
    asked = {"url": "https://forum.example/7?token=abc", "method": "GET",
             "headers": {"Cookie": "sid=topsecret"}}  # fmt: skip
    return Hop(id="1", session=None, request=asked, at=AT, kind="Document", frame="1",
               response=told)  # fmt: skip


def test_the_date_of_the_answer_tells_how_far_our_clock_is() -> None:
    found = server_clock(hop({"Date": SAID}))
    assert found == {
        "offset_s": -29.5, "grain_s": 1.0, "source": "http_date", "server": "forum.example",
        "at": "2026-11-22T10:02:30Z",
    }  # fmt: skip


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Date": "yesterday"},
        {"Date": SAID, "Age": "600"},
        {"Date": SAID, "Age": "x"},
        {"Date": "Sun, 99 Nov 99999999 10:02:00 GMT"},
    ],
)
def test_a_date_that_tells_nothing_is_left_out(headers: dict[str, str]) -> None:
    assert server_clock(hop(headers)) is None


def test_the_record_has_no_secret_and_survives_a_broken_certificate() -> None:
    state = {"final_url": "https://forum.example/7", "remote_ip": "93.184.216.34", "tls": None}
    content = http_record("https://forum.example/7?token=abc", [hop()], state, [b"no certificate"])
    told = json.loads(content)
    assert b"topsecret" not in content
    assert b"abc" not in content
    assert (told["status_line"], told["server_ip"]) == ("HTTP/1.1 200 OK", "93.184.216.34")
    assert told["certificates"][0]["unreadable"] is True
    assert in_pem([b"x"]).startswith(b"-----BEGIN CERTIFICATE-----")


def test_a_page_that_nobody_answered_has_a_record_too() -> None:
    told = json.loads(http_record("http://forum.example/", [], {}))
    assert (told["hops"], told["status"], told["status_line"]) == ([], None, None)
