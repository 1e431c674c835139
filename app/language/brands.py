"""Brand mentions: where a text names a brand, in whatever spelling, and how we know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from app.domain.triage import BrandMention
from app.language.edits import within
from app.language.folding import LOOKS_LIKE, Token, fold, visible
from app.language.morph import is_known, look_up
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
_WIDE_GAP = re.compile(r"[ \u00a0]{2}|[ \u00a0]?[—–\-&+]{1,2}[ \u00a0]?")
"""What else may stand between the words of a name of several: «Вкусно — и точка»."""
_CYRILLIC = re.compile("[а-я]+")
_SPACES = re.compile(r"[\s\-‐‑–._]+")
_NEAR = 6
"""Tokens at either side of a name in which another meaning gives itself away."""
_SPACED = re.compile(r"(?<!\w)(?:[^\W_][ .\-_*]{1,2}){2,16}[^\W_](?!\w)")
_QUOTES = "«\"“'"
_FIRST_LETTER = re.compile(r"(?:^|[.!?…\n]\s*)[«\"(\s]*$")
_MOST = 10_000
"""Mentions of one text at most; nobody reads more."""


class Brands:
    """Finds the brands of one list; made once, remembers every word it has judged."""

    def __init__(self, brands: Sequence[BrandName]) -> None:
        self._names = Names(brands)
        typed = "|".join(map(re.escape, sorted(self._names.typed, key=len, reverse=True)))
        self._typed = re.compile(rf"(?<!\w)(?:{typed})(?!\w)") if typed else None
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
            if mention.start >= end and len(found) < _MOST and self._counts(mention, words):
                found.append(mention)
                end = mention.end
        return tuple(found)

    def _counts(self, mention: BrandMention, words: list[Token]) -> bool:
        """Whether the person has not switched this off, and nothing near speaks against it."""
        limits = self._names.limits.get(mention.brand)
        if limits is None:
            return True
        if mention.how in limits.deaf_to or plain_surface(mention.surface) in limits.off:
            return False
        if not limits.contexts:
            return True
        before = [word for word in words if word.end <= mention.start][-_NEAR:]
        after = [word for word in words if word.start >= mention.end][:_NEAR]
        return not any(
            word.folded in limits.contexts or look_up(word.folded).lemma in limits.contexts
            for word in (*before, *after)
        )

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
        if self._typed is not None:
            yield from self._mistyped(text)

    def _mistyped(self, text: str) -> Iterator[BrandMention]:
        """Names in the wrong layout that are no words: «c,th», «,bkfqy»."""
        low = text.lower()
        if self._typed is None or len(low) != len(text):
            return
        for found in self._typed.finditer(low):
            known = Known(self._names.typed[found[0]], "layout")
            yield self._mention(known, text, found.start(), found.end())

    def _several(self, text: str, words: list[Token], at: int) -> BrandMention | None:
        """A name of several words, «альфа банка» or «теле 2», and one split in two."""
        first = words[at]
        joined = first.folded
        best: BrandMention | None = None
        wide = False
        for before, after in pairwise(words[at : at + self._names.most_words]):
            gap = text[before.end : after.start]
            if not _GAP.fullmatch(gap):
                if len(gap) > 3 or not self._names.several or not _WIDE_GAP.fullmatch(gap):
                    break
                wide = True
            joined += after.folded
            known = self._names.spellings.get(joined)
            if wide and joined not in self._names.several:
                continue
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
        if start and text[start - 1] in "#@" and not _is_mail(text, start):
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
        if drawn := self._drawn(folded):
            return drawn
        if len(folded) < 5:
            return None
        if brand := self._names.sounds.get(sound(spoken)):
            return Known(brand, "translit")
        for name, brand in self._names.latin.items():
            if len(name) >= 8 and within(folded, name, 1 if len(name) < 10 else 2):
                return Known(brand, "typo")
        return None

    def _drawn(self, latin: str) -> Known | None:
        """«MTC»: a Cyrillic name drawn in Latin letters alone."""
        drawn = latin.translate(LOOKS_LIKE)
        known = self._names.spellings.get(drawn) if len(drawn) > 2 else None
        if known is None or known.ambiguous or known.needs_trade or not _CYRILLIC.fullmatch(drawn):
            return None
        return Known(known.brand, "look_alike")

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


def plain_surface(surface: str) -> str:
    """A name as a person wrote it, without what nobody tells apart: case, ё, kinds of space."""
    return _SPACES.sub(" ", visible(surface).lower().replace("ё", "е")).strip()


def _is_mail(text: str, start: int) -> bool:
    """«info@beeline.ru» is an address, no handle."""
    return text[start - 1] == "@" and text[start - 2 : start - 1].isalnum() and start > 1


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
