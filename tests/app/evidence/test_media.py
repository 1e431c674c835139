"""The post's files are taken out of the archive; what cannot be had has a reason."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.evidence import media
from app.evidence.warc import Exchange, WarcFile
from app.evidence.warc_reading import entries
from tests.app.evidence.make import MOMENT, exchange

SITE = "http://forum.example"


def answer(path: str, kind: str = "image/jpeg", **more: Any) -> Exchange:
    """One file as the site gave it."""
    headers = (("Content-Type", kind), *more.pop("headers", ()))
    return exchange(SITE + path, response_headers=headers, **{"body": b"jpeg", **more})


def taken(folder: Path, asked: list[str], *answers: Exchange, **told: str) -> list[dict[str, Any]]:
    """The rows for these addresses, without the site's name."""
    path = folder / "data.warc.gz"
    with WarcFile(path) as growing:
        for each in answers:
            growing.write(each)
        growing.resource(f"{SITE}/own.mp4", "video/mp4", b"film", MOMENT)
    reasons = {SITE + name: reason for name, reason in told.items()}
    addresses = [SITE + name for name in asked]
    return media.extract(folder, path, list(entries(path)), addresses, reasons)


def test_files_are_written_under_safe_names(tmp_path: Path) -> None:
    name = "/a/%D1%87%D0%B5%D0%BA..%2F..%2Fetc.jpg?size=x"
    rows = taken(tmp_path, [name, "/own.mp4", "/own.mp4#t=1"], answer(name))
    assert [row["file"] for row in rows] == ["media/01-file.jpg", "media/02-own.mp4"]
    assert {path.name for path in (tmp_path / "media").iterdir()} == {"01-file.jpg", "02-own.mp4"}
    assert (tmp_path / "media" / "02-own.mp4").read_bytes() == b"film"


def test_what_is_no_web_address_and_what_is_too_much_is_named(tmp_path: Path) -> None:
    path = tmp_path / "data.warc.gz"
    with WarcFile(path) as growing:
        growing.write(answer("/0.jpg"))
    addresses = ["file:///etc/passwd", "", *(f"{SITE}/{n}.jpg" for n in range(60))]
    rows = media.extract(tmp_path, path, list(entries(path)), addresses, {})
    reasons = [row.get("reason") for row in rows]
    assert rows[50] == {"url": "file:///etc/passwd", "reason": "scheme"}
    assert (reasons.count("not_recorded"), reasons.count("too_many")) == (49, 10)


def test_a_redirect_is_followed_to_the_file(tmp_path: Path) -> None:
    lead = answer("/short", status=302, headers=(("Location", "/long.png"),), body=b"")
    [row] = taken(tmp_path, ["/short"], lead, answer("/long.png", "image/png"))
    assert (row["file"], row["type"]) == ("media/01-long.png", "image/png")


def test_a_circle_of_redirects_has_no_file(tmp_path: Path) -> None:
    lead = answer("/a", status=302, headers=(("Location", "/a"),), body=b"")
    assert taken(tmp_path, ["/a"], lead)[0]["reason"] == "not_recorded"


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (answer("/a", status=404), "http_404"),
        (answer("/a", "text/html; charset=utf-8"), "no_file"),
        (answer("/a", body=b""), "empty"),
        (answer("/a", truncated="time"), "not_recorded"),
        (answer("/a", status=206), "not_recorded"),
        (answer("/other"), "not_recorded"),
    ],
)
def test_what_is_no_file_is_named(tmp_path: Path, given: Exchange, reason: str) -> None:
    assert taken(tmp_path, ["/a"], given)[0]["reason"] == reason
    assert not (tmp_path / "media").exists()


def test_the_helpers_word_comes_first_where_nothing_was_recorded(tmp_path: Path) -> None:
    assert taken(tmp_path, ["/a"], **{"/a": "no_time"})[0]["reason"] == "no_time"


def test_a_file_beyond_the_limit_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(media, "MOST_FILE", 100)
    rows = taken(tmp_path, ["/a", "/own.mp4"], answer("/a", body=b"x" * 101))
    assert [row.get("reason") for row in rows] == ["too_large", None]


def test_scripts_of_a_drawing_cannot_run(tmp_path: Path) -> None:
    [row] = taken(tmp_path, ["/a.svg"], answer("/a.svg", "image/svg+xml"))
    assert row["file"] == "media/01-a.svg.txt"


def test_only_so_many_web_addresses_are_asked_for() -> None:
    many = [f"{SITE}/{number}" for number in range(99)]
    assert len(media.wanted([*many, "file:///etc/passwd", "data:image/png,x"])) == media.MOST_FILES
