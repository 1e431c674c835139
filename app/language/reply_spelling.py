"""Spelling and sure commas of a reply, by the dictionary and word counts that are kept here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache
from typing import Any

from app.domain.reply_check import ReplyContext, ReplyWarning, Severity
from app.domain.triage import Span
from app.language import lexicons
from app.language.embedding import embedding
from app.language.folding import Token, fold, tokens
from app.language.morph import is_known, look_up
from app.language.reply_conduct import warning
from app.language.reply_cues import Reply

_LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
_PLAIN = re.compile("[А-ЯЁа-яё]+")
_DRAWN = re.compile(r"(\w)\1\1")
"""«Урааа» is meant so."""
_SHORTEST, _LONGEST = 5, 22
_FREQUENT = 150
"""Times that a word stands in the counted news: what is rarer is no likely intention."""
_USUAL = 60
"""An unknown word that is counted so often is a word all the same: «кешбэк»."""
_ALIKE = 50
_SOUNDS = str.maketrans("оеэяюбвгджз", "аииаупфктшс", "ьъ")
"""Letters by what they are heard as where the stress is elsewhere."""
_MOST = 40
_INFINITIVE_AFTER = re.compile(
    r"(?<!\w)(?:надо|нужно|можно|может|могут|можете|можем|могу|сможете|сможем|смогут|хотите|следует"
    r"|будет|будем|будут|буду|стоит|готовы|придется|пришлось|должн[аоы]|должен|просим|рады"
    r"|рекомендуем|советуем|предлагаем|постараемся|пора|нельзя|хотели|хотел|хотела|удалось"
    r"|необходимо|чтобы|достаточно)"
    r"(?: не| бы| вам| с вами| нам| лучше| к нам| снова| вновь)* (?P<word>[а-яё]{2,}тся)(?!\w)"
)
_FINITE_AFTER = re.compile(
    r"(?<!\w)(?:он|она|оно|они|это|деньги|заказ|средства|сумма|мастер|менеджер|курьер|специалист"
    r"|оператор|сотрудник|вопрос|проблема|заявка|посылка|товар|возврат|ошибка|бригада|платеж"
    r"|магазин|доставка|руководитель|администратор|ситуация|приложение|карта|все|всё)"
    r"(?: уже| не| скоро| сейчас| с вами| вам| сегодня| завтра| еще| обязательно| пока)*"
    r" (?P<word>[а-яё]{2,}ться)(?!\w)"
)
_COMMA = re.compile(
    r"(?<!\w)(?:жаль|сожалеем|рады|рад|рада|понимаем|знаем|видим|надеемся|уверены|сообщаем|обещаем"
    r"|извините|простите|спасибо|благодарим|оказалось|выяснилось|выяснили|узнали|проверили|считаем"
    r"|думаем|напоминаем|уточните|подтверждаем|признаем|хорошо|обидно)(?P<a>) (?:что|как"
    r"|когда)(?!\w)"
    r"|(?<![а-яё])[а-яё]{3,}(?<!для)(?<!или)(?<!ерез)(?<!еред)(?<!про)(?P<b>)"
    r" котор(?:ый|ая|ое|ые)(?!\w)"
    r"|[а-яё\d](?P<c>) но(?= [а-яё])"
    r"|(?<=[а-яё])(?<!всегда)(?P<d>) пожалуйста(?!\w)(?P<closed>(?= \w))?"
    r"|(?<!\w)(?:здравствуйте|добрый день|добрый вечер|доброе утро)(?P<e>) [А-ЯЁ][а-яё]+(?=[!,.])",
)

_GAP = re.compile(
    r"(?P<before>[А-ЯЁа-яё]{2,})(?: {1,3}(?P<a>[,.;!?])|(?P<b>[,;!?])(?=[А-ЯЁа-яё])"
    r"|(?<=[а-яё]{3})(?P<c>\.)(?=[А-ЯЁ][а-яё]))(?![.)(!?])(?P<after>[А-ЯЁа-яё]*)"
)
"""«Извините ,вернём», «Простите,вернём»."""


def spelling(reply: Reply, context: ReplyContext) -> Iterator[ReplyWarning]:
    """Misspelt words with what was meant, and commas that are surely missing."""
    yield from _listed(reply)
    yield from _endings(reply)
    names = f"{context.author} {context.handle} {context.brand} {context.contact}"
    known = {each.folded for each in tokens(f"{names} {context.complaint}")}
    left = _MOST
    for word in reply.words:
        meant = _meant(reply, word, known) if left else None
        if meant is not None:
            left -= 1
            yield warning(
                "spelling",
                reply.span(word.start, word.end),
                Severity.NOTE,
                _cased(word.text, meant),
            )
    yield from _commas(reply)
    yield from _gaps(reply)


def _gaps(reply: Reply) -> Iterator[ReplyWarning]:
    for match in _GAP.finditer(reply.text):
        if not reply.quoted(match.start()):
            sign = match["a"] or match["b"] or match["c"]
            right = f"{match['before']}{sign} {match['after']}".rstrip()
            yield warning("spelling", reply.span(*match.span()), Severity.NOTE, right)


def _listed(reply: Reply) -> Iterator[ReplyWarning]:
    for start, end in reply.sentences:
        for first, last, right in _mistaken(reply.low[start:end]):
            if not reply.quoted(start + first):
                span = reply.span(start + first, start + last)
                yield warning("spelling", span, Severity.NOTE, _cased(span.surface, right))


@lru_cache(maxsize=2000)
def _mistaken(sentence: str) -> tuple[tuple[int, int, str], ...]:
    """Where a sentence has one of the listed mistakes, and what is right."""
    if not _any_mistake().search(sentence):
        return ()
    return tuple(
        (*match.span(), match.expand(right))
        for pattern, right in _mistakes()
        for match in pattern.finditer(sentence)
    )


@cache
def _mistakes() -> tuple[tuple[re.Pattern[str], str], ...]:
    pairs = (line.split("=>") for line in lexicons.lines("mistakes.txt"))
    return tuple(
        (re.compile(rf"(?<!\w)(?:{wrong.strip()})(?!\w)"), right.strip()) for wrong, right in pairs
    )


@cache
def _any_mistake() -> re.Pattern[str]:
    """All of them at once: most sentences have none."""
    wrong = "|".join(
        f"(?:{line.split('=>')[0].strip()})" for line in lexicons.lines("mistakes.txt")
    )
    return re.compile(rf"(?<!\w)(?:{wrong})(?!\w)")


def _endings(reply: Reply) -> Iterator[ReplyWarning]:
    for pattern, wrong, right in (
        (_INFINITIVE_AFTER, "тся", "ться"),
        (_FINITE_AFTER, "ться", "тся"),
    ):
        for match in pattern.finditer(reply.low):
            meant = match["word"].removesuffix(wrong) + right
            if is_known(fold(meant)):
                yield warning("spelling", reply.span(*match.span("word")), Severity.NOTE, meant)


def _commas(reply: Reply) -> Iterator[ReplyWarning]:
    for match in _COMMA.finditer(reply.text[:1].lower() + reply.text[1:]):
        at = max(match.start(name) for name in "abcde")
        if not reply.quoted(at):
            whole = reply.span(*match.span())
            start = min(at, whole.start)  # the comma may belong before the blank
            marked = reply.text[start : whole.end]
            span = Span(start=start, end=whole.end, surface=marked)
            closing = "," if match["closed"] is not None else ""
            placed = f"{marked[: at - start]},{marked[at - start :]}{closing}"
            found = warning("punctuation", span, Severity.NOTE, placed)
            yield replace(found, detail="comma")


def _meant(reply: Reply, word: Token, known: set[str]) -> str | None:
    """The frequent word that this one misses by one letter; None: it is right, or a name."""
    low = word.folded
    if not _SHORTEST <= len(low) <= _LONGEST or not _PLAIN.fullmatch(word.text):
        return None
    if (
        low in known
        or low in lexicons.words("accepted.txt")
        or look_up(low).known
        or is_known(word.text.lower())
    ):
        return None
    if _DRAWN.search(low):
        return None
    begins = any(start == word.start for start, _ in reply.sentences)
    if (not word.text.islower() and not begins) or reply.quoted(word.start):
        return None
    return nearest(low)


@lru_cache(maxsize=5_000)
def nearest(low: str) -> str | None:
    """The most frequent dictionary word at one slip from an unknown one."""
    counts = _counts()
    if counts(low) >= _USUAL:
        return None
    near = {each for each in _slips(low) if counts(each) >= _FREQUENT and is_known(each)}
    return max(sorted(near), key=lambda each: counts(each) * _heard(low, each), default=None)


def _heard(written: str, meant: str) -> int:
    """How much likelier a slip is that sounds alike: «зоказ» is «заказ», not «показ»."""
    return _ALIKE if written.translate(_SOUNDS) == meant.translate(_SOUNDS) else 1


def _slips(word: str) -> Iterator[str]:
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in _LETTERS:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]


@cache
def _counts() -> Any:
    vocabulary = embedding().vocab

    def count(word: str) -> int:
        number = vocabulary.get(word)
        return 0 if number is None else int(vocabulary.counts[number])

    return count


def _cased(written: str, meant: str) -> str:
    return meant[:1].upper() + meant[1:] if written[:1].isupper() else meant
