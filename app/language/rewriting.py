"""Rewrites of a reply by rules (C25): what it says, whom it names and when stays as it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from app.domain.reply_check import ReplyContext
from app.domain.rewriting import Ground, Rewrite, Rewritten, Said
from app.language.folding import fold
from app.language.rewrite_forms import to_formal
from app.language.rewrite_phrases import phrases
from app.language.rewrite_spelling import BROKEN, colloquial, glued, likely
from app.language.shouting import shouted

LONGEST = 20_000
"""Characters that are looked at; a longer text comes back as it is."""
_KEPT = re.compile(
    r"\[\[[^\]\n]{0,200}\]\]|\{[^{}\n]{0,200}\}|https?://\S+|\b[\w.+-]+@[\w.-]+\w|[@#]\w+|\b[A-ZА-ЯЁ]{2,}[-_]?\d[\w-]*"
    r"|«[^»\n]{0,300}»|„[^“”\n]{0,300}[“”]|“[^”\n]{0,300}”|\"[^\"\n]{0,300}\""
    r"|(?<!\w)'[^'\n]{1,300}'(?!\w)|^>[^\n]*",
    re.MULTILINE,
)
"""Blanks, addresses and what the customer is quoted with are nobody's to change."""
_SENTENCE = re.compile(r"[^.!?…\n]+(?:[.!?…]+[)»\"]*|(?=\n)|$)\s*")
_SMILEY = re.compile(
    r"(?<![ \t])[ \t]*(?:(?<!\d)[:;=][-~]?(?:[)(]+|[DPР])(?![\w)])"
    r"|\({2,}(?!\w)|(?<!\d)(?<!\w)\){2,}"
    r"|(?<=[\w.!?])\){2,}|<3(?!\d)"
    r"|(?:[\U0001F300-\U0001FAFF\u2600-\u27BF\U0001F1E6-\U0001F1FF][\uFE0F\u200D]*)+)"
)
_BEGUN = re.compile(r"\S{1,40}[.!?…] [а-яё]+")
_SIGNS = re.compile(r"([!?])[!?1]+")
_GLAD = re.compile(
    r"(?:\A|[.!?…\n])\s*(?:[А-ЯЁ][а-яё]+, )?(?:огромное |большое )?(?:спасибо|благодар|рады"
    r"|поздравля|ура|здравствуй|добрый|доброе|с праздник|с новым)[^.!?…\n]*$",
    re.IGNORECASE,
)
"""One sign of joy may stay."""
_A_CODE = re.compile(
    r"(?:код|купон|слово|слова|пароль|команд[ау]|кнопк[ауи]|надпись)[:\s]+$", re.IGNORECASE
)
"""What stands behind it is written so."""
_SHOUTED = re.compile(r"\b(?:[А-ЯЁ]{2,}\s+)*[А-ЯЁ]{4,}(?:\s+[А-ЯЁ]{2,})*\b")
_COURTESIES = (
    re.compile(
        r"(?:мы )?(?:еще раз )?(?:просим прощения|простите|извините|приносим|сожалеем"
        r"|нам (?:очень )?жаль)"
    ),
    re.compile(r"(?:мы )?(?:еще раз )?(?:спасибо|благодарим)"),
    re.compile(r"(?:здравствуйте|добрый (?:день|вечер)|доброе утро)"),
)  # fmt: skip
_GOES_ON = re.compile(r" [а-яё]")
_ROUNDS = 3
_YO = {"вернем": "вернём", "пришлем": "пришлём", "разберемся": "разберёмся"}
"""For a text that writes ё."""
_YO_WORD = re.compile(rf"\b(?:{'|'.join(_YO)})\b")
_FACT = re.compile(r"\d|\[\[|\{")
_NAMED = re.compile(r"(?<=\s)[А-ЯЁA-Z](?!ы(?![а-яё])|ас(?![а-яё])|ам(?![а-яё])|аш)|«")
"""A capital inside of a sentence: «Спасибо Ольге!» thanks somebody else; «Вы» is no name."""
_TOLD = re.compile(r"\d|\[\[|https?:|@|пожалуйста|верн|свяж|позвон|напиш|пришл|заменим|ответим")
"""A sentence that holds one of these says something, whatever else it says."""


def rewrite(text: str, wanted: Rewrite, context: ReplyContext | None = None) -> Rewritten:
    """The text as it could be; the same text when there is nothing to change.

    Args:
        text: a reply, with or without blanks.
        wanted: what is asked for.
        context: names that are no misspelling.
    """
    if len(text) > LONGEST or not text.strip():
        return Rewritten(text=text, changes=())
    changes: list[Said] = []
    now = text
    for step in _STEPS[wanted]:
        now = step(now, changes, context or ReplyContext())
    stood = frozenset(_BEGUN.findall(text))
    return Rewritten(text=_tidy(now, stood) if changes else text, changes=tuple(changes))


Step = Callable[[str, list[Said], ReplyContext], str]


def _by_phrases(name: str, ground: Ground) -> Step:
    def step(text: str, changes: list[Said], _context: ReplyContext) -> str:
        for pattern, words in phrases(name):
            text = _replaced(text, pattern, words, ground, changes)
        return text

    return step


def _replaced(
    text: str, pattern: re.Pattern[str], words: str, ground: Ground, changes: list[Said]
) -> str:
    """Every place outside of what is kept; a capital stays a capital."""
    pieces, after = [], 0
    if "ё" in text.lower():
        words = _YO_WORD.sub(lambda found: _YO[found[0]], words)
    for found in pattern.finditer(_folded(text)):
        start, end = found.span()
        if start < after or any(a < end and start < b for a, b in _kept(text)):
            continue
        if ground is Ground.HARSH and text[end:].startswith("?"):
            continue  # «Это невозможно?» asks
        was = text[start:end]
        now = words[:1].upper() + words[1:] if was[:1].isupper() else words
        if not words and was[:1].isupper():
            end, now = _next_capital(text, end)
        pieces += [text[after:start], now]
        after = end
        changes.append(Said(was=was.strip(), now=now.strip() if words else "", ground=ground))
    return "".join([*pieces, text[after:]])


def _next_capital(text: str, end: int) -> tuple[int, str]:
    """What was left out began a sentence: the next word begins it now."""
    rest = re.match(r"[\s,:—–-]*", text[end:])
    begins = end + (rest.end() if rest else 0)
    return begins + 1, text[begins : begins + 1].upper()


def _once(text: str, changes: list[Said], _context: ReplyContext) -> str:
    """Sentences that only repeat a courtesy, or that stand there twice."""
    seen: set[str] = set()
    had: set[int] = set()
    kept = []
    for found in _SENTENCE.finditer(text):
        sentence = found[0]
        folded = " ".join(re.findall(r"\w+", fold(sentence)))
        kinds = {at for at, what in enumerate(_COURTESIES) if what.match(fold(sentence).strip())}
        repeated = folded in seen and len(folded.split()) > 1 and not _FACT.search(sentence)
        courtesy = bool(kinds & had) and not (
            _TOLD.search(fold(sentence)) or _NAMED.search(sentence.strip())
        )
        if repeated or (courtesy and len(folded.split()) <= 12):
            changes.append(Said(was=sentence.strip(), now="", ground=Ground.REPEATED))
            continue
        seen.add(folded)
        had |= kinds
        kept.append(sentence)
    return "".join(kept)


def _unrepeated(text: str, changes: list[Said], _context: ReplyContext) -> str:
    """What stands for two harsh sentences is said once."""
    put = {fold(one.now) for one in changes if one.ground is Ground.HARSH and one.now}
    seen: set[str] = set()
    kept = []
    for found in _SENTENCE.finditer(text):
        said = fold(found[0]).strip(" .!\n")
        if said not in seen or said not in put:
            kept.append(found[0])
        seen.add(said)
    return "".join(kept)


def _quiet(text: str, changes: list[Said], _context: ReplyContext) -> str:
    """Capitals and signs in a row are shouting."""
    spared = _kept(text)

    def lower(found: re.Match[str]) -> str:
        if any(a < found.end() and found.start() < b for a, b in spared):
            return found[0]
        if _A_CODE.search(text, 0, found.start()) or not shouted(
            found[0].lower().split(), alone=_alone(text, *found.span())
        ):
            return found[0]
        begins = not text[: found.start()].rstrip() or text[: found.start()].rstrip()[-1] in ".!?…"
        now = found[0].capitalize() if begins else found[0].lower()
        changes.append(Said(was=found[0], now=now, ground=Ground.SHOUTED))
        return now

    def one(found: re.Match[str]) -> str:
        if any(a < found.end() and found.start() < b for a, b in still):
            return found[0]
        calm = "!" if _GLAD.search(text, 0, found.start()) else "."
        now = calm if set(found[0]) == {"!"} else "?"
        changes.append(Said(was=found[0], now=now, ground=Ground.SHOUTED))
        return now

    text = _SHOUTED.sub(lower, text)
    still = _kept(text)
    return _SIGNS.sub(one, text)


def _alone(text: str, start: int, end: int) -> bool:
    """Nothing else is in its sentence."""
    before, after = text[:start].rstrip(), text[end:].lstrip(" \t")
    return (not before or before[-1] in ".!?…") and (not after or after[0] in ".!?…\n")


def _unsmiling(text: str, changes: list[Said], _context: ReplyContext) -> str:
    def gone(found: re.Match[str]) -> str:
        changes.append(Said(was=found[0].strip(), now="", ground=Ground.SMILEY))
        before = text[: found.start()].rstrip()
        rest = text[found.end() :].lstrip(" ")
        ends = not rest or rest[0] == "\n" or rest[0].isupper()
        return "." if ends and before and before[-1] not in ".!?…,:;" else ""

    return _SMILEY.sub(gone, text)


def _addressed(text: str, changes: list[Said], _context: ReplyContext) -> str:
    def said(was: str, now: str) -> None:
        changes.append(Said(was=was, now=now, ground=Ground.FAMILIAR))

    return to_formal(text, _kept(text), said)


def _spelt(text: str, changes: list[Said], context: ReplyContext) -> str:
    """Until nothing is left: a word that is right now may want its comma."""
    for _ in range(_ROUNDS):
        now = _spelt_once(text, changes, context)
        if now == text:
            break
        text = now
    return text


def _spelt_once(text: str, changes: list[Said], context: ReplyContext) -> str:
    # Here, not above: the check of replies loads its model.
    from app.language.reply_cues import Reply
    from app.language.reply_spelling import spelling

    kept = _kept(text)
    found = [
        _whole(text, each.start, each.end, each.replacement)
        for each in spelling(Reply(text), context)
        if each.replacement is not None and not each.start == each.end == 0
    ]
    said, before = [], len(text)
    own = [*glued(text)]
    found = [one for one in found if not any(a < one[1] and one[0] < b for a, b, _ in own)]
    for start, end, right in sorted([*found, *own], reverse=True):
        spared = any(a < end and start < b for a, b in kept) or colloquial(text[start:end])
        if (
            end > before
            or spared
            or not ((start, end, right) in own or likely(text, start, end, right))
        ):
            continue  # the same place, found twice; a word of another style
        before = start
        said.append(Said(was=text[start:end], now=right, ground=Ground.MISSPELT))
        text = f"{text[:start]}{right}{text[end:]}"
    changes += reversed(said)
    return text


def _whole(text: str, start: int, end: int, right: str) -> tuple[int, int, str]:
    """A comma that fell into the word after it stands before its blank."""
    within = BROKEN.search(right) and right.replace(",", "") == text[start:end]
    if within and text[:start].endswith(" "):
        after = "," if _GOES_ON.match(text, end) else ""
        return start - 1, end, f",{text[start - 1 : end]}{after}"
    return start, end, right


def _kept(text: str) -> list[tuple[int, int]]:
    return [found.span() for found in _KEPT.finditer(text)]


def _folded(text: str) -> str:
    """Small letters and е for ё, letter by letter: places stay the same."""
    return "".join(_letters(text))


def _letters(text: str) -> Iterator[str]:
    for letter in text:
        low = letter.lower()
        yield "е" if low == "ё" else low if len(low) == 1 else letter


def _tidy(text: str, stood: frozenset[str]) -> str:
    """Without the blanks that were left behind; sentences begin with a capital.

    `stood`: small letters after a dot that were there before, as in «1 200 руб. на карту».
    """
    text = re.sub(r"[ \t]+([,.!?;:…])(?![\w)(])", r"\1", re.sub(r"[ \t]{2,}", " ", text))
    text = re.sub(r"([,;:])(?=[,.!?])", "", text)
    text = re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+\n", "\n", text))
    return _BEGUN.sub(lambda found: _begun(found[0], stood), text).strip()


def _begun(words: str, stood: frozenset[str]) -> str:
    if words in stood:
        return words
    first, second = words.split(" ")
    return f"{first} {second.capitalize()}"


_STEPS: dict[Rewrite, tuple[Step, ...]] = {
    Rewrite.SHORTEN: (_once, _by_phrases("shorten", Ground.LONG)),
    Rewrite.SOFTEN: (_quiet, _by_phrases("soften", Ground.HARSH), _unrepeated),
    Rewrite.FORMAL: (_unsmiling, _addressed, _by_phrases("formal", Ground.COLLOQUIAL), _quiet),
    Rewrite.SPELLING: (_spelt,),
}
