"""What a macro does to a case, act by act, in words; and why an act is not done."""

from __future__ import annotations

from app.domain import clock
from app.domain.macro_effects import Deed, Effect
from ui import format as shown
from ui.noop import QT_TRANSLATE_NOOP
from ui.words import cases
from ui.words.table import say, translated

DEEDS = {
    "reply": QT_TRANSLATE_NOOP("words", "Reply put into the composer"),
    "reply.title": QT_TRANSLATE_NOOP("words", "Reply “{title}” put into the composer"),
    "reply.blanks": QT_TRANSLATE_NOOP("words", "{line}; still to fill: {blanks}"),
    "send": QT_TRANSLATE_NOOP("words", "The reply is sent"),
    "add_tag": QT_TRANSLATE_NOOP("words", "Tag “{what}” added"),
    "remove_tag": QT_TRANSLATE_NOOP("words", "Tag “{what}” taken away"),
    "status": QT_TRANSLATE_NOOP("words", "Status: {what}"),
    "snooze": QT_TRANSLATE_NOOP("words", "Put off until {what}"),
    "note": QT_TRANSLATE_NOOP("words", "Note for us: {what}"),
    "note.many": QT_TRANSLATE_NOOP("words", "Note for us"),
    "deadline": QT_TRANSLATE_NOOP("words", "Deadline: {what}"),
    "promise": QT_TRANSLATE_NOOP("words", "Promise by {what}: {promise}"),
    "assign": QT_TRANSLATE_NOOP("words", "Given to {what}"),
    "assign.me": QT_TRANSLATE_NOOP("words", "Given to me"),
    "assign.nobody": QT_TRANSLATE_NOOP("words", "Given to nobody"),
    "cause": QT_TRANSLATE_NOOP("words", "Cause: {what}"),
    "route": QT_TRANSLATE_NOOP("words", "Route: {what}"),
    "close": QT_TRANSLATE_NOOP("words", "Closed: {what}"),
}
WHYS = {
    "same": QT_TRANSLATE_NOOP("words", "it is so already"),
    "has_tag": QT_TRANSLATE_NOOP("words", "the tag is there already"),
    "no_tag": QT_TRANSLATE_NOOP("words", "there is no such tag"),
    "closed": QT_TRANSLATE_NOOP("words", "the case is closed"),
    "snoozes": QT_TRANSLATE_NOOP("words", "a case that is put off waits anyway"),
    "promises": QT_TRANSLATE_NOOP("words", "the promise sets the status"),
    "past": QT_TRANSLATE_NOOP("words", "that moment has passed"),
    "empty": QT_TRANSLATE_NOOP("words", "there is no text"),
    "no_template": QT_TRANSLATE_NOOP("words", "there is no such template any more"),
    "waits": QT_TRANSLATE_NOOP("words", "an answer is about to leave"),
    "draft": QT_TRANSLATE_NOOP("words", "an answer is being written there"),
    "blanks": QT_TRANSLATE_NOOP("words", "still to fill: {blanks}"),
    "no_reply": QT_TRANSLATE_NOOP("words", "there is nothing to send"),
    "no_capture": QT_TRANSLATE_NOOP("words", "the complaint is not captured yet"),
    "by_hand": QT_TRANSLATE_NOOP("words", "answers leave from there by hand"),
    "too_long": QT_TRANSLATE_NOOP("words", "longer than the network takes"),
    "high_risk": QT_TRANSLATE_NOOP("words", "high risk: read it yourself and send it"),
    "unknown": QT_TRANSLATE_NOOP("words", "no colleague has this name"),
    "aside": QT_TRANSLATE_NOOP("words", "this colleague was put aside"),
    "no_operator": QT_TRANSLATE_NOOP("words", "your name is not in the settings"),
    "unsent": QT_TRANSLATE_NOOP("words", "the reply has to leave first"),
    "close_lacks": QT_TRANSLATE_NOOP("words", "something is missing: {missing}"),
}
LACKS = {
    "note": QT_TRANSLATE_NOOP("words", "the solution"),
    "confirmation": QT_TRANSLATE_NOOP("words", "who confirmed it"),
    "cause": QT_TRANSLATE_NOOP("words", "the root cause"),
    "attempts": QT_TRANSLATE_NOOP("words", "an answer that was given"),
    "answers": QT_TRANSLATE_NOOP("words", "the answers on the card"),
    "handoff": QT_TRANSLATE_NOOP("words", "the end of a hand-off"),
}
_MOMENTS = frozenset({Deed.SNOOZE, Deed.DEADLINE, Deed.PROMISE})


def effect(one: Effect) -> str:
    """One act as a sentence; why it is not done is `why_not`."""
    facts = {**dict(one.facts), "what": _what(one)}
    line = say(DEEDS, _code(one), facts)
    if one.is_done and facts.get("blanks"):
        return say(DEEDS, "reply.blanks", {"line": line, "blanks": facts["blanks"]})
    return line


def why_not(one: Effect) -> str:
    """Why an act is not done; empty: it is."""
    facts = dict(one.facts)
    if "missing" in facts:
        codes = facts["missing"].split(", ")
        facts["missing"] = ", ".join(say(LACKS, code) for code in codes)
    return say(WHYS, one.why, facts) if one.why else ""


def _code(one: Effect) -> str:
    if one.deed is Deed.REPLY and dict(one.facts).get("title"):
        return "reply.title"
    if one.deed is Deed.NOTE and not one.what:
        return "note.many"
    if one.deed is Deed.ASSIGN and not one.what:
        return "assign.me" if one.why == "no_operator" else "assign.nobody"
    return one.deed.value


def _what(one: Effect) -> str:
    if one.deed in _MOMENTS:
        moment = clock.from_iso(one.what)
        return f"{shown.weekday(moment)} {shown.moment(moment)}"
    match one.deed:
        case Deed.STATUS:
            return cases.case_status(one.what)
        case Deed.CAUSE:
            return cases.cause(one.what)
        case Deed.ROUTE:
            return cases.route(one.what)
        case Deed.CLOSE:
            return cases.close_reason(one.what)
    return one.what


def nothing() -> str:
    """The macro would change nothing here."""
    return translated(QT_TRANSLATE_NOOP("words", "Nothing would change."))
