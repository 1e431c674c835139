"""A display name taken apart: first name, patronymic, surname, gender; a nickname is none (C10)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from functools import lru_cache
from typing import Any

from app.domain.person_name import Gender, PersonName
from app.language.by_names import CHILD_OF, is_asian, is_byname, spoken_patronymic
from app.language.everyday import (
    NO_LAST,
    NO_PERSON,
    is_common,
    is_everyday_noun,
    is_phrase,
    is_quality,
)
from app.language.given_names import first_name, is_western
from app.language.morph import dictionary

_ASIDE = re.compile(
    r"\([^()]*\)|\[[^\[\]]*\]|(?<=\w )[«\"“„][^«»\"“”„]*[»\"“”](?= \w)|[«»\"“”„*~|•·=+^_]"
)
"""What stands beside a name or inside it: «Алексей «Лёха» Петров»."""
_WORD = re.compile(r"[А-ЯЁа-яё]+(?:[-‐‑][А-ЯЁа-яё]+){0,2}")
_INITIALS = re.compile(r"(?:[А-ЯЁ]\.[ ]?){1,2}")
_GLUED = re.compile(
    "^(?!(?:Мак|Мк|Де|Ди|Дю|Ла|Ле|Фитц|Ван|Фон|Аль|Эль)[А-ЯЁ])[А-ЯЁ]?[а-яё]+[А-ЯЁ](?=.*[а-яё])"
)
"""«ТыКтоТакой»: words run together are a nickname; «МакДональд» is none."""
_HELD = re.compile("[А-ЯЁ]{2}[а-яё]+")
"""«ИВанов»: a finger that stayed on Shift."""
_LONGEST = 120
"""Letters; no name is longer, nor is its form kept."""
_LETTER = re.compile("[А-ЯЁ]")
_PATRONYMIC = re.compile(
    r"[а-яё]+(?:(?P<f>(?:ов|ев|ёв|ьев)на|ична|инична)|(?P<m>(?:ов|ев|ёв|ьев)ич))"
)
_SHORT_PATRONYMICS = {"ильич": "m", "кузьмич": "m", "лукич": "m", "фомич": "m", "никитич": "m",
                      "саввич": "m", "ильинична": "f", "никитична": "f", "лукинична": "f",
                      "фоминична": "f", "кузьминична": "f", "савична": "f"}  # fmt: skip
_FEMALE_LAST = re.compile(
    r"[а-яё]{2,}(?:[оеё]ва|[иы]на|[сц]кая|[^аеёиоуыэюя]ая|няя|ска(?:йте|ене)|[чц][юу]те|вич(?:юте|ене))"
)
_MALE_LAST = re.compile(
    r"[а-яё]{2,}(?:[оеё]в|[иы]н|[сц]к(?:ий|ой)|[^аеёиоуыэюя](?:ый|ой)|[гкхжшчщн]ий"
    r"|[ау][ую]?скас|вич[юу]с|айтис|[нл]ь?ньш|иньш)"
)
_ANY_LAST = re.compile(
    r"[а-яё]{2,}(?:енко|[чщ]ук|[юу]к|ко|ян|янц|дзе|швили|ия|ых|их|ич|ман|сон|берг|штейн|ер|ец|ль"
    r"|аго|ово|ей|ай|як|ак|ик)"
)
_PARTICLES = frozenset(
    ("ван", "фон", "де", "да", "ди", "дель", "ла", "ле", "дер", "ден", "дос", "бен", "ибн", "бин")
)
"""They stand still before a surname: «Людвига ван Бетховена»."""
_OFTEN_LAST = frozenset(("ким", "тен", "мин"))
"""Alone as likely a family, of a man or a woman."""
_ARABIC = re.compile("(?:аль|эль|ас|аш|ар|ад|ан)-[А-ЯЁ]")
"""«аль-Фахд» as it is written."""
_SHORTENED = re.compile(
    r"(?<!\w)(?!\w*(?:[оеё]в|[иы]н|[иы]х|[ую]к|ян)\.)[А-ЯЁа-яё]{2,5}[бвгджзклмнпрстфхцчшщ]\."
)
"""«Дмитрий Серг.»: what is left out, nobody can bend."""


@lru_cache(maxsize=1_000)
def read_name(shown: str) -> PersonName | None:
    """The parts of a display name; None: a nickname, a firm, or nothing one may bend.

    «Иван Петров», «ПЕТРОВА МАРИЯ ИВАНОВНА», «Мария (Иванова) 🌸», «Пушкин А. С.» are names;
    «kotik2000», «Мама двух котов», «Злой клиент» are none. Latin letters are not read here.
    """
    if len(shown) > _LONGEST or "+" in shown:
        return None  # «Алёна+Игорь» are two
    if _SHORTENED.search(shown):
        return None
    words, initials = _words(shown)
    found = _arranged(words) if words is not None else None
    if found is None or not initials:
        return found
    before = re.match(rf"\W*{initials[0]}[. ]", shown, re.IGNORECASE) is not None
    return replace(found, initials=initials, initials_first=before)


def _words(shown: str) -> tuple[list[str] | None, str]:
    """The words of a name as they are to be written, and initials; None: no name."""
    text = unicodedata.normalize("NFC", _ASIDE.sub(" ", shown))
    text = "".join(" " if unicodedata.category(c) in ("So", "Sk", "Cf", "Mn") else c for c in text)
    if text.islower():
        text = text.title()
    initials = " ".join(found[0].strip() for found in _INITIALS.finditer(text))
    text = _INITIALS.sub(" ", text).strip(" .,!;:-—")
    pieces = text.split()
    if len(pieces) > 1 and not initials:
        initials = next((one for one in (pieces[-1], pieces[0]) if _LETTER.fullmatch(one)), "")
        pieces = [piece for piece in pieces if piece != initials]
    if not 1 <= len(pieces) <= 5 or not all(_WORD.fullmatch(piece) for piece in pieces):
        return None, ""
    if any(_GLUED.search(piece) for piece in pieces):
        return None, ""
    if len(pieces) > 1 and NO_PERSON.intersection(piece.lower() for piece in pieces):
        return None, ""
    if is_asian(pieces):
        return None, ""
    return _with_particles([_titled(piece) for piece in pieces]), initials


def _with_particles(words: list[str]) -> list[str]:
    """«ван Бетховен» as one word of a name, wherever a first name stands before it."""
    found: list[str] = []
    for word in reversed(words):
        if found and len(found) < len(words) - 1 and word.lower() in _PARTICLES:
            found[0] = f"{word.lower()} {found[0]}"
        else:
            found.insert(0, word)
    return found


def _titled(word: str) -> str:
    """«ПЕТРОВА-водкина» as «Петрова-Водкина»; a capital inside («МакДональд») stays."""
    if word.isupper() or word.islower() or word[1:].isupper() or _HELD.fullmatch(word):
        word = "-".join(part.capitalize() for part in re.split("[-‐‑]", word))
    if word.lower() in CHILD_OF:
        return word.lower()
    if _ARABIC.match(word):
        return word
    return word[:1].upper() + word[1:]


def _arranged(words: list[str]) -> PersonName | None:
    """Which word is what."""
    rest = list(words)
    patronymic, told = _take_patronymic(rest)
    if len(rest) == 3:
        rest = _two_firsts(rest)
    if len(rest) > 2:
        return None
    if len(rest) == 1:
        return _of_one(rest[0], patronymic, told)
    if not rest:
        return None
    return _of_two(rest, patronymic, told)


def _two_firsts(words: list[str]) -> list[str]:
    """«Анна Мария Шульц», «Гарсиа Хуан Карлос»: the two first names of one person as one."""
    for at in (0, 1):
        pair = [first_name(word) for word in words[at : at + 2]]
        genders = {each.gender if each else None for each in pair}
        told = len(genders) == 1 and None not in genders and len(set(words[at : at + 2])) == 2
        if told and not _is_surname(words[at + 1]):
            return [*words[:at], " ".join(words[at : at + 2]), *words[at + 2 :]]
    return words


def _take_patronymic(words: list[str]) -> tuple[str, Gender | None]:
    """Takes it out of the words; «Рашид оглы» is two of them."""
    for at, word in enumerate(words):
        low = word.lower()
        if low in CHILD_OF and at and len(words) > 2:
            found = f"{words[at - 1]} {low}"
            # «Айбек уулу Нурлан»: what stands before the first name stays there
            words[at - 1 : at + 1] = [found] if at == 1 else []
            return "" if at == 1 else found, Gender(CHILD_OF[low])
        told = _SHORT_PATRONYMICS.get(low) or spoken_patronymic(low)
        ending = _PATRONYMIC.fullmatch(low)
        if told is None and ending is not None and ending.lastgroup in ("m", "f"):
            told = ending.lastgroup
        before = first_name(words[at - 1]) if at else None
        # «Абрамович Роман», «Ольга Маркович» and a lone «Стефанович» are surnames.
        if told and before is not None and before.gender in (None, Gender(told)):
            return words.pop(at), Gender(told)
    return "", None


def _of_one(word: str, patronymic: str, told: Gender | None) -> PersonName | None:
    first = first_name(word)
    if first is not None and (patronymic or word.lower() not in _OFTEN_LAST):
        gender = told or first.gender
        if told and first.gender and told is not first.gender:
            gender = None
        return PersonName(first=word, patronymic=patronymic, gender=gender)
    if patronymic or not _is_last(word) or is_quality(word) or is_everyday_noun(word.lower()):
        return None
    return PersonName(last=word, gender=_last_gender(word))


def _of_two(words: list[str], patronymic: str, told: Gender | None) -> PersonName | None:
    """First name and surname in either order; the order may only be known by the surname."""
    one, two = words
    as_first = [first_name(one), first_name(two)]
    if as_first[0] is not None and as_first[1] is not None:
        last_first = _is_last(one) and not _is_last(two)
    elif as_first[0] is None and as_first[1] is None:
        return _of_strangers(words, patronymic, told)
    else:
        last_first = as_first[0] is None
    first, last = (two, one) if last_first else (one, two)
    known = as_first[1] if last_first else as_first[0]
    if (
        not (_may_be_last(last) or (is_western(first) and not last_first))
        or (last_first and (is_quality(last) or _is_noun_like_a_surname(last)))
        or (not _is_surname(last) and is_phrase(first, last))
        or (not patronymic and is_byname(first, last))
    ):
        return None
    gender = _agreed(told, known.gender if known else None, _last_gender(last))
    return PersonName(
        first=first, patronymic=patronymic, last=last, gender=gender, last_first=last_first
    )


def _of_strangers(words: list[str], patronymic: str, told: Gender | None) -> PersonName | None:
    """No first name that we know: a surname that shows its gender vouches for the other word."""
    for last_first in (False, True):
        first, last = (words[1], words[0]) if last_first else (words[0], words[1])
        gender = told or _last_gender(last)
        if is_quality(last) or (last_first and last.endswith("ин")):
            continue  # «Зинедин Зидан»: he has a first name that nobody knows
        if _is_surname(first) and any(_in_dictionary_as_last(each.lower()) for each in words):
            continue  # «Петров Водкин»: two surnames
        if gender is not None and _is_surname(last) and not is_common(first.lower()):
            return PersonName(
                first=first, patronymic=patronymic, last=last, gender=gender,
                last_first=last_first,
            )  # fmt: skip
    return None


def _is_noun_like_a_surname(last: str) -> bool:
    """«Королева Анна»: a queen, or Королёва."""
    return _is_surname(last) and is_everyday_noun(last.lower())


def _agreed(patronymic: Gender | None, first: Gender | None, last: Gender | None) -> Gender | None:
    """What the parts say together; None when two of them disagree or none tells."""
    told = {each for each in (patronymic, first, last) if each is not None}
    return told.pop() if len(told) == 1 else None


def _is_last(word: str) -> bool:
    low = word.lower()
    return _is_surname(low) or _in_dictionary_as_last(low)


def _is_surname(word: str) -> bool:
    """By its ending alone."""
    low = word.lower()
    return any(kind.fullmatch(low) for kind in (_FEMALE_LAST, _MALE_LAST))


def _may_be_last(word: str) -> bool:
    """Beside a known first name nearly anything is a surname, but not an everyday adjective."""
    low = word.lower()
    if _is_last(low):
        return True
    if NO_LAST.fullmatch(low) and is_common(low):
        return False
    if _ANY_LAST.fullmatch(low):
        return True
    parses = [parse for parse in dictionary().parse(low) if parse.is_known]
    if any(_is_bearer(low, parse.tag) for parse in parses):
        return True
    # «Ольга Москва» says where she lives
    from_there = any("Geox" in parse.tag and "nomn" in parse.tag for parse in parses)
    noun = any({"NOUN", "nomn", "sing"} in parse.tag for parse in parses)
    return not parses or (noun and not from_there)


def _is_bearer(low: str, tag: Any) -> bool:
    """«Бык», and «Кучера», which reads as a genitive."""
    return {"NOUN", "anim", "nomn", "sing"} in tag or (
        low[-1] in "ая" and {"NOUN", "anim", "masc", "gent", "sing"} in tag
    )


@lru_cache(maxsize=4_000)
def _in_dictionary_as_last(low: str) -> bool:
    return any(
        parse.is_known and "Surn" in parse.tag and "nomn" in parse.tag and "sing" in parse.tag
        for parse in dictionary().parse(low)
    )


def _last_gender(word: str) -> Gender | None:
    """Of a surname that has two forms; «Шевченко», «Ким», «Сова» are anybody's."""
    low = word.lower().rpartition("-")[2]
    if len(low) < 5:
        return None
    if _FEMALE_LAST.fullmatch(low):
        return None if is_everyday_noun(low) else Gender.FEMININE
    return Gender.MASCULINE if _MALE_LAST.fullmatch(low) else None
