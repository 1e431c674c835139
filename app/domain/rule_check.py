"""What a rule may hold: the limits within which it can be followed and shown."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import Any

from app.domain.rule import Acts, Conditions, Rule
from app.errors import RuleEmpty, RuleMissed, RuleTooLong, RuleTooMany, RuleUnnamed

MOST_WORDS = 20_000
"""In each list of words: a whole dictionary of swear words is one rule."""
MOST_LETTERS = 1_000_000
"""In all lists together: a rule goes through the pipe between window and engine as one line."""
MOST_TAGS = 20
LONGEST = 200
"""Characters of a name, a word or a phrase."""
LONGEST_TAG = 40
_CONTROL = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")
_WORDS = ("any_words", "all_words", "phrases", "without_words", "without_phrases")


def checked(rule: Rule) -> Rule:
    """The rule as it is kept: trimmed, each entry once. Words that look like patterns are words.

    Raises:
        RuleUnnamed, RuleEmpty, RuleTooMany, RuleTooLong, RuleMissed: fact `what`.
    """
    name = _trim(rule.name)
    if not name:
        raise RuleUnnamed
    _refuse_long(name, LONGEST)
    tidy = replace(
        rule,
        name=name,
        conditions=_conditions(rule.conditions),
        acts=_acts(rule.acts),
    )
    if not tidy.acts.any and not tidy.stop:
        raise RuleEmpty(what=name)
    return tidy


def _conditions(given: Conditions) -> Conditions:
    for name in _WORDS:
        texts = getattr(given, name)
        if len(texts) > MOST_WORDS:
            raise RuleTooMany(what=name, most=MOST_WORDS)
        for text in texts:
            _refuse_long(text, LONGEST)
    if sum(len(text) for name in _WORDS for text in getattr(given, name)) > MOST_LETTERS:
        raise RuleTooMany(what="words", most=MOST_WORDS)
    _refuse_never(given)
    return replace(given, **_once(given))


def _acts(given: Acts) -> Acts:
    if len(given.tags) > MOST_TAGS:
        raise RuleTooMany(what="tags", most=MOST_TAGS)
    tidy = replace(given, **_once(given))
    for tag in tidy.tags:
        _refuse_long(tag, LONGEST_TAG)
    return tidy


def tag_of(text: str) -> str:
    """A tag as it is kept; empty: there is nothing in it.

    Raises:
        RuleTooLong: more than 40 characters, or control characters.
    """
    tidy = _trim(text)
    _refuse_long(tidy, LONGEST_TAG)
    return tidy


def _refuse_never(given: Conditions) -> None:
    """Both ends of a range, each by itself well, that nothing can lie between."""
    least, most = given.followers_from, given.followers_to
    if least is not None and most is not None and least > most:
        raise RuleMissed(what="followers")
    for name in ("followers_to", "account_days_to", "rating_to"):
        value = getattr(given, name)
        if value is not None and value < 0:
            raise RuleMissed(what=name)


def _once(record: Conditions | Acts) -> dict[str, Any]:
    """The lists of a record: trimmed, each entry once, none empty."""
    found: dict[str, Any] = {}
    for each in fields(record):
        value = getattr(record, each.name)
        if isinstance(value, tuple):
            trimmed = (_trim(item) if type(item) is str else item for item in value)
            found[each.name] = tuple(dict.fromkeys(item for item in trimmed if item))
    return found


def _refuse_long(text: str, longest: int) -> None:
    if len(text) > longest or _CONTROL.search(text):
        raise RuleTooLong(what=_CONTROL.sub(" ", text[:40]), most=longest)


def _trim(text: str) -> str:
    return " ".join(text.split())
