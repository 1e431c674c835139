"""Shipped cards, changed cards, and which of them the person has seen."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from app.domain.rule_card import CONTEST, PARTS
from app.services import rule_cards
from app.sources.kinds import kinds
from app.store import search
from app.store.database import Database
from app.store.search import SearchDoc
from tests.place_rows import NOON, add_one, database


def shown(db: Database, *names: str) -> rule_cards.ShownCards:
    return db.read_now(partial(rule_cards.shown, names=names, now=NOON))


def test_every_network_has_a_whole_card_and_so_have_contests(tmp_path: Path):
    cards = {card.network: card for card in database(tmp_path).read_now(rule_cards.every)}
    wanted = {kind.network for kind in kinds()} | {CONTEST}
    assert wanted - cards.keys() == set()
    assert [(name, part) for name in wanted for part in PARTS if not cards[name].part(part)] == []


def test_a_card_is_new_until_it_is_seen_and_again_when_it_changes(tmp_path: Path):
    db = database(tmp_path)
    (card,) = shown(db, "vk").new
    db.run_now(partial(rule_cards.see, cards=[card]))
    assert shown(db, "vk").new == ()
    db.run_now(partial(rule_cards.see, cards=[replace(card, who=("иначе",))]))
    assert shown(db, "vk").new == (card,)


def test_what_the_person_changed_holds_until_it_is_put_back(tmp_path: Path):
    db = database(tmp_path)
    (shipped,) = shown(db, "vk").cards
    db.run_now(partial(rule_cards.keep, changed=replace(shipped, who=("мы",)), now=NOON))
    (own,) = shown(db, "vk").cards
    assert (own.who, own.own, shown(db, "vk").new) == (("мы",), True, ())
    db.run_now(partial(rule_cards.keep, changed=shipped, now=NOON))
    assert shown(db, "vk").cards == (shipped,)


def test_an_unknown_network_has_no_card(tmp_path: Path):
    assert shown(database(tmp_path), "no-such").cards == ()


def test_complaints_about_prizes_are_counted(tmp_path: Path):
    db = database(tmp_path)
    for number, text in enumerate(("Розыгрыш нечестный, где приз?", "Курьер опоздал")):
        case_id = db.run_now(partial(add_one, text=text))
        doc = SearchDoc(kind="post", ref=str(number), case_id=case_id, at=NOON, text=text)
        db.run_now(partial(search.put, docs=[doc]))
    assert shown(db, CONTEST).prize_complaints == 1
