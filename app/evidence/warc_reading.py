"""WARC/1.1 read: what lies where in a file, one record, all answers; and a cut file repaired."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from warcio.archiveiterator import ArchiveIterator

from app.domain import clock
from app.evidence.posting import SENDING, posted
from app.evidence.redaction import Headers

LONGEST_BODY = 300 << 20
"""Bytes; the guard lets no more through for a whole page."""
MOST_SENT = 1 << 20
"""Bytes of a request that are looked at for the index."""


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
    method: str = "GET"
    posted: str = ""
    """Of a request that sends something: what stands for its body in an index (`posting`)."""


def entries(path: Path, start: int = 0) -> Iterator[Entry]:
    """The records of a WARC from a byte on; raises ArchiveLoadFailed at the first broken one."""
    with path.open("rb") as stream:
        stream.seek(start)
        records = ArchiveIterator(stream)
        for record in records:
            head = record.rec_headers
            content = record.http_headers or head
            # An entry ends where the next begins: reading to the end makes the length known.
            method, sent = _sent(record)
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
                method=method,
                posted=sent,
            )


def _sent(record: Any) -> tuple[str, str]:
    """Method of a request, and what it sends as an index has it."""
    if record.rec_type != "request" or record.http_headers is None:
        return "GET", ""
    method = str(record.http_headers.protocol)  # where a response has its protocol
    if method not in SENDING:
        return method, ""
    kind = record.http_headers.get_header("Content-Type") or ""
    return method, posted(kind, record.content_stream().read(MOST_SENT))


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
