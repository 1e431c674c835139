"""Answers on their way: waiting, later, stopped, unknown, copied; what is asked, what is set."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from PySide6.QtWidgets import QToolButton, QWidget

from app.domain.conversation import Conversation
from app.domain.ids import CaseId, PostId
from app.domain.post import PostVersion
from app.domain.reply import Draft, Reply, ReplyStatus
from app.domain.waiting_reply import WaitingReply
from app.domain.whole_case import WholeCase
from tests.desk_records import TEXT, case, post
from tests.gallery.case_scenes import NOW, said, wrote
from ui.dialogs.published import PublishedDialog
from ui.dialogs.send_later import SendLaterDialog
from ui.panes.composer import Composer
from ui.panes.deadlines import DeadlinesPane
from ui.panes.sending_section import SendingSection
from ui.panes.thread import ThreadPane
from ui.resources import icon
from ui.strip import Strip

SIZES = {
    "sending_later": (560, 320),
    "sending_published": (620, 300),
    "sending_settings": (620, 360),
    "sending_composer": (560, 330),
    "sending_composer_narrow": (400, 330),
    "sending_composer_copied": (560, 330),
}
OLD, NEW = TEXT, TEXT + " Уже не надо: сегодня курьер всё привёз, спасибо."
SEEN = Conversation(posts={PostId(1): "as it was"})
TOMORROW = (NOW + timedelta(days=1)).replace(hour=6, minute=0)


def _thread(*replies: Reply, **more: Any) -> QWidget:
    version = PostVersion(
        post_id=PostId(1),
        text=OLD,
        seen_from=NOW - timedelta(hours=1),
        seen_until=NOW - timedelta(minutes=3),
    )
    given: dict[str, Any] = {
        "case": case(),
        "posts": (said(1, 55, NEW),),
        "versions": (version,),
        "replies": replies,
    }
    pane = ThreadPane()
    pane.show_case(WholeCase(**(given | more)))
    return pane


def stopped() -> QWidget:
    """The post was edited; somebody answered; the author wrote more."""
    told = {"seen": SEEN, "created_at": NOW - timedelta(minutes=6)}
    return _thread(
        wrote(2, ReplyStatus.FAILED, 5, error_code="reply.post_edited", **told),
        wrote(
            3, ReplyStatus.FAILED, 3, error_code="reply.late", chosen_at=NOW - timedelta(hours=3)
        ),
    )


def waiting() -> QWidget:
    """Within the undo window, at a chosen time, without a network, limited, held back."""
    later = {"scheduled": True, "chosen_at": TOMORROW, "not_before": TOMORROW}
    soon = {"not_before": NOW + timedelta(minutes=4)}
    return _thread(
        wrote(1, ReplyStatus.PENDING, 4, not_before=NOW + timedelta(seconds=12)),
        wrote(2, ReplyStatus.PENDING, 3, **later),
        wrote(3, ReplyStatus.PENDING, 2, error_code="source.limited", **soon),
        wrote(4, ReplyStatus.FAILED, 1, error_code="reply.held"),
        versions=(),
        posts=(said(1, 55, OLD),),
    )


def unknown() -> QWidget:
    """Asked after again, left to the person, copied, not looked at."""
    return _thread(
        wrote(1, ReplyStatus.UNKNOWN, 4, error_code="source.unsure", not_before=TOMORROW),
        wrote(2, ReplyStatus.UNKNOWN, 3, error_code="reply.untraceable"),
        wrote(3, ReplyStatus.FAILED, 2, error_code="reply.not_looked"),
        wrote(4, ReplyStatus.COPIED, 1),
        versions=(),
        posts=(said(1, 55, OLD),),
    )


def later() -> QWidget:
    """A date and a time."""
    return SendLaterDialog(NOW, TOMORROW)


def published() -> QWidget:
    """The clipboard holds the address of another site."""
    return PublishedDialog("https://example.org/post/7", "https://vk.com/wall-1_100")


def settings() -> QWidget:
    """Two networks have their own time."""
    section = SendingSection()
    section.show_sending({"vk": 30, "telegram_user": 0}, look=True)
    section.show_networks(["vk", "mastodon", "telegram_user"])
    return section


def composer() -> Composer:
    """Two answers wait; the button for later stands beside the one that sends."""
    pane = Composer()
    replies = (
        wrote(1, ReplyStatus.PENDING, 1, not_before=NOW + timedelta(seconds=500)),
        wrote(2, ReplyStatus.PENDING, 1, not_before=TOMORROW, scheduled=True),
    )
    whole = WholeCase(case=case(), posts=(post(1),), replies=replies)
    draft = Draft(case_id=CaseId(7), text="Анна, здравствуйте!", public=True, saved_at=NOW)
    pane.show_case(whole, draft)
    button = QToolButton()
    button.setIcon(icon("chevron-up"))
    pane.foot.beside_send(button)
    return pane


def composer_copied() -> QWidget:
    """«Is it published?»"""
    pane, strip = composer(), Strip()
    pane.undo.show_pending(())
    pane.add_above(strip)
    yes, no = pane.tr("Yes, published…"), pane.tr("No, back to the draft")
    strip.say(pane.tr("The answer is copied. Is it published?"), "soon", yes, no)
    return pane


def list_of_all() -> QWidget:
    """Everything that waits, before the deadlines."""
    pane = DeadlinesPane()
    replies = (
        wrote(1, ReplyStatus.PENDING, 1, not_before=TOMORROW, scheduled=True),
        wrote(2, ReplyStatus.FAILED, 1, error_code="reply.post_edited"),
        wrote(3, ReplyStatus.COPIED, 1),
        wrote(4, ReplyStatus.UNKNOWN, 1, error_code="source.unsure"),
    )
    pane.note_waiting(
        [WaitingReply(reply=one, author_name="Анна Котова", network="vk") for one in replies]
    )
    pane.show_agenda((), 0, NOW)
    return pane


SCENES: dict[str, Callable[[], QWidget]] = {
    "sending_stopped": stopped,
    "sending_waiting": waiting,
    "sending_unknown": unknown,
    "sending_later": later,
    "sending_published": published,
    "sending_settings": settings,
    "sending_composer": composer,
    "sending_composer_narrow": composer,
    "sending_composer_copied": composer_copied,
    "sending_list": list_of_all,
}


def size_of(name: str) -> tuple[int, int]:
    """Dialogs as they open, the composer as it stands in the desk."""
    return SIZES.get(name, (640, 760))
