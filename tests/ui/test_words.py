"""No enum, code or network reaches the screen by the name it has in the code."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.domain.case import CaseStatus, CloseReason, Sort, Step, View
from app.domain.evidence import CaptureStatus
from app.domain.ids import SourceId
from app.domain.reply import ReplyStatus, Way
from app.domain.source import Source, SourceConfig, SourceHealth
from app.domain.triage import Band, Route, Sentiment, Verdict
from tests.ui.queue_rows import NOON
from ui import i18n, words
from ui.words import errors, sources

TABLES = [
    (words.verdict, Verdict),
    (words.band, Band),
    (words.sentiment, Sentiment),
    (words.route, Route),
    (words.case_status, CaseStatus),
    (words.close_reason, CloseReason),
    (words.step, Step),
    (words.view, View),
    (words.sort, Sort),
    (words.reply_status, ReplyStatus),
    (words.way, Way),
    (words.capture_status, CaptureStatus),
]


@pytest.mark.parametrize(("say", "values"), TABLES)
def test_every_value_has_words_of_its_own(qtbot: QtBot, say, values):
    i18n.install("en")
    said = [say(value) for value in values]
    assert len(set(said)) == len(said)
    assert all(text[0].isupper() and "_" not in text for text in said)


def test_every_error_with_a_next_step_says_what_happened_too():
    assert not errors.NEXT.keys() - errors.HAPPENED.keys()


def test_facts_that_are_missing_do_not_break_a_sentence(qtbot: QtBot):
    assert "{" not in words.error("settings.bad", {})
    assert "{" not in words.error("reply.blanks", {"blanks": "дата"})
    assert words.next_step("no.such.code")


@pytest.mark.parametrize("health", list(SourceHealth))
def test_every_state_of_a_source_is_said_in_words(qtbot: QtBot, health: SourceHealth):
    source = Source(
        id=SourceId(1),
        config=SourceConfig(name="a", network="vk", kind="wall_comments"),
        health=health,
        synced_at=NOON - timedelta(minutes=2),
        retry_at=NOON + timedelta(minutes=5),
    )
    assert health in sources.HEALTH
    assert "{" not in words.health(source, NOON)


def test_an_unknown_network_still_has_a_name_and_a_mark():
    assert (words.network("my_forum"), words.network_mark("my_forum")) == ("my forum", "MY")
