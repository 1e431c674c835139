"""The letter that an answer is: it joins the conversation, and no stranger writes its headers."""

from __future__ import annotations

import hashlib
import re
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import formataddr, localtime

from app.domain import clock
from app.errors import CannotSend
from app.sources.base import OutgoingReply
from app.sources.networks.email_items import is_automaton

RE = re.compile(r"^(?:\s*(?:re|отв|aw|sv)\s*(?:\[\d+\])?\s*:)+\s*", re.IGNORECASE)
ADDRESS = re.compile(r"^[^\s<>@,;:\"\\()\[\]]{1,64}@[^\s<>@,;:\"\\()\[\]]{1,250}$")
MESSAGE_ID = re.compile(r"^<[^<>\s]{1,480}>$")
MOST_REFERENCES = 20


def letter_for(reply: OutgoingReply, address: str) -> EmailMessage:
    """The letter that an answer is.

    Raises:
        CannotSend: what is answered names nobody who would read it.
    """
    if any(not one.content for one in reply.files):
        raise CannotSend(reason="files")
    to = _recipient(reply, address)
    letter = EmailMessage()
    name, domain = address.rsplit("@", 1)
    letter["From"] = Address(username=name, domain=domain)
    letter["To"] = to
    letter["Subject"] = f"Re: {_subject(reply.to.title)}"
    letter["Date"] = localtime(clock.now())
    letter["Message-ID"] = message_id(reply.key, address)
    if MESSAGE_ID.match(reply.to.native_id):
        letter["In-Reply-To"] = reply.to.native_id
        letter["References"] = " ".join(_references(reply))
    letter.set_content(reply.text, charset="utf-8", cte="quoted-printable")
    for one in reply.files:
        main, _, sub = one.file.media_type.partition("/")
        letter.add_attachment(one.content, maintype=main, subtype=sub, filename=one.file.name)
    return letter


def message_id(key: str, address: str) -> str:
    """The same for every attempt of the same answer."""
    digest = hashlib.sha256(f"otklik\0{key}\0{address}".encode()).hexdigest()[:40]
    return f"<{digest}@{address.rpartition('@')[2]}>"


def _recipient(reply: OutgoingReply, own: str) -> str:
    raw = reply.to.raw
    if raw.get("notice"):
        raise CannotSend(reason="notice")
    wished = [str(one) for one in raw.get("reply_to") or ()]
    author = reply.to.author
    for address in [*wished, author.native_id if author else ""]:
        fits = ADDRESS.match(address) and address.isascii()
        if fits and address.lower() != own.lower() and not is_automaton(address):
            name = author.name if author and author.native_id == address.lower() else None
            return formataddr((_one_line(name or ""), address))
    raise CannotSend(reason="no_address")


def _subject(title: str | None) -> str:
    return _one_line(RE.sub("", title or ""))[:300]


def _one_line(text: str) -> str:
    """No line breaks and no control characters: nothing of a stranger's becomes a header."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _references(reply: OutgoingReply) -> list[str]:
    told = str(reply.to.raw.get("references") or reply.to.raw.get("parent_id") or "").split()
    known = [one for one in told if MESSAGE_ID.match(one) and one.isascii()]
    chain = [*known, reply.to.native_id]
    return list(dict.fromkeys(chain if len(chain) < MOST_REFERENCES else [chain[0], *chain[-18:]]))
