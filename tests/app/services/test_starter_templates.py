"""The templates that a new workspace begins with: each can be filled, and speaks as a person."""

from __future__ import annotations

import re

import pytest

from app.domain.template import Template
from app.domain.template_grammar import Agreement, Field, Include, parse
from app.domain.template_text import KNOWN, Given, fill
from app.domain.triage import Verdict
from app.services.speech import RussianSpeech
from app.services.starting import starter_templates

ALL = starter_templates()
CANNED = re.compile(
    "очень важно для нас|приносим извинения за доставленные|уважаемый клиент", re.IGNORECASE
)


def filled(template: Template, author: str) -> str:
    speech = RussianSpeech(author)
    values = {"author.name": author, "brand": "Ромашка", "city": "Вологда", "case.number": "7",
              "operator.name": "Ольга"}  # fmt: skip
    return fill(template.body, Given(values=values | speech.parts(), speech=speech)).text


def test_there_are_enough_for_the_whole_work():
    assert len(ALL) >= 60
    assert len({template.short_code for template in ALL}) == len(ALL)
    offered = {verdict for template in ALL for verdict in template.verdicts}
    assert offered == {str(verdict) for verdict in Verdict} - {"spam"}  # nobody answers that


@pytest.mark.parametrize("template", ALL, ids=lambda template: template.short_code)
def test_a_starter_template_reads_well_for_anybody(template: Template):
    nodes = parse(template.body)
    assert {node.name for node in nodes if isinstance(node, Field)} <= set(KNOWN)
    assert not any(isinstance(node, Include) for node in nodes)
    assert all(len(node.forms) == 3 for node in nodes if isinstance(node, Agreement))
    for author in ("Мария Петрова", "kotik77"):
        text = filled(template, author)
        assert not re.search(r" [,.!?]|[ ]{2}|^,|\{|\}", text), text
        assert not CANNED.search(text)
        assert len(text) < 700
