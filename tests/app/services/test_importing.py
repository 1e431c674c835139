"""Importing: any honest table comes in, broken rows are kept aside, nothing comes in twice."""

from __future__ import annotations

import asyncio
import json
import zipfile
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.domain.importing import ImportPlan
from app.domain.post import FetchedPost, Post
from app.domain.source import SourceConfig
from app.errors import Conflict, ImportFailed
from app.services.importing import Imported, import_file, preview, save_plan, saved_plan
from app.services.understanding import Judged
from app.store import cases, posts
from tests.app.make import database, judged, with_source

HEADS = "Дата;Автор;Текст сообщения;Ссылка;Лайки"
ROWS = [
    "05.03.2026 14:07;Анна Котова;Посылку потеряли, деньги не вернули;https://vk.example/1;1 204",
    "05.03.2026 15:00;Пётр;Спасибо за быструю доставку!;https://vk.example/2;0",
]
CSV = "\r\n".join([HEADS, *ROWS]) + "\r\n"


async def understand(found: Sequence[FetchedPost], config: SourceConfig) -> list[Judged]:
    del config
    return [judged(post) for post in found]


class Files:
    """A folder with a database and a file to import."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.db = database(folder)
        self.path = folder / "выгрузка.csv"

    def take(self, content: bytes | str = "", **plan: object) -> Imported:
        if content:
            self.path.write_bytes(content if isinstance(content, bytes) else content.encode())
        given = ImportPlan(**({"zone": "Europe/Moscow"} | plan))  # type: ignore[arg-type]
        return asyncio.run(import_file(self.db, self.path, given, understand))

    @property
    def posts(self) -> tuple[Post, ...]:
        return self.db.read_now(posts.listed)

    @property
    def texts(self) -> list[str]:
        return [post.text for post in self.posts]


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1251", "koi8-r", "utf-16", "utf-16-le", "cp866"]
)
def test_the_encoding_is_found_out(files: Files, encoding: str):
    files.take(CSV.encode(encoding))
    assert files.texts == ["Посылку потеряли, деньги не вернули", "Спасибо за быструю доставку!"]


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_delimiter_is_found_out(files: Files, delimiter: str):
    rows = ["Дата;Текст;Лайки", '05.03.2026 14:07;"Плохо; очень, | да";3']
    content = "\n".join(rows).replace(";", delimiter).replace(f"Плохо{delimiter}", "Плохо;")
    done = files.take(content)
    assert done.outcome.added == 1
    assert files.posts[0].likes == 3


def test_a_row_becomes_a_post_with_moment_author_and_counters(files: Files):
    files.take(CSV)
    first = files.posts[0]
    assert first.created == datetime(2026, 3, 5, 11, 7, tzinfo=UTC)
    assert first.author is not None
    assert first.author.name == "Анна Котова"
    assert (first.likes, first.permalink) == (1204, "https://vk.example/1")


def test_line_ends_inside_quotes_belong_to_the_text(files: Files):
    files.take('text,likes\r\n"Первая\r\nвторая ""строка""",5\r\nТретья,6\r\n')
    assert files.texts == ['Первая\r\nвторая "строка"', "Третья"]


def test_posts_of_one_file_stand_in_the_networks_that_the_rows_name(files: Files):
    rows = ["Текст;Ссылка;Источник;Автор", "раз;https://vk.com/wall-1_2;vk.com;Инна"]
    rows += ["два;https://example.ru/a;Одноклассники;Инна", "три;;Вечерний вестник;Инна"]
    files.take("\n".join(rows))
    found = {post.text: (post.network, post.author and post.author.network) for post in files.posts}
    assert found == {"раз": ("vk", "vk"), "два": ("ok", "ok"), "три": ("import", "import")}


def test_a_case_out_of_a_file_is_answered_by_copying(files: Files):
    files.take("Текст;Ссылка\nПлохо;https://vk.com/wall-1_2")
    case_id = files.posts[0].case_id
    assert case_id is not None
    case = files.db.read_now(lambda session: cases.whole(session, case_id))
    assert (case.case.network, case.can_answer) == ("vk", False)


def test_importing_again_brings_nothing_twice(files: Files):
    assert files.take(CSV).outcome.added == 2
    again = files.take().outcome
    assert (again.added, again.repeated) == (0, 2)
    assert len(files.posts) == 2


def test_what_is_new_in_a_longer_file_is_added(files: Files):
    files.take(CSV)
    done = files.take(CSV + "06.03.2026 10:00;Иван;А где ответ?;;\r\n")
    assert (done.outcome.added, done.outcome.repeated) == (1, 2)


def test_broken_rows_are_kept_aside_and_listed_and_the_rest_comes_in(files: Files):
    good = [f"05.03.2026 14:07;Анна;Жалоба {n};https://vk.example/{n};1" for n in range(297)]
    bad = ["позавчера;Анна;Текст;;1", "05.03.2026;Анна;;;1", "05.03.2026;Анна;=Текст;;много"]
    done = files.take("\n".join([HEADS, *good[:100], *bad, *good[100:]]))
    assert (done.outcome.added, done.outcome.aside_total) == (297, 3)
    reasons = [(kept.number, kept.reason) for kept in done.outcome.aside]
    assert reasons == [(102, "bad_moment"), (103, "no_text"), (104, "bad_number")]
    listed = (files.folder / "выгрузка.not-imported.csv").read_text("utf-8-sig")
    assert "'=Текст" in listed
    assert len(listed.splitlines()) == 4


def test_a_quote_that_never_closes_loses_its_own_line_only(files: Files):
    rows = ['05.03.2026;Анна;"Не закрыта;;1', *ROWS, '05.03.2026;Олег;"Цела";;2']
    done = files.take("\n".join([HEADS, *rows]))
    assert files.texts[-1] == "Цела"
    assert done.outcome.added + done.outcome.aside_total == 4
    assert done.outcome.added >= 3


def test_a_torn_letter_keeps_its_row_aside_and_not_the_file(files: Files):
    content = CSV.encode() + "06.03.2026;Иван;Плох".encode() + b"\xd0;;1\n"
    done = files.take(content)
    assert done.outcome.added == 2
    assert [kept.reason for kept in done.outcome.aside] == ["unreadable"]


def test_a_title_above_the_heads_is_passed_over(files: Files):
    files.take("Отчёт за март;;;;\n;;;;\n" + CSV)
    assert len(files.posts) == 2


def test_a_workbook_is_read_with_its_own_moments(files: Files):
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Дата", "Текст", "Просмотры"], [datetime(2026, 3, 5, 14, 7), "Ужас", 15.0]):  # noqa: DTZ001  # as Excel keeps it
        sheet.append(row)
    files.path = files.folder / "a.xlsx"
    book.save(files.path)
    files.take()
    assert files.posts[0].created == datetime(2026, 3, 5, 11, 7, tzinfo=UTC)
    assert (files.texts, files.posts[0].views) == (["Ужас"], 15)


def test_the_sheet_with_posts_is_found(files: Files):
    book = Workbook()
    book.create_sheet("О файле", 0).append(["Отчёт", date(2026, 3, 5)])
    data = book.create_sheet("Упоминания")
    data.append(["Текст", "Автор"])
    data.append(["Плохо", "Анна"])
    files.path = files.folder / "a.xlsx"
    book.save(files.path)
    assert preview(files.path).plan.sheet == "Упоминания"
    files.take()
    assert files.texts == ["Плохо"]


def test_mentions_of_a_monitoring_system_come_in_as_json(files: Files):
    mention = {
        "id": "77",
        "published": "2026-03-05T02:13:03.1234567+00:00",
        "fullText": "Полный текст",
        "text": "Полный…",
        "author": {"profileId": "11", "name": "Анна", "nickname": "anna", "subscribers": 50},
        "engagement": {"likes": 15, "comments": 3, "reposts": 2},
        "discussionId": "d1",
    }
    files.take(json.dumps({"total": 1, "mentions": [mention]}, ensure_ascii=False))
    [post] = files.posts
    assert (post.native_id, post.text, post.thread_id) == ("77", "Полный текст", "d1")
    assert (post.likes, post.replies, post.reposts) == (15, 3, 2)
    assert post.author is not None
    assert (post.author.native_id, post.author.followers) == ("11", 50)


def test_json_lines_with_a_broken_line_keep_the_others(files: Files):
    done = files.take('{"text": "Раз"}\n{"text": \n{"text": "Два \\ud83d"}\n')
    assert files.texts == ["Раз", "Два ?"]
    assert done.outcome.aside_total == 1


def test_the_recorded_export_gives_its_expected_item(files: Files, shared: Path):
    folder = shared / "data" / "payloads" / "imports" / "youscan_mentions_json"
    files.path = folder / "01.json"
    files.take()
    [item] = json.loads((folder / "expected.json").read_text("utf-8"))["items"]
    [post] = files.posts
    assert post.author is not None
    assert (post.native_id, post.text, post.title) == (item["id"], item["text"], item["title"])
    assert post.author.native_id == item["author_id"]
    assert post.created.isoformat() == "2019-11-06T02:13:03+00:00"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"%PDF-1.7 ...", "pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old_excel"),
        (b"PK\x03\x04 not a zip", "broken_xlsx"),
        (b"\x89PNG\r\n", "picture"),
        (b"\0\1\2\3" * 200, "binary"),
        (b"   \n", "empty"),
        (b"<!DOCTYPE html><html>", "html"),
        (b"[[[", "not_json"),
        (b"[" * 100_000, "not_json"),
        (b"a;b\n1;2\n", "no_text_column"),
        (b"text\n\n", "empty"),
        ("текст;дата\n;1\n".encode(), "no_text"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(files: Files, content: bytes, reason: str):
    with pytest.raises(ImportFailed) as failed:
        files.take(content)
    assert failed.value.facts["reason"] == reason
    assert files.posts == ()


def test_a_workbook_that_unpacks_to_a_mountain_is_refused(files: Files):
    files.path = files.folder / "bomb.xlsx"
    with zipfile.ZipFile(files.path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * 30_000_000)
    with pytest.raises(ImportFailed, match="too_large"):
        files.take()


def test_a_workbook_with_entities_in_its_xml_is_refused(files: Files):
    laughs = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    files.path = files.folder / "laughs.xlsx"
    Workbook().save(files.path)
    with zipfile.ZipFile(files.path) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    with zipfile.ZipFile(files.path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, laughs if name == "xl/workbook.xml" else content)
    with pytest.raises(ImportFailed, match="broken_xlsx"):
        files.take()


def test_a_file_that_is_not_there_says_so(files: Files):
    with pytest.raises(ImportFailed, match="missing"):
        files.take()


def test_the_name_of_a_listening_source_is_not_taken_over(files: Files):
    with_source(files.db, name="выгрузка")
    with pytest.raises(Conflict):
        files.take(CSV)


def test_columns_can_be_named_and_kept_as_a_profile(files: Files):
    plan = ImportPlan(columns={"text": "Что", "created": "Когда"}, zone="UTC")
    files.db.run_now(lambda s: save_plan(s, "наш", plan))
    files.path.write_text("Когда;Что\n05.03.2026 10:00;Плохо\n", "utf-8")
    again = files.db.read_now(lambda s: saved_plan(s, "наш"))
    asyncio.run(import_file(files.db, files.path, again, understand))
    assert (files.texts, again.columns) == (["Плохо"], plan.columns)
    assert preview(files.path, again, {"наш": {"columns": plan.columns}}).profile == "наш"


def test_a_preview_shows_the_beginning_and_the_guess(files: Files):
    files.path.write_bytes(CSV.encode("cp1251"))
    seen = preview(files.path)
    assert (seen.kind, seen.total, seen.plan.encoding) == ("csv", 2, "cp1251")
    assert seen.plan.columns["text"] == "Текст сообщения"
    assert seen.rows[0][1] == "Анна Котова"
