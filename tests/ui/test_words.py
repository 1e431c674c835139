"""No enum, code or network reaches the screen by the name it has in the code."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.domain.case import CaseStatus, CloseReason, Sort, Step, View
from app.domain.evidence import CaptureStatus
from app.domain.ids import SourceId
from app.domain.reply import ReplyStatus, Way
from app.domain.source import Source, SourceConfig, SourceHealth, SourceKind
from app.domain.triage import Band, BrandMention, Route, Sentiment, Verdict
from app.sources.kinds import kinds
from tests.ui.queue_rows import NOON
from ui import i18n, words
from ui.words import errors, networks, source_fields, sources, token_parts

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


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: f"{kind.network}.{kind.kind}")
def test_every_kind_of_source_has_words_for_all_it_asks(qtbot: QtBot, kind: SourceKind):
    i18n.install("en")
    said = [words.network(kind.network), words.source_kind(kind.network, kind.kind)]
    said += [words.source_param(param.name, kind.network, kind.kind) for param in kind.params]
    said += [words.token_part(part, kind.network) for part in kind.token_parts if kind.takes_token]
    named = set(networks.NETWORKS.values()) | set(source_fields.KINDS.values())
    named |= set(source_fields.PARAMS.values()) | set(token_parts.PARTS.values())
    assert not set(said) - named
    assert kind.network in networks.MARKS


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: f"{kind.network}.{kind.kind}")
def test_every_kind_that_wants_something_says_where_it_comes_from(qtbot: QtBot, kind: SourceKind):
    i18n.install("en")
    assert not kind.needs_token or 3 <= len(words.how_to(kind.network, kind.kind)) <= 5
    assert not kind.notice or words.source_notice(kind.notice) != kind.notice
    assert not kind.notice or words.notice_tick(kind.notice) != kind.notice


def test_networks_stand_in_their_groups_the_unknown_ones_with_the_media():
    found = dict(words.grouped(["rss", "my_forum", "vk", "email"]))
    assert found == {"social": ("vk",), "media": ("rss", "my_forum"), "mail": ("email",)}


def test_a_source_that_waits_says_what_is_left(qtbot: QtBot):
    i18n.install("en")
    source = Source(
        id=SourceId(1),
        config=SourceConfig(name="a", network="vk", kind="wall_comments"),
        health=SourceHealth.WAITING,
        retry_at=NOON + timedelta(seconds=245),
    )
    assert words.health(source, NOON, counting=True) == "waiting for the limit: 4:05 left"
    assert words.waits_for(source, NOON) == 245


def test_a_choice_has_its_own_words_and_what_was_typed_stays_as_it_was_typed(qtbot: QtBot):
    i18n.install("en")
    assert words.param_choice("2gis") == "2GIS"
    assert words.param_choice("another") == "another"
    assert words.param_value("provider", "flamp") == "Flamp"
    assert words.param_value("query", "flamp") == "flamp"


def test_texts_that_nobody_named_a_source_for_stand_under_a_name(qtbot: QtBot):
    i18n.install("en")
    assert words.source_name("pasted") == "Pasted by hand"
    assert words.source_name("Pasted by us") == "Pasted by us"


def test_events_that_are_off_are_named_place_by_place(qtbot: QtBot):
    off = {"events": "wall_reply_edit wall_reply_delete message_new"}
    told = "comments on the wall (edited, deleted); messages (new)"
    assert told in words.error("source.events_off", off)


@pytest.mark.parametrize(
    ("surface", "told"),
    [
        ("Сбере", "Сбере — Сбербанк, by a form of the name"),
        ("сбербанк", "сбербанк — by a form of the name"),
    ],
)
def test_a_mention_says_whom_it_names_and_how_it_is_known(qtbot: QtBot, surface: str, told: str):
    assert words.mention(named(surface)) == told


def test_each_spelling_of_a_brand_is_listed_once(qtbot: QtBot):
    twice = (named("Сбере"), named("сбере"), named("Сберу"))
    listed = "Сбере (by a form of the name), Сберу (by a form of the name)"
    assert words.brands_named(twice) == f"Brand named: {listed}"
    assert words.brands_named((*twice, named("ВТБ", "ВТБ"))).startswith("Brands named: ")
    assert words.brands_named(()) == ""


def named(surface: str, brand: str = "Сбербанк") -> BrandMention:
    return BrandMention(brand=brand, start=0, end=len(surface), surface=surface, how="form")
