"""What to capture, for whom, and how: one order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.domain.evidence import CaptureKind
from app.domain.ids import CaptureId, CaseId
from app.evidence.signing import Signer
from app.services import logins
from app.services.helper_process import Limits, run_helper
from app.services.page_engines import RunOrder

STEPS = (
    "start", "load", "settle", "screen", "text", "mhtml", "page", "pdf", "archive", "media",
    "asides", "manifest",
)  # fmt: skip
"""What a capture goes through; `on_progress` names the one that begins."""

OnProgress = Callable[[str, int, int], None]
"""Called with the step's code, its number from 0 and the number of all steps."""


def no_progress(step: str, done: int, total: int) -> None:
    """For callers who do not show how far it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureOrder:
    """What to capture and for whom.

    `allow` are `HOST:PORT` pairs that may be private; `host_map` are `NAME=HOST:PORT` pairs for
    the invented hosts of the sample workspace. `complaint` is looked for in the captured text.
    """

    url: str
    case_id: CaseId | None = None
    complaint: str = ""
    operator: str = ""
    allow: tuple[str, ...] = ()
    host_map: tuple[str, ...] = ()
    accept_bad_certificate: bool = False
    kind: CaptureKind = CaptureKind.POST
    previous_id: CaptureId | None = None
    """The capture of the same page before this one; `capture` finds it by itself."""
    login: logins.Login | None = None
    """With whose login the page is seen (L12); None: as anybody sees it."""
    media: tuple[str, ...] = ()
    """Addresses of the post's pictures and videos."""
    media_shown: bool = True
    """Where none are known: those that the page shows. A look that is not kept needs none."""
    author_url: str = ""
    context_url: str = ""
    """The author's profile and the thread around the post, captured beside the page."""
    subject: Mapping[str, Any] = field(default_factory=dict)
    """More facts for capture.json: the post and its author as the network tells of them."""
    time_servers: tuple[str, ...] = ()
    """Who is asked how far this computer's clock is off; empty: nobody."""
    signer: Signer | None = None
    """The installation's key; `capture` finds it by itself."""
    limits: Limits = field(default_factory=Limits)
    run: RunOrder = run_helper
    """How the page is drawn: in a helper of its own, or in a warm one (`PageEngines.capture`)."""
