"""The variants of a topic's names: generated for the person to see, and to switch off (L6).

What is shown is what the matcher finds: every guessed variant is put before it, and one that it
does not take for the brand is not shown. The matcher finds more than can be listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from app.domain.keyboard import other_layout
from app.domain.topic import Topic, Variant, VariantKind
from app.language.brand_list import BrandName, also_called
from app.language.brands import Brands, plain_surface
from app.language.cases import name_forms, word_cases
from app.language.folding import LOOKS_LIKE, clean, tokens
from app.language.forms import word_forms
from app.language.morph import is_known
from app.language.slips import BESIDE
from app.language.translit import to_cyrillic, to_latin

MOST = 2_000
"""Variants of one topic at most."""
SHARES = {
    VariantKind.KNOWN: 50,
    VariantKind.FORM: 450,
    VariantKind.TRANSLIT: 300,
    VariantKind.TYPO: 500,
    VariantKind.LOOK_ALIKE: 250,
    VariantKind.LAYOUT: 150,
    VariantKind.HASHTAG: 200,
    VariantKind.HANDLE: 100,
}
"""How many of each kind; together not more than `MOST`."""
_PIECE = re.compile(r"[^\W_]+")
_RUSSIAN = re.compile("[а-яё]", re.IGNORECASE)
_CONFUSED = {"о": "а", "а": "о", "е": "и", "и": "е", "я": "е", "т": "д", "д": "т", "з": "с"}
_FORMS_OF_ONE = 24
_TYPOS_OF_ONE = 60


def matcher_of(topic: Topic, *, everything: bool = False) -> BrandName:
    """A topic as the matcher takes it; `everything`: as if nothing were switched off."""
    if everything:
        return BrandName(name=topic.name, aliases=topic.names)
    return BrandName(
        name=topic.name,
        aliases=topic.names,
        off=frozenset(map(plain_surface, topic.off)),
        deaf_to=topic.deaf_to,
        contexts=frozenset(_lemmas(topic.contexts)),
    )


def variants(topic: Topic) -> tuple[Variant, ...]:
    """All generated ways to write a topic's names, by kind; switched-off ones are among them."""
    names = [name.lower() for name in topic.all_names if _PIECE.search(name)]
    matcher = matcher_of(topic, everything=True)
    brands = Brands([matcher])
    known = [name.lower() for name in also_called(matcher)]
    makers = (
        (VariantKind.KNOWN, known),
        (VariantKind.FORM, _all_forms(names)),
        (VariantKind.TRANSLIT, _found(brands, _translit(names))),
        (VariantKind.TYPO, _found(brands, _typos(names))),
        (VariantKind.LOOK_ALIKE, _found(brands, _look_alikes(names))),
        (VariantKind.LAYOUT, _found(brands, _layouts([*names, *known]))),
        (VariantKind.HASHTAG, _found(brands, _tags([*names, *known]))),
        (VariantKind.HANDLE, _handles(topic, brands, names)),
    )
    seen = {plain_surface(name) for name in names}
    made: list[Variant] = []
    for kind, texts in makers:
        fresh = _unseen(texts, seen)
        made += [Variant(text=text, kind=kind) for text in islice(fresh, SHARES[kind])]
    return tuple(made)


def _unseen(texts: Iterable[str], seen: set[str]) -> Iterator[str]:
    for text in texts:
        plain = plain_surface(text)
        if plain not in seen:
            seen.add(plain)
            yield text


def _found(brands: Brands, candidates: Iterable[str]) -> Iterator[str]:
    """Those that the matcher takes for the brand, from their beginning to their end."""
    for candidate in candidates:
        text = clean(candidate)
        if any(
            mention.start == 0 and mention.end == len(text)
            for mention in brands.find(text, tokens(text))
        ):
            yield candidate


def _all_forms(names: list[str]) -> Iterator[str]:
    return chain.from_iterable(_forms(name) for name in names)


def _forms(name: str) -> tuple[str, ...]:
    if len(_PIECE.findall(name)) > 1:
        return name_forms(name)
    if not _RUSSIAN.search(name) or not name.isalpha():
        return (name,)
    nouns = tuple(dict.fromkeys((*word_cases(name), *_plural(name))))[:_FORMS_OF_ONE]
    return nouns if len(nouns) > 1 else (name, *(name + end for end in ("а", "у", "ом", "е")))


def _plural(name: str) -> tuple[str, ...]:
    """Further forms of a word that the dictionary has."""
    return word_forms(name) if is_known(name) else ()


def _translit(names: list[str]) -> Iterator[str]:
    for name in names:
        if _RUSSIAN.search(name):
            yield from to_latin(name, 8)
            yield from chain.from_iterable(to_latin(form, 1) for form in _forms(name)[1:8])
        else:
            spoken = to_cyrillic(name)
            yield from (spoken, *_forms(spoken)[1:8])


def _typos(names: list[str]) -> Iterator[str]:
    for name in names:
        yield from islice(_slips(name), _TYPOS_OF_ONE * 8)


def _slips(name: str) -> Iterator[str]:
    for at, letter in enumerate(name):
        if not letter.isalpha():
            continue
        before, after = name[:at], name[at + 1 :]
        if letter in _CONFUSED:
            yield before + _CONFUSED[letter] + after
        yield before + after
        yield before + letter + letter + after
        if after[:1].isalpha() and after[0] != letter:
            yield before + after[0] + letter + after[1:]
        yield from (before + other + after for other in BESIDE.get(letter, ""))


def _look_alikes(names: list[str]) -> Iterator[str]:
    for name in names:
        swaps = [(at, latin) for at, each in enumerate(name) for latin in _LOOKS.get(each, ())]
        for at, latin in swaps:
            yield name[:at] + latin + name[at + 1 :]
        whole = "".join(next(iter(_LOOKS.get(each, ())), each) for each in name)
        if swaps and whole != name:
            yield whole


def _look_alike_table() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for code, letter in LOOKS_LIKE.items():
        table[letter] = (*table.get(letter, ()), chr(code))
    return table


_LOOKS = _look_alike_table()


def _layouts(names: list[str]) -> Iterator[str]:
    for name in names:
        yield other_layout(name)
        yield other_layout("".join(_PIECE.findall(name)))


def _tags(names: list[str]) -> Iterator[str]:
    for name in names:
        pieces = _PIECE.findall(name)
        spellings = [pieces]
        if _RUSSIAN.search(name):
            spellings.append(_PIECE.findall(next(iter(to_latin(name, 1)))))
        for each in spellings:
            yield "#" + "".join(each)
            if len(each) > 1:
                yield "#" + "_".join(each)


def _handles(topic: Topic, brands: Brands, names: list[str]) -> Iterator[str]:
    yield from (f"@{handle}" for handle in topic.handles)
    yield from _found(brands, (tag.replace("#", "@") for tag in _tags(names) if tag.isascii()))


def _lemmas(words: Iterable[str]) -> Iterator[str]:
    from app.language.phrases import lemma

    for word in words:
        for token in tokens(clean(word)):
            yield token.folded
            yield lemma(token.folded)
