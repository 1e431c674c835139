"""`otklik analyse` answers line by line, in order, bad lines in their place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.cli.main import main

FIELDS = [
    "verdict", "probabilities", "reasons", "sentiment", "profanity", "call_to_action", "emotion",
    "mentions", "entities", "risk", "language", "sentences", "lemmas", "swearing", "insults",
    "threats", "hints", "pictures", "version",
]  # fmt: skip
KINDS = [
    "per", "org", "loc", "dates", "money", "phones", "cards", "emails", "links", "addresses",
    "orders",
]  # fmt: skip


def answers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], *lines: str
) -> list[dict[str, object]]:
    """What the command prints for a file of these lines."""
    asked = tmp_path / "asked.jsonl"
    asked.write_text("\n".join(lines) + "\n", "utf-8")
    assert main(["analyse", str(asked)]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_the_answer_has_exactly_the_stable_fields(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = {"text": "МТС списал 500 рублей 5 марта", "brands": [{"name": "МТС"}]}
    [answer] = answers(tmp_path, capsys, json.dumps(asked))
    assert list(answer) == FIELDS
    assert list(answer["entities"]) == KINDS  # type: ignore[call-overload]  # JSON
    assert answer["mentions"] == [
        {"brand": "МТС", "surface": "МТС", "start": 0, "end": 3, "how": "exact"}
    ]


def test_bad_lines_are_answered_in_their_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = answers(
        tmp_path, capsys, '{"text": "Спасибо!"}', "бред", "", "[1]", '{"text": 5}',
        '{"text": "x", "brands": 1}', '{"text": "\\ud83d"}', '{"text": ""}',
    )  # fmt: skip
    reasons = [answer.get("error", {}).get("reason") for answer in found]  # type: ignore[attr-defined]  # JSON
    assert reasons == [
        None,
        "not_json",
        "not_json",
        "not_an_object",
        "no_text",
        "brands",
        None,
        None,
    ]


def test_audience_and_counts_raise_the_risk(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Не работает интернет третий день"
    loud = {"text": text, "author": {"followers": 90_000}, "counts": {"reposts": 50, "views": 10}}
    calm, risky = answers(tmp_path, capsys, json.dumps({"text": text}), json.dumps(loud))
    assert risky["risk"]["score"] > calm["risk"]["score"]  # type: ignore[index]  # JSON
    assert sum(risky["risk"]["parts"].values()) == risky["risk"]["score"]  # type: ignore[index]


def test_the_facts_of_a_post_may_stand_in_the_line_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    counts = {"likes": 40, "reposts": 50, "comments": 3, "views": 10}
    text = {"text": "Не работает интернет", "network": "vk", "own_channel": True, "pictures": 2}
    flat = text | counts | {"followers": 90_000}
    nested = text | {"author": {"followers": 90_000}, "counts": counts}
    one, other = answers(tmp_path, capsys, json.dumps(flat), json.dumps(nested))
    assert one == other
    details = {part["criterion"]: part for part in one["risk"]["details"]}  # type: ignore[index]  # JSON
    assert details["place"]["reason"] == "own_channel"
    assert details["reach"]["reason"] == "opinion_leader"
    assert details["engagement"]["facts"] == {"likes": "40", "reposts": "50", "comments": "3"}
    assert [part["most"] for part in details.values()] == [20, 20, 15, 10, 10, 25]


def test_a_file_that_is_not_there_is_a_wrong_call(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyse", "no-such-file.jsonl"]) == 2
    assert "no-such-file.jsonl" in capsys.readouterr().err
