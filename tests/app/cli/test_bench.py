"""The measurements run on a few posts and print the figures that architecture.md names."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path

import pytest

from app.cli.corpus import corpus
from app.cli.main import main


@pytest.mark.parametrize(
    ("name", "figures"),
    [
        ("search", {"first50_p50_ms", "first50_p95_ms", "recall", "recall_exact", "posts"}),
        ("language", {"posts_per_s", "natasha_posts_per_s", "ratio"}),
        ("intake", {"posts_per_s", "raw_sqlite_per_s", "ratio"}),
    ],
)
def test_a_measurement_prints_its_figures(
    name: str, figures: set[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bench", name, "--posts", "40", "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert figures <= printed.keys()
    assert printed["posts"] == 40


def test_a_workspace_is_filled_and_searched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["--workspace", str(tmp_path / "work")]
    assert main(["bench", "make", "--posts", "120", *where]) == 0
    capsys.readouterr()
    assert main(["cases", "search", "роутеры", "--json", "--limit", "5", *where]) == 0
    hits = json.loads(capsys.readouterr().out)["hits"]
    assert 1 <= len(hits) <= 5
    assert all("роутер" in hit["snippet"].lower() and hit["marks"] for hit in hits)
    assert all(hit["case_id"] and hit["network"] == "vk" for hit in hits)


def test_filters_narrow_a_search(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = ["--workspace", str(tmp_path / "work"), "--json"]
    main(["bench", "make", "--posts", "60", *where])
    capsys.readouterr()
    assert main(["cases", "search", "интернет", "--network", "telegram", *where]) == 0
    assert json.loads(capsys.readouterr().out) == {"hits": []}


def test_the_corpus_is_the_same_every_time_and_long_enough() -> None:
    once, twice = (list(islice(corpus(300), 300)) for _ in range(2))
    assert once == twice
    assert 100 < sum(len(post.text) for post, _ in once) / 300 < 260


def test_an_impossible_number_of_posts_is_a_wrong_call(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["bench", "search", "--posts", "0"]) == 2
    assert "posts" in capsys.readouterr().err


def test_a_search_by_priority_puts_the_most_pressing_case_first(tmp_path: Path) -> None:
    from app.services import searching
    from app.services.workspace import open_workspace
    from app.store import cases

    main(["bench", "make", "--posts", "120", "--workspace", str(tmp_path)])
    with open_workspace(tmp_path) as work:
        hits = work.db.read_now(lambda s: searching.search(s, "не", order="priority"))
        found = [hit.case_id for hit in hits if hit.case_id is not None]
        ranks = work.db.read_now(lambda s: [cases.get(s, case_id).priority for case_id in found])
    assert len(set(ranks)) > 1
    assert ranks == sorted(ranks, reverse=True)


def test_stored_posts_are_read_anew_and_the_memory_of_both_processes_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["bench", "reanalyse", "--texts", "30", "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert (printed["texts"], printed["left"]) == (30, 0)
    assert {"texts_per_s", "rss_growth_mb", "language_rss_growth_mb"} <= printed.keys()


def test_the_check_of_replies_is_timed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "check-reply", "--characters", "300", "--replies", "2", "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert {"typed_p50_ms", "typed_p95_ms", "pasted_p50_ms", "endless_ms"} <= printed.keys()
