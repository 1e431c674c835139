"""`otklik cases list | show`: the queue, and one case whole."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Any

from app.cli import card
from app.cli.opening import opened
from app.cli.output import Output
from app.cli.posts import post_document
from app.cli.row_ids import row_id
from app.cli.words import language
from app.domain.ids import CaseId

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.domain.whole_case import WholeCase


def register(commands: Commands) -> None:
    """Adds the actions."""
    group = commands.group("cases", "cases: list, show, search, export")
    listed = group.add("list", "open cases, the most urgent first")
    listed.add_argument("--all", action="store_true", help="closed ones too")
    listed.add_argument("--limit", type=int, default=1000)
    listed.set_defaults(run=_list)
    show = group.add("show", "one case whole")
    show.add_argument("id", type=row_id, metavar="ID")
    show.set_defaults(run=_show)


def _list(call: Namespace, output: Output) -> int:
    from app.store import intake_cases

    with opened(call, output) as workspace:
        rows = workspace.db.read_now(
            lambda session: intake_cases.listed(session, closed=call.all, limit=call.limit)
        )
    lines = [
        f"{r.id}\t{r.priority}\t{r.verdict}\t{r.status}\t{r.author_name}\t{r.snippet[:80]}"
        for r in rows
    ]
    output.document({"count": len(rows), "cases": [plain(asdict(row)) for row in rows]}, lines)
    return 0


def _show(call: Namespace, output: Output) -> int:
    from app.store import cases

    with opened(call, output) as workspace:
        whole = workspace.db.read_now(lambda session: cases.whole(session, CaseId(call.id)))
    output.document(_document(whole), _lines(whole))
    return 0


def _document(whole: WholeCase) -> dict[str, Any]:
    return {
        "case": plain(asdict(whole.case)),
        "card": card.document(whole),
        "assignee": whole.assignee.name if whole.assignee else None,
        "escalation": plain(asdict(whole.escalation)) if whole.escalation else None,
        "source": whole.source_name,
        "posts": [post_document(post) for post in whole.posts],
        "replies": [plain(asdict(reply)) for reply in whole.replies],
        "notes": [plain(asdict(note)) for note in whole.notes],
        "events": [plain(asdict(event)) for event in whole.events],
        "captures": [plain(asdict(capture)) for capture in whole.captures],
        "page_watches": [plain(asdict(watch)) for watch in whole.page_watches],
        "draft": plain(asdict(whole.draft)) if whole.draft else None,
        "drafts": [plain(asdict(draft)) for draft in whole.drafts],
    }


def _lines(whole: WholeCase) -> list[str]:
    case = whole.case
    name = case.author.name if case.author else ""
    return [
        f"{case.id}\t{case.status}\t{case.verdict}\t{case.risk.score} {case.risk.band}\t{name}",
        *(
            f"  {post.created:%Y-%m-%d %H:%M}\t{post.author.name if post.author else ''}\t"
            f"{' '.join(post.text.split())}"
            for post in whole.posts
        ),
        *(f"  > {reply.status}\t{' '.join(reply.text.split())}" for reply in whole.replies),
        *card.lines(whole, language()),
    ]


def plain(value: Any) -> Any:
    """Records, moments and enums as JSON knows them."""
    match value:
        case datetime():
            return value.isoformat()
        case Enum():
            return value.value
        case Mapping():
            return {plain(key): plain(item) for key, item in value.items()}
        case list() | tuple() | set() | frozenset():
            return [plain(item) for item in value]
        case _:
            return value
