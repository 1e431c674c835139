"""Words in names of firms: kinds and legal forms, and compounds of which the end is known (C10)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from app.language.given_names import words_of
from app.language.morph import dictionary

LEGAL = words_of(
    "ооо пао оао зао ао нао нко тсж тсн гск снт мку мбу гбу гуп муп фгуп фгбу чоп ук жк тц трц бц"
    " ск нпф гк тк чоо мкк мфо мфк акб кб азс дк фк хк"
)
"""«ПАО Ростелеком»: what follows keeps its form."""
KINDS = words_of(
    """
    аптека аэропорт магазин супермаркет гипермаркет универмаг сеть компания клиника больница
    поликлиника ресторан кафе бар кофейня пиццерия столовая пекарня кондитерская отель гостиница
    хостел салон студия школа гимназия лицей университет институт завод фабрика холдинг корпорация
    вокзал стадион театр кинотеатр музей парк бренд марка сервис портал сайт приложение газета
    журнал телеканал радиостанция авиакомпания автосалон автосервис застройщик оператор агентство
    банк такси фонд клуб центр издательство лаборатория оптика пансионат санаторий автошкола
    стоматология химчистка барбершоп интернет-магазин маркетплейс агрохолдинг комбинат концерн
    турфирма фирма типография ателье лагерь бассейн каршеринг автомойка роддом мастерская
    """
)
"""«аптека Горздрав»: only the kind bends."""
_LEAST_TAIL = 4
_MANY = re.compile(
    ".{2,}(?:[аеёиоуюя]шки|[аеёиоы]чки|[аеоу]нчики|[аеиоу]йки|[еёо]ньки|ники|[её]нки|льки)"
)
"""«Вкусняшки», «Плюшкинчики»: many of what somebody made up; «Тануки», «Дикси» are none."""


@lru_cache(maxsize=2_000)
def is_known(low: str) -> bool:
    """Whether the dictionary has the word at all."""
    return any(parse.is_known for parse in dictionary().parse(low))


@lru_cache(maxsize=2_000)
def may_be_nominative(low: str) -> bool:
    """«Горздрав», «Магнит», but not «России»."""
    parses = [parse for parse in dictionary().parse(low) if parse.is_known]
    return not parses or any("nomn" in parse.tag for parse in parses)


def is_sentence(low: str) -> bool:
    """«Вкусно», «Купи»: with such a word a name is a sentence, which nobody bends."""
    parses = [parse for parse in dictionary().parse(low) if parse.is_known]
    kinds = {parse.tag.POS for parse in parses}
    spoken = {"ADVB", "VERB", "INFN", "GRND", "INTJ", "PRED", "ADJS"}
    return bool(kinds) and len(low) > 1 and kinds <= spoken


@lru_cache(maxsize=2_000)
def tail_reading(low: str) -> tuple[str, Any] | None:
    """«Газпром|нефть», «Рос|сети»: what stands before a known noun, and its reading."""
    if is_known(low):
        return None
    for cut in range(2, len(low) - _LEAST_TAIL + 1):
        for parse in dictionary().parse(low[cut:]):
            bends = parse.is_known and "Fixd" not in parse.tag
            if bends and {"NOUN", "inan", "nomn"} in parse.tag:
                return low[:cut], parse
    return None


@lru_cache(maxsize=2_000)
def plural_reading(low: str) -> tuple[str, Any] | None:
    """«Вкусняшки»: the guess as many, where the ending leaves no other."""
    if is_known(low) or not _MANY.fullmatch(low):
        return None
    guesses = (parse for parse in dictionary().parse(low) if {"NOUN", "plur", "nomn"} in parse.tag)
    return next((("", parse) for parse in guesses), None)
