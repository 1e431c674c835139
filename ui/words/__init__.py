"""Codes and enums as sentences: what a manager reads instead of a name from the code."""

from __future__ import annotations

from ui.words.appraisal import appraisal
from ui.words.card import (
    capture_first,
    cause_guess,
    need,
    offer_reason,
    proposal,
    question,
    ready_question,
    role,
    role_reason,
    sign,
)
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
from ui.words.entering import entry_trouble
from ui.words.errors import error, next_step
from ui.words.evidence import capture_reason, capture_status, finding, job, job_step, journal_action
from ui.words.how_tos import how_to, notice_tick, source_notice, source_remark
from ui.words.networks import grouped, network, network_group, network_mark
from ui.words.source_fields import param_choice, param_help, param_value, source_kind, source_param
from ui.words.sources import health, source_name, waits_for
from ui.words.token_parts import OPEN_PARTS, post_kind, token_part
from ui.words.topics import found_how, variant_kind
from ui.words.triage import band, call_to_action, emotion, part, reason, sentiment, verdict

__all__ = [
    "OPEN_PARTS",
    "appraisal",
    "appraisal_column",
    "band",
    "call_to_action",
    "capture_first",
    "capture_reason",
    "capture_status",
    "case_status",
    "cause",
    "cause_guess",
    "close_reason",
    "deadline_kind",
    "emotion",
    "entry_trouble",
    "error",
    "event",
    "finding",
    "found_how",
    "grouped",
    "health",
    "how_to",
    "job",
    "job_step",
    "journal_action",
    "need",
    "network",
    "network_group",
    "network_mark",
    "next_step",
    "notice_tick",
    "offer_reason",
    "param_choice",
    "param_help",
    "param_value",
    "part",
    "post_kind",
    "proposal",
    "question",
    "ready_question",
    "reason",
    "reply_status",
    "return_reason",
    "role",
    "role_reason",
    "route",
    "sentiment",
    "sign",
    "sort",
    "source_kind",
    "source_name",
    "source_notice",
    "source_param",
    "source_remark",
    "step",
    "token_part",
    "variant_kind",
    "verdict",
    "view",
    "waits_for",
    "way",
]
