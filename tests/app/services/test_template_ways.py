"""Templates in workbooks, and on their way to other programs and back; spoiled pages."""

from __future__ import annotations

import json
import time
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
