"""What a post is about, in one word of the trade: what the first column of the table names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

SUBJECTS: Mapping[str, frozenset[str]] = {
    "operator": frozenset(
        [
            "оператор",
            "связь",
            "тариф",
            "симка",
            "сим-карта",
            "абонент",
            "роуминг",
            "провайдер",
            "интернет",
            "смс",
            "звонок",
            "трафик",
            "гигабайт",
            "вышка",
            "сеть",
            "номер",
            "подписка",
        ]
    ),
    "bank": frozenset(
        [
            "банк",
            "карта",
            "кредит",
            "вклад",
            "счёт",
            "счет",
            "ипотека",
            "банкомат",
            "перевод",
            "кэшбэк",
            "процент",
            "отделение",
            "заявка",
            "блокировка",
        ]
    ),
    "delivery": frozenset(
        [
            "доставка",
            "курьер",
            "посылка",
            "заказ",
            "пвз",
            "трек-номер",
            "отправление",
            "почта",
            "склад",
            "самовывоз",
        ]
    ),
    "shop": frozenset(
        [
            "магазин",
            "товар",
            "продавец",
            "касса",
            "чек",
            "покупка",
            "возврат",
            "гарантия",
            "ценник",
            "размер",
            "брак",
        ]
    ),
    "app": frozenset(
        [
            "приложение",
            "обновление",
            "вылетать",
            "скачать",
            "интерфейс",
            "версия",
            "авторизация",
            "баг",
            "пароль",
        ]
    ),
    "food": frozenset(
        [
            "ресторан",
            "кафе",
            "еда",
            "блюдо",
            "официант",
            "бариста",
            "меню",
            "столик",
            "повар",
            "кофе",
        ]
    ),
    "health": frozenset(
        [
            "клиника",
            "врач",
            "медсестра",
            "регистратура",
            "пациент",
            "больница",
            "поликлиника",
            "лечение",
            "анализ",
        ]
    ),
    "travel": frozenset(
        [
            "такси",
            "водитель",
            "поезд",
            "рейс",
            "самолёт",
            "самолет",
            "автобус",
            "билет",
            "вагон",
            "багаж",
            "поездка",
            "отель",
        ]
    ),
    "housing": frozenset(
        [
            "жкх",
            "отопление",
            "подъезд",
            "лифт",
            "квитанция",
            "водоснабжение",
            "управляющий",
            "двор",
            "мусор",
            "дом",
        ]
    ),
}
"""Lemmas that give a trade away."""
_BRANDS: Mapping[str, str] = {
    **dict.fromkeys(
        [
            "мтс",
            "mts",
            "билайн",
            "beeline",
            "мегафон",
            "megafon",
            "теле2",
            "tele2",
            "t2",
            "yota",
            "йота",
            "ростелеком",
        ],
        "operator",
    ),
    **dict.fromkeys(
        ["сбербанк", "сбер", "втб", "т-банк", "тинькофф", "альфа-банк", "газпромбанк"], "bank"
    ),
    **dict.fromkeys(["сдэк", "boxberry", "деливери"], "delivery"),
    **dict.fromkeys(["ozon", "озон", "wildberries", "вайлдберриз"], "shop"),
}
"""Well-known names, each as good as three words of its trade."""
_NAME_COUNTS = 3


def subject(lemmas: Iterable[str], brand: str = "") -> str:
    """The trade that most of the words speak of; empty: none does."""
    words = list(lemmas)
    counts = {code: sum(word in known for word in words) for code, known in SUBJECTS.items()}
    named = _BRANDS.get(brand.casefold().strip())
    if named is not None:
        counts[named] += _NAME_COUNTS
    if "банк" in brand.casefold():
        counts["bank"] += _NAME_COUNTS
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] else ""
