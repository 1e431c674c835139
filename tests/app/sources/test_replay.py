"""Recordings come out exactly as expected: our own, and the peers' where they are at hand."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from app.errors import SourceMisconfigured
from app.sources.replay import replay

OWN = Path(__file__).resolve().parents[2] / "data" / "payloads"
NETWORKS = (
    *("vk", "mastodon", "bluesky", "reddit", "discourse", "facebook", "instagram", "x"),
    *("app_store", "app_store_connect", "google_play", "2gis", "banki"),
    *("email", "yandex_maps"),
    *("telegram_bot", "telegram_web", "ok", "youtube"),
)
ABOUT_IT = frozenset({"source", "case", "note", "computed_with"})
NOT_OURS = frozenset({"file", "action", "model_ok"})
"""Of the peers' own test tools: where it was, what to do next, whether their model took it."""


def cases(root: Path) -> list[Path]:
    found = [case for network in NETWORKS for case in sorted((root / network).glob("*/"))]
    return [case for case in found if (case / "expected.json").is_file()]


def name(case: Path) -> str:
    return f"{case.parent.name}-{case.name}"


def expected(folder: Path) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads((folder / "expected.json").read_text("utf-8"))
    return whole


def same(given: Any, wanted: Any) -> bool:
    """Whether everything wanted is there; texts are compared with their white space folded."""
    if isinstance(wanted, Mapping):
        keys = wanted.keys() - NOT_OURS
        return isinstance(given, Mapping) and all(
            key in given and same(given[key], wanted[key]) for key in keys
        )
    if isinstance(wanted, list):
        return len(given) == len(wanted) and all(map(same, given, wanted))
    if isinstance(wanted, str):
        return isinstance(given, str) and given.split() == wanted.split()
    return type(given) is type(wanted) and given == wanted


def told(wanted: dict[str, Any]) -> list[str]:
    """The keys of a recording that say something of its network."""
    return sorted(wanted.keys() - ABOUT_IT)


@pytest.mark.parametrize("case", cases(OWN), ids=name)
def test_our_own_recordings_come_out_as_expected(case: Path):
    given, wanted = replay(case.parent.name, case), expected(case)
    assert given["errors"] == wanted["errors"]
    assert [key for key in told(wanted) if not same(given.get(key), wanted[key])] == []
    assert "CANARY" not in json.dumps(given)


def test_the_peers_recordings_come_out_as_they_computed(shared: Path):
    recorded = [c for c in cases(shared / "data" / "payloads") if c.name != "errors"]
    assert len(recorded) >= 11
    for case in recorded:
        given, wanted = replay(case.parent.name, case), expected(case)
        differ = [key for key in told(wanted) if not same(given.get(key), wanted[key])]
        assert (case.name, differ) == (case.name, [])
        assert bool(given["errors"]) == bool(wanted.keys() & {"error", "wait_s"})


def test_the_peers_errors_keep_their_numbers(shared: Path):
    case = shared / "data" / "payloads" / "vk" / "errors"
    codes = [error["code"] for error in replay("vk", case)["errors"]]
    assert codes == [error["error_code"] for error in expected(case)["items"]]


def test_what_must_not_be_logged_is_not_printed(shared: Path):
    folder = shared / "data" / "payloads" / "vk" / "errors"
    printed = json.dumps(replay("vk", folder))
    for wanted in expected(folder)["items"]:
        body = json.loads((folder / wanted["file"]).read_text("utf-8"))
        params = {p["key"]: p["value"] for p in body["error"]["request_params"]}
        secrets = [params[key] for key in wanted["must_not_be_logged"] if params[key]]
        assert not [secret for secret in secrets if secret in printed]


def test_our_own_feeds_come_out_as_expected():
    given, wanted = replay("rss", OWN / "rss")["files"], expected(OWN / "rss")["files"]
    assert given.keys() == wanted.keys()
    for path, feed in wanted.items():
        assert same(given[path], feed), (path, given[path])


def test_every_feed_of_the_peers_comes_out_as_feedparser_reads_it(shared: Path):
    folder = shared / "data" / "payloads" / "rss"
    given, wanted = replay("rss", folder)["files"], expected(folder)["files"]
    assert [path for path in wanted if given.get(path) != wanted[path]] == []


def test_every_item_says_which_body_it_came_from():
    items = replay("vk", OWN / "vk" / "other_shapes")["items"]
    assert [item["body_file"] for item in items] == ["01.json", "02.json", "02.json", "03.json"]


@pytest.mark.parametrize(
    ("network", "exchanges"),
    [
        ("fidonet", '{"exchanges": []}'),
        ("vk", "not json"),
        ("vk", None),
        ("vk", '{"exchanges": [{"body_file": "../secret.json"}]}'),
        ("vk", '{"exchanges": [{"body_file": "missing.json"}]}'),
    ],
)
def test_what_is_no_recording_is_refused(tmp_path: Path, network: str, exchanges: str | None):
    (tmp_path / "secret.json").write_text("{}", "utf-8")
    folder = tmp_path / "case"
    folder.mkdir()
    if exchanges is not None:
        (folder / "exchanges.json").write_text(exchanges, "utf-8")
    with pytest.raises(SourceMisconfigured):
        replay(network, folder)


@pytest.mark.parametrize("odd", [None, {}, [], {"id": [7]}, {"id": {"a": 1}}, {"id": 2**80}])
def test_a_recording_with_odd_ids_is_replayed(tmp_path: Path, odd: Any):
    updates = [{"type": "wall_reply_new", "event_id": "e", "object": odd}]
    (tmp_path / "01.json").write_text(json.dumps({"ts": "4", "updates": updates}), "utf-8")
    exchange = {"url": "https://lp.vk.com/wh1", "status": 200, "body_file": "01.json"}
    (tmp_path / "exchanges.json").write_text(json.dumps({"exchanges": [exchange]}), "utf-8")
    assert replay("vk", tmp_path)["per_exchange"] == [1]
