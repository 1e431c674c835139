"""Codes and enums as sentences: what a manager reads instead of a name from the code."""

from __future__ import annotations

from ui.words.cases import (
    appraisal_column,
    case_status,
    cause,
    close_reason,
    deadline_kind,
    event,
    reply_status,
    return_reason,
    route,
    sort,
    step,
    view,
    way,
)
from ui.words.errors import error, next_step
from ui.words.evidence import capture_reason, capture_status, finding, job, job_step, journal_action
from ui.words.sources import health, network, network_mark, source_kind, source_param
from ui.words.triage import band, call_to_action, emotion, part, reason, sentiment, verdict

__all__ = [
    "appraisal_column",
    "band",
    "call_to_action",
    "capture_reason",
    "capture_status",
    "case_status",
    "cause",
    "close_reason",
    "deadline_kind",
    "emotion",
    "error",
    "event",
    "finding",
    "health",
    "job",
    "job_step",
    "journal_action",
    "network",
    "network_mark",
    "next_step",
    "part",
    "reason",
    "reply_status",
    "return_reason",
    "route",
    "sentiment",
    "sort",
    "source_kind",
    "source_param",
    "step",
    "verdict",
    "view",
    "way",
]
