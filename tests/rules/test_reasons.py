"""Every reason the analysis may give has words in the window."""

from __future__ import annotations

import re

from app.language.signals import signals
from tests.rules.source import ROOT, offenders
from ui.words.triage import REASONS


def test_every_reason_of_a_verdict_has_words():
    verdicts = (ROOT / "app" / "language" / "verdict.py").read_text("utf-8")
    told = set(re.findall(r'\(\s*"(\w+)",\s+(?:found|bool|elsewhere|detailed)', verdicts))
    told |= set(re.findall(r'Reason\(code="(\w+)"', verdicts))
    assert len(told) >= 10
    codes = told | {signal.code for signal in signals()}
    assert not codes - REASONS.keys(), offenders(sorted(codes - REASONS.keys()))
