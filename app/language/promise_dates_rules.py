"""Moments that promise nothing: rules, validities, events, opening hours, quotations."""

from __future__ import annotations

import re
from functools import lru_cache

from app.language.morph import dictionary

_EVER = re.compile(
    r"(?<![а-я])(?:обычно|как правило|по закону|согласно|в соответствии с|по правилам|по регламенту"
    r"|по условиям|по договору|по статье|по нормативам?|стандартн\w+|нормативн\w+|в среднем|всегда"
    r"|минимальн\w+|предельн\w+|максимальный срок|кажд(?:ый|ую|ое|ого|ой|ому)"
    r"|ежемесячно|еженедельно|не ранее)(?![а-я])"
)
"""Words of a rule: only who says that it will be done promises beside them."""
_NOT_DAYS = re.compile(
    r"(?:распродаж|график|режим|часы работы|ежедневно|круглосуточно|по будням|кажд(?:ый|ое) "
    r"|возраст|расписани|срок(?:а|у|ом)? (?:годности|действия|хранения)|в продаже|должны были"
    r"|выходной|на связи|должен был|должна была|(?<![а-я])обещали|(?<![а-я])обещал|поздравля"
    r"|с дн[её]м [а-я]|с праздник|с наступающ|с новым годом|с 8 марта|заезд|выезд"
    r"|действител[еь]н|годен|годн[аоы] |сгор(?:ит|ят|ает|ают)(?![а-я])|день открытых"
    r"|(?<![а-я])(?:по (?:понедельник|вторник|сред|четверг|пятниц|суббот|воскресень)ам)"
    r"|у вас (?:еще )?(?:есть |остал)|истека|истеч[её]т|(?:за|о)кан?ч\w*тся)"
)
_NOT_OURS = re.compile(
    r"(?:акци[яиюе]|скидк|промокод|купон|гаранти(?!ру)|абонемент|подписк|пробн\w+ период|тариф"
    r"|концерт|спектакл|мероприяти|праздник|инвентаризаци|рейс|состоит?ся|розыгрыш"
    r"|(?<![а-я])сезон|конкурс|матч|экзамен|фестивал|турнир|выставк|прямом эфире|трансляци)"
)
"""Things with days of their own: ours only where the first person says what he will do."""
_UNTIL = re.compile(
    r"(?<![а-я])(?:продл(?:им|ю|ен|ена|или|яется)|сохран(?:им|ится|ю)|отлож(?:им|у)"
    r"|(?:сдела|да)(?:ем|м) [^.!?]*скидк\w+)(?![а-я])"
)
"""With «до» it is how long a thing will hold."""
_STILL = re.compile(r"(?:до|по|на)\s")
_WE_WILL = re.compile(r"(?<![а-я])[а-я]{2,}(?:ем|им|у|ю)(?:с[ья])?(?![а-я])")
_NEEDED = re.compile(
    r"(?<![а-я])(?:нужн[оы]|надо|необходим[оы]|следует|прид[её]тся|требуется|достаточно"
    r"|рекомендуем|советуем|рекомендую|советую)(?![а-я])"
)
_WE_NEED = re.compile(r"(?<![а-я])(?:нам|мне|мы|я)(?![а-я])")
_ADDRESSED = re.compile(
    r"(?<![а-я])(?:вам|вас|вами|вы|ваш\w*|тебе|тебя|твой\w*|уже|сейчас|сегодня|этот|эту|эта|этой)(?![а-я])"
)
_MANY = re.compile(
    r"(?<![а-я])(?:отвеча|рассматрива|доставля|возвраща|обрабатыва|отправля)(?:ем|ю)\s+(?:на\s+)?(?:все\s+)?"
    r"[а-я]+(?:ы|и|ия|ья)(?![а-я])"
)
"""«Отвечаем на обращения»: of every one."""
_NEW_TERM = re.compile(
    r"(?<![а-я])(?:нов\w+|ответ\w*|решени\w+|исправлени\w+|устранени\w+"
    r"|обращения|заявки|заявления|претензии|жалобы)(?![а-я])"
)
_NOT_THIS = re.compile(r"(?<![а-я])не\s$")
_RUNS_OUT = re.compile(
    r"(?<![а-я])срок\w* (?:годности|действия|хранения|гарантии|брони)[^.!?]*$"
    r"|(?<![а-я])(?:режим|график|часы|время) (?:работы|при[её]ма|посещения)[^.!?]*$"
)
_REPORTED = re.compile(
    r"(?<![а-я])(?:сказал|уверял|говорил|обещал|пообещал)[аи]?(?![а-я])[^.!?]*,\s*(?:что|будто)\s[^.!?,]*$"
)
_IF_AFTER = re.compile(r"[^.!?\n]*?(?:,|\s)\s*(?:если|при условии)\s+(?!не раньше|вдруг)")
_MADE = re.compile(r"[а-я]+(?:нн|енн|т|вш|ш)(?:ые|ых|ый|ая|ое|ого|ой|ую|ыми)\s$")
_YOU_DID = re.compile(r"(?<![а-я])вы\s+(?:\S+\s+)?$")


def ever(said: str) -> bool:
    """The sentence tells what always holds."""
    return _EVER.search(said) is not None or _MANY.search(said) is not None


def of_something_else(clause: str, moment: str) -> bool:
    """The day is one of an offer, a holiday, opening hours, a thing that ends."""
    until = _STILL.match(moment) is not None
    if _NOT_DAYS.search(clause) or (until and _UNTIL.search(clause)):
        return True
    if not _NOT_OURS.search(clause):
        return False
    return not any(_does(found[0]) for found in _WE_WILL.finditer(clause))


@lru_cache(maxsize=2_000)
def _does(word: str) -> bool:
    tag = dictionary().parse(word)[0].tag
    return bool(tag.POS == "VERB" and tag.tense == "futr" and tag.person == "1per")


def needed(clause: str) -> bool | None:
    """What has to be done: True by us, False by the customer; None: nothing has."""
    if not _NEEDED.search(clause):
        return None
    return _WE_NEED.search(clause) is not None


def addressed(said: str) -> bool:
    """It tells of this customer, not of everybody."""
    return _ADDRESSED.search(said) is not None


def new_term(said: str) -> bool:
    """«Срок ответа», «новый срок»."""
    return _NEW_TERM.search(said) is not None


def runs_out(before: str) -> bool:
    """«Срок годности — до …», «режим работы: …»."""
    return _RUNS_OUT.search(before) is not None


def denied(before: str) -> bool:
    """«Не сегодня, а завтра»."""
    return _NOT_THIS.search(before) is not None


def reported(before: str) -> bool:
    """Somebody said that it would be."""
    return _REPORTED.search(before) is not None


def on_condition(after: str) -> bool:
    """«…, если вы напишете» comes behind it."""
    return _IF_AFTER.match(after) is not None


def of_a_participle(before: str) -> bool:
    """«Заказы, оформленные до 14:00»."""
    return _MADE.search(before) is not None


def by_them(before: str) -> bool:
    """«Вы» stands before the verb."""
    return _YOU_DID.search(before) is not None


def quoted(low: str, start: int) -> bool:
    """Inside of quotation marks, or in a line that repeats the customer's."""
    line = low[low.rfind("\n", 0, start) + 1 : start]
    opened = line.rfind("«") > line.rfind("»") or line.rfind("„") > max(
        line.rfind("“"), line.rfind("”")
    )
    return opened or line.count('"') % 2 == 1 or line.startswith(">")
