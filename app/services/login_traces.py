"""What a login left in a capture is taken out before the capture is sealed; how much is told."""

from __future__ import annotations

import json
from pathlib import Path

from app.evidence import bundle
from app.evidence.login_secrets import secrets_of
from app.evidence.scrubbing import scrub
from app.services.login_loan import Loan

COUNTED = "login_values"
"""Under this name `redacted` of capture.json tells in how many places something was taken out."""


def clean(loan: Loan, part: Path) -> None:
    """The unfinished bundle without anything of the jar, as it was lent and as it came back.

    Raises:
        OSError: the disk.
    """
    lent = loan.jar
    loan.take_from(part)
    places = scrub(part, secrets_of(lent, loan.jar))
    state = bundle.read_state(part)
    if state:
        state["redacted"] = {**(state.get("redacted") or {}), COUNTED: places}
        (part / bundle.STATE).write_text(json.dumps(state, ensure_ascii=False), "utf-8")
