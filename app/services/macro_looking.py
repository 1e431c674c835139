"""What a macro would do to a case: its texts filled, its names found, its grounds checked."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.case import Case
from app.domain.closing import Closing
from app.domain.colleague import Colleague
from app.domain.deadline import local_zone
from app.domain.ids import CaseId, SourceId
from app.domain.macro import ME, NOBODY, Acts
from app.domain.macro_effects import MacroCase, Ready, effects
from app.domain.macro_run import MacroRun, Seen, Texts
from app.domain.post import Post
from app.domain.reply import ReplyStatus, leaves_privately
from app.domain.source import ANSWERABLE
from app.domain.template import Template
from app.domain.triage import Route
from app.domain.waiver import has_page
from app.errors import MacroTooMany, NotFound, TemplateCycle
from app.services import templating
from app.services.templating import Filling, SpeechOf
from app.sources.kinds import kinds
from app.store import cases, colleagues, drafts, handoffs, outbox, sources, tags, templates, waivers


def template_of(session: Session, acts: Acts) -> Template | None:
    """The template that is the reply; None: there is none of this code."""
    return templates.by_code(session, acts.template) if acts.template else None


def texts(
    session: Session, acts: Acts, wanted: Filling, speech_of: SpeechOf | None = None
) -> Texts:
    """The reply and the note, filled from the case; a template that is gone gives no reply.

    Raises:
        NotFound: no such case.
    """
    found = template_of(session, acts)
    bodies = (found.body if found else acts.reply, acts.note)
    filled = []
    for body in bodies:
        try:
            filled.append(templating.fill(session, body, wanted, speech_of).text if body else "")
        except TemplateCycle:
            filled.append("")
    return Texts(reply=filled[0].strip(), note=filled[1].strip())


def texts_of(
    session: Session,
    acts: Acts,
    case_ids: Sequence[CaseId],
    *,
    operator: str,
    speech_of: SpeechOf | None = None,
) -> tuple[dict[CaseId, Texts], frozenset[SourceId]]:
    """The texts for those of the cases that there are, and the sources they came from."""
    found: dict[CaseId, Texts] = {}
    heard: set[SourceId] = set()
    now, zone = clock.now(), local_zone()
    for case_id in standing(session, case_ids):
        wanted = Filling(case_id=case_id, operator=operator, now=now, zone=zone)
        found[case_id] = texts(session, acts, wanted, speech_of)
        heard.add(cases.get(session, case_id).source_id)
    return found, frozenset(heard)


def filling(run: MacroRun, case_id: CaseId) -> Filling:
    """For whom and when the texts of a run are filled."""
    return Filling(case_id=case_id, operator=run.operator, now=run.now, zone=run.hours.zone)


def look(session: Session, run: MacroRun, case_id: CaseId, said: Texts) -> Seen:
    """Every act for this case; nothing is changed.

    Raises:
        NotFound: no such case.
    """
    case = cases.get(session, case_id)
    acts = run.macro.acts
    stands = _stands(session, run, case)
    ready = _ready(session, run, case, said)
    return Seen(case=stands, ready=ready, effects=effects(acts, stands, ready, run.mode))


def refuse_too_many(count: int, most: int) -> None:
    """Raises:
    MacroTooMany: more cases at once than a macro takes.
    """
    if count > most:
        raise MacroTooMany(count=count, most=most)


def answered_post(session: Session, case: Case) -> Post | None:
    """The post that an answer answers: the newest of the customer that still stands."""
    own = [post for post in cases.posts(session, case.id) if not post.ours]
    standing = [post for post in own if post.deleted_at is None]
    return (standing or own or [None])[-1]  # type: ignore[list-item]  # None: no post at all


def is_public(case: Case, acts: Acts) -> bool:
    """Whether the reply is for everybody: by the route of the case, as it will be."""
    return (acts.route or case.route) is not Route.PRIVATE


def _stands(session: Session, run: MacroRun, case: Case) -> MacroCase:
    draft = drafts.get(session, case.id)
    replies = outbox.of_case(session, case.id)
    return MacroCase(
        id=case.id,
        who=case.author.name if case.author else "",
        status=case.status,
        band=case.risk.band,
        tags=tags.of_case(session, case.id),
        due=case.deadline_at,
        assignee=case.assignee_id,
        cause=case.cause,
        route=case.route,
        captured=not run.capture_first or _may_be_answered(session, case.id),
        sends=_leaves(session, run, case),
        longest=_longest(session, case),
        waits=any(r.status in {ReplyStatus.PENDING, ReplyStatus.SENDING} for r in replies),
        draft=draft.text if draft else "",
    )


def _leaves(session: Session, run: MacroRun, case: Case) -> bool:
    if not run.sends.get(case.source_id) or case.network not in ANSWERABLE:
        return False
    post = answered_post(session, case)
    return is_public(case, run.macro.acts) or leaves_privately(
        case.network, post.kind if post else ""
    )


def _longest(session: Session, case: Case) -> int | None:
    config = sources.get(session, case.source_id, counted=False).config
    known = (k for k in kinds() if (k.network, k.kind) == (config.network, config.kind))
    return next((kind.longest_reply for kind in known if not kind.needs_server), None)


def _may_be_answered(session: Session, case_id: CaseId) -> bool:
    if waivers.is_captured(session, case_id) or waivers.of_case(session, case_id) is not None:
        return True
    return not any(has_page(post) for post in cases.posts(session, case_id) if not post.ours)


def _ready(session: Session, run: MacroRun, case: Case, said: Texts) -> Ready:
    acts = run.macro.acts
    found = template_of(session, acts)
    who, why = _colleague(session, run)
    return Ready(
        reply=said.reply,
        note=said.note,
        known_template=found is not None or not acts.template,
        title=found.name if found else "",
        colleague=who,
        colleague_why=why,
        close_missing=_close_missing(session, acts, case),
        now=run.now,
        hours=run.hours,
    )


def _colleague(session: Session, run: MacroRun) -> tuple[Colleague | None, str]:
    """Whom the macro names, and why there is nobody."""
    wanted = run.macro.acts.assign
    if wanted in {"", NOBODY}:
        return None, ""
    if wanted == ME:
        name = " ".join(run.operator.split())
        if not name:
            return None, "no_operator"
        return colleagues.named(session, name) or Colleague(name=name), ""
    found = colleagues.named(session, wanted)
    if found is None:
        return None, "unknown"
    return found, "aside" if found.aside else ""


def _close_missing(session: Session, acts: Acts, case: Case) -> tuple[str, ...]:
    if acts.close is None:
        return ()
    closing = Closing(reason=acts.close, note=acts.close_note, confirmation=acts.confirmation)
    return closing.missing(
        verdict=case.verdict,
        cause=acts.cause or case.cause,
        attempts=cases.attempts(session, case.id),
        answers=case.answers,
        handoffs=handoffs.count_open(session, case.id),
    )


def standing(session: Session, case_ids: Sequence[CaseId]) -> tuple[CaseId, ...]:
    """Those of the cases that there are."""
    return tuple(case_id for case_id in case_ids if cases.exists(session, case_id))


def existing(session: Session, case_ids: tuple[CaseId, ...]) -> tuple[CaseId, ...]:
    """Those that there are, each once.

    Raises:
        NotFound: one that there never was.
    """
    for case_id in case_ids:
        if not cases.exists(session, case_id):
            raise NotFound(what="case", id=case_id)
    return tuple(dict.fromkeys(case_ids))
