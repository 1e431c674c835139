"""`otklik topics` on a workspace of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.cli.test_commands import Terminal


@pytest.fixture
def run(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path / "w", here=True)


def test_a_topic_is_added_shown_changed_and_removed(run: Terminal) -> None:
    code, added = run("topics", "add", "Билайн", "--also", "beeline", "--site", "www.beeline.ru")
    assert (code, added["topic"]["sites"]) == (0, ["beeline.ru"])
    run("topics", "change", "билайн", "--exclude", "вакансия", "--off", "билаин")
    _, shown = run("topics", "show", "Билайн")
    assert (shown["topic"]["exclude"], shown["topic"]["off"]) == (["вакансия"], ["билаин"])
    assert [topic["name"] for topic in run("topics", "list")[1]["topics"]] == ["Билайн"]
    assert run("topics", "remove", "Билайн") == (0, {"removed": "Билайн"})
    assert run("topics", "show", "Билайн")[0] == 1


def test_texts_are_tested_from_arguments_and_from_stdin(run: Terminal) -> None:
    run("topics", "add", "Билайн", "--exclude", "вакансия")
    _, told = run("topics", "test", "Билайн", "#билайн фигня", "вакансия в билайне", "дождь")
    first, second, third = (result["match"] for result in told["results"])
    assert (first["about"], first["tagged"], first["negative"]) == (True, True, ["фигня"])
    assert (second["about"], second["excluded"], third) == (False, "вакансия", None)
    _, read = run("topics", "test", "Билайн", stdin="с билайном\nдождь\n")
    assert [result["match"] is not None for result in read["results"]] == [True, False]


def test_variants_say_which_are_switched_off(run: Terminal) -> None:
    run("topics", "add", "Билайн", "--off", "билайном")
    _, told = run("topics", "variants", "Билайн")
    switched = {each["text"]: each["on"] for each in told["variants"]}
    assert switched["билайна"]
    assert not switched["билайном"]


def test_shares_and_searches_are_told_as_documents(run: Terminal) -> None:
    run("topics", "add", "Билайн")
    assert run("topics", "share", "Билайн", "--days", "7")[1]["share"]["tagged_share"] is None
    assert run("topics", "rematch")[1] == {"mentions": {"Билайн": 0}}
    code, told = run("topics", "sources", "Билайн", "--network", "vk", "--dry-run")
    assert (code, told["sources"], told["queries"][0]["params"]) == (0, [], {"query": "Билайн"})
    _, made = run("topics", "sources", "Билайн", "--network", "vk")
    assert made["sources"][0]["brand"] == "Билайн"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("add", ""), "topic.no_name"),
        (("add", "Я"), "topic.too_short"),
        (("add", "🌸"), "topic.too_short"),
        (("add", "Имя", "--site", "не сайт"), "topic.not_a_site"),
        (("share", "нет такой"), "store.not_found"),
    ],
)
def test_what_cannot_be_done_is_said_by_its_code(
    run: Terminal, arguments: tuple[str, ...], code: str
) -> None:
    exit_code, told = run("topics", *arguments)
    assert (exit_code, told["error"]["code"]) == (1, code)
