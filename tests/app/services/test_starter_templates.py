"""The templates that a new workspace begins with: each can be filled, and speaks as a person."""

from __future__ import annotations

import re

import pytest

from app.domain.cause import CAUSES
from app.domain.skeleton import Slot
from app.domain.source import ANSWERABLE
from app.domain.template import Template
from app.domain.template_grammar import Agreement, BlankKind, Counted, Field, Include, parse
from app.domain.template_text import KNOWN, Given, asked, blanks, fill
from app.domain.triage import Verdict
from app.services.speech import RussianSpeech
from app.services.starting import starter_templates

ALL = starter_templates()
BY_HAND = ("2gis", "banki", "yandex_maps")
CANNED = re.compile(
    "очень важно для нас|приносим извинения за доставленные|уважаемый клиент", re.IGNORECASE
)


FOR_VY = re.compile(
    r"\b(?!сайте|кабинете)(?:вы|вас|вам|вами|ваш\w*|\w+(?:ите|йте|ьте|ете|ёте)(?:сь)?)\b",
    re.IGNORECASE,
)
FOR_TY = re.compile(r"\b(?:ты|тебя|тебе|тобой|тво\w+|\w+(?:шь|шься))\b", re.IGNORECASE)
OF_ONE_GENDER = re.compile(
    r"\b(?:сам|сама|рад|рада|виноват\w*)\b|\bя \w+(?:л|ла)\b|\w(?:\(а\)|\(ая\))",
    re.IGNORECASE,
)


def filled(template: Template, author: str, *, formal: bool = True) -> str:
    speech = RussianSpeech(author)
    values = {"author.name": author, "brand": "Ромашка", "city": "Вологда", "case.number": "7",
              "operator.name": "Ольга"}  # fmt: skip
    given = Given(values=values | speech.parts(), speech=speech, formal=formal)
    return fill(template.body, given).text


def test_there_are_enough_for_the_whole_work():
    assert len(ALL) >= 60
    assert len({template.short_code for template in ALL}) == len(ALL)
    offered = {verdict for template in ALL for verdict in template.verdicts}
    assert offered == {str(verdict) for verdict in Verdict} - {"spam"}  # nobody answers that
    assert {template.slot for template in ALL} == {"", *(part.value for part in Slot)}
    assert {cause for template in ALL for cause in template.causes} <= set(CAUSES)
    assert {one for template in ALL for one in template.networks} <= ANSWERABLE | set(BY_HAND)


@pytest.mark.parametrize("template", ALL, ids=lambda template: template.short_code)
def test_a_starter_template_reads_well_for_anybody(template: Template):
    nodes = parse(template.body)
    assert {node.name for node in nodes if isinstance(node, Field)} <= set(KNOWN)
    assert not any(isinstance(node, Include) for node in nodes)
    assert all(len(node.forms) == 3 for node in nodes if isinstance(node, Agreement))
    for author in ("Мария Петрова", "kotik77"):
        for formal in (True, False):
            text = filled(template, author, formal=formal)
            assert not re.search(r" [,.!?]|[ ]{2}|^,|\{|\}", text), text
            assert not CANNED.search(text)
            assert not OF_ONE_GENDER.search(text), text
            assert len(text) < 700
            one = not text.startswith("Друзья")  # who speaks to many says «вы» to all
            wrong = (FOR_TY if formal else FOR_VY).search(text)
            assert wrong is None or not one, (wrong, text)
            left = {text[start + 2 : end - 2] for start, end in blanks(text)}
            assert left <= {b.label for b in asked(template.body)} | _counted(template)


def _counted(template: Template) -> set[str]:
    """What a word by a number is until the number is known."""
    return {"/".join(one.forms) for one in parse(template.body) if isinstance(one, Counted)}


@pytest.mark.parametrize("template", [one for one in ALL if one.interim], ids=lambda t: t.name)
def test_an_interim_answer_names_when_the_next_one_comes(template: Template):
    kinds = {blank.kind for blank in asked(template.body)}
    hours = "час" in template.body
    assert BlankKind.DATE in kinds or hours
