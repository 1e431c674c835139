"""Variables of other programs' canned answers in our own words, and back (X4).

Zendesk's placeholders and Chatwoot's Liquid variables, as their public documentation names them;
FreeScout's and Help Scout's `{%customer.firstName%}` beside them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

OURS = {
    "ticket.requester.first_name": "author.first_name",
    "ticket.requester.last_name": "author.last_name",
    "ticket.requester.name": "author.name",
    "ticket.requester.details": "author.name",
    "ticket.id": "case.number",
    "ticket.description": "post.text",
    "ticket.created_at": "post.date",
    "ticket.brand.name": "brand",
    "ticket.organization.name": "brand",
    "ticket.via": "network",
    "current_user.name": "operator.name",
    "current_user.first_name": "operator.name",
    "ticket.assignee.name": "operator.name",
    "ticket.assignee.first_name": "operator.name",
    "agent.name": "operator.name",
    "agent.first_name": "operator.name",
    "contact.first_name": "author.first_name",
    "contact.last_name": "author.last_name",
    "contact.name": "author.name",
    "conversation.id": "case.number",
    "conversation.display_id": "case.number",
    "inbox.name": "brand",
    "account.name": "brand",
    "customer.firstname": "author.first_name",
    "customer.first_name": "author.first_name",
    "customer.lastname": "author.last_name",
    "customer.fullname": "author.name",
    "user.firstname": "operator.name",
    "user.fullname": "operator.name",
    "mailbox.name": "brand",
    "conversation.number": "case.number",
}
"""Theirs, in small letters, to ours."""
ZENDESK = {
    "author.first_name": "ticket.requester.first_name",
    "author.last_name": "ticket.requester.last_name",
    "author.name": "ticket.requester.name",
    "brand": "ticket.brand.name",
    "case.number": "ticket.id",
    "post.text": "ticket.description",
    "operator.name": "current_user.name",
    "network": "ticket.via",
}
CHATWOOT = {
    "author.first_name": "contact.first_name",
    "author.last_name": "contact.last_name",
    "author.name": "contact.name",
    "brand": "inbox.name",
    "case.number": "conversation.id",
    "operator.name": "agent.name",
}
_NAMES = frozenset(
    {
        "author.first_name", "author.first_patronymic", "author.last_name", "author.name",
        "author.handle", "brand", "city", "network", "case.number", "post.date", "post.text",
        "operator.name", "today",
    }
)  # fmt: skip
_LOGIC = re.compile(
    r"\{%-?\s*(?:if|unless|elsif|else|end\w+|case|when|for|assign|capture)\b[^{}]*%\}"
)
_THEIRS = re.compile(
    r"\{\{-?\s*(?P<double>[A-Za-z][\w.\-]{0,80})\s*(?P<filters>\|[^{}]{0,200})?-?\}\}"
    r"|\{%\s*(?P<percent>[A-Za-z][\w.\-]{0,80})\s*(?:,\s*fallback=(?P<fallback>[^%]{0,120}))?%\}"
)
_DEFAULT = re.compile(r"default\s*:\s*[\"'](?P<text>[^\"']{0,120})[\"']")
_OWN = re.compile(
    r"\{\{\s*(?P<double>\w[\w.]*)\s*(?::[^{}|]*)?(?:\|(?P<more>[^{}]*))?\}\}"
    r"|(?<!\{)\{(?P<single>[^{}|/>:]{1,40})(?P<form>\|[^{}]*)?\}(?!\})"
)

_AGREEING = re.compile(r"(?<!\{)\{(?:>[^{}\n]{1,60}|[^{}|>\n]{0,60}(?:/|:)[^{}\n]{1,100})\}(?!\})")
"""Other templates, and words that agree: no other program has them."""


def to_ours(body: str) -> tuple[str, tuple[str, ...]]:
    """A foreign text in our grammar, and the variables that nothing here stands for.

    Those become blanks: the person sees them before anything is sent. So does logic (`{% if %}`),
    of which both branches stay in the text.
    """
    lost: list[str] = []

    def one(found: re.Match[str]) -> str:
        name = found["double"] or found["percent"]
        if name in _NAMES:
            return found[0]
        fallback = found["fallback"] or ""
        default = _DEFAULT.search(found["filters"] or "")
        more = (default["text"] if default else fallback).strip()
        ours = OURS.get(name.lower())
        if ours is None:
            lost.append(name)
            return "{{_" + re.sub(r"\W", "_", name)[:50] + "}}"
        return "{{" + ours + (f"|{more}" if more and "|" not in more else "") + "}}"

    def logic(found: re.Match[str]) -> str:
        lost.append(" ".join(found[0].split())[:60])
        return "{{_условие}}"

    return _THEIRS.sub(one, _LOGIC.sub(logic, body)), tuple(dict.fromkeys(lost))


def to_theirs(
    body: str, theirs: Mapping[str, str], russian: Mapping[str, str]
) -> tuple[str, tuple[str, ...]]:
    """Our text for another program, and what it cannot say: word forms, blanks, agreement.

    `russian`: the fields by their Russian names.
    """
    lost: list[str] = _AGREEING.findall(body)

    def one(found: re.Match[str]) -> str:
        single = found["single"]
        double = found["double"] or ""
        name = russian.get((single or double).strip().casefold(), double)
        if not name:
            return found[0]  # words in braces that are no field
        if name.startswith("_") or name not in theirs:
            lost.append(found[0])
            return f"[{(found['more'] or name).lstrip('_')}]"
        if found["form"]:
            lost.append(found[0])
        more = re.sub(r"[\"']", "", (found["more"] or "").strip())
        instead = f" | default: '{more}'" if more and "|" not in more else ""
        return "{{" + theirs[name] + instead + "}}"

    return _OWN.sub(one, body), tuple(dict.fromkeys(lost))
