"""The six columns in the window's words: every code has some, and the terminal's are no others."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from app.cli import appraisal_words as terminal
from app.domain.appraisal import AppraisalFacts
from app.domain.case import Appraisal
from app.domain.triage import Verdict
from tests.desk_records import case, post, whole
from ui.models.appraisal import cells, filled
from ui.words import appraisal

FACTS = AppraisalFacts(
    verdict=Verdict.COMPLAINT,
    review=True,
    subject="operator",
    brand="МТС",
    trouble="",
    gist="Не ловит",
    role="customer",
    returns=False,
    followers=None,
    network="otzovik",
    size="millions",
    audience=0,
    likes=0,
    reposts=1,
    swears=False,
    signs=1,
    pictures=0,
    call="polite_request",
)


def test_the_row_of_the_article_in_english(qapp: QApplication):
    del qapp
    assert cells(appraisal(FACTS)) == (
        "Negative review of using an operator",
        "Customer",
        "An audience of many millions (review site). No likes, 1 repost(s) / no foul language",
        "1 / no photos",
        "A polite request, the review itself",
        "Solve the customer's problems, to win more users and not to spoil the reputation.",
    )


@pytest.mark.parametrize(
    ("field", "codes"),
    [
        ("verdict", list(Verdict)),
        ("subject", list(terminal.ABOUT)),
        ("role", list(terminal.ROLES)),
        ("size", list(terminal.SIZES)),
        ("call", list(terminal.CALLS)),
    ],
)
def test_every_code_has_words_of_its_own(qapp: QApplication, field: str, codes: list[Any]):
    del qapp
    rows = [cells(appraisal(replace(FACTS, **{field: code}))) for code in codes]
    assert len(set(rows)) == len(codes)
    assert not any("_" in cell for row in rows for cell in row)


def test_a_trouble_stands_where_the_subject_is_unknown(qapp: QApplication):
    del qapp
    for code in terminal.TROUBLES:
        said = appraisal(replace(FACTS, subject="", trouble=code)).content
        assert said.startswith("Negative review: ")
        assert code not in said.split(": ")[1] or code == "rudeness"
    assert appraisal(replace(FACTS, subject="")).content == "Negative review: Не ловит"


def test_what_the_person_wrote_is_shown_as_it_is(qapp: QApplication):
    del qapp
    own = Appraisal(
        content="1", author="2", reach="3", signs="4", call_to_action="5", motivation=""
    )
    assert filled(whole(case=case(appraisal=own))) == own


def test_a_case_whose_post_is_gone_has_an_empty_table(qapp: QApplication):
    del qapp
    assert set(cells(filled(whole(posts=())))) == {""}
    assert cells(filled(whole(posts=(post(1),))))[0]
