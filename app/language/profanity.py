"""Profanity in Russian: plain, masked, spelt with look-alikes, in Latin letters, s p a c e d."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from app.domain.triage import Span
from app.language.folding import LOOKS_LIKE, Token, fold, squeezed
from app.language.lexicons import words

_PRE = (
    "(?:на|по|о|а|до|за|вы|у|ра[зс]ъ?|рас|под?ъ?|объ?|от|отъ|въ|съ|изъ?|при|про|пере|недо|ни|не|"
    "н[еи]до|по?на|ис|вз?ъ)?"
)
# Every root stands at the beginning of the word, so «застрахуй», «рубля» and «потреблять» do not
# reach it. Words are squeezed: «ссыт» would read «сыт», which is why such roots are not here.
ROOTS = re.compile(
    "(?:"
    f"{_PRE}ху(?:[йияею]|ел|ес|ев)\\w*"
    f"|(?:{_PRE}|с)пизд\\w*|пзд[цеа]\\w*"
    "|(?:вы|за|раз|от|на|по)?бля(?:[дт]\\w*)?|бле?ать|бл[ия]н?ть"
    f"|{_PRE}[ъь]?еб(?!ург|итд|ипе|рд|онит)(?:[аоиуыелнкштс]|ец|$)\\w*"
    "|[дт][оа]л?б[оа](?:йо|о|е|я)?еб\\w*|\\w{2,8}о(?:ъ|ь)?еб(?:ств|ы$|и$|ал|ен|ла|$)\\w*"
    "|сук(?:а|и|у|е|ой|ами?|ах)|суч(?:ара|ки|ка|ий|ье)\\w*"
    "|муд(?:ак|ач|ил|оз|охат|еб|енья)\\w*"
    "|п[ие]д[оае]р(?!к)\\w*|пидр\\w*|педик(?:и|ов|ам|а|у)?|пидот\\w*"
    "|г[оа]ндон\\w*|г[оа]вн\\w*|дерьм\\w*"
    "|шлю(?:х|ш)\\w*|манд(?:а|ы|у|ой|е|авош\\w*|еть)|залуп\\w*"
    "|(?:за|на|по|об|от|при|до)?дроч\\w*"
    "|жоп(?:а|ы|у|е|ой|н\\w*|ец)?|(?:за|про)?жоп(?:а|у)"
    "|(?:на|по|о|до|не|ни|за)?хер(?:а|у|ом|н\\w*|ов\\w*|ач\\w*|и)?"
    "|(?:на|обо|по|за|про|у|вы)?(?:сра(?:л\\w*|ть|н\\w*|т|ч)|ссать|серить?)"
    "|трах(?:н|ать|аю)\\w*"
    ")"
)
NOT_SWEARING = re.compile(
    "жопиков\\w*|хуи?ан\\w*|сране\\w*|сран(?:тон)\\w*|срал?ьн\\w*|херес\\w*"
    "|ебонит\\w*|пиздун(?:$)|небос\\w*|ебрил\\w*|изебр\\w*|небо\\w*|херуви\\w*|хером\\w*о\\w*"
    "|одробн\\w*|уебстер\\w*|уэб\\w*|мандел\\w*|неебо\\w*|трахе[йя]\\w*|поебда|суками|хуяс\\w*"
    "|заебург"
)
LATIN = re.compile(
    "(?:na|po|o|a|do|ni|oh|ah)?[hx]u(?:[yj]|[yj]?[aeiu]|inya\\w?|ilo\\w*|ev\\w*|ynya\\w?|eta|esos\\w*)"
    "|a[hx]u[ei]\\w{0,6}|\\w{0,5}pi[zs]de?[cztnal]?\\w{0,6}(?<!rapids)|\\w{0,4}blya(?:[td]\\w{0,3})?|bliat\\w*"
    "|suk[aiuy]|su[ck]hk?ara|(?:za|na|pro|vy|do|u|ot|ras|raz|po)?[jy]?eb(?:at|al|an|lo|uch|ut|et)\\w{0,6}"
    "|mudak\\w*|mudil\\w*|pid[oa]r\\w{0,6}|pidr\\w*|g[oa]ndon\\w*|govn\\w+|dolb[oa][yj]?eb\\w*"
    "|(?:na)?(?:h|kh)er(?:nya|ovo)|shlyu[hx]a?\\w*|zalupa|jopa|zhopa"
)
NOT_LATIN = re.compile("\\w*(?:ebay|ebook|ebit|ebanx|ebert|hugo|huji|lapis|pisde)\\w*")

_MASK = "*#%•_…"
_MASKED = re.compile(rf"[^\W_][\w@$€]*(?:[{re.escape(_MASK)}]{{1,8}}[\w@$€]*)+")
_SPACED = re.compile(r"(?<![\w])(?:[^\W_][ \t.,\-_*'`~/|·•]{1,3}){2,40}[^\W_](?![\w])")
_GLUED = re.compile(r"[^\W\d_]+(?:[._\-'`|·]+[^\W\d_]+){1,6}")
_VOWELS = "уиеаоя"


def profanity(text: str, of_text: list[Token]) -> tuple[Span, ...]:
    """Where a text swears: spans in order, none inside another.

    Args:
        text: the cleaned text.
        of_text: its tokens.
    """
    found = {(word.start, word.end) for word in of_text if swears(word.folded)}
    for pattern, check in ((_MASKED, _masked), (_SPACED, _spaced), (_GLUED, _glued)):
        for match in pattern.finditer(text):
            if check(match[0]):
                found.add(match.span())
    return tuple(
        Span(start=start, end=end, surface=text[start:end])
        for start, end in sorted(found)
        if not any(a <= start and end <= b and (a, b) != (start, end) for a, b in found)
    )


@lru_cache(maxsize=100_000)
def swears(folded: str) -> bool:
    """Whether one folded word is a swear word."""
    if len(folded) < 2 or len(folded) > 40:
        return False
    word = squeezed(folded)
    if word.isascii():
        return bool(LATIN.fullmatch(word)) and not NOT_LATIN.fullmatch(word)
    return bool(ROOTS.fullmatch(word)) and not NOT_SWEARING.fullmatch(word)


@lru_cache(maxsize=10_000)
def _masked(written: str) -> bool:
    """«п*здец», «х**ня»: some spelling of the hidden letters is a known swear word."""
    word = written.strip(_MASK).lower().replace("ё", "е").translate(LOOKS_LIKE)
    hidden = sum(word.count(sign) for sign in _MASK)
    if not hidden or len(word) > 24 or not re.search("[а-я]", word):
        return False
    shape = "".join("[а-я]" if letter in _MASK else re.escape(letter) for letter in word)
    if len(word) - hidden >= 1 and any(
        re.fullmatch(shape, known) for known in words("swearing.txt")
    ):
        return True
    if hidden > 1:
        return False
    at = next(place for place, letter in enumerate(word) if letter in _MASK)
    options = (word[:at] + vowel + word[at + 1 :] for vowel in _VOWELS)
    return any(swears(option) for option in options)


@lru_cache(maxsize=10_000)
def _spaced(written: str) -> bool:
    """«х у й», «п-и-з-д-е-ц»: single letters that make a swear word from some place on."""
    word = squeezed(fold("".join(letter for letter in written if letter.isalnum())))
    return len(word) < 30 and any(
        swears(word[begin:end])
        for begin, end in product(range(len(word) - 2), range(3, len(word) + 1))
        if end == len(word) or begin == 0
    )


@lru_cache(maxsize=10_000)
def _glued(written: str) -> bool:
    """«за.ебали»: pieces that are harmless one by one and short in sum."""
    pieces = [piece for piece in re.split(r"[^\w]|_", written) if piece]
    word = fold("".join(pieces))
    if len(word) > 14 or "-" in written:
        return any(swears(fold(piece)) for piece in pieces) and len(pieces) < 3
    return swears(word)
