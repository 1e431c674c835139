"""Places, firms and everyday phrases in one case: «в Нижнем Новгороде», «от Почты России» (C10)."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from app.domain.person_name import Declined, GrammaticalCase
from app.language.abbreviations import Capitals, capitals
from app.language.firm_words import KINDS, LEGAL, is_known, is_sentence, may_be_nominative
from app.language.morph import dictionary
from app.language.name_rules import CASES
from app.language.phrase_forms import form_in, like_firm, other_form
from app.language.phrase_readings import (
    CYRILLIC,
    TIES,
    adjective,
    agrees,
    are_kin,
    goes_along,
    hangs_on,
    is_noun,
    is_of_a_still_thing,
    is_of_two_minds,
    is_plural,
    reading,
    stands,
)
from app.language.place_kinds import SHORTENED, TOWN, kind_and_name, town_in_a, town_of

_PIECE = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 5
_SITE = re.compile(r"\S+\.(?:ру|рф|ком)", re.IGNORECASE)
"""«Дом.ру»."""
_DOTTED = re.compile(r"(?P<before>[А-ЯЁа-яё]{2,}\.)(?P<own>[А-ЯЁа-яё]{3,})")
"""«Яндекс.Маркет»."""
_ODD = re.compile(r"\S+ .*\d[а-яё]|[а-яё]\.-", re.IGNORECASE)
"""«Народная 7Я», «С.-Петербург»."""


def decline_place(name: str, case: GrammaticalCase) -> Declined:
    """A town, region or street in a case; «Истра, Московская область» as two of them."""
    if ", " in name:
        return _joined([decline_place(each, case) for each in name.split(", ")], ", ", name)
    whole = _whole(name.strip(), CASES[case][0])
    if whole is not None:
        return Declined(text=whole, sure=True)
    found = kind_and_name(name.strip())
    if found is None or case is GrammaticalCase.NOMINATIVE:
        return _declined(name, case, place=True)
    kind, own = found
    low = kind.lower().rstrip(".")
    if low not in TOWN and _agree(kind, own):
        return _declined(name, case, place=True)  # «в станице Вёшенской»
    along = low in TOWN and _PIECE.fullmatch(own) and not is_plural(own.lower())
    bent = _declined(own, case, place=True) if along else Declined(text=own, sure=True)
    before = kind if low in SHORTENED else _declined(kind, case, place=True).text
    return replace(bent, text=f"{before} {bent.text}")


def _whole(name: str, case: str) -> str | None:
    """«Гвинеи-Бисау», «Кот-д’Ивуара»: one word of the dictionary, hyphens and all."""
    low = name.lower().replace("'", "’")
    if "-" not in name or low.endswith(("во", "но")) or agrees(low.rpartition("-")[2]):
        return None
    for parse in dictionary().parse(low):
        if parse.is_known and {"NOUN", "Geox", "nomn"} in parse.tag and "Fixd" not in parse.tag:
            forms = (form_in(parse, case, place=True) or "").split("-")
            words = name.replace("'", "’").split("-")
            pairs = zip(words, forms, strict=False)
            same = len(words) == len(forms)
            return "-".join(like_firm(*pair) for pair in pairs) if same else None
    return None


def _agree(kind: str, name: str) -> bool:
    """Whether the name is one adjective in the gender of the kind."""
    noun = reading(kind, place=False)
    own = adjective(name) if _PIECE.fullmatch(name) else None
    return noun is not None and own is not None and own.tag.gender == noun.tag.gender


def decline_phrase(name: str, case: GrammaticalCase) -> Declined:
    """A firm, a product or an everyday phrase in a case; Latin names and «МТС» stand still."""
    dotted = _DOTTED.fullmatch(name.strip())
    if dotted is not None:
        own = _declined(dotted["own"], case, place=False)
        return replace(own, text=f"{dotted['before']}{own.text}")
    tie = next((sign for sign in (" и ", " да ", " & ") if sign in name.strip()), "")
    if not tie or _is_open(name):
        return _declined(name, case, place=False)
    sides = name.strip().split(tie)
    if len(sides) == 2 and hangs_on(sides[0], sides[1]):  # «Мир кожи и меха»
        found = _declined(sides[0], case, place=False)
        text = f"{found.text}{tie}{sides[1]}" if found.sure else name.strip()
        return replace(found, text=text)
    return _joined([_declined(side, case, place=False) for side in sides], tie, name)


def _joined(bent: list[Declined], between: str, name: str) -> Declined:
    sure = all(each.sure for each in bent)
    text = between.join(each.text for each in bent) if sure else name.strip()
    return Declined(text=text, sure=sure, reason="" if sure else "form")


def _is_open(name: str) -> bool:
    """Whether marks of quotation stand about a part of it."""
    return any(mark in name for mark in '«"„“(')


def _declined(name: str, case: GrammaticalCase, *, place: bool) -> Declined:
    text = name.strip()
    spans = [found.span() for found in _PIECE.finditer(text)]
    if case is GrammaticalCase.NOMINATIVE or not CYRILLIC.search(text) or _SITE.fullmatch(text):
        return Declined(text=text, sure=True)
    if not 1 <= len(spans) <= _MOST_WORDS or _ODD.match(text):
        return Declined(text=text, sure=False, reason="form")
    parts = tuple(
        _Part(text[start:end], text[end : end + 1] == "-", text[end : end + 1].isdigit(),
              _is_quoted(text, start))
        for start, end in spans
    )  # fmt: skip
    if not place:
        parts = _kept(parts)
    bent = _bent_all(parts, CASES[case][0], place)
    if bent is None:
        return Declined(text=text, sure=False, reason="form")
    pieces, at = [], 0
    for (start, end), word in zip(spans, bent, strict=True):
        pieces += [text[at:start], word]
        at = end
    return Declined(text="".join((*pieces, text[at:])), sure=True)


class _Part(NamedTuple):
    """A word of a name, and what follows it at once."""

    word: str
    hyphen: bool
    number: bool
    quoted: bool
    """In quotation marks behind what it names: «ООО «Ромашка»» keeps its name."""


def _is_quoted(text: str, at: int) -> bool:
    before = text[:at]
    opened = max(before.rfind(mark) for mark in '«"“„')
    return opened > 0 and "»" not in before[opened:]


def _kept(parts: tuple[_Part, ...]) -> tuple[_Part, ...]:
    """«ПАО Ростелеком», «аптека Горздрав»: the name behind a kind as if it were in quotes."""
    kind = parts[0].word.lower()
    name = parts[1].word if len(parts) > 1 and not parts[0].hyphen else ""
    named = name[:1].isupper() and may_be_nominative(name.lower())
    if kind in LEGAL or (kind in KINDS and named):
        return (parts[0], *(part._replace(quoted=True) for part in parts[1:]))
    return parts


@lru_cache(maxsize=2_000)
def _bent_all(parts: tuple[_Part, ...], case: str, place: bool) -> tuple[str, ...] | None:  # noqa: FBT001  # for the cache
    """Each word in the case, or as it is; None where a word may bend and nobody knows how."""
    head = _head(parts, place=place)
    if _is_still_many(parts, head, place=place):
        return None
    if not place and _is_no_phrase(parts, head):
        return None
    bent: list[str] = []
    for number, part in enumerate(parts):
        if number > head and not goes_along(part.word, place=place):
            bent.append(part.word)  # «Ростов-на-Дону», «Почта России»: what hangs on it stays
        elif number < head and not agrees(part.word) and not _is_kin(parts, number, head):
            bent.append(part.word)  # «Альфа-Банк», «Йошкар-Ола», «Яндекс Маркет»
        elif part.number or part.quoted or stands(part.word, place=place):
            bent.append(part.word)
        else:
            form = _form(part, case, place=place, is_head=number == head)
            form = form or _in_a(parts, number, case, place=place)
            if form is None:
                return None
            bent.append(like_firm(part.word, form))
    return tuple(bent)


def _in_a(parts: tuple[_Part, ...], at: int, case: str, *, place: bool) -> str | None:
    """«Старая Русса»: no known word, but the quality before it tells."""
    quality = adjective(parts[at - 1].word) if at and place else None
    if quality is None or {"femn", "sing"} not in quality.tag:
        return None
    return town_in_a(parts[at].word.lower(), case)


def _form(part: _Part, case: str, *, place: bool, is_head: bool) -> str | None:
    low = part.word.lower()
    if capitals(part.word) is Capitals.UNSURE or (place and is_of_two_minds(low, case)):
        return None
    town = town_of(low, case) if place and is_head and (part.hyphen or case == "ablt") else None
    if town is not None:
        return town  # «Юрьев-Польский»; «под Кропоткином»
    parse = None if is_head else adjective(part.word)
    parse = parse or reading(part.word, place=place)
    form = form_in(parse, case, place=place) if parse is not None else None
    return form or other_form(low, case, place=place)


def _is_no_phrase(parts: tuple[_Part, ...], head: int) -> bool:
    said = any(
        is_sentence(part.word.lower()) or part.word.lower() in ("дитя", "я") for part in parts
    )
    behind = parts[head + 1 : head + 2]
    said = said or (parts[head].hyphen and bool(behind))  # «Вимм-Билль-Данн»
    said = said or _is_held_back(parts, head) or _is_of_a_still_thing(parts, head)
    said = said or any(
        not part.quoted and agrees(part.word) for part in behind
    )  # «Метр квадратный»
    return said or _is_foreign(parts, head) or _is_bearer(parts, head)


def _is_kin(parts: tuple[_Part, ...], at: int, head: int) -> bool:
    """«Братья Караваевы»: both bend."""
    return at == head - 1 and are_kin(parts[at].word, parts[head].word)


def _is_of_a_still_thing(parts: tuple[_Part, ...], head: int) -> bool:
    return head > 0 and is_of_a_still_thing(parts[head - 1].word, parts[head].word)


def _is_held_back(parts: tuple[_Part, ...], head: int) -> bool:
    """«Лента Online», «Победа ТВ»: some bend the first word, some none."""
    still = not CYRILLIC.fullmatch(parts[-1].word) or capitals(parts[-1].word) is Capitals.LETTERS
    return still and head > 0 and parts[head - 1].word.lower().endswith(("а", "я"))


def _is_still_many(parts: tuple[_Part, ...], head: int, *, place: bool) -> bool:
    """«Нижние Серги»: many by the word before it, and no known word."""
    part, quality = parts[head], adjective(parts[head - 1].word) if head else None
    many = quality is not None and "plur" in quality.tag
    return many and not part.number and not part.quoted and stands(part.word, place=place)


def _is_foreign(parts: tuple[_Part, ...], head: int) -> bool:
    """«Леруа Мерлен»: several words of which nobody knows one, some bend them, some do not."""
    word = parts[head].word
    bare = len(parts) > 1 and not any(part.hyphen or part.quoted for part in parts)
    told = head > 0 and agrees(parts[head - 1].word)
    return bare and not told and bool(CYRILLIC.fullmatch(word)) and not is_known(word.lower())


def _is_bearer(parts: tuple[_Part, ...], head: int) -> bool:
    """«Доктор Столетов», «Папа Джонс»: some bend both, some the name alone, some none."""
    if head == 0 or agrees(parts[head - 1].word):
        return False
    if parts[head - 1].hyphen:
        return is_plural(parts[head - 1].word.lower())  # «Дочки-Сыночки»
    return any(
        parse.is_known and {"NOUN", "anim", "nomn", "sing"} in parse.tag
        for parse in dictionary().parse(parts[head - 1].word.lower())
    )


def _head(parts: tuple[_Part, ...], *, place: bool) -> int:
    """The noun that bends: of a town the first known, of a firm the last nominative in a row."""
    if place and len(parts) == 2 and parts[0].hyphen:
        return 0 if agrees(parts[1].word) else 1  # «Юрьев-Польский», «Йошкар-Ола»
    nouns = [
        at for at, part in enumerate(parts)
        if not part.quoted and is_noun(part.word, place=place)
        and not (place and part.hyphen and len(parts) > 2 and agrees(parts[at + 1].word))
    ]  # fmt: skip
    if not nouns:
        if place and len(parts) > 2 and parts[0].hyphen and parts[1].word.lower() in TIES:
            return 0  # «Красное-на-Волге»
        loose = [at for at, part in enumerate(parts) if part.word.lower() not in TIES]
        return loose[-1] if loose else 0
    head = nouns[0]
    for at in nouns[1:]:
        tied = parts[at - 1].hyphen or not place
        if (
            at == head + 1
            and tied
            and not (place and parts[head].hyphen and _is_place(parts[head]))
        ):
            head = at
    return head


def _is_place(part: _Part) -> bool:
    return any("Geox" in p.tag for p in dictionary().parse(part.word.lower()) if p.is_known)
