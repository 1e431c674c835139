"""index.html of a case file: Russian, without a script and without anything from outside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app import __version__
from app.domain.attachment import AttachedFile, handed_name
from app.domain.questions import CODES, NOT_OURS_ASKS, Detail, Question
from app.domain.whole_case import WholeCase
from app.evidence import case_attachments, case_words
from app.paths import resources

if TYPE_CHECKING:
    from app.evidence.case_file import CaseFile


def page(case: CaseFile) -> str:
    """The page; whatever strangers wrote stands in it as text."""
    environment = Environment(
        loader=FileSystemLoader(resources() / "case_file"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "moment": case_words.moment,
        "word": case_words.word,
        "size": case_words.size,
        "action": case_words.action,
        "about": case_words.about_file,
    }
    return environment.get_template("index.html.j2").render(
        whole=case.whole,
        case=case.whole.case,
        lines=tuple(_lines(case)),
        draft_files=tuple(_files(case, case.whole.draft.files if case.whole.draft else ())),
        proofs=case.proofs,
        missing=tuple(proof for proof in case.proofs if not proof.holds),
        answers=tuple(_answers(case.whole)),
        asked=CODES,
        table=case.table,
        journal=case.journal,
        protocols=tuple(case.protocols),
        notes=case.whole.notes if case.with_notes else (),
        made_at=case.made_at,
        operator=case.operator,
        key=case.signer.fingerprint if case.signer else "",
        version=__version__,
    )


def _answers(whole: WholeCase) -> Iterator[tuple[str, str]]:
    """The answers in the order of their questions."""
    for code in (*Question, *Detail, *NOT_OURS_ASKS):
        if code in whole.case.answers:
            yield str(code), whole.case.answers[code]


def _files(case: CaseFile, files: Sequence[AttachedFile]) -> Iterator[tuple[str, str]]:
    """Names of files of ours, and where their bytes lie; empty: they were gone."""
    there = {handed_name(one.file) for one in case.files if one.path is not None}
    for file in files:
        name = handed_name(file)
        yield file.name, f"data/{case_attachments.FOLDER}{name}" if name in there else ""


def _lines(case: CaseFile) -> Iterator[dict[str, Any]]:
    """Posts and our answers in order of time, as the page shows them."""
    whole = case.whole
    lines: list[dict[str, Any]] = [
        {
            "at": post.created or post.first_seen,
            "who": post.author.name if post.author else "",
            "ours": post.ours,
            "text": post.text,
            "title": post.title,
            "place": post.permalink,
            "state": "deleted" if post.deleted_at else "edited" if post.edited else "",
            "earlier": whole.earlier(post.id),
            "attachments": post.attachments,
            "files": (),
            "main": post.id == whole.case.main_post_id,
        }
        for post in whole.posts
    ]
    lines += [
        {
            "at": reply.sent_at or reply.created_at,
            "who": "",
            "ours": True,
            "text": reply.text,
            "title": None,
            "place": reply.permalink,
            "state": (reply.handed_as or reply.status).value,
            "earlier": (),
            "attachments": (),
            "files": tuple(_files(case, reply.files)),
            "main": False,
        }
        for reply in whole.replies
    ]
    yield from sorted(lines, key=lambda line: line["at"])
