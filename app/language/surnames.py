"""Surnames in the six cases: which bend, which stand still, and which nobody knows (C10)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from pytrovich.enums import NamePart

from app.domain.person_name import Declined, Gender, GrammaticalCase, PersonName
from app.language.given_names import is_western
from app.language.morph import dictionary
from app.language.name_rules import CASES, like_own, petrovich, regular, regular_in_a

_VOWEL_END = re.compile(".*[еёиоуыэю]")
_A_END = re.compile(".*[ая]")
_STILL = re.compile(".*(?:ых|[гкхжшчщнь]их|аго|яго|ово|ко|[аеиоу]а)")
"""Surnames that never change, whoever bears them: «Черных», «Дурново», «Шевченко», «Бенуа»."""
_FRENCH = frozenset(
    ("дюма", "золя", "петипа", "тома", "дега", "ферма", "гамарра", "труайя", "броя")
)
"""With a stressed French ending: these stand still as well."""
_FLEETING = re.compile(".*[^аеёиоуыэюя](?:ец|ок|ёк|ек)|павел|п[её]тр")
"""Men's surnames that may drop their vowel or keep it: families differ."""
_SHARP = re.compile(".*[жшчщцьй]")
"""After these the instrumental has «о» or «е» by the stress, which the common word tells."""
_FOREIGN_IN = re.compile(
    "грин|дарвин|франклин|крамарин|чаплин|кронин|гершвин|кельвин|цеппелин|дёблин|фейнин|бюлов"
    "|вирхов|флотов|гартвин|кукин|баффин|остин|мартин|дин|.*(?:[уие]т|[еи]д)дин"
)
"""Foreign surnames like «Грин»: «Грином», where a Russian one has «Ильиным»."""
_PLAIN = re.compile(".*(?:[эюяё]й|[эюё]н|[уыэюя]в)")
"""«Грэй», «Разгуляй», «Коэн», «Мартюн»: petrovich leaves them, or says «Коэным»."""
_HERS = re.compile(".*[^иы]на")
"""A woman's «Скрынна»: «Скрынне», where petrovich says «Скрынной» as of «Ильина»."""
_UNSTRESSED = re.compile(".*(?:ом|[иая]н)ец")
"""«Муромцем», «Украинцем»: never «-цом»."""
_ONE_SYLLABLE = re.compile("[^аеёиоуыэюя]+ец")
"""«Швецом»: the ending has the stress."""
_FOREIGN_H = re.compile(".*их")
"""«Рерих», «Фрейндлих»: whatever no Russian «Долгих» ends in."""
_SOFT_QUALITY = {GrammaticalCase.GENITIVE: "ого", GrammaticalCase.DATIVE: "ому",
                 GrammaticalCase.ACCUSATIVE: "ого", GrammaticalCase.INSTRUMENTAL: "им",
                 GrammaticalCase.PREPOSITIONAL: "ом"}  # fmt: skip
_RUSSIAN_END = re.compile(".*[иы]н")
_WOMANS = re.compile(r".{2,}(?:[оеё]ва|[иы]на|[сц]кая)")


def surname_in(word: str, gender: Gender, case: GrammaticalCase) -> Declined:
    """A surname: by petrovich's rules, checked against the dictionary where it has the word."""
    low = word.lower()
    if _stands_still(low, gender):
        return Declined(text=word, sure=True)
    certain = _man_of(word, case) if gender is Gender.MASCULINE else None
    if certain is not None:
        return Declined(text=certain, sure=True)
    by_rule = _by_rule(word, gender, case)
    common = _as_common(low, case)
    known = _known_last(low, gender, case) or common or by_rule
    hissing = case is GrammaticalCase.INSTRUMENTAL and common is None and _HISSING.fullmatch(low)
    turkic = case is GrammaticalCase.INSTRUMENTAL and _TURKIC.fullmatch(low) and not common
    if hissing or turkic or (_in_stressed_oi(low) and not _is_quality(low)):
        return Declined(text=word, sure=False, reason="form")  # «Дальнобой» is no «Толстой»
    if _same(known, by_rule) and not _in_doubt(low, gender, known is by_rule):
        return Declined(text=by_rule, sure=True)
    if (
        not _same(known, by_rule)
        and _SHARP.fullmatch(low)
        and _softened(known) == _softened(by_rule.lower())
    ):
        return Declined(text=like_own(word, known), sure=True)
    return Declined(text=word, sure=False, reason="form")


def _by_rule(word: str, gender: Gender, case: GrammaticalCase) -> str:
    if gender is Gender.FEMININE and _HERS.fullmatch(word.lower()):
        return regular_in_a(word, case)
    return petrovich(NamePart.LASTNAME, word, gender, case)


def _man_of(word: str, case: GrammaticalCase) -> str | None:
    """A man's surname whose ending tells all; None: it does not."""
    low = word.lower()
    if any(kind.fullmatch(low) for kind in (_FOREIGN_H, _FOREIGN_IN, _PLAIN)):
        return regular(word, case)
    if case is GrammaticalCase.INSTRUMENTAL and _ONE_SYLLABLE.fullmatch(low):
        return f"{word}ом"
    if re.fullmatch(".*[аеёиоуыэюя].*[гкх]ий", low) and _is_quality(low):
        return like_own(word, low[:-2] + _SOFT_QUALITY[case])  # «Долгого», not «Долгия»
    if case is GrammaticalCase.INSTRUMENTAL and re.fullmatch(".*[гкхжшчщ]ой", low):
        return f"{word[:-2]}им"  # «Лихим», «Чужим»
    if _UNSTRESSED.fullmatch(low):
        return petrovich(NamePart.LASTNAME, word, Gender.MASCULINE, case)
    common = _as_common(low, case) if _WOMANS.fullmatch(low) else None
    return like_own(word, common) if common is not None else None  # «Дубине»: of a man a noun


def _in_doubt(low: str, gender: Gender, unknown: bool) -> bool:  # noqa: FBT001  # a private yes or no
    """A man's surname in a woman's form, or one that may drop a vowel and is no known word."""
    if gender is Gender.FEMININE:
        return low.endswith(("ска", "цка"))  # «Слиски», but «Брыльской»
    soft = _SOFT_QUALITIES.fullmatch(low) and not _is_quality(low)
    return bool(soft or _WOMANS.fullmatch(low) or (unknown and _FLEETING.fullmatch(low)))


_HISSING = re.compile(".*[аеёиоуыюя](?:[шжщ]|(?<!и)ч)|.*[^аеёиоуыэюя]ец|.*[жшчщц]а")
"""«Деркачом», but «Ковачем»: the stress decides, and the letters do not show it."""


_TURKIC = re.compile(".*[^ц]ын")
"""«Начын»: «Начыном», as no Russian family but «Солженицын» ends in -ын; who knows?"""


_SOFT_QUALITIES = re.compile(".*[жшчщн]ий")
"""«Топчий»: «Топчия», where «Рыжий» has «Рыжего»."""


def _in_stressed_oi(low: str) -> bool:
    return low.endswith("ой") and not low.endswith(("ской", "цкой"))


@lru_cache(maxsize=2_000)
def _is_quality(low: str) -> bool:
    """«Толстой», «Лихой», «Полевой», and what the dictionary has as a surname."""
    return any(
        parse.is_known and "nomn" in parse.tag
        and (parse.tag.POS == "ADJF" or "Surn" in parse.tag or parse.tag.POS == "NOUN")
        for parse in dictionary().parse(low)
    )  # fmt: skip


def _softened(word: str) -> str:
    return re.sub("[её]м$", "ом", word)


def _stands_still(low: str, gender: Gender) -> bool:
    if _STILL.fullmatch(low) or _VOWEL_END.fullmatch(low):
        return True
    if gender is Gender.FEMININE and not _A_END.fullmatch(low):
        return True
    return low in _FRENCH


@lru_cache(maxsize=2_000)
def _as_common(low: str, case: GrammaticalCase) -> str | None:
    """The form of an everyday noun that is also a surname: «ткачом», «чижом», «совы»."""
    for parse in dictionary().parse(low):
        tag = parse.tag
        names = {"Name", "Surn", "Patr", "Geox", "Orgn", "Fixd", "Abbr"} & set(tag.grammemes)
        if parse.is_known and tag.POS == "NOUN" and {"nomn", "sing"} in tag and not names:
            wanted = CASES[case][0]
            if wanted == "accs" and tag.gender == "masc" and not _A_END.fullmatch(low):
                wanted = "gent"  # a person is animate, whatever the word is
            return _form(parse, wanted) if tag.gender in ("masc", "femn") else None
    return None


def _form(parse: Any, case: str) -> str | None:
    """The plain form: no partitive «рою», no locative «в бою»."""
    for form in parse.lexeme:
        if {case, "sing"} in form.tag and not {"gen2", "loc2", "acc2"} & set(form.tag.grammemes):
            return str(form.word)
    return None


@lru_cache(maxsize=2_000)
def _known_last(low: str, gender: Gender, case: GrammaticalCase) -> str | None:
    for parse in dictionary().parse(low):
        tag = parse.tag
        if not (parse.is_known and "Surn" in tag and "nomn" in tag and "sing" in tag):
            continue
        if "Fixd" in tag or (tag.gender is not None and str(tag.gender)[0] != gender.value):
            continue
        bent = parse.inflect({CASES[case][0], "sing"})
        return str(bent.word) if bent is not None else None
    return None


def may_be_foreign(name: PersonName) -> bool:
    """«Джон Мерлин»: «Мерлином», were he an Englishman, and «Мерлиным», were he a Russian."""
    low = name.last.lower()
    return (
        name.gender is Gender.MASCULINE
        and is_western(name.first)
        and bool(_RUSSIAN_END.fullmatch(low))
        and not _FOREIGN_IN.fullmatch(low)
    )


def _same(one: str, other: str) -> bool:
    return one.lower().replace("ё", "е") == other.lower().replace("ё", "е")
