"""Templates in workbooks, and on their way to other programs and back; spoiled pages."""

from __future__ import annotations

import io
import json
import time
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.domain.ids import TemplateId
from app.domain.template import Template
from app.domain.template_incoming import FileKind
from app.services import template_exchange
from app.services.template_columns import template_of
from app.services.template_markup import unmarked
from app.services.template_reading import read
from app.services.template_writing import write


def test_of_a_workbook_all_sheets_with_heads_are_read_and_the_others_named(tmp_path: Path):
    book = Workbook()
    first = book.active
    assert first is not None
    first.append(["Отчёт за ноябрь"])
    for name in ("Жалобы", "Похвала"):
        sheet = book.create_sheet(name)
        for row in (
            ("Наши ответы",),
            (),
            ("Код", "Дата", "Текст"),
            (name[0], date(2026, 11, 1), f"Ждём: {name}"),
        ):
            sheet.append(row)
    sheet.append((5, None, date(2026, 11, 25)))
    book.save(tmp_path / "t.xlsm")
    file = read(tmp_path / "t.xlsm")
    found = [(one.template.short_code, one.template.body) for one in file.incoming]
    assert found == [("Ж", "Ждём: Жалобы"), ("П", "Ждём: Похвала"), ("5", "25.11.2026")]
    assert (file.kind, file.left) == (FileKind.EXCEL, ("Sheet",))


@pytest.mark.parametrize("kind", [FileKind.ZENDESK, FileKind.CHATWOOT, FileKind.WORD, FileKind.CSV])
def test_nothing_of_a_template_is_lost_on_its_way_there_and_back(tmp_path: Path, kind: FileKind):
    one = Template(
        id=TemplateId(0),
        short_code="x",
        name="Имя",
        folder="А::Б",
        body="{имя|дат}, {{_что}} <br>\n{>подпись}",
        verdicts=("complaint",),
        networks=("vk", "ok"),
        causes=("delivery",),
        slot="plan",
        interim=True,
        language="en",
    )
    path = tmp_path / "t"
    template_exchange.save(path, [one], kind)
    assert read(path).incoming[0].template == one


@pytest.mark.parametrize("kind", [FileKind.CSV, FileKind.WORD])
def test_variables_of_others_in_our_own_text_stay_and_in_theirs_become_ours(
    tmp_path: Path, kind: FileKind
):
    text = "Для {{contact.name}} и {{ticket.requester.name}} {% if x %}"
    made = template_of({"short_code": "x", "body": text}, ours=True)
    assert made is not None
    ours, theirs = tmp_path / "ours", tmp_path / "theirs.csv"
    template_exchange.save(ours, [made.template], kind)
    assert read(ours).incoming == (made,)
    theirs.write_text(f"Код;Текст\nx;{text}", "utf-8")
    assert (
        read(theirs).incoming[0].template.body.startswith("Для {{author.name}} и {{author.name}}")
    )


def test_a_chart_without_anything_and_a_document_without_styles_are_read(tmp_path: Path):
    book, path = Workbook(), tmp_path / "t.xlsx"
    assert book.active is not None
    book.active.append(["Текст"])
    book.active.append(["Привет"])
    book.create_chartsheet("Диаграмма")
    book.save(path)
    assert read(path).incoming[0].template.body == "Привет"
    made = template_of({"body": "Слово"})
    assert made is not None
    content, _ = write([made.template], FileKind.WORD)
    bare = tmp_path / "t.docx"
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(bare, "w") as new:
        for name in set(old.namelist()) - {"word/styles.xml"}:
            new.writestr(name, old.read(name))
    assert read(bare).incoming[0].template.body == "Слово"


def test_words_that_were_changed_in_the_other_program_count(tmp_path: Path):
    made = template_of({"short_code": "x", "body": "{имя|дат}", "slot": "plan"})
    assert made is not None
    one = made.template
    content, _ = write([one], FileKind.CHATWOOT)
    changed = json.loads(content)
    changed[0]["content"] = "<p>Для {{contact.name}}</p>"
    path = tmp_path / "c.json"
    path.write_text(json.dumps(changed), "utf-8")
    file = read(path)
    assert file.incoming[0].template == replace(one, body="Для {{author.name}}")


@pytest.mark.parametrize("piece", ["<!--", "<style>", "<head>", "<a href='http://", "<ol><li>"])
def test_spoiled_pages_take_no_time(piece: str):
    began = time.perf_counter()
    unmarked(piece * (100_000 // len(piece)))
    assert time.perf_counter() - began < 2
