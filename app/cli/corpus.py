"""A corpus of Russian-like posts for measuring: any number of them, the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from app.domain.post import FetchedAuthor, FetchedPost
from app.domain.triage import Verdict

BRAND = "Полюс Связь"
_START = datetime(2026, 1, 1, tzinfo=UTC)


def _list(words: str) -> list[str]:
    return words.split("|")


_NAMES = _list(
    "Анна|Иван|Мария|Алексей|Ольга|Дмитрий|Елена|Сергей|Наталья|Андрей|Татьяна|Павел|Юлия|Максим|"
    "Ирина|Артём|Светлана|Никита|Екатерина|Роман"
)
_LAST = _list(
    "Иванова|Петров|Смирнова|Кузнецов|Попова|Васильев|Соколова|Михайлов|Новикова|Фёдоров|Морозова|"
    "Волков|Алексеева|Лебедев|Семёнова|Егоров|Павлова|Козлов|Степанова|Николаев"
)
_PLACES = _list(
    "в Казани|в Самаре|на Ленина|в Екатеринбурге|в Туле|на Садовой|в Омске|в Перми|у метро|"
    "в Воронеже|в Сочи|во Владимире|в Ярославле|на рынке|в центре|в торговом центре"
)
_WHAT = _list(
    "интернет|заказ|роутер|банкомат|телефон|договор|счёт|тариф|приложение|холодильник|курьер|чайник|"
    "оператор|пакет|абонемент|билет|кабель|магазин|сайт|терминал|сертификат|кредит|перевод|возврат"
)
_FEW = _list(
    "вчера|сегодня утром|третий день|вторую неделю|с понедельника|5 марта|12 ноября|"
    "после обновления|опять|снова|вечером|прямо сейчас|месяц назад|на прошлой неделе"
)
_SUMS = ("1500 руб", "890 рублей", "12 400 ₽", "3 тыс. рублей", "299 руб", "полторы тысячи рублей")

_TEXTS: dict[Verdict, tuple[str, ...]] = {
    Verdict.COMPLAINT: (
        "{few} не работает {what} {place}, никто не отвечает.",
        "Списали {sum} за {what}, верните деньги!",
        "{name} из поддержки нагрубила и бросила трубку, {what} так и не починили.",
        "До сих пор жду {what}, обещали {few}, {place} очередь на час.",
        "Сломался {what}, в гарантии отказали, {sum} потеряны.",
    ),
    Verdict.QUESTION: (
        "Подскажите, как оформить {what} {place}?",
        "Сколько стоит {what}, хватит ли {sum}?",
        "До скольки вы работаете {place} и есть ли {what} в наличии?",
    ),
    Verdict.THANKS: (
        "Спасибо, {name}, быстро помогли, {what} работает отлично!",
        "Приятно удивлены: {what} {place} привезли раньше срока.",
    ),
    Verdict.SUGGESTION: ("Было бы здорово, если бы {what} можно было забрать {place}.",),
    Verdict.SPAM: ("Заработок от {sum} в день без вложений, пиши в личку, {name}!",),
    Verdict.TROLL: ("ахаха, кто-то ещё берёт {what} {place}? ну-ну )))",),
    Verdict.NEUTRAL: (
        "{few} был {place}, видел {what}, ничего особенного.",
        "{name} {last} {few} оформила {what} {place}.",
    ),
}
_FILLERS = (
    "Пишу сюда, потому что в офисе {place} разводят руками.",
    "Номер обращения {number}, {name} {last} принимала.",
    "Раньше такого не было, пользуемся с мужем уже {years} лет.",
    "Звонила на горячую линию, переключали четыре раза.",
    "Фото прилагаю, {brand}, посмотрите внимательно.",
    "У соседей {place} то же самое, мы спрашивали {few}.",
    "Стоит {what}, рядом {what2}, всё как обычно.",
    "Надеюсь на ответ, телефон 8 912 {number}-45-67.",
)


def corpus(number: int, seed: int = 7) -> Iterator[tuple[FetchedPost, Verdict]]:
    """Posts of about 180 characters by a few thousand authors, and what they were made to be."""
    chance = random.Random(seed)  # noqa: S311  # the same corpus every time, nothing secret
    verdicts = list(_TEXTS)
    for at in range(number):
        verdict = chance.choices(verdicts, (40, 20, 12, 6, 5, 5, 12))[0]
        yield _post(at, _text(chance, verdict), chance), verdict


def _text(chance: random.Random, verdict: Verdict) -> str:
    sentences = [chance.choice(_TEXTS[verdict]), *chance.sample(_FILLERS, chance.randint(0, 3))]
    if chance.random() < 0.3:
        sentences.insert(0, f"{chance.choice((BRAND, BRAND.lower()))}!")
    facts = {
        "few": chance.choice(_FEW),
        "place": chance.choice(_PLACES),
        "what": chance.choice(_WHAT),
        "what2": chance.choice(_WHAT),
        "name": chance.choice(_NAMES),
        "last": chance.choice(_LAST),
        "sum": chance.choice(_SUMS),
        "years": chance.randint(2, 15),
        "brand": BRAND,
        "number": chance.randint(100, 999),
    }
    text = " ".join(sentences).format_map(facts)
    return text.lower() if chance.random() < 0.4 else text


def _post(at: int, text: str, chance: random.Random) -> FetchedPost:
    author = chance.randint(1, 5_000)
    name = f"{_NAMES[author % len(_NAMES)]} {_LAST[author * 7 % len(_LAST)]}"
    return FetchedPost(
        native_id=f"bench-{at}",
        kind="comment",
        text=text,
        author=FetchedAuthor(
            native_id=str(author), name=name, followers=int(chance.paretovariate(0.7) * 20)
        ),
        created=_START + timedelta(minutes=at * 3),
        thread_id=f"thread-{at // 3}",
        likes=int(chance.expovariate(0.2)),
        reposts=int(chance.expovariate(1.0)),
        replies=int(chance.expovariate(0.5)),
    )
