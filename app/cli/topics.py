"""`otklik topics`: brands with all the ways to write them, and what mentions them."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from app.cli.opening import opened, source_document
from app.cli.output import Output
from app.errors import WrongCall

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.domain.topic import Topic, TopicMatch, TopicShare
    from app.services.workspace import OpenWorkspace

LISTS = {
    "also": "names",
    "handle": "handles",
    "site": "sites",
    "exclude": "exclude",
    "exclude_site": "exclude_domains",
    "context": "contexts",
    "word": "words_added",
    "no_word": "words_removed",
    "off": "off",
}
"""Options that may be given again and again, and the list of the topic that each fills."""


def register(commands: Commands) -> None:
    """Adds the group."""
    group = commands.group("topics", "what is listened for")
    add = group.add("add", "listen for one more brand")
    add.add_argument("name", metavar="NAME")
    _lists(add)
    add.set_defaults(run=_add)
    change = group.add("change", "add to the lists of a topic, switch variants off")
    change.add_argument("name", metavar="NAME")
    change.add_argument("--rename", metavar="NAME")
    change.add_argument("--on", action="append", default=[], metavar="VARIANT")
    _lists(change)
    change.set_defaults(run=_change)
    group.add("list", "all topics with their mentions").set_defaults(run=_list)
    for name, summary, run in (
        ("show", "one topic", _show),
        ("remove", "listen for it no more; what was found stays", _remove),
        ("variants", "the generated ways to write its names", _variants),
    ):
        one = group.add(name, summary)
        one.add_argument("name", metavar="NAME")
        one.set_defaults(run=run)
    _register_matching(group)


def _register_matching(group: Commands) -> None:
    test = group.add("test", "whether texts are about it: an argument, or lines of stdin")
    test.add_argument("name", metavar="NAME")
    test.add_argument("texts", nargs="*", metavar="TEXT")
    test.set_defaults(run=_test)
    share = group.add("share", "its mentions, with and without a tag")
    share.add_argument("name", metavar="NAME")
    share.add_argument("--days", type=int, metavar="N", help="of the last N days; default: all")
    share.set_defaults(run=_share)
    rematch = group.add("rematch", "look the archive through for all topics")
    rematch.set_defaults(run=_rematch)
    sources = group.add("sources", "make the searches of a topic")
    sources.add_argument("name", metavar="NAME")
    sources.add_argument("--network", action="append", default=[], required=True)
    sources.add_argument("--server", action="append", default=[], metavar="NETWORK=ADDRESS")
    sources.add_argument("--accept", action="append", default=[], metavar="NOTICE")
    sources.add_argument("--dry-run", action="store_true", help="only say what would be asked")
    sources.set_defaults(run=_sources)


def _lists(parser: ArgumentParser) -> None:
    for option in LISTS:
        parser.add_argument(f"--{option.replace('_', '-')}", action="append", default=[])


def _given(call: Namespace) -> dict[str, tuple[str, ...]]:
    return {field: tuple(getattr(call, option)) for option, field in LISTS.items()}


def _add(call: Namespace, output: Output) -> int:
    from app.domain.topic import Topic
    from app.services.topics import keep

    given: dict[str, Any] = _given(call)
    with opened(call, output) as workspace:
        topic = Topic(name=call.name, **given)
        kept, _ = workspace.db.run_now(lambda session: keep(session, topic))
    output.document({"topic": _document(kept)}, [f"{kept.id}\t{kept.name}"])
    return 0


def _change(call: Namespace, output: Output) -> int:
    from app.services.topics import keep

    with opened(call, output) as workspace:
        topic = _topic(workspace, call.name)
        wider: dict[str, Any] = {
            field: (*getattr(topic, field), *more) for field, more in _given(call).items()
        }
        wider["off"] = tuple(text for text in wider["off"] if text not in call.on)
        wanted = replace(topic, name=call.rename or topic.name, **wider)
        kept, _ = workspace.db.run_now(lambda session: keep(session, wanted))
    output.document({"topic": _document(kept)}, [f"{kept.id}\t{kept.name}"])
    return 0


def _list(call: Namespace, output: Output) -> int:
    from app.services.topics import with_shares

    with opened(call, output) as workspace:
        found = workspace.db.read_now(with_shares)
    documents = [_document(topic) | {"share": _counts(share)} for topic, share in found]
    lines = [f"{t.id}\t{t.name}\t{s.total}\t{s.tagged}\t{s.untagged}" for t, s in found]
    output.document({"topics": documents}, lines)
    return 0


def _show(call: Namespace, output: Output) -> int:
    with opened(call, output) as workspace:
        topic = _topic(workspace, call.name)
    document = _document(topic)
    lines = [f"{name}\t{value}" for name, value in document.items() if value not in ([], None)]
    output.document({"topic": document}, lines)
    return 0


def _remove(call: Namespace, output: Output) -> int:
    from app.services.topics import remove

    with opened(call, output) as workspace:
        topic = _topic(workspace, call.name)
        workspace.db.run_now(lambda session: remove(session, topic.id))
    output.document({"removed": topic.name}, [topic.name])
    return 0


def _variants(call: Namespace, output: Output) -> int:
    from app.language.variants import variants

    with opened(call, output) as workspace:
        topic = _topic(workspace, call.name)
    off = {text.casefold() for text in topic.off}
    made = [
        {
            "text": each.text,
            "kind": each.kind.value,
            "on": each.kind not in topic.kinds_off and each.text.casefold() not in off,
        }
        for each in variants(topic)
    ]
    lines = [f"{each['kind']}\t{each['text']}\t{'on' if each['on'] else 'off'}" for each in made]
    output.document({"topic": topic.name, "variants": made}, lines)
    return 0


def _test(call: Namespace, output: Output) -> int:
    from app.language.topics import TopicMatcher, TopicText

    with opened(call, output) as workspace:
        topic = _topic(workspace, call.name)
    texts = call.texts or [line.rstrip("\n") for line in sys.stdin]
    matcher = TopicMatcher([topic])
    found = [next(iter(matcher.of_text(TopicText(text=text))), None) for text in texts]
    documents = [{"text": t, "match": _match(m)} for t, m in zip(texts, found, strict=True)]
    lines = [f"{_word(match)}\t{text}" for text, match in zip(texts, found, strict=True)]
    output.document({"topic": topic.name, "results": documents}, lines)
    return 0


def _share(call: Namespace, output: Output) -> int:
    from app.domain import clock
    from app.store import topics as store

    if call.days is not None and call.days < 1:
        raise WrongCall(reason="--days < 1")
    since = clock.now() - timedelta(days=min(call.days, 36_500)) if call.days else None
    with opened(call, output) as workspace:
        topic = _topic(workspace, call.name)
        share = workspace.db.read_now(lambda session: store.share(session, topic.id, since))
    counts = _counts(share)
    lines = [f"{name}\t{value}" for name, value in counts.items()]
    output.document({"topic": topic.name, "days": call.days, "share": counts}, lines)
    return 0


def _rematch(call: Namespace, output: Output) -> int:
    import asyncio
    from collections.abc import Callable

    from app.services.topic_matching import rematch
    from app.services.workspace import Hold
    from app.store import topics as store

    async def here(work: Callable[[], Any]) -> Any:
        return work()

    def tell(done: int, total: int) -> bool:
        output.progress(f"{done}/{total}")
        return True

    with opened(call, output, Hold.ENGINE) as workspace:
        known = workspace.db.read_now(store.listed)
        asyncio.run(rematch(workspace.db, known, here, tell))
        shares = workspace.db.read_now(store.shares)
    found = {topic.name: shares[topic.id].total if topic.id in shares else 0 for topic in known}
    output.document({"mentions": found}, [f"{name}\t{n}" for name, n in found.items()])
    return 0


def _sources(call: Namespace, output: Output) -> int:
    from app.language.variants import variants
    from app.services.topic_sources import Wish, create_sources, wanted_queries

    servers = dict(pair.partition("=")[::2] for pair in call.server)
    with opened(call, output) as workspace:
        topic = _topic(workspace, call.name)
        wish = Wish(
            networks=tuple(call.network),
            servers=servers,
            accepted=frozenset(call.accept),
            variants=variants(topic),
        )
        asked = wanted_queries(topic, wish.networks, wish.variants)
        queries = [
            {"network": q.network, "kind": q.kind, "params": dict(q.params), "notice": q.notice}
            for q in asked
        ]
        if call.dry_run:
            lines = [f"{query.network}\t{query.text}" for query in asked]
            output.document({"queries": queries, "sources": []}, lines)
            return 0
        made, _ = workspace.db.run_now(lambda session: create_sources(session, topic.id, wish))
    documents = [source_document(source) for source in made]
    lines = [f"{source.id}\t{source.config.name}" for source in made]
    output.document({"queries": queries, "sources": documents}, lines)
    return 0


def _topic(workspace: OpenWorkspace, name: str) -> Topic:
    from app.store import topics as store

    return workspace.db.read_now(lambda session: store.by_name(session, name))


def _document(topic: Topic) -> dict[str, Any]:
    from app.domain.topic import to_json

    created = topic.created.isoformat() if topic.created else None
    return to_json(topic) | {"created": created}


def _counts(share: TopicShare) -> dict[str, Any]:
    rate = share.tagged_share
    return {
        "total": share.total,
        "tagged": share.tagged,
        "untagged": share.untagged,
        "tagged_share": round(rate, 4) if rate is not None else None,
        "linked": share.linked,
        "negative": share.negative,
    }


def _match(match: TopicMatch | None) -> dict[str, Any] | None:
    if match is None:
        return None
    return {
        "about": not match.excluded,
        "how": list(match.hows),
        "surfaces": list(match.surfaces),
        "tagged": match.tagged,
        "linked": match.linked,
        "negative": list(match.words),
        "excluded": match.excluded or None,
    }


def _word(match: TopicMatch | None) -> str:
    if match is None:
        return "-"
    return "excluded" if match.excluded else ",".join(match.hows) or "link"
