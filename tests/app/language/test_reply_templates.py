"""Our own starter templates, filled, offend nobody and keep no answer from leaving."""

from __future__ import annotations

from app.domain.reply_check import CONDUCT, ReplyContext, Severity
from app.domain.triage import Verdict
from app.language.reply_check import check
from app.services.starting import starter_templates
from tests.app.services.test_starter_templates import filled

KNOWN = ReplyContext(verdict=Verdict.COMPLAINT, author="Мария Петрова", brand="Ромашка Ольга")


def amiss(text: str) -> set[str]:
    """The remarks that a good text may not get."""
    whole = text.replace("[[", "").replace("]]", "")
    found = check(whole, KNOWN).warnings
    return {
        each.code for each in found if each.code in CONDUCT or each.severity is Severity.STOP
    } | ({"wrong_name", "wrong_gender", "spelling", "mixed_address"} & {e.code for e in found})


def test_no_starter_template_offends_or_is_held_back() -> None:
    wrong = {
        (template.short_code, formal): codes
        for template in starter_templates()
        for formal in (True, False)
        if (codes := amiss(filled(template, "Мария Петрова", formal=formal)))
    }
    assert wrong == {}
