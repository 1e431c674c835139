"""WARC/1.1: exchanges are appended one by one, so that a killed helper leaves a sound file."""

from __future__ import annotations

import contextlib
import io
import os
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO
from urllib.parse import quote, urlsplit

from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from app import __version__
from app.domain import clock
from app.evidence.redaction import Headers, clean_headers, clean_url

RENAMED = frozenset({"content-encoding", "transfer-encoding", "content-length"})
"""Bodies are kept decoded, as the engine gave them, so these headers keep their value only."""
PACKED = ("image/", "video/", "audio/", "font/", "application/zip", "application/pdf")
"""Packing these again takes time and saves nothing; drawings are text all the same."""
LONGEST_BODY = 300 << 20
"""Bytes; the guard lets no more through for a whole page."""


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
        request = self._writer.create_warc_record(
            url,
            "request",
            payload=io.BytesIO(exchange.request_body),
            http_headers=self._request_head(exchange, url),
            warc_headers_dict={"WARC-Date": date, "WARC-Concurrent-To": response_id},
        )
        kind = next((v for k, v in exchange.response_headers if k.lower() == "content-type"), "")
        self._put(response, kind)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Where a record lies in its file, and what the index says of it."""

    kind: str
    url: str
    at: datetime
    offset: int
    length: int
    digest: str
    status: int
    mime: str
    truncated: bool = False
    """The body is not all that was sent."""


def entries(path: Path, start: int = 0) -> Iterator[Entry]:
    """The records of a WARC from a byte on; raises ArchiveLoadFailed at the first broken one."""
    with path.open("rb") as stream:
        stream.seek(start)
        records = ArchiveIterator(stream)
        for record in records:
            head = record.rec_headers
            content = record.http_headers or head
            # An entry ends where the next begins: reading to the end makes the length known.
            digest = head.get_header("WARC-Payload-Digest") or head.get_header("WARC-Block-Digest")
            offset, length = records.get_record_offset(), records.get_record_length()
            is_response = record.rec_type == "response"
            yield Entry(
                kind=record.rec_type,
                url=head.get_header("WARC-Target-URI") or "",
                at=clock.from_iso(head.get_header("WARC-Date")),
                offset=offset,
                length=length,
                digest=digest or "",
                status=int(record.http_headers.get_statuscode()) if is_response else 200,
                mime=(content.get_header("Content-Type") or "").split(";")[0].strip().lower(),
                truncated=bool(head.get_header("WARC-Truncated")),
            )


def read_at(path: Path, entry: Entry, most: int = LONGEST_BODY) -> tuple[Headers, bytes]:
    """Headers and body of one record.

    Raises:
        ValueError: the body is longer than `most` bytes.
    """
    with path.open("rb") as stream:
        stream.seek(entry.offset)
        record = next(iter(ArchiveIterator(stream)))
        headers = tuple(record.http_headers.headers) if record.http_headers else ()
        return headers, _body(record.content_stream(), most)


def repair(path: Path) -> int:
    """Cuts off what a killed writer left half-written; the number of whole records.

    Every record is a gzip member of its own, so a whole member is a whole record. A missing file
    counts as empty.
    """
    if not path.exists():
        return 0
    whole, end = 0, 0
    with path.open("rb") as stream:
        while (size := _member(stream, end)) > 0:
            whole, end = whole + 1, end + size
    if end < path.stat().st_size:
        with path.open("r+b") as stream:
            stream.truncate(end)
    return whole


def _member(stream: BinaryIO, start: int) -> int:
    """Bytes of the gzip member at `start`; 0 if it does not end or is none."""
    stream.seek(start)
    unpacking, size = zlib.decompressobj(wbits=31), 0
    try:
        while not unpacking.eof:
            piece = stream.read(65536)
            if not piece:
                return 0
            unpacking.decompress(piece)
            size += len(piece)
    except zlib.error:
        return 0
    return size - len(unpacking.unused_data)


def responses(stream: io.BufferedIOBase | Any) -> Iterator[tuple[str, int, str, Headers, bytes]]:
    """Address, status, status text, headers and body of every response, in order.

    Raises:
        ArchiveLoadFailed: not a WARC. ValueError: a body that unpacks to a mountain.
    """
    for record in ArchiveIterator(stream):
        if record.rec_type != "response":
            continue
        head = record.http_headers
        text = head.statusline.partition(" ")[2]
        url = record.rec_headers.get_header("WARC-Target-URI")
        body = _body(record.content_stream())
        yield url, int(head.get_statuscode()), text, tuple(head.headers), body


def _body(stream: Any, most: int | None = None) -> bytes:
    body = bytearray()
    while piece := stream.read(65536):
        body += piece
        if len(body) > (LONGEST_BODY if most is None else most):
            raise ValueError("a body beyond any limit")
    return bytes(body)


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
