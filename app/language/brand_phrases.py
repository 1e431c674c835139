"""Names of brands over several words, words split in two, and s p a c e d names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.language.brand_words import BrandWords
from app.language.folding import Token, fold
from app.language.morph import is_known
from app.language.names import Known, Names
from app.language.slips import SOUNDS, sound

Found = tuple[Known, int, int]
"""What is named, and by which characters."""
FEWEST_SPACED = 3
_GAP = re.compile(r"[ \u00a0\-‐‑–._]?")
_WIDE_GAP = re.compile(r"[ \u00a0]{2}|[ \u00a0]?[—–\-&+]{1,2}[ \u00a0]?")
"""What else may stand between the words of a name of several: «Вкусно — и точка»."""
_LETTER_GAP = re.compile(r"[ .\-_*]{1,2}")
_MOST_SPACED = 17
_SURELY_SPLIT = 8
"""Letters of a name that two words beside each other do not make by chance."""
_WHOLE = 2
"""With such a word begins a name of several words, perhaps misspelt."""
_LEAST_FIRST = 2
_REMEMBERED = 30_000


class BrandPhrases:
    """Finds the names of some brands that stand over several words."""

    def __init__(self, names: Names, words: BrandWords) -> None:
        self._names = names
        self._words = words
        self._firsts = frozenset(opener[:1] for opener in names.openers)
        self._wholes: dict[str, Known | None] = {}

    def opens(self, folded: str) -> int:
        """Whether a name of several words may begin with this one: 0, 1, or 2 if misspelt too."""
        may = len(folded) > _LEAST_FIRST and folded[:1].translate(SOUNDS) in self._firsts
        if may and sound(folded[:4])[:2] in self._names.openers:
            return _WHOLE
        return int(folded in self._names.starts)

    def several(self, text: str, words: list[Token], at: int, opens: int) -> Found | None:
        """A name of several words, «альфа банка» or «теле 2», and one split in two."""
        first = words[at]
        joined, end, wide = first.folded, first.end, False
        best: Found | None = None
        for place in range(at + 1, min(at + self._names.most_words, len(words))):
            after = words[place]
            gap = text[end : after.start]
            wide = wide or not _GAP.fullmatch(gap)
            if wide and not self._may_part(gap):
                break
            joined, end = joined + after.folded, after.end
            known = self._names.spellings.get(joined)
            if known is not None:
                known = known if self._may_join(joined, first, after, gap, wide=wide) else None
            elif not wide and (opens == _WHOLE or gap == "-"):
                known = self._whole(joined, words[at : place + 1], gap)
            elif joined not in self._names.starts:
                break
            if known and not known.needs_trade:
                best = Known(known.brand, known.how), first.start, end
        return best

    def _may_part(self, gap: str) -> bool:
        if _GAP.fullmatch(gap):
            return True
        return len(gap) <= 3 and bool(self._names.several) and bool(_WIDE_GAP.fullmatch(gap))

    def _may_join(self, joined: str, first: Token, after: Token, gap: str, *, wide: bool) -> bool:
        if joined in self._names.several or wide:
            return joined in self._names.several
        if gap == "-" or after.text.isdigit():
            return gap == "-" or len(first.text) > 1
        # «в б» or «м тс» by chance, «сто лото», «дом клик»: words that stand beside each other.
        if min(len(first.text), len(after.text)) < 2 or len(joined) < 5:
            return False
        both = is_known(first.folded) and is_known(after.folded)
        return len(joined) >= _SURELY_SPLIT or not both

    def _whole(self, joined: str, parts: list[Token], gap: str) -> Known | None:
        """«почта росии», «альфа-банковская»: a name of several words, misspelt or derived."""
        if not 6 < len(joined) < 32 or len(parts) > 3:
            return None
        key = f"{joined}{gap == '-'}{len(parts[0].folded)}"
        if key not in self._wholes:
            if len(self._wholes) >= _REMEMBERED:
                self._wholes.clear()
            self._wholes[key] = self._judge_whole(joined, parts, hyphen=gap == "-")
        return self._wholes[key]

    def _judge_whole(self, joined: str, parts: list[Token], *, hyphen: bool) -> Known | None:
        if not (joined.isalpha() or joined.isascii()):
            return None
        if not hyphen and all(is_known(part.folded) for part in parts):
            return None
        if joined.isascii():
            known = self._words.judge(joined)
        else:
            known = self._words.whole(joined, len(parts), hyphen=hyphen and len(parts) == 2)
        if known is None:
            return None
        for part in (parts[0], parts[-1]):
            alone = self._words.judge(part.text)
            if alone is not None and not alone.needs_trade:
                return None
        return known

    def spaced(self, text: str, words: list[Token], at: int) -> Iterator[Found]:
        """«с б е р», «В.Т.Б.»: a run of single letters; the third of them is the word `at`."""
        begin = end = at - FEWEST_SPACED + 1
        while (
            end + 1 < len(words)
            and end - begin < _MOST_SPACED
            and len(words[end + 1].text) == 1
            and _LETTER_GAP.fullmatch(text[words[end].end : words[end + 1].start])
        ):
            end += 1
        run = words[begin : end + 1]
        for first in range(len(run) - FEWEST_SPACED + 1):
            for last in range(len(run), first + FEWEST_SPACED - 1, -1):
                known = self._names.spellings.get(fold("".join(w.text for w in run[first:last])))
                if known and not known.needs_trade:
                    yield Known(known.brand, "spaced"), run[first].start, run[last - 1].end
                    return
