"""When typing asks for a template, and when a slash or colons are only what they are."""

from __future__ import annotations

import pytest

from app.domain.template_call import called_at, still_asked


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("/", "/"),
        ("Анна, /", "/"),
        ("Анна\n/", "/"),
        ("::", "::"),
        ("Анна, ::", "::"),
        ("слово::", "::"),
        ("(::", "::"),
        ("и/", ""),
        ("24/", ""),
        ("https:/", ""),
        ("https://a.b/", ""),
        ("https://a.b::", ""),
        ("www.site::", ""),
        ("fe80::", ""),
        ("12::", ""),
        (":::", ""),
        ("a@b.ru::", ""),
        (":", ""),
        ("", ""),
    ],
)
def test_a_sign_asks_where_it_can_mean_a_template(text: str, sign: str) -> None:
    assert called_at(text, len(text)) == sign


def test_a_sign_in_the_middle_looks_at_what_follows() -> None:
    assert called_at("/ слово", 1) == "/"
    assert called_at("/слово", 1) == ""
    assert called_at(":::", 2) == ""
    assert called_at("слово", 3) == ""


def test_asking_ends_with_a_line_a_book_or_words_that_nothing_holds() -> None:
    assert still_asked("/", "возврат денег", found=True)
    assert not still_asked("/", "а\n", found=True)
    assert not still_asked("::", " так", found=True)
    assert not still_asked("/", "нет такого ", found=False)
    assert still_asked("/", "нет", found=False)
    assert not still_asked("/", "а" * 41, found=True)
