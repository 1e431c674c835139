"""A row of the outbox as a record, and the moments that are kept beside what was seen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from app.domain import attachment
from app.domain.conversation import from_json, to_json
from app.domain.ids import CaseId, PostId, ReplyId, TemplateId
from app.domain.reply import NewReply, Reply, ReplyStatus, Way
from app.store.tables import ReplyRow

LEFT, REFUSED, CHOSEN = "left", "refused", "chosen"
"""In `replies.seen`: when the network was called for it and nobody knows what came of it, when it
refused it, and the moment that was chosen.
"""
HANDED_AS = "handed_as"
"""In `replies.seen`: the state of an answer in the Otklik that handed its case over."""


def reply_record(row: ReplyRow) -> Reply:
    """The record of a row."""
    seen = row.seen or {}
    return Reply(
        id=ReplyId(row.id),
        case_id=CaseId(row.case_id),
        post_id=PostId(row.post_id),
        text=row.text,
        public=row.public,
        way=Way(row.way),
        status=ReplyStatus(row.status),
        idempotency_key=row.idempotency_key,
        created_at=row.created_at,
        not_before=row.not_before,
        sent_at=row.sent_at,
        native_id=row.native_id,
        permalink=row.permalink,
        error_code=row.error_code,
        attempts=row.attempts,
        promised_due=row.promised_due,
        promise=row.promise,
        interim=row.interim,
        template_ids=tuple(TemplateId(number) for number in row.template_ids),
        files=attachment.from_json(row.files),
        scheduled=row.scheduled,
        chosen_at=_moment(seen, CHOSEN),
        look_first=row.look_first,
        seen=from_json(seen),
        left_at=_moment(seen, LEFT),
        refused_at=_moment(seen, REFUSED),
        handed_as=ReplyStatus(seen[HANDED_AS]) if seen.get(HANDED_AS) in set(ReplyStatus) else None,
    )


def seen_of(new: NewReply) -> dict[str, Any] | None:
    """What the column `seen` of a new answer holds."""
    seen = to_json(new.seen) if new.seen is not None else {}
    return with_moment(seen, CHOSEN, new.leaves_at) or None


def with_moment(seen: Mapping[str, Any] | None, name: str, at: datetime | None) -> dict[str, Any]:
    """The same with another moment, or with none of this name."""
    rest = {key: value for key, value in (seen or {}).items() if key != name}
    return rest | ({name: at.isoformat()} if at is not None else {})


def _moment(seen: Mapping[str, Any], name: str) -> datetime | None:
    told = seen.get(name)
    return datetime.fromisoformat(told) if isinstance(told, str) else None
