"""Everyday words in what a network shows as a name: nicknames, trades, phrases (C10)."""

from __future__ import annotations

import re
from functools import lru_cache

from app.language.given_names import words_of
from app.language.morph import dictionary

NO_LAST = re.compile(".{2,}(?:ость|[еа]ние|[цс]ия|ство|олог|тель|ист|атор|[мф]ер|[тд]ёр|смен)")
"""Endings of everyday words that no surname has."""
NO_PERSON = words_of(
    """
    бабушка дедушка дед баба тётя тетя тётка дядя мама папа мамочка папочка мать отец брат сестра
    сын дочь дочка жена муж внучка внук кум кума тёща теща свекровь мисс мистер миссис госпожа
    господин товарищ доктор врач мастер фея няня принцесса царь царевна царица князь
    княгиня княжна граф графиня барон капитан майор полковник генерал сержант клиент покупатель
    гость гостья кот кошка кошечка котик киса зайка зая солнышко лапочка девочка мальчик парень
    девушка женщина мужчина человек чувак пацан тип юзер аноним админ бот официальный официальная
    блогер фотограф визажист стилист психолог юрист адвокат бухгалтер тренер коуч косметолог риелтор
    риэлтор парикмахер массажист маникюр педикюр ногти брови ресницы макияж массаж ремонт такси
    недвижимость мебель окна двери цветы торты букеты доставка магазин студия салон сервис
    преподаватель учитель репетитор семья дизайнер логопед нутрициолог святой святая прекрасная
    сантехник электрик таксист водитель повар сварщик строитель мастерица хозяйка повариха швея
    официант бармен продавец продавщица няшка малыш малышка красотка красавица ведьма ангел
    турагент риэлтер депутат президент директор бизнесмен спецназ механик автомеханик плиточник
    косметика одежда обувь мода красота декор свадьба праздник йога фитнес вышивка выпечка шитьё
    премудрая великий великая грозный
    """
)
"""Who bears such a word beside a name shows a nickname or a trade: «Тётя Оля», «Юлия Ногти»."""


@lru_cache(maxsize=4_000)
def is_common(low: str) -> bool:
    """An everyday word: «злой», «мама», «клиент»."""
    return any(
        parse.is_known and not {"Name", "Surn", "Patr"} & set(parse.tag.grammemes)
        for parse in dictionary().parse(low)
    )


@lru_cache(maxsize=4_000)
def is_quality(word: str) -> bool:
    """«Хмурый», «Вечная», «Недовольный»: beside nothing but these it is no surname."""
    parses = [parse for parse in dictionary().parse(word.lower()) if parse.is_known]
    if any("Surn" in parse.tag and "nomn" in parse.tag for parse in parses):
        return False
    return any(parse.tag.POS in ("ADJF", "PRTF") and "nomn" in parse.tag for parse in parses)


@lru_cache(maxsize=4_000)
def is_phrase(first: str, last: str) -> bool:
    """«Роза Мира»: an everyday noun and the genitive of another."""
    return is_everyday_noun(first.lower()) and any(
        parse.is_known and {"NOUN", "inan", "gent"} in parse.tag
        and not {"Name", "Surn", "Patr"} & set(parse.tag.grammemes)
        for parse in dictionary().parse(last.lower())
    )  # fmt: skip


@lru_cache(maxsize=4_000)
def is_everyday_noun(low: str) -> bool:
    """«Калина», «Вредина», «Дельфин»: a surname in -ин or -ов by its ending only, or perhaps."""
    names = {"Name", "Surn", "Patr", "Geox"}
    return any(
        parse.is_known and {"NOUN", "nomn", "sing"} in parse.tag
        and not names & set(parse.tag.grammemes)
        for parse in dictionary().parse(low)
    )  # fmt: skip
