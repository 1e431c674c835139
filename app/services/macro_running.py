"""A macro is run on a case, all of it in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.case import CaseStatus
from app.domain.closing import Closing
from app.domain.ids import CaseId
from app.domain.macro_effects import Deed, Effect
from app.domain.macro_run import Done, MacroRun, Seen, Texts
from app.domain.promise import LONGEST_PROMISE
from app.domain.reply import Draft, NewReply, Reply, Way
from app.services import assigning, casework, replying, rules
from app.services.changes import Changes
from app.services.macro_looking import answered_post, is_public, look, template_of
from app.store import cases, drafts, events
from app.store import macros as store
from app.store.records import due_of

FOLLOW_UP = "follow_up"
"""The kind of a deadline that a macro sets without a promise."""


def run_on(session: Session, run: MacroRun, case_id: CaseId, said: Texts) -> tuple[Done, Changes]:
    """Does what `look` told, all of it or, where it fails, nothing.

    Raises:
        NotFound: no such case. AppError: one of the acts was refused; nothing is written.
    """
    seen = look(session, run, case_id, said)
    before, since = store.columns(session, case_id), store.last_event(session)
    draft_before = drafts.get(session, case_id)
    work = _Work(session, run, seen)
    for effect in seen.effects:
        if effect.is_done:
            work.do(effect)
    if seen.changes:
        store.name_events(session, case_id, since, run.macro.name)
        store.count_use(session, run.macro.id, run.now)
    done = Done(
        case_id=case_id,
        macro=run.macro.name,
        at=run.now,
        effects=seen.effects,
        before=before,
        after=store.columns(session, case_id),
        added=_tags(seen, Deed.ADD_TAG),
        removed=_tags(seen, Deed.REMOVE_TAG),
        note=seen.ready.note if _does(seen, Deed.NOTE) else "",
        draft_before=draft_before,
        draft_after=work.draft,
        reply_id=work.reply.id if work.reply else None,
    )
    macros = frozenset({run.macro.id}) if seen.changes else frozenset()
    return done, work.changes | Changes(macros=macros)


class _Work:
    """One case under one run: every act once, in the transaction of the session."""

    def __init__(self, session: Session, run: MacroRun, seen: Seen) -> None:
        self._session = session
        self._run = run
        self._seen = seen
        self._case_id = seen.case.id
        self.changes = Changes()
        self.draft: Draft | None = None
        self.reply: Reply | None = None
        self._acts: Mapping[Deed, Callable[[Effect], Changes]] = {
            Deed.STATUS: self._status,
            Deed.ROUTE: self._route,
            Deed.CAUSE: self._cause,
            Deed.ADD_TAG: self._add_tag,
            Deed.REMOVE_TAG: self._remove_tag,
            Deed.ASSIGN: self._assign,
            Deed.NOTE: self._note,
            Deed.DEADLINE: self._deadline,
            Deed.PROMISE: self._promise,
            Deed.SNOOZE: self._snooze,
            Deed.REPLY: self._reply,
            Deed.SEND: self._send,
            Deed.CLOSE: self._close,
        }

    def do(self, effect: Effect) -> None:
        """One act."""
        self.changes |= self._acts[effect.deed](effect)

    def _version(self) -> int:
        return cases.get(self._session, self._case_id).version

    def _status(self, effect: Effect) -> Changes:
        if self._seen.case.status is CaseStatus.CLOSED:
            return casework.reopen(self._session, self._case_id, self._version(), "", self._run.now)
        cases.change(self._session, self._case_id, None, status=effect.what, snoozed_until=None)
        events.add(self._session, self._case_id, "status", self._run.now, status=effect.what)
        return self._of()

    def _route(self, effect: Effect) -> Changes:
        del effect
        acts = self._run.macro.acts
        if acts.route is None:
            return Changes()
        return casework.set_route(
            self._session, self._case_id, None, acts.route, acts.route_reason, self._run.now
        )

    def _cause(self, effect: Effect) -> Changes:
        return casework.set_cause(
            self._session, self._case_id, self._version(), effect.what, self._run.now
        )

    def _add_tag(self, effect: Effect) -> Changes:
        return rules.add_tag(self._session, self._case_id, effect.what, self._run.now)

    def _remove_tag(self, effect: Effect) -> Changes:
        return rules.remove_tag(self._session, self._case_id, effect.what, self._run.now)

    def _assign(self, effect: Effect) -> Changes:
        session, case_id, now = self._session, self._case_id, self._run.now
        if not effect.what:
            return assigning.assign(session, case_id, None, None, now)
        return assigning.assign_by_name(session, case_id, None, effect.what, now)

    def _note(self, effect: Effect) -> Changes:
        del effect
        return casework.add_note(self._session, self._case_id, self._seen.ready.note, self._run.now)

    def _deadline(self, effect: Effect) -> Changes:
        due = due_of(clock.from_iso(effect.what))
        cases.change(self._session, self._case_id, None, due=due, deadline_kind=FOLLOW_UP)
        events.add(self._session, self._case_id, "deadline", self._run.now, due=effect.what)
        return self._of()

    def _promise(self, effect: Effect) -> Changes:
        due, what = clock.from_iso(effect.what), self._run.macro.acts.promise
        return casework.promise(
            self._session, self._case_id, self._version(), due, what, self._run.now
        )

    def _snooze(self, effect: Effect) -> Changes:
        until = clock.from_iso(effect.what)
        return casework.snooze(
            self._session, self._case_id, self._version(), until, "", self._run.now
        )

    def _reply(self, effect: Effect) -> Changes:
        del effect
        if _does(self._seen, Deed.SEND):
            return Changes()
        case = cases.get(self._session, self._case_id)
        begun = drafts.get(self._session, self._case_id)
        text = self._seen.ready.reply
        if begun is not None and begun.text.strip():
            text = f"{begun.text.rstrip()}\n\n{text}"
        template = template_of(self._session, self._run.macro.acts)
        used, files = (begun.template_ids, begun.files) if begun else ((), ())
        self.draft = Draft(
            case_id=self._case_id,
            text=text,
            public=begun.public if begun else is_public(case, self._run.macro.acts),
            saved_at=self._run.now,
            template_ids=(*used, template.id) if template else used,
            files=tuple(dict.fromkeys((*files, *(template.files if template else ())))),
        )
        drafts.put(self._session, self.draft)
        return self._of()

    def _send(self, effect: Effect) -> Changes:
        del effect
        session, run = self._session, self._run
        case = cases.get(session, self._case_id)
        post, template = answered_post(session, case), template_of(session, run.macro.acts)
        new = NewReply(
            case_id=case.id,
            post_id=post.id if post else case.main_post_id,
            text=self._seen.ready.reply,
            public=is_public(case, run.macro.acts),
            way=Way.API,
            template_ids=(template.id,) if template else (),
            files=template.files if template else (),
        )
        if template is not None and template.interim:
            new = self._dated(new)
        undo_s = run.undo_s_of(case.network)
        self.reply, changes = replying.queue_reply(
            session, new, run.now, undo_s=undo_s, capture_first=run.capture_first
        )
        return changes

    def _dated(self, new: NewReply) -> NewReply:
        """An interim answer promises what the macro's deadline says (R-002-11)."""
        acts, ready = self._run.macro.acts, self._seen.ready
        due = acts.deadline.moment(ready.now, ready.hours, ends=True) if acts.deadline else None
        words = " ".join(new.text.split())[:LONGEST_PROMISE]
        return replace(new, interim=True, promised_due=due, promise=words if due else "")

    def _close(self, effect: Effect) -> Changes:
        del effect
        acts = self._run.macro.acts
        if acts.close is None:
            return Changes()
        closing = Closing(reason=acts.close, note=acts.close_note, confirmation=acts.confirmation)
        return casework.close(self._session, self._case_id, self._version(), closing, self._run.now)

    def _of(self) -> Changes:
        return Changes(cases=frozenset({self._case_id}))


def _does(seen: Seen, deed: Deed) -> bool:
    return any(effect.deed is deed and effect.is_done for effect in seen.effects)


def _tags(seen: Seen, deed: Deed) -> tuple[str, ...]:
    return tuple(e.what for e in seen.effects if e.deed is deed and e.is_done)
