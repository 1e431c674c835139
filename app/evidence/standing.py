"""Whether a complaint still stands on its page as it was captured: the same, edited, gone (L16).

Only the complaint's own text counts. Advertisements, counters, other people's comments change at
every look, so the text is found on the earlier page first, with the place it stands in, and then
looked for on the page of now: in that place, among places of its kind, anywhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from app.evidence.likeness import ALIKE, SHORTEST, likeness, span_of
from app.evidence.page_words import PageWords, Place, Sought
from app.evidence.wording import words

BUTTONS = frozenset(
    [
        *("показать", "полностью", "еще", "читать", "далее", "дальше", "свернуть", "развернуть"),
        *("ред", "изменено", "отредактировано", "перевести", "перевод", "назад", "сегодня"),
        *("edited", "see", "more", "show", "less", "read", "translate"),
    ]
)
"""Words that a network itself puts into a text."""
UPDATES = frozenset(
    ["upd", "upd1", "upd2", "update", "апд", "дополнение", "дополнено", "обновление"]
)
"""How authors begin what they add later."""
REMOVED = frozenset(
    [
        *(stem + end for stem in ("удален", "скрыт") for end in ("", "о", "а", "ы")),
        *(
            stem + end
            for stem in ("заблокирован", "недоступ")
            for end in ("", "о", "а", "ен", "на")
        ),
        *("недоступно", "deleted", "removed", "unavailable", "hidden", "withdrawn"),
    ]
)
"""What networks write in the place of a comment that is no more."""
LONGEST_TOMBSTONE = 10
"""Words."""


class Found(Enum):
    """What became of a text."""

    SAME = "same"
    EDITED = "edited"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A text on a page; `place` is None where it does not stand in the page's own document."""

    words: tuple[str, ...]
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What of a capture is compared."""

    html: bytes
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """What was found on the page of now, and where; no region where it is gone."""

    found: Found
    region: Region | None = None
    tombstone: bool = False
    """In its place stands that it was deleted."""


def locate(page: Page, complaints: Iterable[str]) -> Region | None:
    """The complaint on a page: the first of these texts that stands there, else the most alike."""
    read, shown = PageWords(page.html), words(page.text)
    texts = [tuple(found) for text in complaints if (found := words(text))]
    for wanted in texts:
        region = _whole(read, shown, wanted)
        if region is not None:
            return region
    for wanted in texts:
        region = _most_alike(read, wanted)
        if region is not None:
            return region
    return None


def find_again(region: Region, page: Page) -> Again:
    """What became of a text that stood on an earlier capture of the same page."""
    read = PageWords(page.html)
    again = _find_again(region, read, words(page.text))
    now = again.region.words if again.region else ()
    if again.found is Found.EDITED and _is_tombstone(now) and not _is_tombstone(region.words):
        return Again(found=Found.GONE, tombstone=True)
    return again if again.found is not Found.SAME else _continued(region, again, read)


def _continued(region: Region, again: Again, read: PageWords) -> Again:
    """Edited if an author's «UPD:» follows that was not there, in a paragraph of its own."""
    standing = [place for place in read.find(region.words) if not place.quoted]
    if not standing or again.region is None or again.region.place is None:
        return again
    then = region.place.after if region.place is not None else ()
    after = next((p.after for p in standing if UPDATES & set(p.after[:1])), standing[0].after)
    grown = UPDATES.issuperset(after[:1]) and after[:1] and after[:1] != then[:1]
    found = Found.EDITED if grown else Found.SAME
    return Again(
        found=found, region=replace(again.region, place=replace(again.region.place, after=after))
    )


def _is_tombstone(text: Sequence[str]) -> bool:
    return len(text) <= LONGEST_TOMBSTONE and not REMOVED.isdisjoint(text)


def _find_again(region: Region, read: PageWords, shown: Sequence[str]) -> Again:
    place = region.place
    if place is not None:
        named = read.of_key(place.key) if place.key else None
        told = _in_place(region, named) if named is not None else None
        told = told or _among_kind(region, read)
        if told is not None:
            return told
    whole = _whole(read, shown, region.words, quoted=place is None or place.quoted)
    if whole is not None:
        return Again(found=Found.SAME, region=whole)
    return _by_likeness(region, read, shown)


def _by_likeness(region: Region, read: PageWords, shown: Sequence[str]) -> Again:
    near = _most_alike(read, region.words)
    if near is None and region.place is None:
        window = _window(shown, region.words)
        near = Region(words=tuple(window)) if window else None
    if near is None:
        return Again(found=Found.GONE)
    return Again(found=Found.EDITED, region=near)


def _whole(
    read: PageWords, shown: Sequence[str], wanted: tuple[str, ...], *, quoted: bool = True
) -> Region | None:
    """Word for word; in a quotation only if it is looked for there."""
    found = sorted(read.find(wanted), key=lambda place: (place.quoted, place.heading))
    if found and (quoted or not found[0].quoted):
        return Region(words=wanted, place=found[0])
    if not found and next(Sought(shown).find(wanted), None) is not None:
        return Region(words=wanted)
    return None


def _in_place(region: Region, now: Place) -> Again | None:
    """What its own element holds now; None: nothing that would tell."""
    if _is_same(region, now):
        return Again(found=Found.SAME, region=Region(words=region.words, place=now))
    text = _own(region, now)
    if not text:
        return None
    if likeness(region.words, text) >= ALIKE:
        return Again(found=Found.EDITED, region=Region(words=text, place=now))
    return None


def _among_kind(region: Region, read: PageWords) -> Again | None:
    """Among the elements of its kind: the same, the most alike, or the only one there is."""
    place = region.place
    alike = read.of_kind(place.kind) if place is not None else []
    if place is None or not alike:
        return None
    for now in alike:
        if _is_same(region, now):
            return Again(found=Found.SAME, region=Region(words=region.words, place=now))
    best = max(alike, key=lambda now: likeness(region.words, _own(region, now)))
    text = _own(region, best)
    only = len(alike) == 1 or (place.key is not None and best.key == place.key)
    if only and _is_tombstone(text) and not _is_tombstone(region.words):
        return Again(found=Found.GONE, tombstone=True)
    like = len(region.words) >= SHORTEST and likeness(region.words, text) >= ALIKE
    if like or (text and _is_it(place, best, len(alike))):
        return Again(found=Found.EDITED, region=Region(words=text, place=best))
    return None


def _is_it(then: Place, now: Place, of_its_kind: int) -> bool:
    """It is the same element though nothing of the text is left: by its name, or its neighbours."""
    if then.key is not None and now.key is not None:
        return then.key == now.key
    return of_its_kind == 1 and _has_same_neighbours(then, now)


def _is_same(region: Region, now: Place) -> bool:
    """The text stands there, and nothing was added to it."""
    then = region.place
    if then is None or not _contains(now.deep, region.words):
        return False
    if _is_tight(then.deep, region.words):
        return _is_tight(now.deep, region.words)
    if _is_tight(then.direct, region.words):
        return _is_tight(now.direct, region.words)
    return True


def _own(region: Region, now: Place) -> tuple[str, ...]:
    """What of an element is the text, as far as that was clear before."""
    then = region.place
    direct = then is not None and not _is_tight(then.deep, region.words)
    if direct and then is not None and _is_tight(then.direct, region.words):
        return now.direct
    quotes = then is not None and not _contains(then.said, region.words)
    return now.deep if quotes else now.said


def _is_tight(whole: Sequence[str], text: Sequence[str]) -> bool:
    """Beside the text there are only numbers and the network's own buttons."""
    rest = Counter(whole) - Counter(text)
    return len(whole) >= len(text) and not [
        word for word in rest if word not in BUTTONS and not word.isdigit()
    ]


def _contains(whole: Sequence[str], text: Sequence[str]) -> bool:
    return next(Sought(whole).find(text), None) is not None


def _has_same_neighbours(then: Place, now: Place) -> bool:
    """Its author and its title stand beside it as before."""
    if not then.around:
        return False
    return len(then.around & now.around) >= ALIKE * len(then.around)


def _most_alike(read: PageWords, wanted: tuple[str, ...]) -> Region | None:
    """The part of a page that is most like a text; None: nothing is like it."""
    window = span_of(read.words, wanted)
    if window is None:
        return None
    place = read.place(*window)
    tight = len(place.deep) <= 2 * (window[1] - window[0]) + SHORTEST
    near = tuple(read.words[slice(*window)])
    text = place.deep if tight and not _is_tight(place.deep, near) else near
    if place.quoted or place.heading or likeness(wanted, text) < ALIKE:
        return None
    return Region(words=text, place=place if tight else None)


def _window(shown: Sequence[str], wanted: tuple[str, ...]) -> Sequence[str]:
    span = span_of(shown, wanted)
    text = shown[slice(*span)] if span else ()
    return text if likeness(wanted, text) >= ALIKE else ()
