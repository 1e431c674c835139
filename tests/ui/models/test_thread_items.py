"""The lines of a thread: one order, one divider, events folded, nothing twice."""

from __future__ import annotations

from app.domain.case import CaseEvent, Note
from app.domain.ids import CaseId
from app.domain.reply import ReplyStatus
from tests.desk_records import ago, post, reply, whole
from tests.gallery.brand_scenes import banked
from ui.models.thread_items import Kind, items


def test_posts_answers_and_notes_stand_in_the_order_of_time():
    case = whole(
        posts=(post(1, 60), post(2, 10)),
        replies=(reply(1, ReplyStatus.SENT, 30),),
        notes=(Note(case_id=CaseId(7), at=ago(20), text="звонили"),),
    )
    assert [item.key for item in items(case, None)] == ["post:1", "reply:1", "note:0", "post:2"]


def test_the_divider_stands_above_the_first_post_that_came_since():
    case = whole(posts=(post(1, 60), post(2, 10), post(3, 5)))
    keys = [item.key for item in items(case, ago(30))]
    assert keys == ["post:1", "new", "post:2", "post:3"]


def test_what_others_wrote_meanwhile_draws_no_divider():
    case = whole(posts=(post(1, 60), post(2, 10, case_id=None)))
    assert "new" not in [item.key for item in items(case, ago(30))]


def test_events_in_a_row_are_one_line_and_reading_is_no_event():
    kinds = ("found", "read", "captured", "verdict")
    events = tuple(CaseEvent(at=ago(50 - n), kind=kind) for n, kind in enumerate(kinds))
    lines = items(whole(events=events), None)
    assert [line.kind for line in lines] == [Kind.POST, Kind.EVENTS]
    assert [event.kind for event in lines[1].events] == ["found", "captured", "verdict"]


def test_our_answer_seen_again_on_the_page_is_shown_once():
    ours = post(2, 29, native_id="n2", ours=True)
    sent = reply(1, ReplyStatus.SENT, 30, native_id="n2")
    assert [item.key for item in items(whole(posts=(post(1), ours), replies=(sent,)), None)] == [
        "post:1",
        "reply:1",
    ]


def test_an_answer_that_was_taken_back_is_gone():
    lines = items(whole(replies=(reply(1, ReplyStatus.CANCELLED),)), None)
    assert [line.key for line in lines] == ["post:1"]


def test_messages_are_counted_and_notes_are_not():
    note = Note(case_id=CaseId(7), at=ago(20), text="звонили")
    lines = items(whole(posts=(post(1, 60), post(2, 5)), notes=(note,)), None)
    assert [(line.number, line.of) for line in lines] == [(1, 2), (0, 0), (2, 2)]


def test_every_post_of_the_case_knows_the_brands_it_names():
    named = [[each.surface for each in line.brands] for line in items(banked(), None)]
    assert named == [["Сбере", "Сбер", "#сбер"], [], ["Сбербанк", "c,th", "с б е р"]]
