"""Likeness: whether two texts are one text, slightly changed (T11)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import normalize

from app.domain.alikeness import Likeness
from app.language.folding import INVISIBLE, clean, fold, squeezed, tokens

VERSION = 1
"""Counted up when texts are judged otherwise: groups of copies are then made anew."""
SAME = 0.56
"""From this nearness on two texts are copies of one; chosen on half of the judged pairs."""
HELD = 0.42
"""The same for a text that stands whole in the other one, with something added."""
WHOLE = 0.93
"""Share of the shorter text that has to stand in the longer one to count as standing whole."""
LEAST = 4
"""Different telling words below which a text is too short and too common to be a copy."""
SHORT = 5
"""With fewer a text may be written twice by chance: it has to be nearly the same."""
VERBATIM = 0.75
LONG = 6
"""From so many on nobody else comes upon the same words."""
LONGEST = 4_000
"""Characters that are looked at: a copied article is known by its beginning."""
_QUIET = 0.25
"""What a word counts that only holds others together."""
_STEM = 7
_ALIKE = 0.6
_MOST_LOOSE = 60
_OUTSIDE = re.compile(r"(?:https?://|www\.)\S+|(?<!\w)@[\w.]+|(?<!\w)RT\b")
_GREETING = re.compile(
    r"\b(?:добр(?:ый|ое|ого|ой)\s+(?:день|дня|вечера?|утро|утра|ночи|времени\s+суток)"
    r"|(?:большое|огромное)\s+спасибо|спасибо\s+(?:большое|огромное))\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")
_UNSEEN = re.compile(f"[{INVISIBLE}\u0300-\u036f]")
_SPACED = re.compile(r"(?<![^\W_])(?:[^\W\d_][ ]){3,}[^\W\d_](?![^\W_])")
_HOLDING = """
вами нами ими ним ней нем ними тобой собой себя себе
а в во и к ко о об от с со у я мы ты вы он она оно они мне мной меня нас нам вас вам тебя тебе
его ее ей ему их им мой моя мое мои моей моего наш наша наше ваш ваша ваше ваши вашей вашего
свой своя свои этот эта это эти этого этой тот та то те того что чтобы чем кто где куда как
какой какая какие когда почему зачем сколько не ни нет да же ли бы был была было были будет
будут есть для до за из из-за на над по под при про без через после перед или но если хотя уже
еще тоже также так там тут здесь вот ну очень просто вообще только даже опять снова все всем
всех весь вся сам сама сами раз два три четыре пять шесть семь восемь девять десять один одна
одно второй третий четвертый пятый ноль сто тысяча тысячи тысяч понедельник вторник среда
среду четверг пятница пятницу суббота субботу воскресенье января февраля марта апреля мая июня
июля августа сентября октября ноября декабря the a an of to in is and it for on my your
"""
_QUIET_WORDS = frozenset(_HOLDING.split())
_POLITE = """
здравствуйте здравствуй привет приветствую всем друзья ребята люди народ коллеги уважаемые
уважаемая уважаемый пожалуйста пож плиз подскажите скажите спасибо благодарю благодарна
благодарен заранее ок окей хорошо понятно понял поняла ясно ага угу hello hi thanks please
внимание осторожно
"""
_COURTESY = frozenset(_POLITE.split())


@dataclass(frozen=True, slots=True)
class Words:
    """What a text says, as words without their order."""

    telling: frozenset[str]
    """The beginnings of words that carry meaning, doubled letters as one."""
    quiet: frozenset[str]
    """Words that only hold others together."""

    @property
    def is_long(self) -> bool:
        """Whoever says the same has read it."""
        return len(self.telling) >= LONG

    @property
    def may_join(self) -> bool:
        """Long enough to be known again."""
        return len(self.telling) >= LEAST

    @property
    def weight(self) -> float:
        """All words by what they count."""
        return len(self.telling) + _QUIET * len(self.quiet)


def words_of(text: str) -> Words:
    """A text without links, names of accounts, numbers and courtesies; order does not count."""
    bare = _UNSEEN.sub("", _OUTSIDE.sub(" ", normalize("NFC", clean(text[:LONGEST]))))
    bare = _GREETING.sub(" ", bare)
    bare = _SPACED.sub(lambda found: found[0].replace(" ", ""), bare)
    telling: set[str] = set()
    quiet: set[str] = set()
    for word in set(_WORD.findall(bare)):
        kind, stem = _kind(word)
        if kind == "telling":
            telling.add(stem)
        elif kind == "quiet":
            quiet.add(stem)
    return Words(frozenset(telling), frozenset(quiet))


@lru_cache(maxsize=20_000)
def _kind(word: str) -> tuple[str, str]:
    low = fold(word)
    if any(letter.isdigit() for letter in low) or low in _COURTESY:
        return "", ""
    if low in _QUIET_WORDS or len(low) < 3:
        return "quiet", low
    return "telling", squeezed(low)[:_STEM]


def compared(one: Words, other: Words) -> Likeness:
    """How near two texts are, and whether that makes them copies."""
    shared = _shared(one.telling, other.telling)
    common = shared + _QUIET * len(one.quiet & other.quiet)
    union = one.weight + other.weight - common
    nearness = min(1.0, common / union) if union else 0.0
    whole = shared >= WHOLE * min(len(one.telling), len(other.telling))
    short = min(len(one.telling), len(other.telling)) < SHORT
    needed = VERBATIM if short else HELD if whole else SAME
    return Likeness(
        nearness=round(nearness, 3), same=nearness >= needed and one.may_join and other.may_join
    )


def likeness(one: str, other: str) -> Likeness:
    """The same of two texts."""
    return compared(words_of(one), words_of(other))


def beginnings(text: str, without: str = "") -> tuple[tuple[str, ...], ...]:
    """The telling words as beginnings that other forms share, with ё and without it.

    `without` are words that say nothing here, such as the name of our own brand.
    """
    found: dict[tuple[str, ...], None] = {}
    spared = {_start(fold(token.text)) for token in tokens(clean(without))}
    for token in tokens(_OUTSIDE.sub(" ", clean(text[:LONGEST]))):
        low = "".join(letter for letter in token.text.lower() if letter.isalnum())
        start = _start(low)
        folded = start.replace("ё", "е")
        if len(low) > 3 and _kind(token.text)[0] == "telling" and folded not in spared:
            found[tuple(dict.fromkeys((folded, start)))] = None
    return tuple(found)


def _start(word: str) -> str:
    return word[: min(8, max(4, len(word) - 2))]


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """How many words both have; a slip of the pen counts nearly whole."""
    left, right = sorted(one - other), sorted(other - one)
    shared = float(len(one & other))
    hopeless = 4 * shared < min(len(one), len(other))
    if hopeless or not left or not right or max(len(left), len(right)) > _MOST_LOOSE:
        return shared
    pairs = [(share, a, b) for a in left for b in right if (share := _dice(a, b)) >= _ALIKE]
    for share, a, b in sorted(pairs, key=lambda pair: -pair[0]):
        if a in left and b in right:
            left.remove(a)
            right.remove(b)
            shared += (1 + share) / 2
    return shared


def _dice(one: str, other: str) -> float:
    mine, theirs = _pairs(one), _pairs(other)
    return 2 * len(mine & theirs) / (len(mine) + len(theirs))


@lru_cache(maxsize=20_000)
def _pairs(word: str) -> frozenset[str]:
    edged = f"^{word}"
    return frozenset(edged[at : at + 2] for at in range(len(edged) - 1))
