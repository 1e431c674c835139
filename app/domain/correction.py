"""A correction: what the person said of a post, which later proposals learn from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.ids import CaseId, CorrectionId, PostId
from app.domain.triage import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptCorrection:
    """One that is in force: of all that was said of a post, the last."""

    id: CorrectionId
    post_id: PostId
    case_id: CaseId | None
    at: datetime
    proposed: Verdict | None
    """What the program took it for; None: nothing. The same as `verdict`: the person agreed."""
    verdict: Verdict
    text: str
    """The beginning of what the post says."""
