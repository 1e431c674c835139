"""Turns a line of the thread into what its bubble says."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject

from app.domain.post import Attachment, Post
from app.domain.reply import Reply
from ui import format as shown
from ui import words
from ui.delegates.bubble_said import Piece, Said, Side, Stretch, one_line
from ui.delegates.change_words import ChangeWords
from ui.delegates.event_words import EventWords
from ui.delegates.reply_words import ReplyWords
from ui.models.thread_items import Kind, ThreadItem

FOLDED_AFTER = 1_500
"""Characters of a post that are shown before it is unfolded."""
FOLDED_LINES = 24
ATTACHMENTS = 12
PICTURES = frozenset({"photo", "image", "picture", "video", "gifv", "posted_photo", "graffiti"})
EVENTS_SHOWN = 2
SPOKEN = 300
"""Characters of a remark about brands."""
BRANDS_SHOWN = 300
"""Mentions of brands that are marked in one post; nobody reads more."""


class BubbleWords(QObject):
    """Says a line as it is at a moment."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._replies = ReplyWords(self)
        self._events = EventWords(self)
        self._changes = ChangeWords(self)

    def said(self, item: ThreadItem, now: datetime, *, unfolded: bool) -> Said:
        """The rows of a line; `unfolded`: all of it."""
        match item.kind:
            case Kind.POST if item.post is not None:
                return self._post(item, item.post, now, unfolded=unfolded)
            case Kind.REPLY if item.reply is not None:
                return self._reply(item, item.reply, now, unfolded=unfolded)
            case Kind.NOTE if item.note is not None:
                head = Piece(text=self.tr("Note for us"), font="small.strong", icon="note")
                when = Piece(text=shown.short_moment(item.at, now), font="small", tone="text.faint")
                body = self._body(item.note.text, (), unfolded=unfolded)
                return Said(
                    side=Side.WIDE,
                    ground="bubble.note",
                    frame="bubble.note.line",
                    rows=((head, when), *body),
                )
            case Kind.NEW:
                text = self.tr("New messages")
                piece = Piece(text=text, font="small.strong", tone="divider.new")
                return Said(side=Side.DIVIDER, rows=((piece,),))
        return Said(side=Side.LINE, rows=self._history(item, now, unfolded=unfolded))

    def spoken(self, item: ThreadItem, now: datetime) -> str:
        """The line for a screen reader: «Сообщение 3 из 9. …»."""
        text = self.said(item, now, unfolded=False).spoken()
        if item.brands:
            text = f"{text}. {one_line(words.brands_named(item.brands), SPOKEN)}"
        if not item.number:
            return text
        place = self.tr("Message {number} of {all}").format(number=item.number, all=item.of)
        return f"{place}. {text}"

    def _post(self, item: ThreadItem, post: Post, now: datetime, *, unfolded: bool) -> Said:
        name = one_line(post.author.name) if post.author else self.tr("Unknown author")
        tone = "text" if item.own or post.ours else "text.second"
        head = [Piece(text=name, font="small.strong", tone=tone)]
        if post.author and post.author.handle:
            handle = "@" + one_line(post.author.handle, 30).removeprefix("@")
            head.append(Piece(text=handle, font="small", tone="text.faint"))
        moment = shown.short_moment(post.created, now)
        head.append(Piece(text=moment, font="small", tone="text.faint"))
        rows: list[tuple[Piece, ...]] = [tuple(head), *self._banners(item, post, now)]
        if post.title:
            rows.append((Piece(text=one_line(post.title, 200), font="strong"),))
        if item.earlier and unfolded:
            rows += self._changes.differences(item, post, now)
        else:
            rows += self._body(post.text, _stretches(item), unfolded=unfolded)
        rows += self._attachments(post.attachments)
        if counted := self._counters(post):
            rows.append((Piece(text=counted, font="small", tone="text.faint"),))
        side = Side.RIGHT if post.ours else Side.LEFT
        ground = "bubble.ours" if post.ours else "bubble.theirs"
        return Said(
            side=side,
            ground=ground if item.own or post.ours else "surface.side",
            frame="bubble.line",
            rows=tuple(rows),
        )

    def _banners(self, item: ThreadItem, post: Post, now: datetime) -> list[tuple[Piece, ...]]:
        rows = self._changes.banners(item, post, now)
        if not post.known:
            text = self.tr("A kind of post that Otklik does not know; open the original")
            rows.append((Piece(text=text, font="small", tone="text.faint"),))
        return rows

    def _body(
        self, text: str, marked: tuple[Stretch, ...], *, unfolded: bool
    ) -> list[tuple[Piece, ...]]:
        kept = text if unfolded else _beginning(text)
        if not kept.strip():
            words = self.tr("No text")
            return [(Piece(text=words, tone="text.faint"),)]
        stretches = tuple(
            replace(each, end=min(each.end, len(kept))) for each in marked if each.start < len(kept)
        )
        rows: list[tuple[Piece, ...]] = [(Piece(text=kept, stretches=stretches),)]
        if len(kept) < len(text) or (unfolded and _beginning(text) != text):
            more = self.tr("Show all, {count} characters").format(count=shown.count(len(text)))
            link = self.tr("Show less") if unfolded else more
            rows.append((Piece(text=link, font="small", tone="text.link", action="toggle"),))
        return rows

    def _attachments(self, attachments: tuple[Attachment, ...]) -> list[tuple[Piece, ...]]:
        rows: list[tuple[Piece, ...]] = []
        for attachment in attachments[:ATTACHMENTS]:
            icon = "image" if attachment.kind in PICTURES else "attachment"
            title = one_line(attachment.title or "", 80)
            text = (
                f"{self._kind(attachment.kind)}: {title}" if title else self._kind(attachment.kind)
            )
            rows.append((Piece(text=text, font="small", tone="text.second", icon=icon),))
        if (left := len(attachments) - ATTACHMENTS) > 0:
            text = self.tr("and %n more attachment(s)", "", left)
            rows.append((Piece(text=text, font="small", tone="text.faint"),))
        return rows

    def _kind(self, kind: str) -> str:
        if kind in {"video", "gifv"}:
            return self.tr("Video")
        if kind in PICTURES:
            return self.tr("Picture")
        known = {
            "link": self.tr("Link"),
            "audio": self.tr("Sound"),
            "doc": self.tr("Document"),
            "poll": self.tr("Poll"),
            "sticker": self.tr("Sticker"),
        }
        return known.get(kind) or one_line(kind, 30)

    def _counters(self, post: Post) -> str:
        counted = (
            (post.rating, self.tr("rating {count}")),
            (post.likes, self.tr("likes {count}")),
            (post.reposts, self.tr("reposts {count}")),
            (post.replies, self.tr("comments {count}")),
            (post.views, self.tr("views {count}")),
        )
        return " · ".join(
            words.format(count=shown.compact(int(number))) for number, words in counted if number
        )

    def _reply(self, item: ThreadItem, reply: Reply, now: datetime, *, unfolded: bool) -> Said:
        who = self.tr("Our answer") if reply.public else self.tr("Our private answer")
        head = Piece(text=who, font="small.strong", icon="" if reply.public else "lock")
        when = shown.short_moment(reply.sent_at or reply.created_at, now)
        moment = Piece(text=when, font="small", tone="text.faint")
        files = tuple(
            Attachment(kind="photo" if one.is_picture else "doc", title=one.name)
            for one in reply.files
        )
        body = [*self._body(reply.text, (), unfolded=unfolded), *self._attachments(files)]
        return Said(
            side=Side.RIGHT,
            ground="bubble.ours",
            frame="bubble.line",
            rows=((head, moment), *body, *self._replies.rows(reply, now, item.instead)),
        )

    def _history(
        self, item: ThreadItem, now: datetime, *, unfolded: bool
    ) -> tuple[tuple[Piece, ...], ...]:
        few = len(item.events) <= EVENTS_SHOWN
        kept = item.events if few or unfolded else item.events[-1:]
        rows = [(self._events.piece(event, now),) for event in kept]
        if few:
            return tuple(rows)
        hidden = len(item.events) - 1
        words = self.tr("Fold") if unfolded else self.tr("%n earlier event(s)", "", hidden)
        link = Piece(text=words, font="small", tone="text.link", action="toggle")
        return ((link,), *rows)


def _stretches(item: ThreadItem) -> tuple[Stretch, ...]:
    """Brands first: where a word that counts names one, its ground wins and the line stays."""
    brands = (
        Stretch(
            each.start,
            each.end,
            "mark.brand",
            under="mark.brand.line",
            tip=one_line(words.mention(each), SPOKEN),
        )
        for each in item.brands[:BRANDS_SHOWN]
    )
    return (*brands, *(Stretch(start, end, "mark") for start, end in item.marks))


def _beginning(text: str) -> str:
    lines = text.split("\n")
    short = "\n".join(lines[:FOLDED_LINES]) if len(lines) > FOLDED_LINES + 6 else text
    return short if len(short) <= FOLDED_AFTER + 300 else short[:FOLDED_AFTER]
