"""Bubbles: what they say, where their marks stand, how high they are."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from app.domain.attachment import AttachedFile
from app.domain.case import CaseEvent
from app.domain.post import PostVersion
from app.domain.reply import ReplyStatus
from app.domain.watch import PostChange, PostEvent
from tests.desk_records import NOW, TEXT, ago, post, reply, whole
from ui.delegates.bubble_layout import lay
from ui.delegates.bubble_said import Said, one_line
from ui.delegates.bubble_words import BubbleWords
from ui.delegates.event_words import EventWords
from ui.format import clock
from ui.models.thread_items import ThreadItem, items
from ui.text_units import characters, units


def only(**more: object) -> ThreadItem:
    """The last line of case 7 with these changes."""
    return items(whole(**more), None)[-1]


def said(item: ThreadItem, *, unfolded: bool = False) -> Said:
    return BubbleWords().said(item, NOW, unfolded=unfolded)


def texts(bubble: Said) -> list[str]:
    return [piece.text for row in bubble.rows for piece in row]


def test_words_that_count_are_marked_where_they_stand_despite_emoji(qtbot: QtBot):
    laid = lay(said(only()), 500)
    body = next(placed for placed in laid.pieces if placed.piece.stretches)
    marked = [
        body.text.text().encode("utf-16-le")[2 * part.start : 2 * (part.start + part.length)]
        for part in body.text.formats()
    ]
    assert [piece.decode("utf-16-le") for piece in marked] == ["Ненавижу", "суд"]


def test_an_edited_post_says_so_and_shows_what_changed_when_unfolded(qtbot: QtBot):
    before = TEXT.replace("Третий", "Второй")
    version = PostVersion(post_id=post(1).id, text=before, seen_from=ago(60), seen_until=ago(9))
    item = only(versions=(version,))
    assert [piece.action for piece in said(item).actions()] == ["toggle"]
    difference = next(
        piece for row in said(item, unfolded=True).rows for piece in row if piece.stretches
    )
    changed = {difference.text[s.start : s.end]: s.struck for s in difference.stretches}
    assert changed == {"Второй": True, "Третий": False}


def test_an_edit_says_between_which_looks_it_happened(qtbot: QtBot):
    version = PostVersion(post_id=post(1).id, text="было", seen_from=ago(60), seen_until=ago(9))
    edit = event(PostChange.EDITED, 19, 9)
    shown = texts(said(only(versions=(version,), post_events=(edit,))))
    first, last = clock(ago(19)), clock(ago(9))
    assert f"Edited between {first} and {last}" in shown


def event(kind: PostChange, before: float, after: float) -> PostEvent:
    window = {"not_before": ago(before), "not_after": ago(after)}
    return PostEvent(post_id=post(1).id, kind=kind, **window)


def test_every_earlier_text_is_shown_beside_the_next_one(qtbot: QtBot):
    first = PostVersion(post_id=post(1).id, text="один", seen_from=ago(60), seen_until=ago(30))
    second = PostVersion(post_id=post(1).id, text="два", seen_from=ago(30), seen_until=ago(9))
    item = only(versions=(first, second), posts=(post(1, text="три"),))
    shown = texts(said(item, unfolded=True))
    assert [text for text in shown if text in {"дватри", "одиндва"}] == ["дватри", "одиндва"]


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (PostChange.RESTORED, "Was deleted; there again between"),
        (PostChange.EDITED, "Attachments or rating changed between"),
    ],
)
def test_what_is_no_change_of_the_text_is_said_too(qtbot: QtBot, kind: PostChange, told: str):
    shown = texts(said(only(post_events=(event(kind, 19, 9),))))
    assert any(text.startswith(told) for text in shown)


def test_an_answer_that_nobody_can_trace_is_for_the_person_to_judge(qtbot: QtBot):
    sent = reply(1, ReplyStatus.UNKNOWN, error_code="reply.untraceable")
    item = items(whole(replies=(sent,)), None)[-1]
    assert [piece.action for piece in said(item).actions()] == ["published", "not_there"]


def test_a_deleted_post_keeps_its_text(qtbot: QtBot):
    shown = texts(said(only(posts=(post(1, deleted_at=ago(3)),))))
    assert any("Deleted" in text for text in shown)
    assert TEXT in shown


@pytest.mark.parametrize(
    ("status", "actions"),
    [
        (ReplyStatus.PENDING, ["take_back"]),
        (ReplyStatus.SENDING, []),
        (ReplyStatus.FAILED, ["retry", "take_back"]),
        (ReplyStatus.UNKNOWN, ["check", "published", "not_there"]),
        (ReplyStatus.COPIED, ["published", "take_back"]),
    ],
)
def test_each_state_of_an_answer_offers_what_can_be_done(
    qtbot: QtBot, status: ReplyStatus, actions: list[str]
):
    bubble = said(only(replies=(reply(1, status),)))
    assert [piece.action for piece in bubble.actions()] == actions


def test_a_pending_answer_counts_down(qtbot: QtBot):
    item = only(replies=(reply(1, ReplyStatus.PENDING, not_before=NOW + timedelta(seconds=9)),))
    later = BubbleWords().said(item, NOW + timedelta(seconds=4), unfolded=False)
    assert any("9" in text for text in texts(said(item)))
    assert any(" 5 " in text for text in texts(later))


def test_many_events_fold_to_the_last_one(qtbot: QtBot):
    events = tuple(CaseEvent(at=ago(50 - n), kind="captured") for n in range(5))
    item = only(events=events)
    assert len(texts(said(item))) == 2
    assert len(texts(said(item, unfolded=True))) == 6


def test_a_very_long_post_is_cut_until_it_is_unfolded(qtbot: QtBot):
    item = only(posts=(post(1, text="слово " * 5_000),))
    assert max(map(len, texts(said(item)))) < 2_000
    assert max(map(len, texts(said(item, unfolded=True)))) == 30_000


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\u200b\u200b",
        "a" * 3_000,
        "שלום עולם " * 20,
        "👨‍👩‍👧‍👦" * 200,
        "е\u0301" * 500,
        "a\r\nb\0c\n",
    ],
)
@pytest.mark.parametrize("width", [1, 90, 640])
def test_no_text_breaks_the_layout(qtbot: QtBot, text: str, width: int):
    laid = lay(said(only(posts=(post(1, text=text),))), width)
    assert laid.height > 0
    assert all(placed.box.height() >= 0 for placed in laid.pieces)


def test_what_can_be_pressed_is_found_under_the_pointer(qtbot: QtBot):
    laid = lay(said(only(replies=(reply(1, ReplyStatus.FAILED),))), 600)
    spots = {p.piece.action: p.box.center() for p in laid.pieces if p.piece.action}
    assert {laid.action_at(spot) for spot in spots.values()} == {"retry", "take_back"}
    assert laid.action_at(QPointF(-5, -5)) == ""


def test_a_name_cannot_turn_the_direction_or_break_the_line():
    assert one_line("Иван\u202eгро.хы\n\tПетров\0") == "Ивангро.хы Петров"
    assert len(one_line("я" * 500, 80)) == 80


def test_the_reader_hears_which_message_of_how_many(qtbot: QtBot):
    heard = BubbleWords().spoken(only(), NOW)
    assert heard.startswith("Message 1 of 1. Анна Петрова")
    assert TEXT in heard


@pytest.mark.parametrize("text", ["", "abc", "а😀б", "😀😀"])
def test_units_and_characters_undo_each_other(text: str):
    assert [characters(text, units(text[:n])) for n in range(len(text) + 1)] == list(
        range(len(text) + 1)
    )


def test_a_case_that_came_back_by_itself_says_why(qtbot: QtBot):
    event = CaseEvent(at=ago(1), kind="woken", facts=(("reason", "post"),))
    assert EventWords().sentence(event, NOW) == "Case is back: the customer wrote again"


def test_a_copied_answer_names_its_files_and_shows_them_to_whoever_attaches_them(qtbot: QtBot):
    file = AttachedFile(name="чек.png", media_type="image/png", size=9, sha256="ab" * 32)
    item = only(replies=(reply(1, ReplyStatus.COPIED, files=(file,)),))
    bubble = said(item)
    assert "Picture: чек.png" in texts(bubble)
    assert [piece.action for piece in bubble.actions()] == ["published", "take_back", "files"]
