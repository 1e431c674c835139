"""Whom a reply speaks to: the name, the gender, «вы» or «ты» (C10)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from app.domain.person_name import Gender, PersonName
from app.domain.reply_check import FormOfAddress, ReplyContext, ReplyWarning
from app.domain.triage import Span
from app.language import lexicons
from app.language.declension import gender_of
from app.language.person_names import read_name
from app.language.reply_conduct import warning
from app.language.reply_cues import Reply

_NAME = r"[А-ЯЁ][а-яё]{1,20}(?:-[А-ЯЁ][а-яё]+)?(?: [А-ЯЁ][а-яё]+(?:вич|вна|ична|ьич))?"
_CALLED = re.compile(
    rf"(?P<dear>(?:[Уу]важаем|[Дд]орог|[Мм]ил)(?P<end>ый|ая|ое|ой|ые|ие)) (?P<first>{_NAME})?"
    rf"|(?:[Зз]дравствуйте|[Дд]обр(?:ый|ое|ого) (?:день|вечер|утро|времени суток)"
    rf"|[Пп]ривет(?:ствую)?"
    rf"|[Сс]пасибо|[Ии]звините|[Пп]ростите),? (?P<second>{_NAME})(?=[!,.])"
    rf"|\A\s*(?P<third>{_NAME})(?=, | — |! )"
)
_PAST = re.compile(
    r"(?<!\w)(?P<who>вы|ты)(?: (?:уже|недавно|нам|к нам|сегодня|вчера|так|бы|не|сами|что|и|за))*"
    r" (?P<verb>[а-я]{2,}(?:(?:ла|л|ва)(?:сь|ся)?))(?!\w)"
)
_SHORT = re.compile(
    r"(?<!\w)(?P<who>вы|ты)(?: [а-я]+)? "
    r"(?P<verb>прав|права|рад|рада|довольна|доволен|согласен|согласна|готов|готова|расстроен"
    r"|расстроена|огорчен|огорчена|уверен|уверена|должен|должна)(?!\w)"
)
_FAMILIAR = re.compile(
    r"(?<!\w)(?:ты|тебя|тебе|тобой|тво(?:й|я|е|и|его|ей|ему|ю|им|их)|напиши|пришли|скинь|подскажи"
    r"|уточни|позвони|попробуй|проверь|посмотри|извини|прости|не переживай|смотри|жди|приходи"
    r"|держи|зайди|нажми|обнови|перезагрузи|скажи|расскажи|можешь|хочешь|сможешь|знаешь)(?!\w)"
)
_POLITE = re.compile(
    r"(?<!\w)(?:вы|вас|вам|вами|ваш(?:а|е|и|его|ей|ему|у|им|их|ем|ими)?|(?:напи|при|по|у|со|ска"
    r"|ждит"
    r"|изви|прост|обнов|провер|зай|на)[а-я]*(?:ите|йте))(?!\w)"
)
_RIGHT = {Gender.MASCULINE: "Уважаемый", Gender.FEMININE: "Уважаемая"}


def address(reply: Reply, context: ReplyContext) -> Iterator[ReplyWarning]:
    """Wrong name, wrong gender, «вы» and «ты» in one text."""
    author = read_name(context.author) if context.author else None
    gender = gender_of(context.author) if context.author else None
    ours = {_plain(word) for word in context.brand.split()}
    for match in _CALLED.finditer(reply.text):
        group = next((name for name in ("first", "second", "third") if match[name]), "")
        if not (group and _plain(match[group]) in ours):  # «Мария, «Ромашка»» signs
            yield from _called(reply, match, author, gender)
    yield from _verbs(reply, gender)
    yield from _forms(reply, context.address)


def _called(
    reply: Reply, match: re.Match[str], author: PersonName | None, gender: Gender | None
) -> Iterator[ReplyWarning]:
    group = next((name for name in ("first", "second", "third") if match[name]), "")
    called = read_name(match[group]) if group else None
    if called is None or not called.first or _plain(called.first) in lexicons.words("anybody.txt"):
        called = None
    if called is not None and author is not None and author.first and not _one(called, author):
        span = reply.span(*match.span(group))
        yield warning("wrong_name", span, replacement=_like(called, author))
    whose = called.gender if called is not None else gender
    if match["dear"] and whose is not None and not _fits(match["end"], whose):
        # «Уважаемый клиент» stands for anybody.
        if called is None and _spoken_of(reply.low, match.end()) in lexicons.words("anybody.txt"):
            return
        word = reply.span(*match.span("dear"))
        right = _RIGHT[whose] if match["dear"].lower().startswith("уваж") else None
        yield warning("wrong_gender", word, replacement=right)


def _spoken_of(low: str, at: int) -> str:
    found = re.compile(r"\s*(\w+)").match(low, at)
    return found[1] if found else ""


def _fits(end: str, gender: Gender) -> bool:
    if end in ("ые", "ие"):
        return True
    return (end == "ая") == (gender is Gender.FEMININE)


def _plain(name: str) -> str:
    return name.lower().replace("ё", "е")


def _one(called: PersonName, author: PersonName) -> bool:
    one, other = _plain(called.first), _plain(author.first)
    same = one == other or any({one, other} <= group for group in _groups())
    both = bool(called.patronymic and author.patronymic)
    return same and (not both or _plain(called.patronymic) == _plain(author.patronymic))


@cache
def _groups() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.split()) for line in lexicons.lines("short_names.txt"))


def _like(called: PersonName, author: PersonName) -> str:
    middle = author.patronymic if called.patronymic else ""
    return f"{author.first} {middle}".strip()


def _verbs(reply: Reply, gender: Gender | None) -> Iterator[ReplyWarning]:
    """«Вы обратилась» is wrong for anybody; «ты обратилась» only for a man."""
    for match in _PAST.finditer(reply.low):
        verb = match["verb"]
        if reply.quoted(match.start()) or not _is_past(verb):
            continue
        span = reply.span(*match.span("verb"))
        if match["who"] == "вы":
            yield warning("wrong_gender", span, replacement=_plural(verb))
        elif gender is not None and _womans(verb) != (gender is Gender.FEMININE):
            yield warning("wrong_gender", span)
    for match in _SHORT.finditer(reply.low):
        told = match["verb"].endswith("а")
        if match["who"] == "вы" or (gender is not None and told != (gender is Gender.FEMININE)):
            yield warning("wrong_gender", reply.span(*match.span("verb")))


def _is_past(verb: str) -> bool:
    from app.language.morph import dictionary

    return any(
        {"past", "sing"} in parse.tag and parse.is_known for parse in dictionary().parse(verb)[:2]
    )


def _womans(verb: str) -> bool:
    return verb.endswith(("ла", "лась"))


def _plural(verb: str) -> str | None:
    stem = re.sub("(?:лась|лся|ла|л)$", "", verb)
    return f"{stem}лись" if verb.endswith(("сь", "ся")) else f"{stem}ли"


def _forms(reply: Reply, wanted: FormOfAddress | None) -> Iterator[ReplyWarning]:
    """The fewer of both forms are the slips, unless the brand's own form is known."""
    familiar = _spans(reply, _FAMILIAR)
    polite = _spans(reply, _POLITE)
    if wanted is FormOfAddress.FORMAL:
        wrong = familiar
    elif wanted is FormOfAddress.FAMILIAR:
        wrong = polite
    else:
        wrong = min(familiar, polite, key=len) if familiar and polite else []
    for span in wrong:
        yield warning("mixed_address", span)


def _spans(reply: Reply, pattern: re.Pattern[str]) -> list[Span]:
    return [
        reply.span(*match.span())
        for match in pattern.finditer(reply.low)
        if not reply.quoted(match.start())
    ]
