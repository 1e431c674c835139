"""Takes the secrets of a login out of all that was captured with it, however they are written."""

from __future__ import annotations

import base64
import binascii
import html
import io
import json
import re
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus, unquote

from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders

from app.evidence.archiving import WARC
from app.evidence.found_secrets import secrets_in
from app.evidence.login_secrets import LEAST
from app.evidence.redaction import BLANK
from app.evidence.warc import RecordWriter
from app.evidence.warc_reading import repair

FIXED = frozenset({".pdf"})
"""Files whose bytes are counted inside: a secret gives way to as many stars."""
PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif", ".mp4", ".webm"})
"""What they show is what the person saw; it is looked at, not searched."""
LETTERS = frozenset({".mhtml"})
SOFT_BREAK = b"=\r\n"
ENCODED = re.compile(
    rb"content-transfer-encoding: base64\r\n(?:[^\r\n]+\r\n)*\r\n([A-Za-z0-9+/=\r\n]+)",
    re.IGNORECASE,
)
LONG_RUN = re.compile(rb"[A-Za-z0-9+/_=-]{12,}")
FIRST_OWN = (0, 2, 3)
"""Characters of base64 that depend on one or two bytes before."""
LEAST_PACKED = 8
PIECE = 1 << 16
COMPUTED = frozenset({"content-length", "warc-payload-digest", "warc-block-digest", "warc-type"})
"""Headers of a record that are made anew with it."""


class Scrubber:
    """Secrets to be taken out; `places` counts where they stood."""

    def __init__(self, secrets: Iterable[str]) -> None:
        self.places = 0
        self._hidden = [_Hidden(secret) for secret in sorted(secrets, key=len, reverse=True)]

    def clean(self, data: bytes, *, same_length: bool = False) -> bytes:
        """The same bytes, without the secrets; the very same object if there are none in it."""
        for needle in self._in(data):
            if needle in data:
                self.places += data.count(needle)
                blank = b"*" * len(needle) if same_length else BLANK.encode()
                data = data.replace(needle, blank)
        return data

    def clean_letter(self, data: bytes) -> bytes:
        """An MHTML file: quoted lines may break anywhere, other parts are in base64."""
        pieces, at = [], 0
        for match in ENCODED.finditer(data):
            pieces += [self._quoted(data[at : match.start(1)]), self._packed(match[1])]
            at = match.end(1)
        return b"".join([*pieces, self._quoted(data[at:])])

    def _in(self, data: bytes) -> list[bytes]:
        """What may stand in these bytes, the longest first."""
        runs = b"\n".join(LONG_RUN.findall(data)) if self._hidden else b""
        found = {form for hidden in self._hidden for form in hidden.may_stand_in(data, runs)}
        return sorted(found, key=len, reverse=True)

    def _quoted(self, data: bytes) -> bytes:
        data = self.clean(data)
        unfolded = data.replace(SOFT_BREAK, b"")
        for needle in self._in(unfolded):
            quoted = needle.replace(b"=", b"=3D")
            if quoted in unfolded:
                pieces = (re.escape(quoted[at : at + 1]) for at in range(len(quoted)))
                data, count = re.subn(rb"(?:=\r\n)?".join(pieces), BLANK.encode(), data)
                self.places += count
        return data

    def _packed(self, data: bytes) -> bytes:
        try:
            before = base64.b64decode(data, validate=False)
        except binascii.Error:
            return data
        after = self.clean(before)
        if after is before:
            return data
        return base64.encodebytes(after).replace(b"\n", b"\r\n") + b"\r\n"

    def clean_text(self, text: str) -> str:
        """The same for a text."""
        raw = text.encode("utf-8", "surrogateescape")
        return self.clean(raw).decode("utf-8", "surrogateescape")


class _Hidden:
    """One secret; most texts have none, so they are searched for its core alone."""

    def __init__(self, secret: str) -> None:
        runs = re.findall(r"[A-Za-z0-9]+", unquote(secret))
        self._core = max(runs, key=len, default="").encode("ascii")
        self._forms = forms(secret)
        self._packed = packed_forms(secret)

    def may_stand_in(self, data: bytes, runs: bytes) -> Iterator[bytes]:
        """The forms that are worth a search; `runs` are the long words of the data."""
        if self._core in data:
            yield from self._forms
        yield from (form for form in self._packed if form in runs)


def forms(secret: str) -> frozenset[bytes]:
    """A value as it may be written: in addresses, in JSON, in markup."""
    texts = {secret, unquote(secret), quote(secret, safe=""), quote(secret), quote_plus(secret)}
    texts |= {quote(secret, safe="").lower(), html.escape(secret)}
    for text in (json.dumps(secret), json.dumps(secret, ensure_ascii=False)):
        texts |= {text[1:-1], text[1:-1].replace("/", "\\/")}
    found = (text.encode("utf-8", "surrogateescape") for text in texts)
    return frozenset(form for form in found if len(form) >= LEAST)


def packed_forms(secret: str) -> frozenset[bytes]:
    """What base64 makes of it wherever it stands in what was packed: three ways to begin."""
    raw, found = secret.encode("utf-8", "surrogateescape"), set[bytes]()
    for before in range(3):
        packed = base64.b64encode(b"\0" * before + raw)
        whole = packed[FIRST_OWN[before] : (before + len(raw)) * 8 // 6]
        found |= {whole, whole.replace(b"+", b"-").replace(b"/", b"_")}
    return frozenset(form for form in found if len(form) >= LEAST_PACKED)


def scrub(part: Path, secrets: Iterable[str]) -> int:
    """Cleans every file of an unfinished bundle, and what the page itself shows of tokens.

    Returns in how many places something was taken out.

    Raises:
        OSError: the disk.
    """
    repair(part / WARC)
    scrubber = Scrubber(frozenset(secrets) | _found(part))
    for path in sorted(part.rglob("*")):
        if not path.is_file() or path.suffix in PICTURES:
            continue
        if path.name == WARC:
            _clean_warc(path, scrubber)
        else:
            _clean_file(path, scrubber)
    return scrubber.places


def _found(part: Path) -> frozenset[str]:
    texts = [path.read_text("utf-8", "replace") for path in part.rglob("dom.html")]
    found = frozenset[str]().union(*map(secrets_in, texts))
    for raw in _members(part / WARC):
        content = zlib.decompress(raw, wbits=31)
        if not re.search(rb"(?i)\ncontent-type: (?:image|video|audio|font)/", content[:4096]):
            found |= secrets_in(content.decode("utf-8", "replace"))
    return found


def _clean_file(path: Path, scrubber: Scrubber) -> None:
    before = path.read_bytes()
    if path.suffix in LETTERS:
        after = scrubber.clean_letter(before)
    else:
        after = scrubber.clean(before, same_length=path.suffix in FIXED)
    if after != before:
        _replace(path, after)


def _clean_warc(path: Path, scrubber: Scrubber) -> None:
    """Records without a secret stay byte for byte; the others are written anew."""
    before = scrubber.places
    made = b"".join(_clean_member(raw, scrubber) for raw in _members(path))
    if scrubber.places != before:
        _replace(path, made)


def _clean_member(raw: bytes, scrubber: Scrubber) -> bytes:
    content = zlib.decompress(raw, wbits=31)
    before = scrubber.places
    if scrubber.clean(content) is content:
        return raw
    scrubber.places = before
    record = next(iter(ArchiveIterator(io.BytesIO(raw))))
    body = scrubber.clean(record.content_stream().read())
    room = io.BytesIO()
    writer = RecordWriter(room, gzip=True, warc_version="WARC/1.1")
    kept = {
        name: scrubber.clean_text(value)
        for name, value in record.rec_headers.headers
        if name.lower() not in COMPUTED
    }
    writer.write_record(
        writer.create_warc_record(
            kept.pop("WARC-Target-URI", None),
            record.rec_type,
            payload=io.BytesIO(body),
            warc_content_type=kept.pop("Content-Type", ""),
            http_headers=_cleaned_head(record.http_headers, len(body), scrubber),
            warc_headers_dict=kept,
        )
    )
    return room.getvalue()


def _cleaned_head(head: Any, length: int, scrubber: Scrubber) -> StatusAndHeaders | None:
    if head is None:
        return None
    lines = [(name, scrubber.clean_text(value)) for name, value in head.headers]
    lines = [(n, str(length) if n.lower() == "content-length" else v) for n, v in lines]
    return StatusAndHeaders(scrubber.clean_text(head.statusline), lines, protocol=head.protocol)


def _members(path: Path) -> Iterator[bytes]:
    """The gzip members of a WARC, packed as they are: one record each."""
    if not path.exists():
        return
    with path.open("rb") as stream:
        member, unpacking = bytearray(), zlib.decompressobj(wbits=31)
        while piece := stream.read(PIECE):
            while piece:
                unpacking.decompress(piece)
                rest = unpacking.unused_data
                member += piece[: len(piece) - len(rest)]
                if unpacking.eof:
                    yield bytes(member)
                    member, unpacking = bytearray(), zlib.decompressobj(wbits=31)
                piece = rest


def _replace(path: Path, content: bytes) -> None:
    part = path.with_name(path.name + ".part")
    part.write_bytes(content)
    part.replace(path)
