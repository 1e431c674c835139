"""Pasting over the pipe: looked at first, kept as it was picked, the site asked once."""

from __future__ import annotations

from pathlib import Path

from pytest_httpserver import HTTPServer

from tests.app.child import EngineChild
from tests.app.engine.test_engine import stored

REVIEW = '<div itemscope itemtype="http://schema.org/Review"><p itemprop="reviewBody">{}</p></div>'
PAGE = "".join(REVIEW.format(text) for text in ("Ужас.", "Сойдёт."))


def test_a_page_is_looked_at_and_then_kept_without_asking_again(
    tmp_path: Path, httpserver: HTTPServer
):
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    httpserver.expect_oneshot_request("/x").respond_with_data(PAGE, content_type="text/html")
    asked = {"text": httpserver.url_for("/x"), "inside": True}
    with EngineChild(tmp_path) as engine:
        shown = engine.ask("paste_preview", **asked)["result"]
        kept = engine.ask("paste", **asked, picks=["1"])["result"]
    assert [one["text"] for one in shown["found"]] == ["Ужас.", "Сойдёт."]
    assert (shown["problem"], shown["asked_before"]) == (None, None)
    assert (len(kept["case_ids"]), kept["capture_url"]) == (1, asked["text"])
    assert len(stored(tmp_path)) == 1


def test_an_address_inside_is_a_problem_and_a_case(tmp_path: Path, httpserver: HTTPServer):
    asked = {"text": httpserver.url_for("/x")}
    with EngineChild(tmp_path) as engine:
        shown = engine.ask("paste_preview", **asked)["result"]
        kept = engine.ask("paste", **asked)["result"]
    assert shown["problem"]["code"] == "source.inside"
    assert len(kept["case_ids"]) == 1
    assert httpserver.log == []
