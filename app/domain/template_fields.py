"""The fields that a template may name, the words for cases, and what was meant for either."""

from __future__ import annotations

import re

from app.domain.person_name import GrammaticalCase

FIELDS = {
    "имя": "author.first_name",
    "имя-отчество": "author.first_patronymic",
    "фамилия": "author.last_name",
    "полное имя": "author.name",
    "ник": "author.handle",
    "город": "city",
    "бренд": "brand",
    "номер": "case.number",
    "дата поста": "post.date",
    "пост": "post.text",
    "оператор": "operator.name",
    "контакт": "contact",
    "анкета": "form_url",
    "компенсация": "compensation",
    "сегодня": "today",
    "сеть": "network",
}
"""The Russian names of fields by the names that programs use."""
CASES = {
    **{case.value: case for case in GrammaticalCase},
    "именительный": GrammaticalCase.NOMINATIVE,
    "родительный": GrammaticalCase.GENITIVE,
    "дательный": GrammaticalCase.DATIVE,
    "винительный": GrammaticalCase.ACCUSATIVE,
    "творительный": GrammaticalCase.INSTRUMENTAL,
    "предложный": GrammaticalCase.PREPOSITIONAL,
    "кого": GrammaticalCase.GENITIVE,
    "кому": GrammaticalCase.DATIVE,
    "кем": GrammaticalCase.INSTRUMENTAL,
    "о ком": GrammaticalCase.PREPOSITIONAL,
}
_NAMES = "|".join(map(re.escape, (*FIELDS, *FIELDS.values())))
MEANT = re.compile(rf"\s*(?:>|_\w|%|вы\s*:|(?:в\s)?\s*(?:{_NAMES})\s*(?:[|:/]|\Z))", re.IGNORECASE)
"""With what a piece in braces begins that was meant for one of ours, however it goes on."""
BEGUN = re.compile(rf"\{{\s*(?:{_NAMES})(?!\w)", re.IGNORECASE)
"""«{имя», which nothing closes."""
