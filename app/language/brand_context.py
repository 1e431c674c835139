"""Whether a name that is also an ordinary word stands for the brand where it stands."""

from __future__ import annotations

import re

from app.language import lexicons
from app.language.brand_list import Hints, owner
from app.language.folding import Token
from app.language.morph import is_known, look_up
from app.language.names import Known, Names

TRADE = re.compile(
    "банк|карт|счет|вклад|кредит|ипотек|перевод|перевел|комисси|деньг|денег|отделени|тариф|симк|"
    "связ|интернет|инет|оператор|роуминг|абонент|модем|роутер|доставк|заказ|курьер|посылк|пвз|пункт|"
    "магазин|касс|покупк|купил|купля|товар|возврат|приложени|поддержк|служб|сотрудник|менеджер|"
    "офис|клиент|акци[яи]|скидк|подписк|баланс|номер|звон|дозвон|списал|снял|цен[аы]|сервис|сайт|"
    "маркет|билет|рейс|поезд|такси|ресторан|врач|клиник|прием|филиал|компани|договор|оплат|оплач|"
    "платил|плачу|платеж|чек|сбер|продав|кассир|очеред|ценник|просроч|продукт|бонус|баллы|промокод|"
    "страхов|полис|застройщик|ремонт|гаранти|смс|лк$|кэшбэк|кешбек|консультант|юрист|аккаунт|заявк"
)
ACTS = re.compile(
    "подвел|подвод|обман|верни|верну|отказ|не_работа|работа|лежит|упал|глюч|тупит|тормоз|лага|"
    "хам|груб|игнор|молчат|молчит|отвеча|ответ|обеща|задолба|достал|надоел|бесит|позор|ужас|"
    "развод|кинул|кидал|ворую|воры|мошен|жалоб|претензи|спасибо|благодар|уважаем|разочаров|"
    "обслуж|качеств|привез|достави|отмен|заблок|подключ|отключ|оператив|реклам|рекоменд|отзыв"
)
"""What companies do, and what is said to them."""
_NEAR = 6
_CLOSE = 3
_QUOTES = "«\"“„'"
_FIRST_LETTER = re.compile(r"(?:^|[.!?…\n]\s*)[«\"(\s]*$")
_HUMP = re.compile("[a-zа-яё][A-ZА-ЯЁ]")
"""«МегаФон»: nobody writes the ordinary word so."""
_SCOLDING = re.compile(
    "долб|черт|гребан|проклят|еба|ебуч|сран|хренов|паршив|поган|ссан|туп|любим|жадн|нагл|лжив|подл"
    "|долбан|вонюч|бедн|велик|славн|хвален|несчаст"
)
_WORTH = {"quotes": 3, "capital": 2, "trade": 2, "acts": 1, "hint": 3, "thing": 2}
_LONGEST_CAPS = 5


class Context:
    """Weighs what stands around an ambiguous name."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def means_brand(self, known: Known, text: str, words: list[Token], at: int) -> bool:
        """Whether the word `at` stands for the brand, and not for what it says otherwise."""
        if not (known.ambiguous or known.needs_trade):
            return True
        word = words[at]
        if word.start and text[word.start - 1] in "#@" and not known.needs_trade:
            return True
        around = [near.folded for near in words[max(0, at - _NEAR) : at + _NEAR + 1]]
        trade, acts = any(map(TRADE.match, around)), any(map(ACTS.match, around))
        if known.needs_trade and not (trade or acts):
            return False
        if len(words) == 1 and (word.text[0].isupper() or not known.everyday):
            return True
        score = 0 if known.everyday or known.needs_trade else 1
        score += _WORTH["trade"] if trade else 0
        score += _written(text, word)
        score += _WORTH["acts"] if acts else 0
        score += _WORTH["trade"] if self._names_another(known, around) else 0
        score += self._hints(known, words, at, around)
        if word.text[:1].islower():
            score -= _WORTH["thing"] if _is_thing(known, words, at) else 0
        return score > 0

    def _names_another(self, known: Known, around: list[str]) -> bool:
        """Another brand of the list, or a well-known one, is named beside it."""
        for near in around:
            other = self._names.spellings.get(near)
            if other is not None and other.brand != known.brand and not other.ambiguous:
                return True
            called = owner(near)
            if called and called != known.brand and not is_known(near):
                return True
        return False

    def _hints(self, known: Known, words: list[Token], at: int, around: list[str]) -> int:
        score = 0
        against = self._names.against.get(known.brand)
        favour = self._names.favour.get(known.brand)
        if against is not None and _speaks(against, words, at, around):
            score -= _WORTH["hint"]
        if favour is not None and _speaks(favour, words, at, around):
            score += _WORTH["hint"]
        return score


def _speaks(hints: Hints, words: list[Token], at: int, around: list[str]) -> bool:
    if hints.words and any(near.startswith(hints.words) for near in around):
        own = words[at].folded
        if any(near != own and near.startswith(hints.words) for near in around):
            return True
    if at and words[at - 1].folded in hints.before:
        return True
    return bool(
        hints.after and at + 1 < len(words) and words[at + 1].folded.startswith(hints.after)
    )


def _written(text: str, word: Token) -> int:
    """How much the writing speaks for a name: quotation marks, a capital inside a sentence."""
    if word.start and text[word.start - 1] in _QUOTES:
        return _WORTH["quotes"]
    if not word.text[:1].isupper():
        return 0
    if _HUMP.search(word.text):
        return _WORTH["capital"]
    if 1 < len(word.text) <= _LONGEST_CAPS and word.text.isupper():
        beside = text[max(0, word.start - 20) : word.start] + text[word.end : word.end + 20]
        return 0 if beside.isupper() else _WORTH["capital"]
    before = text[max(0, word.start - 12) : word.start]
    return 0 if _FIRST_LETTER.search(before) or before.isupper() else _WORTH["capital"]


def _is_thing(known: Known, words: list[Token], at: int) -> bool:
    """An attribute before a small letter, or a noun in the genitive at either side."""
    if at:
        before = look_up(words[at - 1].folded)
        if before.pos in {"ADJF", "PRTF"}:
            word = words[at - 1].folded
            return word not in lexicons.words("pointing.txt") and not _SCOLDING.match(word)
        # «концентрация озона», but «сотрудник мегафона» and «тариф мегафон»
        if (
            known.how == "form"
            and before.pos == "NOUN"
            and before.known
            and not TRADE.match(words[at - 1].folded)
        ):
            return not ACTS.match(words[at - 1].folded)
    return False
