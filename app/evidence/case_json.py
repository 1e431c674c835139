"""case.json: everything of a case that another Otklik needs to take it over (D7).

Format `otklik-case-2`; `otklik-case-1` is read for ever (no `number` but the case's, no `assignee`,
`escalated`, `handoffs`, `compensations`; `files` are names alone). Moments are RFC 3339 in UTC.
Posts are named by the network's own ids, captures by their ULIDs, files of answers by their sums. A
`number` is the number there, by which `events` name a thing in their facts `reply`, `handoff` and
`compensation`. What is private (`notes`) is there only if it was asked for; how to reach a
colleague never is.

    case      number, network, brand, source, source_kind, main_post, status, close_reason,
              close_note, verdict, verdict_by_person, risk {score, band, parts}, priority,
              deadline_at, deadline_kind, route, cause, opened_at, first_answer_at, closed_at,
              snoozed_until, own_channel, steps, appraisal (where a person changed it), answers,
              waiver {code, note, at} (why it was answered without a capture), assignee {name,
              kind}, escalated
    authors   network, native_id, name, handle, followers, url, registered, roles (of the customer)
    posts     as the network gave them, with `in_case`, `ours`, `versions`, `changes`
    replies   number, post, text, public, way, status, created_at, sent_at, native_id, permalink,
              interim, promised_due, promise, files {name, media_type, size, sha256, there}
    draft (the newest), drafts (one for everybody, one for the author alone; with files), tags,
    notes, events
    handoffs  number, to, what, made_at, due_at, sheet_sha256, contacted_at, result, ended_at, end
    compensations  number, kind, what, amount, currency, public, given_at, given_by, why,
              allowed_by, withdrawn_at
    captures  id, kind, status, reason, url, manifest_sha256, previous_id, change, logged_in,
              deleted_at, deleted_reason, there (whether its files are in the case file)
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from app.domain import clock
from app.domain.analysis_json import parts_to_json
from app.domain.attachment import AttachedFile, to_json
from app.domain.case import Appraisal, Case
from app.domain.colleague import Colleague
from app.domain.compensation import Compensation
from app.domain.evidence import Capture
from app.domain.handoff import Handoff
from app.domain.ids import PostId
from app.domain.post import Author, Post
from app.domain.reply import Draft, Reply
from app.domain.waiver import Waiver
from app.domain.whole_case import WholeCase

FAMILY = "otklik-case-"
VERSION = 2
FORMAT = f"{FAMILY}{VERSION}"


def document(whole: WholeCase, there: frozenset[str], *, with_notes: bool) -> dict[str, Any]:
    """The case; `there`: ids of the captures and sums of the files whose bytes go with it."""
    native = {post.id: post.native_id for post in whole.posts}
    main = whole.main_post
    told: dict[str, Any] = {
        "format": FORMAT,
        "case": _case(whole.case)
        | {
            "source": whole.source_name,
            "main_post": main.native_id if main else None,
            "waiver": _waiver(whole.waiver) if whole.waiver else None,
            "assignee": _assignee(whole.assignee) if whole.assignee else None,
        },
        "authors": _authors(whole),
        "posts": [_post(whole, post) for post in whole.posts],
        "replies": [_reply(one, native, there) for one in whole.replies],
        "draft": _draft(whole.draft, there) if whole.draft else None,
        "drafts": [_draft(one, there) for one in whole.drafts],
        "tags": list(whole.tags),
        "events": [
            {"at": _at(one.at), "kind": one.kind, "facts": dict(one.facts)} for one in whole.events
        ],
        "handoffs": [_handoff(one) for one in whole.handoffs],
        "compensations": [_compensation(one) for one in whole.compensations],
        "captures": [_capture(one, there) for one in whole.captures],
    }
    if with_notes:
        told["notes"] = [{"at": _at(note.at), "text": note.text} for note in whole.notes]
    return told


def _case(case: Case) -> dict[str, Any]:
    return {
        "number": case.id,
        "network": case.network,
        "brand": case.brand,
        "status": case.status.value,
        "close_reason": case.close_reason.value if case.close_reason else None,
        "close_note": case.close_note,
        "verdict": case.verdict.value,
        "verdict_by_person": case.verdict_by_person,
        "risk": {
            "score": case.risk.score,
            "band": case.risk.band.value,
            "parts": parts_to_json(case.risk.parts),
        },
        "priority": case.priority,
        "deadline_at": _at(case.deadline_at),
        "deadline_kind": case.deadline_kind,
        "route": case.route.value if case.route else None,
        "cause": case.cause,
        "opened_at": _at(case.opened_at),
        "first_answer_at": _at(case.first_answer_at),
        "closed_at": _at(case.closed_at),
        "snoozed_until": _at(case.snoozed_until),
        "own_channel": case.own_channel,
        "steps": sorted(step.value for step in case.steps),
        "appraisal": _appraisal(case.appraisal),
        "answers": dict(case.answers),
        "escalated": case.escalated,
    }


def _appraisal(edited: Appraisal | None) -> dict[str, str] | None:
    if edited is None:
        return None
    names = ("content", "author", "reach", "signs", "call_to_action", "motivation")
    return {name: getattr(edited, name) for name in names}


def _authors(whole: WholeCase) -> list[dict[str, Any]]:
    people: dict[tuple[str, str], Author] = {}
    for author in (whole.case.author, *(post.author for post in whole.posts)):
        if author is not None:
            people.setdefault((author.network, author.native_id), author)
    own = whole.case.author
    return [
        _author(one)
        | (
            {"roles": [_role(note) for note in whole.roles]}
            if own is not None and one.id == own.id
            else {}
        )
        for one in people.values()
    ]


def _role(note: Any) -> dict[str, Any]:
    role = note.role.value if note.role else None
    return {"role": role, "reason": note.reason, "at": _at(note.at)}


def _author(author: Author) -> dict[str, Any]:
    return {
        "network": author.network,
        "native_id": author.native_id,
        "name": author.name if author.named else None,
        "handle": author.handle,
        "followers": author.followers,
        "url": author.url,
        "registered": _at(author.registered),
    }


def _post(whole: WholeCase, post: Post) -> dict[str, Any]:
    plain = (
        "native_id", "network", "kind", "text", "title", "parent_id", "thread_id", "permalink",
        "likes", "reposts", "replies", "views", "rating", "ours", "known",
    )  # fmt: skip
    return {name: getattr(post, name) for name in plain} | {
        "author": post.author.native_id if post.author else None,
        "in_case": post.case_id == whole.case.id,
        "created": _at(post.created),
        "edited": _at(post.edited),
        "first_seen": _at(post.first_seen),
        "deleted_at": _at(post.deleted_at),
        "attachments": [
            {"kind": one.kind, "url": one.url, "title": one.title} for one in post.attachments
        ],
        "versions": _versions(whole, post.id),
        "changes": [
            {
                "kind": one.kind.value,
                "not_before": _at(one.not_before),
                "not_after": _at(one.not_after),
            }
            for one in whole.changes_of(post.id)
        ],
    }


def _versions(whole: WholeCase, post_id: PostId) -> Sequence[dict[str, Any]]:
    return [
        {"text": old.text, "seen_from": _at(old.seen_from), "seen_until": _at(old.seen_until)}
        for old in whole.earlier(post_id)
    ]


def _reply(reply: Reply, native: dict[PostId, str], there: frozenset[str]) -> dict[str, Any]:
    return {
        "number": reply.id,
        "post": native.get(reply.post_id),
        "text": reply.text,
        "public": reply.public,
        "way": reply.way.value,
        "status": (reply.handed_as or reply.status).value,
        "created_at": _at(reply.created_at),
        "sent_at": _at(reply.sent_at),
        "native_id": reply.native_id,
        "permalink": reply.permalink,
        "interim": reply.interim,
        "promised_due": _at(reply.promised_due),
        "promise": reply.promise,
        "files": _files(reply.files, there),
    }


def _waiver(waiver: Waiver) -> dict[str, Any]:
    return {"code": waiver.code.value, "note": waiver.note, "at": _at(waiver.at)}


def _draft(draft: Draft, there: frozenset[str]) -> dict[str, Any]:
    told = {"text": draft.text, "public": draft.public, "saved_at": _at(draft.saved_at)}
    return told | {"files": _files(draft.files, there)}


def _files(files: Sequence[AttachedFile], there: frozenset[str]) -> list[dict[str, Any]]:
    told = zip(to_json(files), files, strict=True)
    return [one | {"there": file.sha256 in there} for one, file in told]


def _assignee(colleague: Colleague) -> dict[str, Any]:
    """Who it is; how to reach a colleague is nobody else's business."""
    return {"name": colleague.name, "kind": colleague.kind.value}


def _handoff(handoff: Handoff) -> dict[str, Any]:
    return {
        "number": handoff.id,
        "to": handoff.to_name,
        "what": handoff.what,
        "made_at": _at(handoff.made_at),
        "due_at": _at(handoff.due_at),
        "sheet_sha256": handoff.sheet_sha256,
        "contacted_at": _at(handoff.contacted_at),
        "result": handoff.result,
        "ended_at": _at(handoff.ended_at),
        "end": handoff.end.value if handoff.end else None,
    }


def _compensation(given: Compensation) -> dict[str, Any]:
    plain = ("what", "amount", "currency", "public", "given_by", "why", "allowed_by")
    return {name: getattr(given, name) for name in plain} | {
        "number": given.id,
        "kind": given.kind.value,
        "given_at": _at(given.given_at),
        "withdrawn_at": _at(given.withdrawn_at),
    }


def _capture(capture: Capture, there: frozenset[str]) -> dict[str, Any]:
    return {
        "id": capture.id,
        "kind": capture.kind.value,
        "origin": capture.origin.value,
        "status": capture.status.value,
        "reason": capture.reason,
        "url": capture.url,
        "manifest_sha256": capture.manifest_sha256,
        "previous_id": capture.previous_id,
        "change": capture.change.value if capture.change else None,
        "logged_in": capture.logged_in,
        "deleted_at": _at(capture.deleted_at),
        "deleted_reason": capture.deleted_reason,
        "there": capture.id in there,
    }


def _at(moment: datetime | None) -> str | None:
    return clock.iso(moment) if moment else None
