"""Every expected failure has a sentence in the terminal and in the window, in both languages."""

from __future__ import annotations

import re

from app import errors
from app.cli.words import SENTENCES
from tests.rules.source import offenders


def every_code() -> set[str]:
    found: set[str] = set()
    kinds: list[type[errors.AppError]] = [errors.AppError]
    while kinds:
        kind = kinds.pop()
        found.add(kind.code)
        kinds += kind.__subclasses__()
    return found


def test_the_terminal_has_a_sentence_for_every_code():
    assert not every_code() - SENTENCES.keys(), offenders(sorted(every_code() - SENTENCES.keys()))


def test_the_sentences_are_russian_and_english():
    wrong = [
        code
        for code, (russian, english) in SENTENCES.items()
        if not re.search("[а-я]", russian) or re.search("[а-я]", english)
    ]
    assert not wrong, offenders(wrong)


def test_the_window_has_a_sentence_of_its_own_for_every_code():
    from ui import words

    unknown = words.error("no.such.code", {})
    same = [code for code in every_code() - {"app.unknown"} if words.error(code, {}) == unknown]
    assert not same, offenders(sorted(same))
