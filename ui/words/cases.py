"""Cases, replies and what happened to them, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ui.noop import QT_TRANSLATE_NOOP
from ui.words.table import say

if TYPE_CHECKING:  # the first frame need not load what only annotations name
    from app.domain.case import CaseStatus, CloseReason, Sort, Step, View
    from app.domain.reply import ReplyStatus, Way
    from app.domain.triage import Route

STATUSES = {
    "new": QT_TRANSLATE_NOOP("words", "New"),
    "open": QT_TRANSLATE_NOOP("words", "In work"),
    "waiting": QT_TRANSLATE_NOOP("words", "Waiting for the customer"),
    "promised": QT_TRANSLATE_NOOP("words", "Promised"),
    "snoozed": QT_TRANSLATE_NOOP("words", "Put off"),
    "closed": QT_TRANSLATE_NOOP("words", "Closed"),
}
CLOSINGS = {
    "solved": QT_TRANSLATE_NOOP("words", "Solved and confirmed"),
    "silent": QT_TRANSLATE_NOOP("words", "The customer fell silent"),
    "no_answer": QT_TRANSLATE_NOOP("words", "No answer is needed"),
    "not_ours": QT_TRANSLATE_NOOP("words", "It is not about our company"),
    "stopped": QT_TRANSLATE_NOOP("words", "We stopped the conversation"),
}
STEPS = {
    "found": QT_TRANSLATE_NOOP("words", "Found"),
    "judged": QT_TRANSLATE_NOOP("words", "Judged"),
    "documented": QT_TRANSLATE_NOOP("words", "Documented"),
    "answered": QT_TRANSLATE_NOOP("words", "Answered"),
    "followed": QT_TRANSLATE_NOOP("words", "Accompanied"),
    "watched": QT_TRANSLATE_NOOP("words", "Watched"),
}
VIEWS = {
    "burning": QT_TRANSLATE_NOOP("words", "Burning"),
    "escalated": QT_TRANSLATE_NOOP("words", "Escalated"),
    "mine": QT_TRANSLATE_NOOP("words", "Mine"),
    "unanswered": QT_TRANSLATE_NOOP("words", "Unanswered"),
    "waiting": QT_TRANSLATE_NOOP("words", "Waiting for customers"),
    "promised": QT_TRANSLATE_NOOP("words", "Promises"),
    "new": QT_TRANSLATE_NOOP("words", "New ones"),
    "trolls": QT_TRANSLATE_NOOP("words", "Trolls and spam"),
    "closed": QT_TRANSLATE_NOOP("words", "Closed ones"),
    "hidden": QT_TRANSLATE_NOOP("words", "Hidden"),
    "all": QT_TRANSLATE_NOOP("words", "All open"),
}
SORTS = {
    "priority": QT_TRANSLATE_NOOP("words", "By priority"),
    "deadline": QT_TRANSLATE_NOOP("words", "By deadline"),
    "newest": QT_TRANSLATE_NOOP("words", "Newest first"),
    "reach": QT_TRANSLATE_NOOP("words", "By reach"),
}
ROUTES = {
    "public": QT_TRANSLATE_NOOP("words", "Answer publicly"),
    "private": QT_TRANSLATE_NOOP("words", "Take it to private messages"),
    "standard": QT_TRANSLATE_NOOP("words", "Pass to the usual channel"),
    "publicise": QT_TRANSLATE_NOOP("words", "Show our care to everyone"),
    "hold": QT_TRANSLATE_NOOP("words", "Hold for now"),
    "no_answer": QT_TRANSLATE_NOOP("words", "Do not answer"),
}
DEADLINES = {
    "first_answer_30": QT_TRANSLATE_NOOP("words", "First answer within 30 minutes"),
    "first_answer_60": QT_TRANSLATE_NOOP("words", "First answer within an hour"),
    "working_day": QT_TRANSLATE_NOOP("words", "Answer within one working day"),
    "promise": QT_TRANSLATE_NOOP("words", "We promised it by then"),
    "follow_up": QT_TRANSLATE_NOOP("words", "Ask whether it was solved"),
    "none": QT_TRANSLATE_NOOP("words", "No deadline"),
}
REPLIES = {
    "pending": QT_TRANSLATE_NOOP("words", "Goes out shortly"),
    "sending": QT_TRANSLATE_NOOP("words", "Being sent"),
    "sent": QT_TRANSLATE_NOOP("words", "Sent"),
    "failed": QT_TRANSLATE_NOOP("words", "Not sent"),
    "unknown": QT_TRANSLATE_NOOP("words", "Not known whether it arrived"),
    "cancelled": QT_TRANSLATE_NOOP("words", "Taken back"),
    "copied": QT_TRANSLATE_NOOP("words", "Copied, not yet confirmed"),
}
WAYS = {
    "api": QT_TRANSLATE_NOOP("words", "Send"),
    "copy": QT_TRANSLATE_NOOP("words", "Copy and open"),
}
COLUMNS = {
    "content": QT_TRANSLATE_NOOP("words", "Content"),
    "author": QT_TRANSLATE_NOOP("words", "Author"),
    "reach": QT_TRANSLATE_NOOP("words", "Reach, likes, reposts, swearing"),
    "signs": QT_TRANSLATE_NOOP("words", "Length, pictures"),
    "call_to_action": QT_TRANSLATE_NOOP("words", "Call to action"),
    "motivation": QT_TRANSLATE_NOOP("words", "Motivation"),
}
EVENTS = {
    "found": QT_TRANSLATE_NOOP("words", "Found"),
    "verdict": QT_TRANSLATE_NOOP("words", "Verdict set: {verdict}"),
    "route": QT_TRANSLATE_NOOP("words", "Route chosen: {route}"),
    "deadline": QT_TRANSLATE_NOOP("words", "Deadline set"),
    "captured": QT_TRANSLATE_NOOP("words", "Evidence captured"),
    "capture_waived": QT_TRANSLATE_NOOP("words", "To be answered without a capture"),
    "capture_deleted": QT_TRANSLATE_NOOP("words", "Files of a capture deleted"),
    "redacted": QT_TRANSLATE_NOOP("words", "Copy without personal data made"),
    "replied": QT_TRANSLATE_NOOP("words", "Answer written"),
    "sent": QT_TRANSLATE_NOOP("words", "Answer sent"),
    "failed": QT_TRANSLATE_NOOP("words", "Answer not sent"),
    "copied": QT_TRANSLATE_NOOP("words", "Answer copied"),
    "confirmed": QT_TRANSLATE_NOOP("words", "Answer confirmed as published"),
    "taken_back": QT_TRANSLATE_NOOP("words", "Answer taken back"),
    "rests": QT_TRANSLATE_NOOP("words", "The answer rests"),
    "read_again": QT_TRANSLATE_NOOP("words", "The answer was read again"),
    "rest_skipped": QT_TRANSLATE_NOOP("words", "The answer did not rest"),
    "sent_anyway": QT_TRANSLATE_NOOP("words", "Sent in spite of: {warnings}"),
    "edited": QT_TRANSLATE_NOOP("words", "The post was edited"),
    "deleted": QT_TRANSLATE_NOOP("words", "The post was deleted"),
    "note": QT_TRANSLATE_NOOP("words", "Note written"),
    "closed": QT_TRANSLATE_NOOP("words", "Case closed"),
    "reopened": QT_TRANSLATE_NOOP("words", "Case opened again"),
    "snoozed": QT_TRANSLATE_NOOP("words", "Case put off"),
    "woke": QT_TRANSLATE_NOOP("words", "Case is back"),
    "promised": QT_TRANSLATE_NOOP("words", "Promise made"),
    "promise_kept": QT_TRANSLATE_NOOP("words", "Promise kept"),
    "exported": QT_TRANSLATE_NOOP("words", "Case exported"),
    "rule": QT_TRANSLATE_NOOP("words", "Rule “{rule}”"),
    "tagged": QT_TRANSLATE_NOOP("words", "Tag added: {tag}"),
    "untagged": QT_TRANSLATE_NOOP("words", "Tag taken away: {tag}"),
    "assigned": QT_TRANSLATE_NOOP("words", "Given to: {to}"),
    "unassigned": QT_TRANSLATE_NOOP("words", "Given to nobody"),
    "escalated": QT_TRANSLATE_NOOP("words", "Escalated to {to}: {why}"),
    "settled": QT_TRANSLATE_NOOP("words", "Escalation ended"),
    "status": QT_TRANSLATE_NOOP("words", "Status set: {status}"),
    "macro_undone": QT_TRANSLATE_NOOP("words", "What a macro did was taken back"),
    "unhidden": QT_TRANSLATE_NOOP("words", "Back in the queue"),
    "cause": QT_TRANSLATE_NOOP("words", "Cause named: {cause}"),
    "appraisal": QT_TRANSLATE_NOOP("words", "Appraisal table changed"),
    "retried": QT_TRANSLATE_NOOP("words", "Answer tried again"),
    "not_there": QT_TRANSLATE_NOOP("words", "The answer is not on the page"),
    "woken": QT_TRANSLATE_NOOP("words", "Case is back"),
    "page_edited": QT_TRANSLATE_NOOP("words", "The captured page was edited"),
    "page_deleted": QT_TRANSLATE_NOOP("words", "The captured page is gone"),
    "page_restored": QT_TRANSLATE_NOOP("words", "The captured page is there again"),
    "page_change_seen": QT_TRANSLATE_NOOP("words", "The change of the page was seen"),
    "restored": QT_TRANSLATE_NOOP("words", "The post is there again"),
    "answered_elsewhere": QT_TRANSLATE_NOOP("words", "Answered outside Otklik"),
    "send_failed": QT_TRANSLATE_NOOP("words", "Answer not sent"),
    "send_stopped": QT_TRANSLATE_NOOP("words", "Answer stopped: {code}"),
    "not_looked": QT_TRANSLATE_NOOP("words", "The post could not be looked at before sending"),
    "published_twice": QT_TRANSLATE_NOOP("words", "The network published the answer twice"),
    "scheduled": QT_TRANSLATE_NOOP("words", "The answer leaves {when}"),
    "dropped": QT_TRANSLATE_NOOP("words", "The answer is not sent"),
    "send_unknown": QT_TRANSLATE_NOOP("words", "Nobody knows whether the answer arrived"),
    "handed_off": QT_TRANSLATE_NOOP("words", "Handed off to {to}"),
    "handoff_sheet": QT_TRANSLATE_NOOP("words", "Case sheet for {to}: {file}"),
    "handoff_due": QT_TRANSLATE_NOOP("words", "{to}: the customer is to be reached today"),
    "handoff_contacted": QT_TRANSLATE_NOOP("words", "{to} reached the customer"),
    "handoff_withdrawn": QT_TRANSLATE_NOOP("words", "Hand-off withdrawn: {to}"),
    "compensated": QT_TRANSLATE_NOOP("words", "The customer is given {given}"),
    "compensation_withdrawn": QT_TRANSLATE_NOOP("words", "Compensation withdrawn: {given}"),
}
RETURNS = {"post": QT_TRANSLATE_NOOP("words", "the customer wrote again")}

CAUSES = {
    "hotline": QT_TRANSLATE_NOOP("words", "The hotline failed"),
    "expectations": QT_TRANSLATE_NOOP("words", "Expectations were not met"),
    "staff": QT_TRANSLATE_NOOP("words", "Bad contact with our staff"),
    "chronic": QT_TRANSLATE_NOOP("words", "Chronically displeased"),
    "other": QT_TRANSLATE_NOOP("words", "Another cause"),
}


def cause(value: str) -> str:
    """The root cause; the person's own words stay as they are."""
    return say(CAUSES, value) if value in CAUSES else value


def case_status(value: CaseStatus | str) -> str:
    """Where a case stands."""
    return say(STATUSES, str(value))


def close_reason(value: CloseReason | str) -> str:
    """How a case ended."""
    return say(CLOSINGS, str(value))


def step(value: Step | str) -> str:
    """One of the six steps."""
    return say(STEPS, str(value))


def view(value: View | str) -> str:
    """A ready-made view of the queue."""
    return say(VIEWS, str(value))


def sort(value: Sort | str) -> str:
    """An order of the queue."""
    return say(SORTS, str(value))


def route(value: Route | str) -> str:
    """What we decided to do with a case."""
    return say(ROUTES, str(value))


def deadline_kind(value: str) -> str:
    """Why the deadline is when it is."""
    return say(DEADLINES, value)


def reply_status(value: ReplyStatus | str) -> str:
    """Where an answer stands."""
    return say(REPLIES, str(value))


def way(value: Way | str) -> str:
    """The button that makes an answer leave."""
    return say(WAYS, str(value))


def appraisal_column(name: str) -> str:
    """A head of the six-column table."""
    return say(COLUMNS, name)


def return_reason(code: str) -> str:
    """Why a case came back by itself; a person's own words stay as they are."""
    return say(RETURNS, code) if code in RETURNS else code


def event(kind: str, facts: Mapping[str, object] | None = None) -> str:
    """A line of a case's history; facts hold words already."""
    return say(EVENTS, kind, facts)
