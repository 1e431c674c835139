"""WARC/1.1: exchanges are appended one by one, so that a killed helper leaves a sound file."""

from __future__ import annotations

import contextlib
import io
import os
import zlib
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import quote, urlsplit

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from app import __version__
from app.domain import clock
from app.evidence.redaction import Headers, clean_form, clean_headers, clean_url

RENAMED = frozenset({"content-encoding", "transfer-encoding", "content-length"})
"""Bodies are kept decoded, as the engine gave them, so these headers keep their value only."""
PACKED = ("image/", "video/", "audio/", "font/", "application/zip", "application/pdf")
"""Packing these again takes time and saves nothing; drawings are text all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One request and what came back, as the page engine saw it."""

    url: str
    method: str
    at: datetime
    request_headers: Headers
    request_body: bytes
    status: int
    status_text: str
    response_headers: Headers
    body: bytes
    ip: str | None = None
    truncated: str | None = None
    """`time` or `length`: the body is not all that was sent."""
    kind: str | None = None
    """document, image, script … as Browsertrix writes it."""


class RecordWriter(WARCWriter):  # type: ignore[misc]  # warcio has no types
    """warcio spools each payload into a file it never closes; ours are in memory anyway."""

    @staticmethod
    def _create_temp_file() -> io.BytesIO:
        return io.BytesIO()


class WarcFile:
    """A WARC that grows; every record is on disk when `write` returns.

    `trouble` is why the disk takes no more. Records come while a page loads, where nobody could
    catch an error: what was written before stays whole, and what comes after is dropped.
    """

    def __init__(self, path: Path) -> None:
        self.redacted: Counter[str] = Counter()
        self.trouble: OSError | None = None
        self._stream = path.open("ab")
        self._room = io.BytesIO()
        self._writer = RecordWriter(self._room, gzip=False, warc_version="WARC/1.1")
        if self._stream.tell() == 0:
            about = {"software": f"Otklik/{__version__}", "format": "WARC File Format 1.1"}
            self._put(self._writer.create_warcinfo_record("data.warc.gz", about))

    def write(self, exchange: Exchange) -> None:
        """One response record and its request record, secrets blanked."""
        url = clean_url(exchange.url, self.redacted)
        date = _moment(exchange.at)
        about = {"WARC-Date": date}
        if exchange.ip:
            about["WARC-IP-Address"] = exchange.ip.strip("[]")
        if exchange.truncated:
            about["WARC-Truncated"] = exchange.truncated
        if exchange.kind:
            about["WARC-Resource-Type"] = exchange.kind
        response = self._writer.create_warc_record(
            url,
            "response",
            payload=io.BytesIO(exchange.body),
            http_headers=self._response_head(exchange),
            warc_headers_dict=about,
        )
        response_id = response.rec_headers.get_header("WARC-Record-ID")
        asked_as = _kind(exchange.request_headers)
        request = self._writer.create_warc_record(
            url,
            "request",
            payload=io.BytesIO(clean_form(exchange.request_body, asked_as, self.redacted)),
            http_headers=self._request_head(exchange, url),
            warc_headers_dict={"WARC-Date": date, "WARC-Concurrent-To": response_id},
        )
        self._put(response, _kind(exchange.response_headers))
        self._put(request)

    def resource(self, uri: str, content_type: str, data: bytes, at: datetime) -> None:
        """Something we made of the page: a picture, its text."""
        self._put(
            self._writer.create_warc_record(
                uri,
                "resource",
                payload=io.BytesIO(data),
                warc_content_type=content_type,
                warc_headers_dict={"WARC-Date": _moment(at)},
            ),
            content_type,
        )

    def close(self) -> None:
        """Lets go of the file."""
        self._stream.close()

    def __enter__(self) -> WarcFile:
        """Itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Closes."""
        self.close()

    def _put(self, record: Any, kind: str = "") -> None:
        """One gzip member, written in one piece and taken back if the disk has no room for it."""
        self._room.seek(0)
        self._room.truncate()
        self._writer.write_record(record)
        packed = kind.lower().startswith(PACKED) and "svg" not in kind
        packing = zlib.compressobj(0 if packed else 6, zlib.DEFLATED, 31)
        member = packing.compress(self._room.getbuffer()) + packing.flush()
        if self.trouble is None:
            self._append(member)

    def _append(self, member: bytes) -> None:
        end = self._stream.tell()
        try:
            self._stream.write(member)
            self._stream.flush()
        except OSError as error:
            self.trouble = error
            with contextlib.suppress(OSError):
                os.truncate(self._stream.fileno(), end)

    def _response_head(self, exchange: Exchange) -> StatusAndHeaders:
        kept = [
            (f"X-Orig-{name}" if name.lower() in RENAMED else _name(name), _line(value))
            for name, value in clean_headers(exchange.response_headers, self.redacted)
        ]
        kept.append(("Content-Length", str(len(exchange.body))))
        status = f"{exchange.status} {_line(exchange.status_text)}".strip()
        return StatusAndHeaders(status, kept, protocol="HTTP/1.1")

    def _request_head(self, exchange: Exchange, url: str) -> StatusAndHeaders:
        parts = urlsplit(url)
        target = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
        target += f"?{parts.query}" if parts.query else ""
        kept = [
            (_name(name), _line(value))
            for name, value in clean_headers(exchange.request_headers, self.redacted)
            if not name.startswith(":")
        ]
        if not any(name.lower() == "host" for name, _ in kept):
            kept.insert(0, ("Host", parts.netloc))
        return StatusAndHeaders(
            f"{exchange.method} {_line(target)} HTTP/1.1", kept, is_http_request=True
        )


def _kind(headers: Headers) -> str:
    return next((value for name, value in headers if name.lower() == "content-type"), "")


def _moment(at: datetime) -> str:
    return clock.aware(at).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _name(text: str) -> str:
    """A header's name: letters that may stand in one, the rest as question marks."""
    return "".join(sign if sign.isascii() and sign.isprintable() and sign not in ": " else "?"
                   for sign in text)  # fmt: skip


def _line(text: str) -> str:
    """One header line: no breaks, Latin-1 as HTTP has it."""
    flat = text.replace("\r", " ").replace("\n", " ")
    return flat.encode("latin-1", "replace").decode("latin-1")
