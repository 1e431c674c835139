"""Whom a reply speaks to: the name, the gender, «вы» or «ты» (C10)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from app.domain.person_name import Gender, PersonName
from app.domain.reply_check import ReplyContext, ReplyWarning
from app.language import lexicons
from app.language.declension import gender_of
from app.language.given_names import first_name
from app.language.morph import dictionary
from app.language.person_names import read_name
from app.language.reply_conduct import warning
from app.language.reply_cues import Reply
from app.language.reply_forms import forms, polite_in
from app.language.translit import to_cyrillic

_NAME = r"[А-ЯЁ][а-яё]{1,20}(?:-[А-ЯЁ][а-яё]+)?(?: [А-ЯЁ][а-яё]+(?:вич|вна|ична|ьич))?"
_CALLED = re.compile(
    rf"(?P<dear>(?:[Уу]важаем|[Дд]орог|[Мм]ил)(?P<end>ый|ая|ое|ой|ые|ие)) (?P<first>{_NAME})?"
    rf"|(?:[Зз]дравствуйте|[Дд]обр(?:ый|ое|ого) (?:день|вечер|утро|времени суток)"
    rf"|[Пп]ривет(?:ствую)?"
    rf"|[Сс]пасибо|[Ии]звините|[Пп]ростите),? (?P<second>{_NAME})(?=[!,.])"
    rf"|\A\s*(?P<third>{_NAME})(?=, | — |! )"
    rf"|(?<=[а-яё]), (?P<fourth>{_NAME})(?=[!.?…]|, (?![А-ЯЁ]))"
)
_SIGNED = re.compile(
    r"(?:уважени|любов|забот|связи|искренне|ваш[аи]?|имени|команд|отдел|мен[яе] зовут"
    r"|например|это)\w*$"
)
"""What stands before the name of who writes, or of another."""
_PAST = re.compile(
    r"(?<!\w)(?P<who>вы|ты)(?: (?:уже|недавно|нам|к нам|сегодня|вчера|так|бы|не|сами|что|и|за))*"
    r" (?P<verb>[а-я]{2,}(?:(?:ла|л|ва)(?:сь|ся)?))(?!\w)"
)
_SHORT = re.compile(
    r"(?<!\w)(?P<who>вы|ты)(?:, [а-я]+,)?(?: [а-я]+){0,2} "
    r"(?P<verb>прав|права|рад|рада|(?:не)?довольна|(?:не)?доволен|согласен|согласна|готов|готова"
    r"|расстроен|расстроена|огорчен|огорчена|обижен|обижена|разочарован|разочарована|удивлен"
    r"|удивлена|уверен|уверена|должен|должна|сам|сама|вынужден|вынуждена|записан|записана)(?!\w)"
)
_UNNAMED = re.compile(
    r"(?:спасибо|благодар\w+|рады|рад|рада|жаль|здорово|приятно|хорошо)(?: [а-я]+){0,2},? что"
    r"(?: так| уже| снова| не| к нам| нам| нас)* (?P<verb>[а-я]{2,}(?:ла|л)(?:сь|ся)?)"
    r"(?=[,.!?…]| (?:к нам|нас|нам|в|на|о|об|за|из|время|наш\w*|у нас|с нами"
    r"|(?:не)?дово[а-я]+)(?!\w))"
)
"""«Спасибо, что обратилась»: a customer that is not named."""
_BEFORE = 60
"""Characters in which the word before a name is looked for."""
_GROUPS = ("first", "second", "third", "fourth")
_RIGHT = {Gender.MASCULINE: "Уважаемый", Gender.FEMININE: "Уважаемая"}


def address(reply: Reply, context: ReplyContext) -> Iterator[ReplyWarning]:
    """Wrong name, wrong gender, «вы» and «ты» in one text."""
    author = _author(context.author) if context.author else None
    gender = gender_of(context.author) if context.author else None
    ours = {_plain(word) for word in context.brand.split()}
    for match in _CALLED.finditer(reply.text):
        group = next((name for name in _GROUPS if match[name]), "")
        if group == "fourth" and not _vocative(reply, match):
            continue
        if not (group and _plain(match[group]) in ours):  # «Мария, «Ромашка»» signs
            yield from _called(reply, match, author, gender)
    yield from _verbs(reply, gender)
    yield from forms(reply, context.address)


def _author(shown: str) -> PersonName | None:
    """Whose post it is; «Olga Sokolova» by her Russian name where that is a first name."""
    if re.search("[А-ЯЁа-яё]", shown):
        return read_name(shown)
    words = shown.lower().split()
    named = (each for each in _in_russian(words[0]) if first_name(each) is not None)
    return next((read_name(each.title()) for each in named), None) if words else None


def _in_russian(latin: str) -> Iterator[str]:
    """How a Latin first name may be written: «olga» has lost its soft sign."""
    plain = re.sub("иа$", "ия", to_cyrillic(latin))
    plain = re.sub("(?<=[гмр])[ыи]$|ый$", "ий", plain)
    yield plain
    yield from (
        f"{plain[:at]}ь{plain[at:]}" for at in range(1, len(plain)) if plain[at - 1] in "лнртв"
    )


def _vocative(reply: Reply, match: re.Match[str]) -> bool:
    """«Ждём вас, Анна!», but neither «наш мастер, Анна,» nor «с уважением, Анна»."""
    before = reply.low[max(0, match.start() - _BEFORE) : match.start()]
    if reply.quoted(match.start()) or _SIGNED.search(before):
        return False
    called = read_name(match["fourth"])
    last = re.search(r"[а-яё]+$", before)
    known = called is not None and first_name(called.first.lower()) is not None
    return known and last is not None and not _is_somebody(last[0])


def _is_somebody(word: str) -> bool:
    return any("NOUN" in parse.tag and "anim" in parse.tag for parse in _parses(word))


def _parses(word: str) -> list[Any]:
    return list(dictionary().parse(word)[:2])


def _called(
    reply: Reply, match: re.Match[str], author: PersonName | None, gender: Gender | None
) -> Iterator[ReplyWarning]:
    group = next((name for name in _GROUPS if match[name]), "")
    called = read_name(match[group]) if group else None
    if called is None or not called.first or _plain(called.first) in lexicons.words("anybody.txt"):
        called = None
    if called is not None and author is not None and author.first and not _one(called, author):
        span = reply.span(*match.span(group))
        yield warning("wrong_name", span, replacement=_like(called, author))
    whose = called.gender if called is not None else gender
    if match["dear"] and whose is not None and not _fits(match["end"], whose):
        # «Уважаемый клиент» stands for anybody.
        after = _spoken_of(reply.low, match.end())
        if called is None and (after in lexicons.words("anybody.txt") or _is_thing(after)):
            return
        word = reply.span(*match.span("dear"))
        right = _RIGHT[whose] if match["dear"].lower().startswith("уваж") else None
        yield warning("wrong_gender", word, replacement=right)


def _spoken_of(low: str, at: int) -> str:
    found = re.compile(r"\s*(\w+)").match(low, at)
    return found[1] if found else ""


def _is_thing(word: str) -> bool:
    """«Дорогая доставка» is no address."""
    tag = _parses(word)[0].tag if word else ()
    return "NOUN" in tag and "inan" in tag


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
            yield warning("wrong_gender", span, replacement=_bent(verb, gender))
    for match in _SHORT.finditer(reply.low):
        told = match["verb"].endswith("а")
        if reply.quoted(match.start()):
            continue
        if match["who"] == "вы" or (gender is not None and told != (gender is Gender.FEMININE)):
            right = _bent(match["verb"], None if match["who"] == "вы" else gender)
            yield warning("wrong_gender", reply.span(*match.span("verb")), replacement=right)
    yield from _unnamed(reply, gender)


def _unnamed(reply: Reply, gender: Gender | None) -> Iterator[ReplyWarning]:
    """«Спасибо, что обратилась, Андрей!»"""
    polite = bool(polite_in(reply))
    for match in _UNNAMED.finditer(reply.low):
        verb = match["verb"]
        wrong = polite or (gender is not None and _womans(verb) != (gender is Gender.FEMININE))
        if wrong and _is_past(verb) and not reply.quoted(match.start()):
            right = _plural(verb) if polite else _bent(verb, gender)
            yield warning("wrong_gender", reply.span(*match.span("verb")), replacement=right)


def _is_past(verb: str) -> bool:
    return any({"past", "sing"} in parse.tag and parse.is_known for parse in _parses(verb))


def _bent(word: str, gender: Gender | None) -> str | None:
    """A word of the past or a short quality as it is said of him, of her, of «вы» (None)."""
    if word in ("сам", "сама"):
        return {None: "сами", Gender.FEMININE: "сама", Gender.MASCULINE: "сам"}[gender]
    form = {None: "plur", Gender.FEMININE: "femn", Gender.MASCULINE: "masc"}[gender]
    for parse in _parses(word):
        if parse.tag.POS in ("ADJS", "PRTS", "VERB"):
            found = parse.inflect({form})
            return None if found is None else str(found.word)
    return None


def _womans(verb: str) -> bool:
    return verb.endswith(("ла", "лась"))


def _plural(verb: str) -> str | None:
    stem = re.sub("(?:лась|лся|ла|л)$", "", verb)
    return f"{stem}лись" if verb.endswith(("сь", "ся")) else f"{stem}ли"
