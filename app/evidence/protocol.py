"""The protocol of inspection (протокол осмотра, E19): from the facts of a capture to its blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.domain import clock
from app.domain.assurance import VOUCHED
from app.domain.evidence import Finding
from app.evidence import protocol_words as words
from app.evidence.case_words import about_file, word
from app.evidence.protocol_blocks import (
    Block,
    Document,
    Grid,
    Heading,
    Items,
    Quote,
    Rows,
    Sign,
    Text,
    Title,
    fit,
)
from app.evidence.protocol_facts import (
    an_object,
    clock_line,
    connection,
    exact,
    listed,
    local_and_utc,
    means,
    whole_lines,
)

EXCERPT = 1_500
"""Characters of the page's text that are quoted where the complaint itself is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """The post that was looked at, as the network gave it."""

    text: str
    author: str = ""
    handle: str = ""
    author_id: str = ""
    author_url: str = ""
    place: str = ""
    network: str = ""
    created: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """Everything that a protocol is filled from; what is empty stays a blank to fill by hand."""

    facts: Mapping[str, Any]
    """`facts_of` the bundle."""
    manifest_sha256: str
    made_at: datetime
    findings: tuple[Finding, ...] = ()
    """What verification said of the bundle just now."""
    complaint: Complaint | None = None
    page_text: str = ""
    imported: bool = False
    number: str = ""
    place: str = ""
    position: str = ""

    @property
    def bad(self) -> tuple[str, ...]:
        """Names of what does not hold."""
        return tuple(finding.item for finding in self.findings if not finding.holds)

    @property
    def files(self) -> Mapping[str, Mapping[str, Any]]:
        """The files of the manifest."""
        files = self.facts.get("files")
        return files if isinstance(files, Mapping) else {}

    def stamps(self) -> tuple[Finding, ...]:
        """Time stamps that hold."""
        return tuple(one for one in self.findings if one.holds and one.facts.get("moment"))


def compose(one: Inspection, pictures: tuple[Block, ...] = ()) -> Document:
    """The whole protocol, ready to be signed; `pictures` are its last sheets."""
    number = str(one.facts.get("id") or "")
    blocks = (
        *_head(one),
        *_who(one),
        *_when(one),
        Heading(words.HEADS["means"]),
        means(one.facts),
        Heading(words.HEADS["where"]),
        *connection(one.facts),
        *_course(one),
        *_seen(one),
        Heading(words.HEADS["whole"]),
        *(Text(line) for line in whole_lines(one.facts)),
        *_files(one),
        *_kept(one),
        *_proves(one),
        *_signs(one),
        *pictures,
    )
    return Document(
        title=f"{words.TITLE}, {number}",
        blocks=tuple(blocks),
        footer=words.FOOTER.format(id=fit(number)),
        signature=words.SHEET_SIGN,
    )


def _head(one: Inspection) -> Iterator[Block]:
    yield Title(words.TITLE, words.SUBTITLE)
    made = one.made_at.astimezone()
    yield Rows((
        ("Номер протокола", one.number or words.BLANK),
        ("Место составления", one.place or words.BLANK),
        ("Дата и время составления", local_and_utc(made.isoformat(timespec="seconds"))),
    ))  # fmt: skip
    file = "capture.json" if "capture.json" in one.files else "manifest.json"
    yield Text(words.BASIS.format(id=fit(str(one.facts.get("id") or "")), file=file))
    if one.imported:
        yield Text(words.IMPORTED, "strong")


def _who(one: Inspection) -> Iterator[Block]:
    yield Heading(words.HEADS["who"])
    yield Rows((
        ("Фамилия, имя, отчество", fit(str(one.facts.get("operator") or "")) or words.BLANK),
        ("Должность", one.position or words.BLANK),
        ("Организация", words.BLANK),
        ("Присутствовали (ФИО)", f"1. {words.BLANK}\n2. {words.BLANK}"),
    ))  # fmt: skip


def _when(one: Inspection) -> Iterator[Block]:
    facts = one.facts
    yield Heading(words.HEADS["when"])
    started = facts.get("started_local") or facts.get("local_time") or facts.get("started_at")
    finished = facts.get("finished_local") or facts.get("finished_at")
    computer = an_object(facts.get("computer"))
    yield Rows((
        ("Начало осмотра", local_and_utc(started)),
        ("Окончание осмотра", local_and_utc(finished)),
        ("Часовой пояс компьютера", fit(str(computer.get("time_zone") or "не записан"))),
    ))  # fmt: skip
    yield Text(clock_line(facts))


def _course(one: Inspection) -> Iterator[Block]:
    """Step by step, each with what it left; a step without its file says so."""
    yield Heading(words.HEADS["course"])
    rows = []
    for number, (name, at) in enumerate(_steps(one.facts.get("steps")), start=1):
        said = words.STEPS.get(name) or words.STEP_UNKNOWN.format(step=fit(name))
        rows.append((str(number), at, f"{said} {_result(one, name)}".strip()))
    if rows:
        yield Grid(("№", "Время", "Что сделано"), tuple(rows), (6, 26, 68))
    else:
        yield Text("Сведений о шагах съёмки нет.")


def _result(one: Inspection, step: str) -> str:
    """What a step has left, by the list of files; empty for a step that leaves none."""
    wanted, folders = words.RESULTS.get(step, ()), words.RESULT_FOLDERS.get(step)
    there = [file for file in wanted if file in one.files]
    if folders is not None:
        count = sum(name.startswith(folders) for name in one.files)
        return words.SAVED_MANY.format(count=count) if count else words.SAVED_NONE
    if there:
        return words.SAVED.format(files=", ".join(there))
    return words.NOT_SAVED if wanted else ""


def _steps(told: object) -> Iterator[tuple[str, str]]:
    """Name and moment of every step, in order; the first format told seconds only."""
    if isinstance(told, Mapping):
        timed = {name: after for name, after in told.items() if isinstance(after, int | float)}
        for name, after in sorted(timed.items(), key=lambda pair: pair[1]):
            yield str(name), f"через {after:.1f} с".replace(".", ",")
        return
    for step in listed(told):
        if isinstance(step, Mapping) and step.get("step"):
            yield str(step["step"]), exact(step.get("at"))


def _seen(one: Inspection) -> Iterator[Block]:
    facts = one.facts
    yield Heading(words.HEADS["seen"])
    why = str(facts.get("reason") or "")
    said = words.STATUS.get(str(facts.get("status")), "Состояние фиксации не записано.")
    yield Text(said.format(why=_why(why)), "strong")
    if facts.get("title"):
        yield Rows((("Заголовок страницы", fit(str(facts["title"]))),))
    if one.complaint is None:
        yield Text(words.NO_POST)
        if text := fit(one.page_text).strip()[:EXCERPT]:
            yield Text(words.EXCERPT)
            yield Quote(text)
        return
    yield Rows(tuple(_author(one.complaint)))
    yield Text("Текст сообщения (дословно, как его отдала площадка):")
    yield Quote(fit(one.complaint.text) or "(без текста)")
    yield Text(words.FOUND[found if isinstance(found := facts.get("text_found"), bool) else None])


def _why(reason: str) -> str:
    return words.MORE_REASONS.get(reason) or word(reason) or words.WHY_UNKNOWN


def _author(said: Complaint) -> Iterator[tuple[str, str]]:
    told = ", ".join(part for part in (said.author, said.handle) if part)
    yield "Автор (как показан площадкой)", fit(told) or "не указан"
    if said.author_id:
        yield "Номер учётной записи", fit(said.author_id)
    if said.author_url:
        yield "Страница автора", fit(said.author_url)
    if said.place:
        yield "Адрес сообщения", fit(said.place)
    when = local_and_utc(clock.iso(said.created)) if said.created else "не указана"
    yield "Дата публикации (по данным площадки)", when


def _files(one: Inspection) -> Iterator[Block]:
    yield Heading(words.HEADS["files"])
    rows = tuple(
        (str(number), f"{fit(name)}\n{about_file(name)}".strip(), str(told.get("bytes", "")),
         fit(str(told.get("sha256", ""))))
        for number, (name, told) in enumerate(sorted(one.files.items()), start=1)
    )  # fmt: skip
    heads = ("№", "Файл", "Байт", "SHA-256")
    yield Grid(heads, rows, (6, 34, 14, 46), (3,))
    yield Text(words.MANIFEST.format(digest=one.manifest_sha256))


def _kept(one: Inspection) -> Iterator[Block]:
    yield Heading(words.HEADS["kept"])
    signed = [each.facts.get("key", "") for each in one.findings
              if each.holds and each.code == "signed"]  # fmt: skip
    yield Text(words.SIGNED.format(key=signed[0]) if signed else words.UNSIGNED)
    for stamp in one.stamps():
        line = words.STAMPED.format(
            authority=fit(stamp.facts.get("authority") or stamp.item),
            moment=local_and_utc(stamp.facts["moment"]),
        )
        if signer := fit(stamp.facts.get("signer", "")):
            line += " " + words.STAMPED_BY.format(signer=signer)
        yield Text(line if stamp.code in VOUCHED else f"{line} {words.STAMP_UNKNOWN}")
    if not one.stamps():
        yield Text(words.NO_STAMPS)
    at = local_and_utc(one.made_at.astimezone().isoformat(timespec="seconds"))
    if one.bad:
        items = ", ".join(fit(name) for name in one.bad[:20])
        yield Text(words.DIFFERS.format(at=at, items=items), "strong")
    elif one.findings:
        yield Text(words.HOLDS.format(at=at))


def _proves(one: Inspection) -> Iterator[Block]:
    yield Heading(words.HEADS["proves"])
    if not one.bad and one.facts.get("status") != "failed":
        yield Text("Материалы подтверждают:")
        known = any(stamp.code in VOUCHED for stamp in one.stamps())
        stamped = (words.PROVES_STAMP,) if known else ()
        yield Items((*stamped, *words.PROVES))
    yield Text("Материалы не подтверждают:")
    yield Items(words.PROVES_NOT)
    yield Text(words.NOT_A_MARK)
    yield Text(words.NOTE, "quiet")


def _signs(one: Inspection) -> Iterator[Block]:
    yield Heading(words.HEADS["signs"])
    yield Text(words.REMARKS + "_" * 40)
    yield Text(words.READ)
    operator = "" if one.imported else fit(str(one.facts.get("operator") or ""))
    yield Sign("Протокол составил" if one.imported else "Осмотр провёл", operator)
    yield Sign("Присутствовал(а)")
    yield Sign("Присутствовал(а)")
