"""What kind of place a name belongs to: «город Москва», «село Большие Кабаны» (C10)."""

from __future__ import annotations

import re

from app.language.given_names import words_of

TOWN = words_of("город г")
"""The name of a town in one word bends along: «в городе Москве»."""
_KINDS = words_of(
    """
    село с деревня д дер посёлок поселок пос п пгт рп станица ст хутор х слобода сл аул улус
    кишлак местечко микрорайон мкр мкрн жк снт днп аэропорт станция тц трц трк тк бц
    """
)
"""The name of any other keeps its form: «в селе Большие Кабаны», «в посёлке Развилка»."""
SHORTENED = words_of("г с д дер пос п пгт рп ст х сл мкр мкрн жк снт днп тц трц трк тк бц")
"""These never bend: «в г. Твери»."""
_TOWN_OF = re.compile(".{2,}(?:[оеё]в|[иы]н)")
_IN_A = re.compile(".{2,}[бвдзлмнпрстф]а")
_IN_A_ENDS = {"gent": "ы", "datv": "е", "accs": "у", "ablt": "ой", "loct": "е"}
_TOWN_ENDS = {"gent": "а", "datv": "у", "accs": "", "ablt": "ом", "loct": "е"}


def kind_and_name(text: str) -> tuple[str, str] | None:
    """«г. Тверь» as its kind and its name; None: no kind stands before it."""
    kind, _, name = text.partition(" ")
    low = kind.lower().rstrip(".")
    return (kind, name.strip()) if name.strip() and low in TOWN | _KINDS else None


def town_of(low: str, case: str) -> str | None:
    """«Юрьев», «Борисов», «Царицын»: as a town, «Юрьевом», not as a family, «Юрьевым»."""
    return low + _TOWN_ENDS[case] if _TOWN_OF.fullmatch(low) else None


def town_in_a(low: str, case: str) -> str | None:
    """«Русса» behind «Старая»: a woman's word, as the quality before it tells."""
    return low[:-1] + _IN_A_ENDS[case] if _IN_A.fullmatch(low) else None
