"""A case as a sheet for somebody outside: what was said, what is asked of them, by when (D5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from app.domain.handoff import Handoff
from app.evidence import sheet_words as words
from app.evidence.case_words import word
from app.evidence.protocol_blocks import (
    Block,
    Document,
    Heading,
    Items,
    Picture,
    Quote,
    Rows,
    Text,
    Title,
    fit,
)

SHOWN = 6
"""Texts of the customer, and answers, that a sheet of a page or two has room for."""
LONGEST = 3_000
"""Characters of one of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A text with its moment."""

    at: datetime
    text: str
    edited: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """A capture of the complaint; `picture` is empty where the page must not be shown."""

    id: str
    at: datetime
    picture: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSheet:
    """Everything that a sheet says; what must not be told is masked or empty already."""

    handoff: Handoff
    brand: str
    network: str
    place: str | None
    """The link; empty: there is none; None: it is not told."""
    customer: str | None
    """The same with the name."""
    tell: str
    """Whom to tell the result, and how."""
    said: Sequence[Said]
    answered: Sequence[Said]
    shots: Sequence[Shot]
    masked: bool
    zone: tzinfo

    def moment(self, at: datetime) -> str:
        """`22.11.2026 15:00`, local."""
        return at.astimezone(self.zone).strftime("%d.%m.%Y %H:%M")


def compose(sheet: CaseSheet) -> Document:
    """The sheet, ready to be printed."""
    number = sheet.handoff.case_id
    return Document(
        title=words.TITLE.format(number=number),
        blocks=(*_head(sheet), *_told(sheet), *_end(sheet), *_pictures(sheet)),
        footer=words.FOOTER.format(number=number),
        signature="",
    )


def as_text(document: Document) -> str:
    """The same for a letter or a messenger; without lines to write on, and without pictures."""
    told: list[str] = []
    for block in document.blocks:
        match block:
            case Title():
                told.append(f"{block.text}\n{block.small}".strip())
            case Heading():
                if block.text == words.BACK:
                    break
                told.append(f"\n{block.text}:")
            case Text() | Quote():
                told.append(block.text)
            case Rows():
                told += [f"{name}: {text}" for name, text in block.rows]
            case Items():
                told += [f"– {item}" for item in block.items]
    return "\n".join([*told, "", words.PROMISE])


def _head(sheet: CaseSheet) -> tuple[Block, ...]:
    handoff = sheet.handoff
    first = min((one.at for one in sheet.said), default=handoff.made_at)
    rows = (
        (words.BRAND, sheet.brand),
        (words.NETWORK, word(sheet.network)),
        (words.PLACE, words.HIDDEN_PLACE if sheet.place is None else sheet.place),
        (words.CUSTOMER, words.HIDDEN_NAME if sheet.customer is None else sheet.customer),
        (words.WRITTEN, sheet.moment(first)),
        (words.HANDED, sheet.moment(handoff.made_at)),
        (words.DUE, sheet.moment(handoff.due_at)),
        (words.TELL, sheet.tell),
    )
    return (
        Title(
            words.TITLE.format(number=handoff.case_id), fit(words.FOR.format(to=handoff.to_name))
        ),
        Rows(tuple((name, fit(text)) for name, text in rows if text)),
        Heading(words.ASKED),
        Text(fit(handoff.what), "strong"),
    )


def _told(sheet: CaseSheet) -> tuple[Block, ...]:
    answers = _quotes(sheet, sheet.answered) or (Text(words.NOTHING),)
    masked = (Text(words.MASKED, "quiet"),) if sheet.masked else ()
    return (
        Heading(words.SAID), *_quotes(sheet, sheet.said), *masked,
        Heading(words.ANSWERED), *answers,
    )  # fmt: skip


def _quotes(sheet: CaseSheet, texts: Sequence[Said]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for one in texts[-SHOWN:]:
        edited = f", {words.EDITED}" if one.edited else ""
        cut = one.text if len(one.text) <= LONGEST else f"{one.text[:LONGEST]}…"
        blocks += [Text(f"{sheet.moment(one.at)}{edited}", "quiet"), Quote(fit(cut))]
    if len(texts) > SHOWN:
        blocks.append(Text(words.MORE.format(shown=SHOWN, count=len(texts)), "quiet"))
    return tuple(blocks)


def _end(sheet: CaseSheet) -> tuple[Block, ...]:
    shots = tuple(
        words.CAPTURE.format(id=one.id, moment=sheet.moment(one.at)) for one in sheet.shots
    )
    captured: tuple[Block, ...] = (Heading(words.CAPTURES), Items(shots)) if shots else ()
    return (
        *captured, Heading(words.BACK), Rows(words.LINES), Text(words.PROMISE),
        Text(words.LAW, "quiet"),
    )  # fmt: skip


def _pictures(sheet: CaseSheet) -> tuple[Block, ...]:
    return tuple(
        Picture(one.picture, words.SCREEN.format(id=one.id)) for one in sheet.shots if one.picture
    )[-1:]
