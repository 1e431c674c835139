"""Templates: kept, offered and filled from a case."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo

from sqlalchemy.orm import Session

from app.attachment_errors import FilesTooMany
from app.domain import template_folders, template_grammar, template_text, template_whole
from app.domain.attachment import MOST, AttachedFile
from app.domain.case import Case
from app.domain.compensation import in_answer
from app.domain.ids import CaseId, TemplateId
from app.domain.post import Post
from app.domain.template import Filled, Template
from app.domain.template_grammar import Blank
from app.domain.template_rank import CaseFacts, Offer, Shelf, ranked
from app.domain.template_text import Given, Speech
from app.domain.template_whole import Faults
from app.errors import NotFound, TemplateEmpty
from app.services.changes import Changes
from app.store import brand_voices, cases, compensations, template_uses, templates

NEW = TemplateId(0)
"""The id of a template that is not kept yet."""
DAY = "%d.%m.%Y"
LANGUAGES = frozenset({"ru", "en"})
"""Languages that say which template fits; of others nobody has templates yet."""


def keep(session: Session, template: Template) -> tuple[Template, Changes]:
    """Adds a template (id `NEW`) or replaces the kept one.

    Raises:
        FilesTooMany: more than go with one answer.
        TemplateEmpty: no short code, name or text; fact `missing` names it.
        TemplateCodeTaken: another one has this short code.
        NotFound: it was removed meanwhile.
    """
    tidy = tidied(template)
    if len(tidy.files) > MOST:
        raise FilesTooMany(most=MOST)
    kept = templates.add(session, tidy) if tidy.id == NEW else templates.change(session, tidy)
    return kept, Changes(templates=frozenset({kept.id}))


def tidied(template: Template) -> Template:
    """As it is kept: no blanks in its short code, nor around its names.

    Raises:
        TemplateEmpty: no short code, name or text; fact `missing` names it.
    """
    tidy = replace(
        template,
        short_code=re.sub(r"[\s/]+", "", template.short_code),
        name=template.name.strip(),
        folder=template_folders.tidy(template.folder),
    )
    parts = (("short_code", tidy.short_code), ("name", tidy.name), ("body", tidy.body.strip()))
    missing = [name for name, value in parts if not value]
    if missing:
        raise TemplateEmpty(missing=", ".join(missing))
    return tidy


def remove(session: Session, template_id: TemplateId) -> tuple[Template, Changes]:
    """Removes a template and hands it back: `keep` with id `NEW` undoes it.

    Raises:
        NotFound: it was removed before.
    """
    removed = templates.remove(session, template_id)
    return removed, Changes(templates=frozenset({template_id}))


def restore(session: Session, template: Template) -> tuple[Template, Changes]:
    """Brings a removed template back, with its files and what is known of its uses.

    Raises:
        TemplateCodeTaken: another one has got its short code meanwhile.
    """
    kept, changes = keep(session, replace(template, id=NEW))
    templates.know_uses(session, kept.id, template)
    return templates.get(session, kept.id), changes


def move_folder(session: Session, folder: str, to: str) -> Changes:
    """Renames a folder, or moves it with all that is below it; folders of one name become one.

    Raises:
        TemplateFolderInside: it would stand in itself.
    """
    moves = template_folders.moved(templates.folders(session), folder, to)
    return Changes(templates=frozenset(templates.move_folders(session, moves)))


def offered(session: Session, typed: str, case_id: CaseId | None = None) -> tuple[Offer, ...]:
    """What to offer for what was typed after «/», best first: by the words, then by the case.

    Raises:
        NotFound: no such case.
    """
    facts = facts_of(cases.get(session, case_id)) if case_id is not None else CaseFacts()
    records = template_uses.records(session, facts, case_id)
    return ranked(templates.every(session), typed, facts, records)


def every_and_shelf(session: Session) -> tuple[tuple[Template, ...], Shelf]:
    """All templates by folder and name, and the same made ready to be searched."""
    every = templates.every(session)
    return every, Shelf(every)


def shelf(session: Session) -> Shelf:
    """All templates, made ready to be offered at every key."""
    return Shelf(templates.every(session))


def facts_of(case: Case) -> CaseFacts:
    """What is known of a case that a template may fit."""
    language = case.analysis.language if case.analysis else ""
    return CaseFacts(
        verdict=case.verdict.value,
        network=case.network,
        cause=case.cause,
        language=language if language in LANGUAGES else "",
    )


def find(session: Session, name: str) -> Template:
    """A template by its short code, with or without «/», or by its number.

    Raises:
        NotFound: neither.
    """
    wanted = name.strip().removeprefix("/")
    found = templates.by_code(session, wanted)
    if found is not None:
        return found
    if wanted.isdecimal() and len(wanted) < 12:
        return templates.get(session, TemplateId(int(wanted)))
    raise NotFound(what="template", id=wanted[:60])


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """For whom and when a template is filled."""

    case_id: CaseId
    operator: str
    now: datetime
    zone: tzinfo
    answers: Mapping[str, str] = field(default_factory=dict)
    """What the person typed for blanks, by their names with the underscore."""
    formal: bool | None = None
    """Вы, not ты; None: as the voice of the case's brand speaks (C34)."""


SpeechOf = Callable[[str], Speech]
"""Who knows word forms, for an author of this name; the window asks the engine for it."""


def fill(session: Session, body: str, wanted: Filling, speech_of: SpeechOf | None = None) -> Filled:
    """A template's body, with the templates it takes in, filled from a case.

    Without `speech_of` what asks for a word form stays a blank.

    Raises:
        NotFound: no such case. TemplateCycle, TemplateTooLarge: by what it takes in.
    """
    case = cases.get(session, wanted.case_id)
    own = cases.posts(session, wanted.case_id)
    voice = brand_voices.of_brand(session, case.brand, wanted.operator)
    known = values(
        case, own[-1] if own else None,
        operator=voice.operator, now=wanted.now, zone=wanted.zone,
    )  # fmt: skip
    known |= {
        "contact": voice.contact,
        "form_url": voice.form_url,
        "compensation": in_answer(compensations.of_case(session, wanted.case_id)),
    }
    speech = speech_of(known["author.name"]) if speech_of else None
    given = Given(
        values={**known, **(speech.parts() if speech else {})},
        answers=wanted.answers,
        speech=speech,
        formal=voice.formal if wanted.formal is None else wanted.formal,
        today=wanted.now.astimezone(wanted.zone).date(),
    )
    return template_text.fill(whole(session, body), given)


def refused(session: Session, body: str, wanted: Filling) -> tuple[Blank, ...]:
    """The blanks that do not take what was typed for them: no day where a day has to bend.

    Raises:
        TemplateCycle, TemplateTooLarge: by what it takes in.
    """
    today = wanted.now.astimezone(wanted.zone).date()
    given = Given(values={}, answers=wanted.answers, today=today)
    return template_text.refused(whole(session, body), given)


def fill_sample(
    session: Session, body: str, known: Mapping[str, str], speech_of: SpeechOf | None = None
) -> Filled:
    """The same for a case that is none: the preview of the editor; fields are given by hand.

    Raises:
        TemplateCycle, TemplateTooLarge: by what it takes in.
    """
    speech = speech_of(known.get("author.name", "")) if speech_of else None
    given = Given(values={**known, **(speech.parts() if speech else {})}, speech=speech)
    return template_text.fill(whole(session, body), given)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a template asks for, and what is wrong with it."""

    asked: tuple[Blank, ...] = ()
    faults: Faults = field(default_factory=Faults)
    files: tuple[AttachedFile, ...] = ()
    """What the templates that it takes in bring along."""

    @property
    def wants_form(self) -> bool:
        """Some blank says what may stand in it: a day, a number, one of a list (C9)."""
        return any(blank.told for blank in self.asked)


def look(session: Session, body: str, own: str = "") -> Look:
    """The blanks of a body and of all it takes in, and its faults; needs no word forms.

    `own`: the short code under which this body will be kept, when it is being written.
    """
    known = templates.bodies(session) if _takes_in(body) else {}
    if own:
        known[own.casefold()] = body
    found = template_whole.faults(body, known)
    if found.cycle or found.too_large or not known:
        return Look(asked=template_text.asked(body), faults=found)
    codes = template_whole.taken_in(body, known)
    inside = [one for code in codes if (one := templates.by_code(session, code)) is not None]
    text = template_whole.whole(body, known)
    files = tuple(dict.fromkeys(file for one in inside for file in one.files))
    return Look(asked=template_text.asked(text), faults=found, files=files)


def whole(session: Session, body: str) -> str:
    """The body with the templates it takes in put in their places; unknown ones stay named.

    Raises:
        TemplateCycle: a template takes in itself, at once or by another; fact `chain`.
        TemplateTooLarge: the whole would be a book.
    """
    return template_whole.whole(body, templates.bodies(session)) if _takes_in(body) else body


def _takes_in(body: str) -> bool:
    """Whether other templates are named in it."""
    return any(not isinstance(part, str) for part in template_grammar.split(body))


def values(
    case: Case, post: Post | None, *, operator: str, now: datetime, zone: tzinfo
) -> dict[str, str]:
    """What a case can put into a template; an empty text leaves a blank or a fall-back."""
    author = case.author
    return {
        "author.first_name": template_text.first_name(author.name) if author else "",
        "author.name": author.name if author else "",
        "author.handle": author.handle or "" if author else "",
        "brand": case.brand,
        "city": _city(case),
        "network": case.network,
        "case.number": str(case.id),
        "post.date": post.created.astimezone(zone).strftime(DAY) if post else "",
        "post.text": post.text if post else "",
        "operator.name": operator,
        "today": now.astimezone(zone).strftime(DAY),
    }


def _city(case: Case) -> str:
    """The place that the main post names; of several the person chooses."""
    places = case.analysis.entities.get("loc", ()) if case.analysis else ()
    names = {span.normal or span.surface for span in places}
    return names.pop() if len(names) == 1 else ""
