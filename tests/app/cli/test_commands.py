"""The terminal: one JSON document, sentences on stderr, exit codes 0, 1 and 2."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from tests.app.child import environment, inside, otklik
from tests.app.engine.test_engine import feed

OWN = Path(__file__).resolve().parents[2] / "data" / "payloads"
VK = ("--network", "vk", "--kind", "wall_comments", "--set", "owner_id=-5")


class Terminal:
    """Commands on one workspace; `here`: in this process, which is quicker."""

    def __init__(self, folder: Path, *, here: bool = False) -> None:
        self.folder = folder
        self.here = here

    def __call__(self, *arguments: str, stdin: str = "", **env: str) -> tuple[int, Any]:
        whole = (*arguments, "--workspace", str(self.folder), "--json")
        done = inside(*whole, stdin=stdin) if self.here else otklik(*whole, stdin=stdin, **env)
        assert "Traceback" not in done.stderr, done.stderr
        return done.returncode, json.loads(done.stdout)


@pytest.fixture
def run(tmp_path: Path) -> Terminal:
    """Each command is a process of its own."""
    return Terminal(tmp_path / "w")


@pytest.fixture
def here(run: Terminal) -> Terminal:
    """The same workspace without processes: what goes before, and what is looked at after."""
    return Terminal(run.folder, here=True)


def test_a_source_is_added_listed_and_removed(run: Terminal, here: Terminal):
    code, added = run("sources", "add", "wall", *VK, "--own-channel", "--brand", "X")
    assert (code, added["source"]["params"]["owner_id"], added["token_kept"]) == (0, "-5", None)
    assert [s["name"] for s in run("sources", "list")[1]["sources"]] == ["wall"]
    assert here("sources", "remove", "wall")[0] == 0
    assert here("sources", "list")[1] == {"sources": []}


def test_a_name_is_taken_once(here: Terminal):
    here("sources", "add", "wall", *VK)
    code, said = here("sources", "add", "wall", *VK)
    assert (code, said["error"]["code"]) == (1, "store.conflict")


def test_without_a_keyring_a_token_is_not_kept_and_this_is_said(run: Terminal):
    code, added = run("sources", "add", "wall", *VK, "--token-stdin", stdin="canary-4711\n")
    assert (code, added["token_kept"]) == (0, False)
    files = [path for path in run.folder.rglob("*") if path.is_file()]
    assert not [path for path in files if b"canary-4711" in path.read_bytes()]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["sources", "add", "x", "--network", "vk", "--kind", "nonsense"], "source.config"),
        (["sources", "add", "x", "--network", "rss", "--set", "url"], "call.wrong"),
        (["sources", "sync", "nobody"], "store.not_found"),
        (["sources", "dance"], "call.wrong"),
        (["cases", "show", "77"], "store.not_found"),
        (["cases", "show", "x"], "call.wrong"),
        (["import", "nothing.csv"], "import.failed"),
    ],
)
def test_what_cannot_be_done_has_a_code_and_an_exit_code(
    run: Terminal, arguments: list[str], code: str
):
    returned, said = run(*arguments)
    assert said["error"]["code"] == code
    assert returned == (2 if code == "call.wrong" else 1)


def test_a_feed_comes_in_once_and_is_listed_with_its_case(
    run: Terminal, here: Terminal, httpserver: HTTPServer
):
    httpserver.expect_request("/feed").respond_with_response(feed(1, 2))
    url = httpserver.url_for("/feed")
    here("sources", "add", "news", "--network", "rss", "--set", f"url={url}")
    assert here("sources", "test", "news")[1]["posts"] == 2
    assert here("posts", "list")[1]["count"] == 0
    for new in (2, 0):
        code, done = run("sources", "sync", "news")
        assert (code, done["sources"][0]["new"]) == (0, new)
    items = run("posts", "list", "--source", "news")[1]["items"]
    assert [item["created_utc"] for item in items] == [
        "2026-11-20T09:01:00Z",
        "2026-11-20T09:02:00Z",
    ]
    assert here("cases", "list")[1]["count"] == 2
    assert here("cases", "show", "1")[1]["posts"][0]["id"] == items[0]["id"]


def test_the_server_says_that_a_token_is_missing(
    run: Terminal, here: Terminal, httpserver: HTTPServer
):
    refusal = {"error": {"error_code": 5, "error_msg": "User authorization failed"}}
    httpserver.expect_request("/method/wall.get").respond_with_json(refusal)
    base = httpserver.url_for("/method")
    here("sources", "add", "wall", *VK, "--base-url", base)
    code, said = run("sources", "sync", "wall")
    assert (code, said["error"]["code"]) == (1, "source.login")
    assert said["sources"][0]["health"] == "login"
    assert httpserver.log


def test_a_recording_can_be_replayed(here: Terminal, httpserver: HTTPServer, tmp_path: Path):
    httpserver.expect_request("/feed").respond_with_response(feed(1))
    url = httpserver.url_for("/feed")
    here("sources", "add", "news", "--network", "rss", "--set", f"url={url}")
    out = tmp_path / "recording"
    code, said = here("sources", "record", "news", "--out", str(out))
    assert (code, said["exchanges"]) == (0, 1)
    code, replayed = here("sources", "replay", "rss", str(out))
    assert (code, len(replayed["items"]), replayed["errors"]) == (0, 1, [])


def test_page_two_cut_off_leaves_page_one_and_its_cursor(
    run: Terminal, here: Terminal, httpserver: HTTPServer
):
    def page(request: Request) -> Response:
        if "max_id" in request.args or "min_id" in request.args:
            return Response('[{"id": "2", "con', content_type="application/json")
        status = {
            "id": "9",
            "created_at": "2026-11-20T09:00:00.000Z",
            "content": "<p>Ужас</p>",
            "url": "https://m.example/9",
            "account": {"id": "1", "acct": "anna", "display_name": "Анна"},
        }
        link = (
            f'<{request.base_url}?max_id=9>; rel="next", <{request.base_url}?min_id=9>; rel="prev"'
        )
        return Response(
            json.dumps([status]), content_type="application/json", headers={"Link": link}
        )

    httpserver.expect_request("/api/v1/timelines/tag/x").respond_with_handler(page)
    base = httpserver.url_for("")
    here("sources", "add", "tag", "--network", "mastodon", "--kind", "hashtag", "--set", "tag=x",
        "--base-url", base)  # fmt: skip
    code, said = run("sources", "sync", "tag")
    assert (code, said["sources"][0]["error"]["code"]) == (1, "source.broken")
    assert [item["id"] for item in here("posts", "list")[1]["items"]] == ["9"]
    assert here("sources", "list")[1]["sources"][0]["cursor"] == said["sources"][0]["cursor"]


def test_a_file_is_imported_with_its_broken_rows_listed(run: Terminal, tmp_path: Path):
    path = tmp_path / "отзывы.csv"
    path.write_text("Дата;Текст\n05.03.2026;Плохо\nвчера;Ужас\n", "cp1251")
    code, done = run("import", str(path), "--zone", "Europe/Moscow")
    assert (code, done["added"], done["aside_total"]) == (0, 1, 1)
    assert done["aside"][0]["number"] == 3
    assert Path(done["aside_file"]).exists()


def test_a_sync_beside_a_working_engine_is_refused(run: Terminal, here: Terminal):
    from app.locks import FileLock

    here("sources", "list")
    lock = FileLock(run.folder / "engine.lock")
    lock.take()
    code, said = run("sources", "sync")
    lock.release()
    assert (code, said["error"]["code"]) == (1, "store.busy")
    assert said["error"]["pid"] > 0


def test_sentences_are_russian_unless_asked_for_in_english(tmp_path: Path):
    said = [
        otklik("cases", "show", "5", "--workspace", str(tmp_path), OTKLIK_LANG=language).stderr
        for language in ("ru", "en")
    ]
    assert said[0].startswith("Не найдено")
    assert said[1].startswith("Not found")


def test_the_command_line_is_known_without_the_network_the_database_and_russian():
    heavy = "{'httpx', 'natasha', 'sqlalchemy', 'alembic', 'keyring', 'openpyxl'}"
    look = f"import sys, app.cli.main as m; m.parser(); print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", look], check=True, capture_output=True, text=True, env=environment()
    )
    assert done.stdout.strip() == "[]"


def test_a_file_that_is_no_table_is_refused_in_words(tmp_path: Path):
    path = tmp_path / "scan.pdf"
    path.write_bytes(b"%PDF-1.7")
    done = otklik("import", str(path), "--workspace", str(tmp_path / "w"))
    assert done.stderr.strip() == "This is a PDF: export CSV or XLSX. [import.failed]"


def test_posts_are_listed_in_the_words_of_their_network(
    run: Terminal, here: Terminal, httpserver: HTTPServer
):
    said = json.loads((OWN / "vk" / "search_posts" / "01.json").read_text("utf-8"))
    httpserver.expect_request("/method/newsfeed.search").respond_with_json(said)
    here("sources", "add", "s", "--network", "vk", "--kind", "newsfeed_search",
        "--set", "query=x", "--base-url", httpserver.url_for("/method"))  # fmt: skip
    assert run("sources", "sync", "s", "--token-stdin", stdin="t\n")[0] == 0
    items = here("posts", "list")[1]["items"]
    replayed = here("sources", "replay", "vk", str(OWN / "vk" / "search_posts"))[1]["items"]
    for item in replayed:
        [listed] = [one for one in items if one["id"] == item["id"]]
        assert listed | item == listed | {"body_file": "01.json"}


HUGE, TORN = "9" * 30, "\udcff"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["cases", "export", HUGE, "--out", "a.zip"], "call.wrong"),
        (["alike", HUGE], "call.wrong"),
        (["cases", "list", "--limit", HUGE], "call.wrong"),
        (["cases", "health", "--days", str(2**62)], None),
        (["import", "nothing.csv", "--delimiter", "ab"], "call.wrong"),
        (["voices", "remove", TORN], "call.wrong"),
        (["sources", "pause", TORN], "call.wrong"),
        (["stamps", "bundle", "x" * 300], "evidence.broken"),
        (["cases", "import", "x" * 300], "evidence.broken"),
        (["cases", "import", TORN], "evidence.broken"),
    ],
)
def test_numbers_and_texts_that_no_row_can_have_are_refused_in_words(
    tmp_path: Path, arguments: list[str], code: str | None
):
    returned, said = Terminal(tmp_path / "w", here=True)(*arguments)
    assert said.get("error", {}).get("code") == code
    assert returned == (0 if code is None else 2 if code == "call.wrong" else 1)
