"""Names, places and brands in the six cases; what is not sure is said so, never guessed (C10)."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from pytrovich.enums import Case as Petrovich
from pytrovich.enums import Gender as PetrovichGender
from pytrovich.enums import NamePart
from pytrovich.maker import PetrovichDeclinationMaker

from app.domain.person_name import Declined, Gender, GrammaticalCase, PersonName
from app.language.morph import dictionary
from app.language.person_names import latin_gender, read_name

_CASES: dict[GrammaticalCase, tuple[str, Petrovich]] = {
    GrammaticalCase.NOMINATIVE: ("nomn", Petrovich.NOMINATIVE),
    GrammaticalCase.GENITIVE: ("gent", Petrovich.GENITIVE),
    GrammaticalCase.DATIVE: ("datv", Petrovich.DATIVE),
    GrammaticalCase.ACCUSATIVE: ("accs", Petrovich.ACCUSATIVE),
    GrammaticalCase.INSTRUMENTAL: ("ablt", Petrovich.INSTRUMENTAL),
    GrammaticalCase.PREPOSITIONAL: ("loct", Petrovich.PREPOSITIONAL),
}
_GENDERS = {Gender.MASCULINE: PetrovichGender.MALE, Gender.FEMININE: PetrovichGender.FEMALE}
_VOWEL_END = re.compile(".*[еёиоуыэю]")
_A_END = re.compile(".*[ая]")
_STILL = re.compile(".*(?:[иы]х|аго|яго|ово|ко|[аеиоу]а)")
"""Surnames that never change, whoever bears them: «Черных», «Дурново», «Шевченко», «Бенуа»."""
_FRENCH = frozenset(
    ("дюма", "золя", "петипа", "тома", "дега", "ферма", "гамарра", "труайя", "броя")
)
"""With a stressed French ending: these stand still as well."""
_FLEETING = re.compile(".*[^аеёиоуыэюя](?:ец|ок|ёк|ек)")
"""Men's surnames that may drop their vowel or keep it: families differ."""
_SHARP = re.compile(".*[жшчщцьй]")
"""After these the instrumental has «о» or «е» by the stress, which the common word tells."""
_FOREIGN_IN = re.compile("грин|дарвин|франклин|крамарин|.*(?:[уие]т|[еи]д)дин")
"""Foreign surnames like «Грин»: «Грином», where a Russian one has «Ильиным»."""


def decline_name(shown: str, case: GrammaticalCase, *, parts: str = "fpl") -> Declined:
    """A display name in a case.

    `parts`: which of them, in order of the letters f(irst), p(atronymic), l(ast); «fp» is how a
    letter addresses a person. What is asked for and not there is left out; if nothing of it is
    there, the name is given as it is and is not sure.
    """
    name = read_name(shown)
    if name is None:
        return _unread(shown, case)
    wanted = [(kind, _part(name, kind)) for kind in _order(name, parts) if _part(name, kind)]
    if not wanted:
        return Declined(text=shown.strip(), sure=case is GrammaticalCase.NOMINATIVE, reason="form")
    if case is GrammaticalCase.NOMINATIVE:
        return Declined(text=_with_initials(name, [word for _, word in wanted], parts), sure=True)
    bent = [_bent(kind, word, name.gender, case) for kind, word in wanted]
    unsure = next((each.reason for each in bent if not each.sure), "")
    text = _with_initials(name, [each.text for each in bent], parts)
    return Declined(text=text, sure=not unsure, reason=unsure)


def gender_of(shown: str) -> Gender | None:
    """Whose name it is; None: the name does not tell: the wording must be neutral."""
    name = read_name(shown)
    return name.gender if name is not None else latin_gender(shown)


def _unread(shown: str, case: GrammaticalCase) -> Declined:
    text = shown.strip()
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
    if gender is None:
        return _anybodys(kind, word, case)
    if kind == "p":
        return Declined(text=_petrovich(NamePart.MIDDLENAME, word, gender, case), sure=True)
    if "-" in word:
        return _double(word, gender, case)
    return _last(word, gender, case)


def _first(word: str, gender: Gender | None, case: GrammaticalCase) -> Declined:
    """By the dictionary where it has the name, else by rule if the gender is known."""
    if "-" in word:
        bent = [_first(part, gender, case) for part in word.split("-")]
        sure = all(each.sure for each in bent)
        text = "-".join(each.text for each in bent)
        return Declined(text=text, sure=sure, reason="" if sure else bent[-1].reason)
    known = _known_first(word, gender, case)
    if known is not None:
        return Declined(text=_like(word, known), sure=True)
    if gender is None:
        return Declined(text=word, sure=False, reason="gender")
    low = word.lower()
    if _VOWEL_END.fullmatch(low) or (gender is Gender.FEMININE and not _A_END.fullmatch(low)):
        # «Нелли», «Мишель», «Айгуль» stand still; «Любовь» and «Эсфирь» are in the dictionary.
        return Declined(text=word, sure=not low.endswith("ь"), reason="form" * low.endswith("ь"))
    return Declined(text=_petrovich(NamePart.FIRSTNAME, word, gender, case), sure=True)


def _known_first(word: str, gender: Gender | None, case: GrammaticalCase) -> str | None:
    forms = set()
    for parse in dictionary().parse(word.lower()):
        tag = parse.tag
        if not (parse.is_known and "Name" in tag and "nomn" in tag and "sing" in tag):
            continue
        whose = None if "ms-f" in tag or tag.gender is None else Gender(str(tag.gender)[0])
        if gender is not None and whose is not None and whose is not gender:
            continue
        bent = parse.inflect({_CASES[case][0], "sing"})
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
    bent = [_last(part, gender, case) for part in parts]
    sure = all(each.sure for each in bent)
    if parts[0].lower() in _STILL_FIRST:
        bent[0], sure = Declined(text=parts[0], sure=True), bent[-1].sure
    text = "-".join(each.text for each in bent)
    return Declined(text=text, sure=sure, reason="" if sure else "form")


_WOMANS = re.compile(r".{2,}(?:[оеё]ва|[иы]на|[сц]кая)")
_STILL_FIRST = frozenset(("бонч", "гулак", "дунин", "демут", "бодуэн", "кара", "тер", "аль"))


def _last(word: str, gender: Gender, case: GrammaticalCase) -> Declined:
    """A surname: by petrovich's rules, checked against the dictionary where it has the word."""
    low = word.lower()
    if _stands_still(low, gender):
        return Declined(text=word, sure=True)
    by_rule = _petrovich(NamePart.LASTNAME, word, gender, case)
    if gender is Gender.MASCULINE and _FOREIGN_IN.fullmatch(low):
        instrumental = case is GrammaticalCase.INSTRUMENTAL
        return Declined(text=f"{word}ом" if instrumental else by_rule, sure=True)
    known = _known_last(low, gender, case) or _as_common(low, case) or by_rule
    if _same(known, by_rule) and not _in_doubt(low, gender, known is by_rule):
        return Declined(text=by_rule, sure=True)
    if (
        not _same(known, by_rule)
        and _SHARP.fullmatch(low)
        and _softened(known) == _softened(by_rule.lower())
    ):
        return Declined(text=_like(word, known), sure=True)
    return Declined(text=word, sure=False, reason="form")


def _in_doubt(low: str, gender: Gender, unknown: bool) -> bool:  # noqa: FBT001  # a private yes or no
    """A man's surname in a woman's form, or one that may drop a vowel and is no known word."""
    if gender is Gender.FEMININE:
        return False
    return bool(_WOMANS.fullmatch(low) or (unknown and _FLEETING.fullmatch(low)))


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
            wanted = _CASES[case][0]
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
        bent = parse.inflect({_CASES[case][0], "sing"})
        return str(bent.word) if bent is not None else None
    return None


def _same(one: str, other: str) -> bool:
    return one.lower().replace("ё", "е") == other.lower().replace("ё", "е")


def _like(word: str, form: str) -> str:
    """The form with the word's capitals; «Артем» is not corrected to «Артёма»."""
    kept = "".join(
        "е" if own in "еЕ" and new == "ё" else new for own, new in zip(word, form, strict=False)
    )
    whole = re.sub("иёй$", "ией", kept + form[len(kept) :])
    return "-".join(part[:1].upper() + part[1:] for part in whole.split("-"))


@cache
def _maker() -> Any:
    return PetrovichDeclinationMaker()


def _petrovich(part: NamePart, word: str, gender: Gender, case: GrammaticalCase) -> str:
    pieces = word.split(" ")
    pieces[0] = str(_maker().make(part, _GENDERS[gender], _CASES[case][1], pieces[0]))
    return " ".join(pieces)
