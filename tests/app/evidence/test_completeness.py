"""Walls and traps: what a page is, and whether the complaint is to be read on it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

import pytest

from app.domain.evidence import CaptureStatus
from app.domain.page_kind import PageKind
from app.evidence.completeness import Completeness, Page, check
from app.evidence.judgement import judge_content
from app.evidence.wording import find

FOLDER = Path(__file__).parents[2] / "data" / "evidence"
IMAGE = "<img src=a.png>"
COMPLAINT = "Банк списал деньги дважды, поддержка молчит третий день. Верните 15 000 рублей!"


def rows(*files: str) -> Iterator[Any]:
    """Every page of the sets, with its name."""
    for file in files:
        for group, pages in tomllib.loads((FOLDER / file).read_text("utf-8")).items():
            for part, about in pages.items() if isinstance(pages, dict) else ():
                for name, row in about.items():
                    yield pytest.param(row, id=f"{group}-{part}-{name}")


def seen(row: dict[str, Any]) -> Completeness:
    """What is made of one of them."""
    lines = "".join(f"<p>{escape(line)}</p>" for line in row["text"].splitlines())
    title, url = row.get("title", ""), row.get("url", "https://a.example/1")
    made = f"<html><head><title>{escape(title)}</title></head><body>{lines}{row.get('more', '')}"
    page = Page(
        text=row["text"],
        html=row.get("dom", made),
        title=title,
        url=url,
        asked=row.get("asked", url),
        status=row.get("status", 200),
        blank=row.get("blank", False),
    )
    return check(row.get("said", COMPLAINT), page)


@pytest.mark.parametrize("row", [*rows("pages.toml", "unseen.toml", "later.toml")])
def test_a_wall_is_named_and_never_taken_for_the_complaint(row: dict[str, Any]) -> None:
    found = seen(row)
    assert found.reason in {PageKind(row["is"]).reason, row.get("also")}, found.marker
    assert found.found is False
    status, _ = judge_content(CaptureStatus.COMPLETE, None, found)
    assert status is CaptureStatus.FAILED


@pytest.mark.parametrize("row", [*rows("traps.toml", "unseen_traps.toml", "later_traps.toml")])
def test_a_page_is_judged_by_the_complaint_not_by_one_word(row: dict[str, Any]) -> None:
    found = seen(row)
    assert (found.reason or "") in {row["is"], row.get("also")}, (found.marker, found.how)


@pytest.mark.parametrize(
    ("text", "how"),
    [
        (COMPLAINT, "whole"),
        (COMPLAINT.upper(), "folded"),
        ("Банк списал деньги дважды, поддержка молчит… Показать ещё", "cut"),
        ("Банк хороший", ""),
    ],
)
def test_how_it_was_found_is_told(text: str, how: str) -> None:
    assert find(COMPLAINT, f"Иван\n{text}\nОтветить").how == how


def test_the_facts_are_those_of_capture_json() -> None:
    facts = check(COMPLAINT, Page(text=f"Иван\n{COMPLAINT}", html=f"<p>{COMPLAINT}</p>")).facts()
    assert facts == {
        "expected": True, "found": True, "how": "whole", "share": 1.0, "in_dom": True,
        "page_kind": "content", "marker": "",
    }  # fmt: skip


def test_nothing_to_look_for_is_no_answer() -> None:
    found = check("  ", Page(text="страница как страница, с текстом"))
    assert (found.expected, found.found, found.reason) == (False, None, None)


def test_a_very_long_complaint_is_found_in_a_very_long_page() -> None:
    complaint = " ".join(f"слово{number} жалоба{number % 7}." for number in range(4_000))
    page = "шапка\n" * 20_000 + complaint.upper() + "\nподвал" * 20_000
    assert find(complaint, page).how == "folded"


@pytest.mark.parametrize(
    ("status", "reason", "row", "expected"),
    [
        ("failed", "http_404", {"text": "Страница не найдена", "status": 404}, "http_404"),
        ("failed", "http_403", {"text": "Это закрытый профиль", "status": 403}, "private"),
        ("failed", "unreachable", {"text": ""}, "unreachable"),
        ("partial", "timeout", {"text": ""}, "timeout"),
        ("partial", "cut", {"text": "Совсем другой отзыв о другом магазине"}, "text_missing"),
        ("partial", "cut", {"text": COMPLAINT}, "cut"),
        ("complete", None, {"text": " \n\u200b ", "said": ""}, "empty_page"),
        ("complete", None, {"text": "", "said": "", "more": IMAGE, "blank": True}, "empty_page"),
        ("complete", None, {"text": "", "said": "", "more": IMAGE}, None),
    ],
)
def test_what_says_most_is_the_reason(
    status: str, reason: str | None, row: dict[str, Any], expected: str | None
) -> None:
    assert judge_content(CaptureStatus(status), reason, seen(row))[1] == expected
