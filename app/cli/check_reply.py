"""`otklik check-reply`: a reply judged before it is sent; a text, or JSON lines (C26–C32)."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.output import Output
from app.cli.reply_words import CRITERIA, FIX, MET, WHY
from app.cli.words import language
from app.errors import WrongCall

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.domain.reply_check import ReplyCheck, ReplyContext, ReplyWarning

_VERDICTS = (
    "complaint", "question", "suggestion", "thanks", "insult", "troll", "fake", "not_ours", "spam",
    "neutral",
)  # fmt: skip
_ADDRESS = ("vy", "ty")


def register(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add("check-reply", "judge a reply before it is sent: a text or JSON lines")
    parser.add_argument("file", nargs="?", type=Path, help="default: standard input")
    parser.add_argument("--text", help="the reply itself")
    parser.add_argument("--complaint", default="", help="what it answers")
    parser.add_argument("--verdict", choices=_VERDICTS, help="what the complaint is")
    parser.add_argument("--network", default="", help="vk, telegram, x …: for the length")
    parser.add_argument(
        "--private", dest="public", action="store_false", help="only the person will see it"
    )
    parser.add_argument(
        "--public", dest="public", action="store_true", default=True, help="everybody (default)"
    )
    parser.add_argument("--author", default="", help="the person's name as the network shows it")
    parser.add_argument("--brand", default="", help="our name")
    parser.add_argument(
        "--recent", type=Path, metavar="FILE", help="replies sent lately, one a line"
    )
    parser.add_argument("--address", choices=_ADDRESS, help="how the brand speaks: вы or ты")
    parser.set_defaults(run=run)


def run(call: argparse.Namespace, output: Output) -> int:
    """A line that is no request is answered by an error in its place; the others go on."""
    given = {
        "complaint": call.complaint, "verdict": call.verdict, "network": call.network,
        "public": call.public, "author": call.author, "brand": call.brand,
        "recent": _recent(call.recent), "address": call.address,
    }  # fmt: skip
    text = call.text if call.text is not None else _read(call.file)
    if call.text is None and (requests := _requests(text)) is not None:
        for request in requests:
            sys.stdout.write(json.dumps(_answer(given, request), ensure_ascii=False) + "\n")
        return 0
    checked = _checked({**given, "text": text.strip("\n")})
    output.document(document(checked), _lines(checked))
    return 0


def _read(file: Path | None) -> str:
    try:
        raw = sys.stdin.buffer.read() if file is None or file.name == "-" else file.read_bytes()
    except OSError as error:
        raise WrongCall(reason=f"{file and file.name}: {type(error).__name__}") from error
    return raw.decode("utf-8-sig", errors="replace")


def _recent(file: Path | None) -> list[str]:
    return [line for line in _read(file).splitlines() if line.strip()] if file is not None else []


def _requests(text: str) -> list[str] | None:
    """The lines of JSON, if the first one is an object; None: the text is the reply."""
    lines = [line for line in text.split("\n") if line.strip()]
    return lines if lines and isinstance(_json(lines[0]), dict) else None


def _json(line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _answer(given: dict[str, Any], line: str) -> dict[str, Any]:
    request = _json(line)
    reason = _wrong(request)
    if reason:
        return {"error": {"code": "call.wrong", "reason": reason}}
    known = {key: value for key, value in request.items() if value is not None}
    answer = document(_checked({**given, **known}))
    return {"id": request["id"], **answer} if "id" in request else answer


def _wrong(request: Any) -> str:
    if not isinstance(request, dict):
        return "not_an_object"
    if not isinstance(request.get("text"), str):
        return "no_text"
    if request.get("verdict") not in (None, *_VERDICTS):
        return "verdict"
    if request.get("address") not in (None, *_ADDRESS):
        return "address"
    return "" if isinstance(request.get("recent") or [], list) else "recent"


def _checked(asked: dict[str, Any]) -> ReplyCheck:
    from app.services.reply_checking import check_reply

    return check_reply(asked["text"], _context(asked), str(asked["network"] or "").lower())


def _context(asked: dict[str, Any]) -> ReplyContext:
    from app.domain.reply_check import FormOfAddress, ReplyContext
    from app.domain.triage import Verdict

    author = asked["author"]
    name = author.get("name") if isinstance(author, dict) else author
    handle = author.get("handle") if isinstance(author, dict) else ""
    in_time = asked.get("in_time")
    return ReplyContext(
        complaint=str(asked["complaint"] or ""),
        verdict=Verdict(asked["verdict"]) if asked["verdict"] else None,
        public=asked["public"] is not False,
        author=str(name or ""),
        handle=str(handle or ""),
        brand=str(asked["brand"] or ""),
        recent=tuple(str(text) for text in asked["recent"] or ()),
        address=FormOfAddress(asked["address"]) if asked["address"] else None,
        longest=_whole(asked.get("longest")),
        waited_minutes=_whole(asked.get("waited_minutes")),
        in_time=in_time if isinstance(in_time, bool) else None,
        contact=str(asked.get("contact") or ""),
        form_url=str(asked.get("form_url") or ""),
    )


def _whole(raw: Any) -> int | None:
    return raw if isinstance(raw, int) and not isinstance(raw, bool) and raw >= 0 else None


def document(checked: ReplyCheck) -> dict[str, Any]:
    """The check as JSON: its fields stay."""
    from app.domain.reply_check_json import edit_to_json

    return {
        "criteria": {
            mark.criterion.value: {
                "met": mark.met,
                "words": [
                    {"words": span.surface, "start": span.start, "end": span.end}
                    for span in mark.words
                ],
                "edit": edit_to_json(mark.edit),
            }
            for mark in checked.criteria
        },
        "quick": checked.quick,
        "correct": checked.correct,
        "constructive": checked.constructive,
        "warnings": [_warning(each) for each in checked.warnings],
        "score": checked.score,
        "cut": checked.cut,
        "admission": checked.admission,
        "form": checked.form,
        "channel": checked.channel,
    }


def _warning(each: ReplyWarning) -> dict[str, Any]:
    from app.domain.reply_check import GROUNDS
    from app.domain.reply_check_json import edit_to_json

    return {
        "code": each.code,
        "start": each.start,
        "end": each.end,
        "words": each.words,
        "severity": each.severity.value,
        "detail": each.detail or None,
        "why": _said(WHY, each),
        "source": GROUNDS[each.code],
        "fix": {
            "hint": _said(FIX, each),
            "replacement": each.replacement,
            "edit": edit_to_json(each.edit),
            "private": each.private,
        },
    }


def _said(table: dict[str, tuple[str, str]], each: ReplyWarning) -> str:
    pair = table.get(f"{each.code}.{each.detail}") or table[each.code]
    return pair[language()]


def _lines(checked: ReplyCheck) -> Iterator[str]:
    from app.domain.reply_check import GROUNDS

    other = language()
    marks = {mark.criterion.value: mark.met for mark in checked.criteria}
    marks |= {"quick": checked.quick, "correct": checked.correct}
    for name, met in {**marks, "constructive": checked.constructive}.items():
        yield f"{CRITERIA[name][other]:<18} {MET[met][other]}"
    yield f"{checked.score}/100"
    for each in checked.warnings:
        place = f"{each.start}–{each.end} «{each.words}» " if each.words else ""
        meant = f" → «{each.replacement}»" if each.replacement else ""
        yield f"! {place}{_said(WHY, each)} {_said(FIX, each)}{meant} [{GROUNDS[each.code]}]"
