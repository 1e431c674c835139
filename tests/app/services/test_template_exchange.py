"""Templates from other programs' files and into them; all of a file or nothing."""

from __future__ import annotations

import io
import json
import zipfile
from functools import partial
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook

from app.domain.ids import TemplateId
from app.domain.template import Template
from app.domain.template_incoming import Clash, FileKind, Standing
from app.errors import (
    AppError,
    TemplateFileBroken,
    TemplateFileExists,
    TemplateFileForeign,
    TemplateFileTooLarge,
    TemplateFileUnread,
)
from app.services import template_exchange, template_reading
from app.services.template_markup import unmarked
from app.services.template_reading import read
from app.store import templates
from app.store.database import Database
from tests.place_rows import database

HTML = (
    "<p>Здравствуйте, {{ticket.requester.first_name}}!</p>"
    "<p>Заказ {{ticket.ticket_field_77}} &amp; скоро.</p>"
)
HELLO = 'Привет, {{ contact.first_name | default: "друг" }}!'
ZENDESK = {
    "macros": [
        {
            "title": "Доставка::Задержка",
            "active": True,
            "actions": [
                {"field": "status", "value": "open"},
                {"field": "comment_value_html", "value": HTML},
            ],
        },
        {"title": "Старый", "active": False, "actions": [{"field": "comment_value", "value": "х"}]},
        {"title": "Закрыть", "active": True, "actions": [{"field": "status", "value": "solved"}]},
    ]
}  # fmt: skip
CHATWOOT = [
    {"id": 1, "short_code": "hello", "content": HELLO},
    {"id": 2, "short_code": "if", "content": "{% if contact.name %}А{% else %}Б{% endif %}"},
]  # fmt: skip


def filed(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def brought(db: Database, path: Path, clash: Clash = Clash.SKIP) -> template_exchange.TakenIn:
    taken, _ = db.run_now(partial(template_exchange.take_in, file=read(path), clash=clash))
    return taken


def test_zendesks_macros_become_templates_in_folders(tmp_path: Path):
    file = read(filed(tmp_path, "m.json", json.dumps(ZENDESK)))
    (one,) = file.incoming
    assert (file.kind, file.passed_over) == (FileKind.ZENDESK, 2)
    assert (one.template.folder, one.template.name) == ("Доставка", "Задержка")
    assert one.template.body == (
        "Здравствуйте, {{author.first_name}}!\nЗаказ {{_ticket_ticket_field_77}} & скоро."
    )
    assert one.lost == ("ticket.ticket_field_77",)


def test_chatwoots_answers_keep_their_codes_and_logic_becomes_a_blank(tmp_path: Path):
    file = read(filed(tmp_path, "c.json", json.dumps(CHATWOOT)))
    hello, logic = file.incoming
    assert file.kind is FileKind.CHATWOOT
    assert (hello.template.short_code, hello.template.body) == (
        "hello",
        "Привет, {{author.first_name|друг}}!",
    )
    assert logic.template.body.count("{{_условие}}") == 3


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1251", "utf-16"])
def test_a_table_is_read_in_any_encoding_with_commas_in_its_texts(tmp_path: Path, encoding: str):
    text = 'Код;Название;Папка;Текст\nsrok;Срок;Доставка;"Ответим, честно, до пятницы"\n;Ещё;;Да\n'
    file = read(filed(tmp_path, "t.csv", text.encode(encoding)))
    first, second = (one.template for one in file.incoming)
    assert (first.short_code, first.folder, first.body) == (
        "srok",
        "Доставка",
        "Ответим, честно, до пятницы",
    )
    assert second.short_code == "ещё"


def test_words_table_needs_no_heads(tmp_path: Path):
    document = Document()
    table = document.add_table(rows=0, cols=2)
    for name, body in (("Спасибо", "Спасибо за отзыв, {имя}!"), ("Ждём", "Ждём вас снова.")):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = name, body
    document.save(str(tmp_path / "t.docx"))
    file = read(tmp_path / "t.docx")
    found = [(one.template.name, one.template.body) for one in file.incoming]
    assert (file.kind, found[0]) == (FileKind.WORD, ("Спасибо", "Спасибо за отзыв, {имя}!"))


def test_excels_table_is_read_too(tmp_path: Path):
    book = Workbook()
    sheet = book.create_sheet("Шаблоны", 0)
    for row in (("название", "ответ"), ("Раз", "Первый"), ("Два", "Второй")):
        sheet.append(row)
    book.save(tmp_path / "t.xlsx")
    assert [one.template.body for one in read(tmp_path / "t.xlsx").incoming] == ["Первый", "Второй"]


@pytest.mark.parametrize("kind", list(template_exchange.ENDINGS))
def test_what_is_written_is_read_again(tmp_path: Path, kind: FileKind):
    db, path = database(tmp_path), tmp_path / f"all{template_exchange.ENDINGS[kind]}"
    source = filed(
        tmp_path, "t.csv", "код;название;папка;текст\nq;=Сумма;А::Б;Здравствуйте, {имя}!\n"
    )
    brought(db, source)
    template_exchange.save(path, db.read_now(templates.every), kind)
    (one,) = read(path).incoming
    assert "Здравствуйте, {" in one.template.body
    if kind is not FileKind.CHATWOOT:
        assert (one.template.name, one.template.folder) == ("=Сумма", "А::Б")


def test_a_code_that_is_kept_with_other_words_is_left_replaced_or_doubled(tmp_path: Path):
    db = database(tmp_path)
    brought(db, filed(tmp_path, "a.csv", "код;текст\nq;Раз\nw;Два\n"))
    other = filed(tmp_path, "b.csv", "код;текст\nQ;Иначе\nw;Два\n")
    steps = db.read_now(partial(template_exchange.plan, file=read(other)))
    assert [step.standing for step in steps] == [Standing.OTHER, Standing.SAME]
    assert brought(db, other).left == 2
    assert brought(db, other, Clash.REPLACE).replaced == 1
    assert brought(db, filed(tmp_path, "c.csv", "код;текст\nq;Третье\n"), Clash.BOTH).added == 1
    codes = {one.short_code.casefold(): one.body for one in db.read_now(templates.every)}
    assert codes == {"q": "Иначе", "q2": "Третье", "w": "Два"}


def test_a_file_is_never_written_over_unless_asked(tmp_path: Path):
    path = filed(tmp_path, "t.json", "мой файл")
    with pytest.raises(TemplateFileExists):
        template_exchange.save(path, [], FileKind.JSON)
    template_exchange.save(path, [], FileKind.JSON, over=True)
    assert json.loads(path.read_text("utf-8"))["templates"] == []


def bomb() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * 200_000_000)
    return held.getvalue()


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", TemplateFileForeign),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 40, TemplateFileForeign),
        (b'{"macros": [', TemplateFileBroken),
        (b"[" * 200_000, TemplateFileBroken),
        (b"PK\x03\x04 and no more", TemplateFileBroken),
        (b'{"macros": []}', TemplateFileForeign),
        (b'[1, "two", null]', TemplateFileForeign),
        ("код;текст\n;\n".encode(), TemplateFileForeign),
        (b"code,text\n" + b"a,b\n" * 5_001, TemplateFileTooLarge),
    ],
)
def test_what_is_no_file_of_templates_is_refused_by_name(
    tmp_path: Path, content: bytes, error: type[AppError]
):
    with pytest.raises(error):
        read(filed(tmp_path, "t", content))


def test_a_bomb_a_huge_file_and_none_at_all_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    with pytest.raises(TemplateFileBroken):
        read(filed(tmp_path, "bomb.docx", bomb()))
    monkeypatch.setattr(template_reading, "LARGEST", 10)
    with pytest.raises(TemplateFileTooLarge):
        read(filed(tmp_path, "t.csv", b"x" * 11))
    with pytest.raises(TemplateFileUnread):
        read(tmp_path / "none.csv")


def test_lists_links_and_cells_of_a_page_are_words():
    page = (
        "<style>p{}</style><p>Вот:</p><ol><li>чек</li><li>фото</li></ol><ul><li>и всё</li></ul>"
        '<p><a href="https://x.ru/a?b=1&amp;c=2">правила</a></p><tr><td>1</td><td>2</td></tr>'
    )
    words = "Вот:\n\n1. чек\n2. фото\n— и всё\n\nправила (https://x.ru/a?b=1&c=2)\n1 — 2"
    assert unmarked(page) == words


@pytest.mark.parametrize(
    ("content", "bodies"),
    [
        ("код|текст\nа|Первый\n", ["Первый"]),
        ("sep=;\nкод;текст\nа;Первый\n", ["Первый"]),
        ("Спасибо, ждём вас, Анна\nПростите, вернём, завтра\n", ["Спасибо, ждём вас, Анна"]),
        ('[{"name": "\\ud800", "text": "a\\ud83d"}]', ["a?"]),
    ],
)
def test_odd_tables_are_read(tmp_path: Path, content: str, bodies: list[str]):
    path = tmp_path / "file.csv"
    path.write_text(content, "utf-8")
    assert [one.template.body for one in read(path).incoming][:1] == bodies


@pytest.mark.parametrize("content", [b"\xd0\xcf\x11\xe0old word", b"%PDF-1.7 x", b"<html>x</html>"])
def test_what_is_no_table_is_refused(tmp_path: Path, content: bytes):
    path = tmp_path / "file.doc"
    path.write_bytes(content)
    with pytest.raises(TemplateFileForeign):
        read(path)


def test_our_own_document_comes_back_word_for_word(tmp_path: Path):
    path = tmp_path / "ours.json"
    body = "  '=1+1\r\n<p>{{ticket.id}}</p> {>вход} "
    given = Template(
        id=TemplateId(0),
        short_code="в",
        name="а::б",
        folder="А",
        body=body,
        causes=("задержка, доставки",),
    )
    template_exchange.save(path, [given], FileKind.JSON)
    assert read(path).incoming[0].template == given


@pytest.mark.parametrize(("length", "cut"), [(100_000, False), (100_001, True)])
def test_a_text_that_is_too_long_is_said_to_be_cut(tmp_path: Path, length: int, cut: bool):  # noqa: FBT001
    rows = f"code,name,body\nв,имя,{'а' * length}\n"
    (one,) = read(filed(tmp_path, "long.csv", rows)).incoming
    assert (len(one.template.body), one.cut) == (100_000, cut)
