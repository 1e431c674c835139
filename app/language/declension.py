"""Names, places and brands in the six cases; what is not sure is said so, never guessed (C10)."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from pytrovich.enums import NamePart

from app.domain.person_name import Declined, Gender, GrammaticalCase, PersonName
from app.language.by_names import CHILD_OF
from app.language.calling_names import called, called_gender
from app.language.given_names import EITHER, words_of
from app.language.latin_names import latin_gender
from app.language.morph import dictionary
from app.language.name_rules import CASES, is_disputed, like_own, petrovich, regular, regular_in_a
from app.language.person_names import read_name
from app.language.surnames import may_be_foreign, surname_in

_VOWEL_END = re.compile(".*[еёиоуыэю]")
_VOWEL = re.compile("[аеёиоуыэюя]", re.IGNORECASE)
_A_END = re.compile(".*[ая]")
_STILL_FIRST = words_of(
    "бонч гулак дунин демут бодуэн кара остен тер аль сент сен мак ибн бен нур эль де ван"
)
_STILL_BEFORE = frozenset(("жан", "касым", "абу", "аль", "эль", "ай"))
"""The first half of «Жан-Жак»."""
_EASTERN = words_of(
    "али амин эмин хаджи гаджи хан бек султан паша мирза мурза мухаммад мухаммед мухамед магомед "
    "ахмед ахмат ахмад хасан хусейн расул саид шах"
)
"""Halves of «Магомед-Али»: some bend both, some the last alone."""
_LITTLE = re.compile(".{2,}ёк|(?:вит|сан|игор)ек")
"""«Витёк», «Санёк»: «Витька»."""


@lru_cache(maxsize=4_000)
def decline_name(shown: str, case: GrammaticalCase, *, parts: str = "fpl") -> Declined:
    """A display name in a case.

    `parts`: which of them, in order of the letters f(irst), p(atronymic), l(ast); «fp» is how a
    letter addresses a person. What is asked for and not there is left out; if nothing of it is
    there, the name is given as it is and is not sure.
    """
    name = read_name(shown)
    if name is None:
        return _unread(shown, case, parts)
    wanted = [(kind, _part(name, kind)) for kind in _order(name, parts) if _part(name, kind)]
    if not wanted:
        return Declined(text=shown.strip(), sure=case is GrammaticalCase.NOMINATIVE, reason="form")
    if case is GrammaticalCase.NOMINATIVE:
        return Declined(text=_with_initials(name, [word for _, word in wanted], parts), sure=True)
    bent = [_bent(kind, word, name.gender, case) for kind, word in wanted]
    if case is GrammaticalCase.INSTRUMENTAL and "l" in parts and may_be_foreign(name):
        bent = [replace(each, sure=False, reason="form") for each in bent]
    unsure = next((each.reason for each in bent if not each.sure), "")
    text = _with_initials(name, [each.text for each in bent], parts)
    return Declined(text=text, sure=not unsure, reason=unsure)


def gender_of(shown: str) -> Gender | None:
    """Whose name it is; None: the name does not tell: the wording must be neutral."""
    name = read_name(shown)
    if name is not None:
        return name.gender
    return latin_gender(shown) or called_gender(shown)


def _unread(shown: str, case: GrammaticalCase, parts: str) -> Declined:
    """A nickname: only the first name that stands in it bends, where that alone is asked for."""
    text = shown.strip()
    first = called(shown) if parts == "f" else ""
    if first and not first.isascii():
        return _first(first, called_gender(shown), case)
    if case is GrammaticalCase.NOMINATIVE:
        return Declined(text=text, sure=True)
    # «для MaxxPower» is right Russian: what is no Russian name stands still, and is seen.
    reason = "latin" if text.isascii() and text.replace(" ", "").isalpha() else "nickname"
    return Declined(text=text, sure=False, reason=reason)


def _order(name: PersonName, parts: str) -> str:
    if name.last_first and parts == "fpl":
        return "lfp"
    return parts


def _part(name: PersonName, kind: str) -> str:
    return {"f": name.first, "p": name.patronymic, "l": name.last}[kind]


def _with_initials(name: PersonName, words: list[str], parts: str) -> str:
    if name.initials and "l" in parts:
        words = [name.initials, *words] if name.initials_first else [*words, name.initials]
    return " ".join(words)


def _bent(kind: str, word: str, gender: Gender | None, case: GrammaticalCase) -> Declined:
    if kind == "f":
        return _first(word, gender, case)
    particle, _, core = word.rpartition(" ")
    if particle and kind == "l":
        found = _bent(kind, core, gender, case)
        return replace(found, text=f"{particle} {found.text}")
    if gender is None:
        return _anybodys(kind, word, case)
    if kind == "p":
        still = word.rpartition(" ")[2] in CHILD_OF
        bent = word if still else petrovich(NamePart.MIDDLENAME, word, gender, case)
        return Declined(text=bent, sure=True)
    if "-" in word:
        return _double(word, gender, case)
    return surname_in(word, gender, case)


def _first(word: str, gender: Gender | None, case: GrammaticalCase) -> Declined:
    """By the dictionary where it has the name, else by rule if the gender is known."""
    if " " in word or "-" in word:
        return _two_firsts(word, gender, case)
    low = word.lower()
    disputed = is_disputed(low, case)
    known = None if disputed else _known_first(word, gender, case)
    hers = gender is None and low in EITHER and not _VOWEL_END.fullmatch(low)
    if hers and not _A_END.fullmatch(low):
        known = None  # a woman's «Ким», «Крис» stands still
    if known is not None and not (low[-1] in "ья" and _never_bends(low, gender)):
        return Declined(text=like_own(word, known), sure=True)
    if gender is None or disputed:
        return Declined(text=word, sure=False, reason="form" if disputed else "gender")
    if _VOWEL_END.fullmatch(low) or (gender is Gender.FEMININE and not _A_END.fullmatch(low)):
        # «Нелли», «Элизабет» stand still; «Айгуль» and «Николь» do with some and not with others;
        # «Любовь» and «Эсфирь» bend, says the dictionary.
        return Declined(text=word, sure=not low.endswith("ь"), reason="form" * low.endswith("ь"))
    if gender is Gender.MASCULINE and not _A_END.fullmatch(low):
        stem = word[:-2] + "ьк" if _LITTLE.fullmatch(low) else word
        return Declined(text=regular(stem, case), sure=True)
    still = low.endswith(("аа", "еа", "иа", "оа", "уа", "эа"))
    bent = word if still else regular_in_a(word, case)
    return Declined(text=bent, sure=not still, reason="form" * still)


def _two_firsts(word: str, gender: Gender | None, case: GrammaticalCase) -> Declined:
    """«Анне-Марии», «Жан-Полю»; «Магомед-Али» is not certain."""
    tie = " " if " " in word else "-"
    parts = word.split(tie)
    bent = [_first(part, gender, case) for part in parts]
    before = parts[0].lower()
    if before in _STILL_BEFORE and (tie == "-" or before != "жан"):
        bent[0] = Declined(text=parts[0], sure=True)
    elif tie == "-" and _EASTERN.intersection(word.lower().split(tie)):
        return Declined(text=word, sure=False, reason="form")
    sure = all(each.sure for each in bent)
    text = tie.join(each.text for each in bent)
    return Declined(text=text, sure=sure, reason="" if sure else bent[-1].reason)


def _never_bends(low: str, gender: Gender | None) -> bool:
    """«Айгуль», «Гия»: the dictionary has them so, and people do not agree."""
    soft = low.endswith("ь") and gender is not Gender.FEMININE
    return not soft and _known_first(low, gender, GrammaticalCase.GENITIVE) == low


def _known_first(word: str, gender: Gender | None, case: GrammaticalCase) -> str | None:
    forms = set()
    for parse in dictionary().parse(word.lower()):
        tag = parse.tag
        if not (parse.is_known and "Name" in tag and "nomn" in tag and "sing" in tag):
            continue
        whose = None if "ms-f" in tag or tag.gender is None else Gender(str(tag.gender)[0])
        if gender is not None and whose is not None and whose is not gender:
            continue
        bent = parse.inflect({CASES[case][0], "sing"})
        forms.add(str(bent.word) if bent is not None else word.lower())
    return forms.pop() if len(forms) == 1 else None


def _anybodys(kind: str, word: str, case: GrammaticalCase) -> Declined:
    """Nobody knows whose: sure only where a man's and a woman's form are the same."""
    forms = {_bent(kind, word, gender, case) for gender in (Gender.MASCULINE, Gender.FEMININE)}
    if len(forms) == 1:
        return forms.pop()
    return Declined(text=word, sure=False, reason="gender")


def _double(word: str, gender: Gender, case: GrammaticalCase) -> Declined:
    """«Римский-Корсаков», «Петрова-Водкина»: both bend; «Бонч-» and its like do not."""
    parts = word.split("-")
    if parts[-1].lower() == "оол" and gender is Gender.MASCULINE:
        return Declined(text=regular(word, case), sure=True)  # «Кара-оола»
    if parts[-1].lower() in CHILD_OF or parts[-1].lower() in ("заде", "паша", "бей"):
        return Declined(text=word, sure=True)
    bent = [surname_in(part, gender, case) for part in parts]
    sure = all(each.sure for each in bent) and all(map(_VOWEL.search, parts))
    if parts[0].lower() in _STILL_FIRST:
        bent[0], sure = Declined(text=parts[0], sure=True), bent[-1].sure
    text = "-".join(each.text for each in bent)
    return Declined(text=text, sure=sure, reason="" if sure else "form")
