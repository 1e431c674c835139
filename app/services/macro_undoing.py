"""What a macro did to a case is taken back as one act."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from app.domain.macro_run import Done
from app.domain.reply import Draft, Reply, ReplyStatus
from app.errors import ReplyState
from app.services import replying
from app.services.changes import Changes
from app.store import cases, drafts, events, outbox, tags
from app.store import macros as store


def undo(session: Session, done: Done, now: datetime) -> tuple[tuple[str, ...], Changes]:
    """Takes back what a run did to one case; what changed once more since stays as it is.

    Returns:
        What could not be taken back (columns of the case, `draft`, `reply`), and the changes.

    Raises:
        NotFound: the case is gone.
    """
    left: list[str] = []
    if not _reply_back(session, done, now):
        left.append("reply")
    elif not _draft_back(session, done, now):
        left.append("draft")
    _tags_back(session, done)
    if done.note:
        store.drop_note(session, done.case_id, done.at, done.note)
    back, changed = store.restore(session, done.case_id, done.before, done.after)
    if back:
        cases.change(session, done.case_id, None, **back)
    events.add(session, done.case_id, "macro_undone", now, macro=done.macro)
    return (*left, *changed), Changes(cases=frozenset({done.case_id}))


def _reply_back(session: Session, done: Done, now: datetime) -> bool:
    """False: the answer has left."""
    queued = _queued(session, done)
    if queued is None:
        return True
    try:
        replying.take_back(session, queued.id, now)
    except ReplyState:
        return False
    return True


def _queued(session: Session, done: Done) -> Reply | None:
    """The answer that the run queued, or that the person sent with its text since."""
    if done.reply_id is not None:
        return outbox.get(session, done.reply_id)
    if done.draft_after is None:
        return None
    return next(
        (
            reply
            for reply in outbox.of_case(session, done.case_id)
            if reply.created_at >= done.at
            and reply.status is not ReplyStatus.CANCELLED
            and reply.text.strip() == done.draft_after.text.strip()
        ),
        None,
    )


def _draft_back(session: Session, done: Done, now: datetime) -> bool:
    """False: somebody went on writing."""
    put = _put(session, done)
    if put is None:
        return True
    stands = drafts.get(session, done.case_id, put.public)
    if stands is None:
        return True
    if stands.text.strip() != put.text.strip():
        return False
    before = done.draft_before
    if before is None or before.public != put.public:
        before = Draft(case_id=done.case_id, text="", public=put.public, saved_at=now)
    drafts.put(session, replace(before, saved_at=now))
    return True


def _put(session: Session, done: Done) -> Draft | Reply | None:
    """The text of the run as a draft, or as an answer that was taken back."""
    if done.reply_id is not None:
        return outbox.get(session, done.reply_id)
    return done.draft_after


def _tags_back(session: Session, done: Done) -> None:
    for tag in done.added:
        tags.remove(session, done.case_id, tag)
    tags.add(session, [(done.case_id, tag, None) for tag in done.removed])
