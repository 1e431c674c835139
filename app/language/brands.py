"""Brand mentions: where a text names a brand, in whatever spelling, and how we know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from app.domain.triage import BrandMention
from app.language.edits import within
from app.language.folding import Token, fold
from app.language.morph import is_known
from app.language.names import BrandName, Known, Names, bound, dropped, known_brands, sound
from app.language.translit import to_cyrillic

_DERIVED = re.compile(
    "(?:э|о)?(?:в|фф|ф)?(?:о?в?ск|ск|шн)(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими|ый)?"
    "|(?:о|э)?(?:вц|вец|щик|чик|шник|ник|ик|ыч|ушк|ечк|шечк|шк|ишк|юш|к)"
    "(?:а|у|ом|е|и|ы|ов|ам|ами|ах|ой|ем)?|(?:ан|ск)?банк(?:а|у|ом|е)?"
)
TRADE = re.compile(
    "банк|карт|счет|вклад|кредит|ипотек|перевод|комисси|деньг|денег|отделени|тариф|симк|связ|"
    "интернет|оператор|роуминг|абонент|модем|роутер|доставк|заказ|курьер|посылк|пвз|пункт|"
    "магазин|касс|покупк|купил|товар|возврат|приложени|поддержк|служб|сотрудник|менеджер|офис|"
    "клиент|акци[яи]|скидк|подписк|баланс|номер|звон|списал|цен[аы]|сервис|сайт|маркет|билет|"
    "рейс|поезд|такси|ресторан|врач|клиник|прием|филиал|компани|договор|оплат|чек|сбер"
)
_GAP = re.compile(r"[ \u00a0\-‐‑–._]?")
_SPACED = re.compile(r"(?<!\w)(?:[^\W_][ .\-_*]{1,2}){3,16}[^\W_](?!\w)")
_QUOTES = "«\"“'"
_FIRST_LETTER = re.compile(r"(?:^|[.!?…\n]\s*)[«\"(\s]*$")
_MOST = 10_000
"""Mentions of one text at most; nobody reads more."""
_LONGEST_NAME = 4


class Brands:
    """Finds the brands of one list; made once, remembers every word it has judged."""

    def __init__(self, brands: Sequence[BrandName]) -> None:
        self._names = Names(brands)
        self._judge = lru_cache(maxsize=50_000)(self._judge_word)

    @classmethod
    @cache
    def well_known(cls) -> Brands:
        """The brands of resources/language/brands.txt; made once for the process."""
        return cls(known_brands())

    def find(self, text: str, words: list[Token]) -> tuple[BrandMention, ...]:
        """The mentions in a cleaned text with these tokens, in order, none overlapping."""
        if not self._names.spellings:
            return ()
        found: list[BrandMention] = []
        end = -1
        for mention in sorted(self._all(text, words), key=lambda m: (m.start, -m.end)):
            if mention.start >= end and len(found) < _MOST:
                found.append(mention)
                end = mention.end
        return tuple(found)

    def _all(self, text: str, words: list[Token]) -> Iterator[BrandMention]:
        for at, word in enumerate(words):
            if joined := self._several(text, words, at):
                yield joined
                continue
            known = self._judge(word.text)
            if known is None and word.start and text[word.start - 1] in "#@":
                known = self._part_of_tag(word.folded)
            if known and self._means_brand(known, text, words, at):
                yield self._mention(known, text, word.start, word.end)
        yield from self._spaced(text)

    def _several(self, text: str, words: list[Token], at: int) -> BrandMention | None:
        """A name of several words, «альфа банка» or «теле 2», and one split in two."""
        first = words[at]
        joined = first.folded
        best: BrandMention | None = None
        for before, after in pairwise(words[at : at + _LONGEST_NAME]):
            gap = text[before.end : after.start]
            if len(gap) > 1 or not _GAP.fullmatch(gap):
                break
            joined += after.folded
            known = self._names.spellings.get(joined)
            if known and not known.needs_trade and self._may_join(joined, first, after, gap):
                best = self._mention(Known(known.brand, known.how), text, first.start, after.end)
        return best

    def _may_join(self, joined: str, first: Token, after: Token, gap: str) -> bool:
        if joined in self._names.several or gap == "-" or after.text.isdigit():
            return True
        # «в б» or «м тс» by chance
        return min(len(first.text), len(after.text)) >= 2 and len(joined) >= 5

    def _spaced(self, text: str) -> Iterator[BrandMention]:
        for run in _SPACED.finditer(text):
            known = self._names.spellings.get(fold("".join(filter(str.isalnum, run[0]))))
            if known and not known.needs_trade:
                yield self._mention(Known(known.brand, "spaced"), text, run.start(), run.end())

    def _mention(self, known: Known, text: str, start: int, end: int) -> BrandMention:
        how = known.how
        if start and text[start - 1] in "#@":
            how = "hashtag" if text[start - 1] == "#" else "handle"
            start -= 1
        return BrandMention(
            brand=known.brand, start=start, end=end, surface=text[start:end], how=how
        )

    def _means_brand(self, known: Known, text: str, words: list[Token], at: int) -> bool:
        """Whether an ambiguous name stands for the brand here."""
        if not (known.ambiguous or known.needs_trade):
            return True
        word = words[at]
        if text[word.start - 1 : word.start] in ("#", "@") and word.start:
            return True
        around = [near.folded for near in words[max(0, at - 6) : at + 7] if near is not word]
        otherwise = self._names.otherwise.get(known.brand, ())
        if any(near.startswith(otherwise) for near in around if otherwise):
            return False
        if any(TRADE.match(near) for near in around):
            return True
        if known.needs_trade:
            return False
        return bool(otherwise) or _is_written_as_name(text, word)

    def _judge_word(self, written: str) -> Known | None:
        folded = fold(written)
        known = self._names.spellings.get(folded)
        if known is None and folded.isascii():
            return self._judge_latin(folded)
        if known is None and "b" in written.lower():
            # A Latin B stands for «в» by its look and for «б» by its sound: «ВТB».
            known = self._names.spellings.get(fold(written.replace("B", "б").replace("b", "б")))
        if known is not None:
            plain = written.lower().replace("ё", "е")
            return known if plain == folded else Known(known.brand, "look_alike")
        if len(folded) < 4 or len(folded) > 40:
            return None
        return self._derived(folded) or self._heard(folded)

    def _judge_latin(self, folded: str) -> Known | None:
        spoken = to_cyrillic(folded)
        known = self._names.spellings.get(spoken)
        if known is not None:
            return None if known.ambiguous else Known(known.brand, "translit")
        if len(folded) < 5:
            return None
        if brand := self._names.sounds.get(sound(spoken)):
            return Known(brand, "translit")
        for name, brand in self._names.latin.items():
            if len(name) >= 8 and within(folded, name, 1 if len(name) < 10 else 2):
                return Known(brand, "typo")
        return None

    def _part_of_tag(self, folded: str) -> Known | None:
        """«@alfabankby», «#велобилайн»: a tag is written without spaces."""
        for name, brand in (*self._names.latin.items(), *self._names.stems.items()):
            if len(name) >= 5 and (folded.startswith(name) or folded.endswith(name)):
                return Known(brand, "hashtag")
        return None

    def _derived(self, folded: str) -> Known | None:
        """«сбербанковский», «втбэшный», «мегафончик»."""
        for length in range(len(folded) - 1, 2, -1):
            brand = self._names.stems.get(folded[:length])
            if brand and _DERIVED.fullmatch(folded[length:]) and not is_known(folded):
                return Known(brand, "derived")
        return None

    def _heard(self, folded: str) -> Known | None:
        """A misspelling: sounds the same, or is an edit or two away; never an ordinary word."""
        if is_known(folded):
            return None
        spoken = sound(folded)
        if brand := self._names.sounds.get(spoken):
            return Known(brand, "typo")
        for left in sorted(dropped(spoken, bound(len(spoken)))) if len(spoken) < 24 else ():
            for name in self._names.slips.get(left, ()):
                most = bound(min(len(name), len(spoken)))
                # A known name with a tail is another word: «билайнер».
                if most and not _goes_on(spoken, name) and within(spoken, name, most):
                    return Known(self._names.sounds[name], "typo")
        return None


def _goes_on(spoken: str, name: str) -> bool:
    return spoken.startswith(name) and len(spoken) > len(name)


def _is_written_as_name(text: str, word: Token) -> bool:
    """A capital inside a sentence, or quotation marks."""
    if word.start and text[word.start - 1] in _QUOTES:
        return True
    letters = word.text[:1]
    return letters.isupper() and not _FIRST_LETTER.search(
        text[max(0, word.start - 12) : word.start]
    )
