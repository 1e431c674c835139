"""Insults and threats: words for a person or a company, and what somebody says they will do."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from app.domain.triage import Span
from app.language import lexicons
from app.language.folding import lowered

_MOST = 10
_HINTS = re.compile(
    "убью|прибь|урою|закоп|порв|пореж|зареж|стрел|душ|уничт|разорв|изоб|отпизж|отмуд|грохн|завал"
    "|ж[гж]у|калеч|бью|бить|начищ|украш|дать в|дам в|настуч|лома|оторв|отруб|отреж|выбью|вырву|спал"
    "|взорв|разнес|громл|палю|жить|конец|хана|пизд|капец|крыш|крант|найд|отыщ|числ|карау|след|встреч"
    "|пойма|зна|проб|еду|иду|едем|ход|живи|спи|жди|ждите|готовь|кров|здоров|плат|дет|семь|жен|мать"
    "|родн|близк|берег|пожал|пуля|нож|бита|топор"
)


def threats(text: str) -> tuple[Span, ...]:
    """Where a cleaned text threatens somebody with harm; a lawsuit is no such threat."""
    low = lowered(text)
    if not _HINTS.search(low):
        return ()
    return tuple(
        Span(start=found.start(), end=found.end(), surface=text[found.start() : found.end()])
        for found in islice(_threat().finditer(low), _MOST)
    )


@cache
def _threat() -> re.Pattern[str]:
    _, found = lexicons.patterns("threats.txt")["threat"]
    return re.compile(rf"(?<!\w)(?:{'|'.join(found)})(?!\w)")
