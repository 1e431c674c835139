"""A letter as a post: who wrote what in which conversation, or the review a site tells of."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from app.domain.post import Attachment, FetchedAuthor, FetchedPost
from app.sources.html_text import html_to_text
from app.sources.networks.email_letter import Letter, given
from app.sources.networks.email_notices import Notice, notice_in
from app.sources.networks.email_quotes import own_words

LONGEST_TEXT = 200_000
ROBOT_NAMES = ("no-reply", "noreply", "do-not-reply", "donotreply", "mailer-daemon", "robot")


def post_of_letter(
    body: bytes, *, came: datetime | None = None, cut: int | None = None
) -> FetchedPost:
    """The post that a letter is.

    `came` is when the server took it, `cut` its size where only the beginning was fetched.

    Raises:
        SourceTooLarge, SourceBroken: it cannot be read as a letter.
    """
    letter = Letter(body)
    item = given(letter)
    html = letter.html()
    whole = _text(letter)
    notice = notice_in(item["author_id"] or "", whole, html or "")
    answers = bool(item["parent_id"] or item["references"])
    written = letter.moment()
    return FetchedPost(
        native_id=letter.key(),
        kind="review" if notice else "mail",
        text=notice.text if notice else own_words(whole, answers=answers),
        title=item["subject"],
        text_html=html,
        author=_author(item, notice),
        created=_sooner(written, came),
        parent_id=next(iter(letter.ids("in-reply-to")), None),
        thread_id=_thread(letter),
        permalink=notice.link if notice else None,
        rating=notice.rating if notice else None,
        attachments=_attachments(item),
        known=cut is None,
        raw={**item, **_kept(letter, whole, notice, cut)},
    )


def is_automaton(address: str) -> bool:
    """Whether nobody reads what is sent to an address."""
    name = address.partition("@")[0].lower()
    return any(robot in name for robot in ROBOT_NAMES)


def _text(letter: Letter) -> str:
    """What a person reads: the text, or the HTML where there is no text."""
    plain = letter.parts.shown_plain or ""
    if not plain.strip() and letter.parts.shown_html:
        plain = html_to_text(letter.parts.shown_html[:LONGEST_TEXT])
    return plain.replace("\r\n", "\n")[:LONGEST_TEXT].strip()


def _author(item: dict[str, Any], notice: Notice | None) -> FetchedAuthor | None:
    if notice is not None:
        if notice.author is None:
            return None
        return FetchedAuthor(native_id=f"{notice.site}:{notice.author}", name=notice.author)
    address = item["author_id"]
    if not address or "@" not in address:
        return None
    handle = address.lower()
    return FetchedAuthor(native_id=handle, handle=handle, name=item["author_name"])


def _thread(letter: Letter) -> str:
    """The letter at the top of the conversation: the first one that is referred to."""
    known = letter.ids("references") or letter.ids("in-reply-to")
    return known[0] if known else letter.key()


def _sooner(written: datetime | None, came: datetime | None) -> datetime | None:
    """A letter cannot be younger than its coming, whatever its sender's clock says."""
    return min((at for at in (written, came) if at is not None), default=None)


def _attachments(item: dict[str, Any]) -> tuple[Attachment, ...]:
    return tuple(
        Attachment(
            kind="photo" if one["type"].startswith("image/") else "file", title=one["name"] or None
        )
        for one in item["attachments"]
    )


def _kept(letter: Letter, whole: str, notice: Notice | None, cut: int | None) -> dict[str, Any]:
    """What the post does not show: the whole text with its quotations, and where answers go."""
    found: dict[str, Any] = {
        "whole": whole,
        "to": letter.addresses("to"),
        "cc": letter.addresses("cc"),
        "reply_to": letter.addresses("reply-to"),
        "list_id": letter.line("list-id"),
        "auto_submitted": letter.line("auto-submitted"),
    }
    if notice is not None:
        found["notice"] = notice.site
    if cut is not None:
        found["cut_from"] = cut
    return found
