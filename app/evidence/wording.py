"""Whether a text stands in a page's words, however networks fold, split and shorten it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from html import unescape

WORD = re.compile(r"[^\W_]+")
TOKEN = re.compile(r"[^\W_]+|…|\.{2,}")
UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]"
)
"""Soft hyphens, zero widths, directions and variants: nobody reads them."""
MARKS = re.compile("[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u20d0-\u20f0]")
"""Stress and other marks that do not make another letter."""
ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
"""Networks show links shortened or as cards: they are never compared."""
MENTION = re.compile(r"\[(?:id|club|public|event)\d+\|([^\]]*)\]")
LINKED = re.compile(r"\[([^\]\n]{1,300})\]\((?:[^()\s]{1,2000})\)")
TAG = re.compile(r"</?[a-zA-Z][^<>]{0,500}>")
MORE = (
    r"(?:читать|показать|смотреть|развернуть|раскрыть) (?:далее|дальше|полностью|еще|все|весь|"
    r"целиком|больше|текст|полный)|(?:read|see|show|view|load) (?:more|full|all)|continue reading"
)
ENDING = re.compile(
    rf"(?:(?:…|\.\.\.)\s*(?:еще|ещё|далее|more|{MORE})?|(?:{MORE}))\W*$", re.IGNORECASE
)
AFTER_CUT = re.compile(
    rf"(?:\S+ )?(?:…|\.{{2,}}|{MORE}|еще|далее|more|развернуть|подробнее)(?: |$)"
)
UNIT = re.compile(r"[\n\r\t.!?…:;|·•—–]+|\s{3,}")
MOST = 8_000_000
"""Characters of a page that are searched."""
ENOUGH = 0.9
"""Share of a text's words that must stand together: links and hashtags differ, text does not."""
FEW, LETTERS, PREFIX, HINTED, SCATTERED, WHOLE = 2, 12, 8, 4, 12, 6
"""Words of a very short text; letters that suffice without spaces; words of a beginning that is
no chance, with «читать далее» after it fewer; words that are no chance in pieces, and if all of
them are there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """How a text was found: whole, folded, sentences, cut; an empty `how`: it was not."""

    how: str = ""
    share: float = 0.0

    @property
    def found(self) -> bool:
        """All of it is there, or as good as all."""
        return self.how in {"whole", "folded", "sentences"}


def plain(text: str) -> str:
    """Without markup, links and what nobody sees; the letters stay as they are."""
    if "&" in text:
        text = unescape(text)
    text = MENTION.sub(r"\1", text)
    text = LINKED.sub(r"\1", TAG.sub(" ", text) if "<" in text else text)
    return UNSEEN.sub("", ADDRESS.sub(" ", text))


def fold(text: str) -> str:
    """Case, ё, width and stress do not matter; й stays й."""
    folded = UNSEEN.sub("", unicodedata.normalize("NFKC", text)).casefold().replace("ё", "е")
    return folded if folded.isascii() else MARKS.sub("", folded)


def words(text: str) -> list[str]:
    """Words as they are compared; signs and emoji are no words."""
    return WORD.findall(fold(text))


def find(wanted: str, page: str) -> Match:
    """How `wanted` stands in the page's text."""
    text, page = plain(wanted).strip(), page[:MOST]
    text = ENDING.sub("", text).strip() or text
    sought = words(text)
    if not sought:
        return _signs(text, page)
    if len(sought) <= FEW and sum(map(len, sought)) < 2 * LETTERS:
        return _unit(sought, text, page)
    shown = plain(page)
    there = words(shown)
    if (exact := _together(sought, there)) is not None:
        verbatim = " ".join(text.split()) in " ".join(shown.split())
        return Match(how="whole" if verbatim and exact else "folded", share=1.0)
    share = round(_in_threes(sought, there), 3)
    if share >= ENOUGH and len(sought) >= (WHOLE if share == 1.0 else SCATTERED):
        return Match(how="sentences", share=share)
    kept = _beginning(text, shown)
    if kept or (share >= 0.6 and share * len(sought) >= SCATTERED):
        return Match(how="cut", share=max(round(kept, 3), share))
    return Match(share=share)


def _together(sought: list[str], there: list[str]) -> bool | None:
    """True: one after the other; False: only without spaces (split or hyphenated); None: not."""
    if f" {' '.join(sought)} " in f" {' '.join(there)} ":
        return True
    letters = "".join(sought)
    return False if len(letters) >= LETTERS and letters in "".join(there) else None


def _in_threes(sought: list[str], there: list[str]) -> float:
    """Share of words that stand on the page with their neighbours."""
    if len(sought) < 3:
        return 0.0
    threes = list(zip(sought, sought[1:], sought[2:], strict=False))
    wanted = set(threes)
    known = {three for three in zip(there, there[1:], there[2:], strict=False) if three in wanted}
    covered = {at + step for at, three in enumerate(threes) if three in known for step in range(3)}
    return len(covered) / len(sought)


def _beginning(text: str, shown: str) -> float:
    """Share of the text's first words that stand together; 0 where they may be chance."""
    sought, page = _tokens(text), f" {' '.join(_tokens(shown))} "
    low, high = 0, len(sought)
    while low < high:
        middle = (low + high + 1) // 2
        if f" {' '.join(sought[:middle])} " in page:
            low = middle
        else:
            high = middle - 1
    if low < HINTED:
        return 0.0
    head = f" {' '.join(sought[:low])} "
    after = page[page.index(head) + len(head) :][:80]
    return low / len(sought) if low >= PREFIX or AFTER_CUT.match(after) else 0.0


def _tokens(text: str) -> list[str]:
    return ["…" if token[0] in ".…" else token for token in TOKEN.findall(fold(text))]


def _unit(sought: list[str], text: str, page: str) -> Match:
    """One or two words count only where they stand by themselves."""
    for line in UNIT.split(plain(page)):
        if len(line) < 400 and words(line) == sought:
            return Match(how="whole" if text.strip(" .!?…") in line else "folded", share=1.0)
    return Match()


def _signs(text: str, page: str) -> Match:
    """Emoji and punctuation alone: emoji anywhere in a line, punctuation as a line."""
    sought = "".join(fold(text).split())
    if not sought:
        return Match()
    lines = ("".join(fold(line).split()) for line in page.splitlines())
    pictured = any(ord(sign) > 0x2190 for sign in sought)
    there = any(sought in line if pictured else sought == line for line in lines)
    return Match(how="folded", share=1.0) if there else Match()
