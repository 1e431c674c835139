"""Voices: who speaks for a brand, and the name below an answer, once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.brand_voice import USUAL, Voice, signed, voice_of
from app.errors import VoiceUnfit

MARIA = Voice(brand="Вавилон", operator="Мария", signature=USUAL, form_url="https://v.example/f")
ALL = Voice(
    operator="Ольга", signature="{{operator.name}}", contact="8 800 000-00-00", formal=False
)


def test_a_brand_speaks_with_its_own_voice_and_the_rest_is_everybodys() -> None:
    found = voice_of((ALL, MARIA), "ВАВИЛОН", "Пётр")
    assert (found.operator, found.contact, found.formal) == ("Мария", "8 800 000-00-00", True)
    assert voice_of((ALL, MARIA), "Ромашка", "Пётр").operator == "Ольга"
    assert voice_of((), "Ромашка", "Пётр") == Voice(brand="Ромашка", operator="Пётр")


def test_the_signature_is_filled() -> None:
    assert voice_of((MARIA,), "Вавилон").said() == "— Мария, Вавилон"
    assert replace(MARIA, brand="").said() == "— Мария"
    assert replace(MARIA, operator="").said() == "— Вавилон"
    assert replace(MARIA, operator="", brand="").said() == ""
    two = replace(MARIA, signature="{{operator.name}}\n{{contact}}\nАнкета: {{form_url}}")
    assert two.said() == "Мария\nАнкета: https://v.example/f"


@pytest.mark.parametrize(
    "text",
    [
        "Здравствуйте!\n\n— Мария, Вавилон",
        "Здравствуйте!\nС уважением,\nМария, «Вавилон».",
        "Здравствуйте!\nВаша Мария",
        "Здравствуйте!\n\n— МАРИЯ, вавилон  \n",
        "   ",
    ],
)
def test_a_signed_text_is_not_signed_twice(text: str) -> None:
    assert signed(text, "— Мария, Вавилон", "Мария") == text


def test_a_text_is_signed_below() -> None:
    assert signed("Здравствуйте! \n", "— Мария", "Мария") == "Здравствуйте!\n\n— Мария"
    assert signed("Марию мы ждём", "— Мария", "Мария").endswith("— Мария")
    assert signed("Здравствуйте!", "", "Мария") == "Здравствуйте!"


@pytest.mark.parametrize(
    ("wrong", "what"),
    [
        ({"operator": "ВАВИЛОН"}, "operator"),
        ({"operator": "щ" * 10_000}, "operator"),
        ({"signature": "щ" * 10_000}, "signature"),
        ({"form_url": "javascript:alert(1)"}, "form_url"),
        ({"form_url": "https://"}, "form_url"),
        ({"form_url": "https://[::1"}, "form_url"),
        ({"picture": "../../etc/passwd"}, "picture"),
    ],
)
def test_what_cannot_be_said_is_refused(wrong: dict[str, str], what: str) -> None:
    with pytest.raises(VoiceUnfit) as refused:
        replace(MARIA, **wrong).checked()  # type: ignore[arg-type]  # wrong on purpose
    assert refused.value.facts["what"] == what
