"""What the window may ask of the engine, each in a few lines."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict, replace
from functools import partial
from typing import Any

from app import secrets
from app.domain import clock
from app.domain.analysis_json import to_json
from app.domain.ids import CaptureId, CaseId, SourceId
from app.domain.search import query_to_json
from app.domain.source import SourceConfig
from app.engine import (
    capturing,
    case_files,
    entering,
    handing_off,
    health,
    hearing,
    importing,
    logins,
    macros,
    pasting,
    reanalysing,
    reply_checking,
    rewriting,
    rules,
    skeleton,
    templating,
    topics,
    watching,
)
from app.engine.engine import Engine
from app.engine.protocol import Fields, Request
from app.errors import NoKeyring, WrongCall
from app.services.readers import look_for_reader
from app.store import cases, sources

Result = dict[str, Any]
Handler = Callable[[Engine, Fields], Awaitable[Result]]


async def answer(engine: Engine, request: Request) -> Result:
    """The result of a request.

    Raises:
        AppError: what is in the way. WrongCall: an unknown or wrongly put request.
    """
    handler = HANDLERS.get(request.do)
    if handler is None:
        raise WrongCall(reason=f"unknown request {request.do[:40]}")
    return await handler(engine, request.fields)


async def _sync(engine: Engine, fields: Fields) -> Result:
    await engine.look()
    if fields.has("source_id"):
        chosen = [await engine.source(SourceId(fields.number("source_id")))]
    else:
        chosen = [s for s in engine.sources if not s.paused and s.config.listens]
    jobs = [engine.hear(source) for source in chosen]
    return {"job": jobs[0] if jobs else None, "jobs": jobs}


async def _pause(engine: Engine, fields: Fields) -> Result:
    source_id, paused = SourceId(fields.number("source_id")), fields.flag("paused")
    source = await engine.db.run(
        lambda session: sources.set_paused(session, source_id, paused=paused)
    )
    if paused:
        engine.jobs.cancel(hearing.job_of(source_id))
        engine.jobs.cancel(watching.job_of(source_id))
    await engine.look()
    engine.replaces(source)
    engine.wake()
    return {}


async def _offline(engine: Engine, fields: Fields) -> Result:
    engine.offline = fields.flag("on")
    if engine.offline:
        engine.silence()
    engine.wake()
    return {}


async def _cancel(engine: Engine, fields: Fields) -> Result:
    job = fields.text("job")
    for source in engine.sources:
        if hearing.job_of(source.id) == job:
            engine.hearing.hold(source)
    if job == reanalysing.REANALYSE:
        engine.reanalysing.hold()
    return {"cancelled": engine.jobs.cancel(job)}


async def _sources_changed(engine: Engine, fields: Fields) -> Result:
    del fields
    await engine.learn()
    engine.wake()
    return {}


async def _token(engine: Engine, fields: Fields) -> Result:
    await engine.look()
    source = await engine.source(SourceId(fields.number("source_id")))
    token = _token_in(fields)
    if token is None:
        raise WrongCall(reason="field token")
    kept = True
    try:
        await engine.listening.keep_token(source.config, token)
    except NoKeyring:
        kept = False
    jobs = await engine.hear_anew(source)
    return {"kept": kept, "job": jobs[0], "jobs": jobs}


def _token_in(fields: Fields) -> str | None:
    """A token as a text, or as an object with its parts."""
    if not fields.has("token"):
        return None
    given = fields.raw["token"]
    if isinstance(given, dict):
        return secrets.packed({str(name): str(part) for name, part in given.items()})
    return fields.text("token")


async def _look(engine: Engine, fields: Fields) -> Result:
    case_id: CaseId | None = None
    if fields.has("case_id"):
        case_id = CaseId(fields.number("case_id"))
        case = await engine.db.read(partial(cases.get, case_id=case_id))
        source_id = case.source_id
    else:
        source_id = SourceId(fields.number("source_id"))
    return {"job": await engine.watching.now(await engine.source(source_id), case_id)}


async def _look_at_pages(engine: Engine, fields: Fields) -> Result:
    case_id = CaseId(fields.number("case_id"))
    return {"job": await engine.page_watching.now(case_id, fields.texts("allow"))}


async def _can_send(engine: Engine, fields: Fields) -> Result:
    source = await engine.source(SourceId(fields.number("source_id")))
    return {"can_send": await engine.listening.sender_for(source) is not None}


async def _test_source(engine: Engine, fields: Fields) -> Result:
    token = _token_in(fields)
    config = _config(fields.mapping("config"))
    page = await engine.listening.first_page(config, token)
    shown = [post.text[:200] for post in page.posts[:3]]
    return {"posts": len(page.posts), "total": page.total, "first": shown}


async def _may_read(engine: Engine, fields: Fields) -> Result:
    mine = SourceId(fields.number("source_id")) if fields.has("source_id") else None
    config, token = _config(fields.mapping("config")), _token_in(fields)
    await engine.look()
    workspace = engine.listening.workspace
    await asyncio.to_thread(look_for_reader, engine.sources, config, token, workspace, mine)
    return {}


async def _wake_outbox(engine: Engine, fields: Fields) -> Result:
    if fields.has("ask") and fields.flag("ask"):
        engine.outbox.ask_now()
    engine.wake()
    return {}


async def _expand(engine: Engine, fields: Fields) -> Result:
    from app.services.expanding import expand

    loop = asyncio.get_running_loop()
    query = await loop.run_in_executor(engine.listening.language, expand, fields.text("query"))
    return {"query": query_to_json(query), "terms": [asdict(term) for term in query.terms]}


async def _analyse(engine: Engine, fields: Fields) -> Result:
    return {"analysis": to_json(await engine.listening.analyse(fields.text("text")))}


async def _verify(engine: Engine, fields: Fields) -> Result:
    from app.services.verifying import verify_capture

    capture_id = CaptureId(fields.text("capture_id"))
    job = f"verify:{capture_id}"

    async def work() -> Result:
        engine.outlet.tell_progress(job, "verify", 0, None, "files")
        found = await verify_capture(engine.db, engine.workspace.paths, capture_id, clock.now())
        findings = [asdict(finding) for finding in found]
        return {"findings": findings, "holds": all(finding.holds for finding in found)}

    return {"job": engine.jobs.start(job, work())}


def _config(raw: Mapping[str, Any]) -> SourceConfig:
    try:
        given = SourceConfig(**raw)
        return replace(given, params={str(k): str(v) for k, v in given.params.items()})
    except (TypeError, AttributeError) as error:
        raise WrongCall(reason="config") from error


async def _weights_changed(engine: Engine, fields: Fields) -> Result:
    del fields
    return {"job": await engine.weighing.look()}


async def _corrections_changed(engine: Engine, fields: Fields) -> Result:
    del fields
    engine.learning.soon()
    return {}


async def _stop(engine: Engine, fields: Fields) -> Result:
    del fields
    asyncio.get_running_loop().call_soon(engine.stop)
    return {}


HANDLERS: Mapping[str, Handler] = {
    "analyse": _analyse,
    "can_send": _can_send,
    "cancel": _cancel,
    "capture": capturing.begin,
    "capture_missing": health.capture_missing,
    "case_file": case_files.show,
    "case_file_take": case_files.begin,
    "check_reply": reply_checking.check,
    "corrections_changed": _corrections_changed,
    "enter_begin": entering.begin,
    "enter_close": entering.close,
    "enter_finish": entering.finish,
    "expand": _expand,
    "fill": templating.fill,
    "fill_sample": templating.fill_sample,
    "export": case_files.export,
    "import": importing.begin,
    "import_preview": importing.show,
    "macro_texts": macros.texts,
    "login": logins.begin,
    "login_forget": logins.forget,
    "look": _look,
    "look_at_pages": _look_at_pages,
    "may_read": _may_read,
    "offline": _offline,
    "paste": pasting.keep,
    "paste_preview": pasting.show,
    "pause": _pause,
    "protocol": case_files.protocol,
    "case_sheet": handing_off.sheet,
    "rewrite": rewriting.rewrite,
    "rule_preview": rules.show,
    "rules_apply": rules.apply,
    "rules_changed": rules.learn,
    "reanalyse": reanalysing.begin_or_pause,
    "sources_changed": _sources_changed,
    "promises": skeleton.promises,
    "skeleton": skeleton.propose,
    "stop": _stop,
    "sync": _sync,
    "test_source": _test_source,
    "token": _token,
    "topic_preview": topics.show,
    "topic_queries": topics.queries,
    "topic_sources": topics.create,
    "topic_variants": topics.variants,
    "topics_changed": topics.learn,
    "verify": _verify,
    "verify_all": health.verify_all,
    "wake_outbox": _wake_outbox,
    "weights_changed": _weights_changed,
}
