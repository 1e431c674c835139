"""The parts of a letter: texts and attachments, however badly it is put together."""

from __future__ import annotations

import email
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.message import Message

from app.sources.charsets import decode

MALFORMED = (
    ValueError,
    LookupError,
    AttributeError,
    TypeError,
    RecursionError,
    AssertionError,
    MessageError,
)
"""What the standard library raises over headers and parts that nobody foresaw."""
MOST_PARTS = 500
LOST_START = "StartBoundaryNotFoundDefect"
UNDECODABLE = "CharsetDecodeDefect"
PLAIN_CODINGS = frozenset({"", "7bit", "8bit"})


@dataclass(slots=True)
class Parts:
    """What the parts of a letter hold, in their order."""

    plain: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)
    attachments: list[dict[str, str]] = field(default_factory=list)
    defects: set[str] = field(default_factory=set)
    shown_plain: str | None = None
    """The first text, in the charset that fits; `plain` is read as its letter says."""
    shown_html: str | None = None


def parts_of(letter: Message) -> Parts:
    """Texts, attachments and defects of a letter parsed by the standard library's old policy."""
    found = Parts()
    walked = list(_walked(letter))
    for part, _inside in walked:
        found.defects |= {type(defect).__name__ for defect in part.defects}
    if LOST_START in found.defects and (lost := _behind(letter)) is not None:
        walked.append((lost, True))
    for part, inside in walked:
        _take(part, found, inside=inside)
    return found


def file_name(part: Message) -> str:
    """The name of an attachment, decoded; empty: it has none."""
    told = Message()
    for header, raw in part.raw_items():
        if header.lower() in {"content-disposition", "content-type"}:
            bare = str(raw).encode("utf-8", "surrogateescape")
            told[header] = bare.decode("utf-8", "replace")
    try:
        given = told.get_filename()
    except MALFORMED:
        return ""
    return decoded(given) if given else ""


def decoded(header: str) -> str:
    """A header with its encoded words read; what cannot be read stays as it is."""
    try:
        pieces = [
            piece.decode(charset or "utf-8", "ignore") if isinstance(piece, bytes) else piece
            for piece, charset in decode_header(header)
        ]
    except (HeaderParseError, LookupError, ValueError):
        return header.encode("utf-8", "replace").decode().strip()
    return "".join(pieces).encode("utf-8", "replace").decode().strip()


def _walked(letter: Message) -> Iterator[tuple[Message, bool]]:
    """Every part, and whether it belongs to an attachment."""
    within: set[int] = set()
    for count, part in enumerate(letter.walk()):
        if count >= MOST_PARTS:
            return
        inside = id(part) in within
        yield part, inside
        if not part.is_multipart():
            continue
        disposition = part.get_content_disposition()
        named = disposition != "inline" and bool(file_name(part))
        if inside or named or disposition not in {None, "inline"}:
            within |= {id(one) for one in part.get_payload()}


def _behind(letter: Message) -> Message | None:
    """The part that stands behind a lost boundary."""
    boundary, text = letter.get_boundary(), getattr(letter, "epilogue", None) or ""
    _, opened, rest = text.partition(f"--{boundary}")
    part, closed, _ = rest.partition(f"--{boundary}--")
    return email.message_from_string(part.strip()) if opened and closed else None


def _take(part: Message, found: Parts, *, inside: bool) -> None:
    disposition = part.get_content_disposition() or ""
    if part.is_multipart() and disposition != "attachment":
        return
    kind = part.get_content_type()
    name = _name(part, disposition)
    if name is not None:
        found.attachments.append({"name": name, "type": kind})
    readable = kind in {"text/plain", "text/html"} and not part.is_multipart()
    shown = readable and disposition == "inline" and not inside
    if (name is None or shown) and (text := _text(part, found)):
        _put(part, found, text)


def _put(part: Message, found: Parts, text: str) -> None:
    match part.get_content_subtype():
        case "plain":
            found.plain.append(text)
            found.shown_plain = found.shown_plain or _readable(part)
        case "html":
            found.html.append(text)
            found.shown_html = found.shown_html or _readable(part)


def _readable(part: Message) -> str:
    """Whatever charset is declared: what is valid UTF-8 and no ASCII is UTF-8."""
    body = part.get_payload(decode=True)
    if not isinstance(body, bytes):
        return ""
    charset = part.get_content_charset("")
    try:
        return body.decode("utf-8") if not body.isascii() else decode(body, f"charset={charset}")
    except UnicodeDecodeError:
        return decode(body, f"charset={charset}")


def _name(part: Message, disposition: str) -> str | None:
    """The name of an attachment; None: the part is none."""
    if name := file_name(part):
        return name
    subtype = part.get_content_subtype()
    if (content_id := str(part.get("content-id", ""))) and subtype not in {"html", "plain"}:
        return content_id.strip()
    return "" if subtype == "rtf" or disposition == "attachment" else None


def _text(part: Message, found: Parts) -> str:
    if part.is_multipart():
        return ""
    body = part.get_payload(decode=True)
    coding = str(part.get("content-transfer-encoding", "")).strip().lower()
    if not isinstance(body, bytes) or not body:
        return ""
    if coding in PLAIN_CODINGS and body.isascii():
        return body.decode("ascii")
    try:
        text = body.decode(str(part.get_content_charset("utf-8")))
        text.encode("utf-8")
    except (LookupError, ValueError):
        found.defects.add(UNDECODABLE)
        return body.decode("utf-8", "replace")
    return text
