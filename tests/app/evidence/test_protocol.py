"""The protocol of inspection says what the facts bear, what is missing, and what is not proved."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import docx
import pytest

from app.domain.evidence import Finding
from app.evidence import protocol_docx
from app.evidence.protocol import Complaint, Inspection, compose
from app.evidence.protocol_blocks import Document, Grid, Items, Quote, Rows, Text, as_json, fit
from app.evidence.protocol_facts import local_and_utc

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
FACTS: dict[str, Any] = {
    "id": "01M80X9DNTPZTX16FNRF41B70J", "status": "complete", "reason": None, "text_found": True,
    "operator": "Иванова Анна", "url": "https://forum.example/1",
    "final_url": "https://forum.example/post/1", "title": "Жалоба", "http_status": 200,
    "remote_ip": "93.184.216.34", "started_at": "2026-11-22T10:02:27Z",
    "started_local": "2026-11-22T13:02:27+03:00", "finished_local": "2026-11-22T13:02:30+03:00",
    "hops": [{"url": "https://forum.example/1", "status": 301},
             {"url": "https://forum.example/post/1", "status": 200}],
    "tls": {"protocol": "TLS 1.3", "subjectName": "forum.example", "issuer": "R3"},
    "computer": {"system": "Windows", "release": "11", "name": "OFFICE-7", "architecture": "AMD64",
                 "time_zone": "MSK +0300"},
    "versions": {"otklik": "0.1.0", "qt": "6.11.3", "chromium": "140.0.7339.264"},
    "clock": {"offset_s": 0.412, "grain_s": 0.02, "server": "ntp.example",
              "at": "2026-11-22T10:02:28Z"},
    "proxy": False, "logged_in": False, "failed_steps": [], "missing": [],
    "steps": [{"step": "load", "after_s": 0.5, "at": "2026-11-22T10:02:27.500Z"},
              {"step": "screen", "after_s": 1.0, "at": "2026-11-22T10:02:28.000Z"},
              {"step": "page", "after_s": 1.5, "at": "2026-11-22T10:02:28.500Z"}],
    "files": {"screen.png": {"bytes": 5, "sha256": "a" * 64, "type": "image/png"},
              "capture.json": {"bytes": 7, "sha256": "b" * 64, "type": "application/json"}},
}  # fmt: skip
STAMP = {"moment": "2026-11-22T10:03:00Z", "authority": "digicert", "signer": "DigiCert"}
FINDINGS = (
    Finding(item="screen.png", holds=True, code="intact"),
    Finding(item="manifest.sig", holds=True, code="signed", facts={"key": "c" * 64}),
    Finding(item="stamps/digicert.tsr", holds=True, code="stamped", facts=STAMP),
)
SAID = Complaint(
    text="Банкомат <b>списал</b> деньги", author="Сергей", handle="@sergey", author_id="77",
    author_url="https://forum.example/u/77", created=NOON,
)  # fmt: skip


def inspected(**more: Any) -> Inspection:
    """A whole capture of a complaint; `facts` are changed one by one."""
    facts = FACTS | more.pop("facts", {})
    values = {"manifest_sha256": "d" * 64, "made_at": NOON, "findings": FINDINGS, "complaint": SAID}
    return Inspection(facts=facts, **{**values, **more})


def said(document: Document) -> str:
    """All of its text."""
    lines: list[str] = []
    for block in document.blocks:
        match block:
            case Rows(rows):
                lines += [f"{name}: {value}" for name, value in rows]
            case Grid(_, cells):
                lines += [" | ".join(row) for row in cells]
            case Items(items):
                lines += items
            case _:
                lines.append(getattr(block, "text", ""))
    return "\n".join(lines)


def protocol(**more: Any) -> str:
    """The text of a protocol."""
    return said(compose(inspected(**more)))


def test_it_says_who_when_where_with_what_and_what_was_seen() -> None:
    text = protocol()
    for wanted in (
        "Фамилия, имя, отчество: Иванова Анна", "Должность: ___", "Место составления: ___",
        "22.11.2026 13:02:27 (UTC+03:00); 22.11.2026 10:02:27 UTC", "Windows 11", "OFFICE-7",
        "«Отклик» 0.1.0", "Chromium 140.0.7339.264, Qt 6.11.3", "IP-адрес сервера: 93.184.216.34",
        "протокол: TLS 1.3", "https://forum.example/1 — ответ 301", "Сергей, @sergey",
        "Номер учётной записи: 77", "найден программой",
        "отставали относительно сервера точного времени ntp.example на 0,412 с",
    ):  # fmt: skip
        assert wanted in text, wanted


def test_a_step_claims_its_file_only_if_the_file_is_listed() -> None:
    text = protocol()
    assert "Снято изображение первого экрана страницы. Сохранено: screen.png." in text
    assert "Снято изображение страницы целиком. Файл не получен." in text


def test_stamps_and_the_key_are_named_and_not_called_what_they_are_not() -> None:
    text = protocol()
    assert "службы «digicert»: 22.11.2026 10:03:00 UTC" in text
    assert "c" * 64 in text
    assert "не являются «меткой доверенного времени» (п. 19 ст. 2" in text
    assert "не квалифицированная" in text


def test_without_stamps_and_signature_it_says_so() -> None:
    text = protocol(findings=FINDINGS[:1])
    assert "Отметок времени сторонних служб нет." in text
    assert "Список не подписан." in text
    assert "не позднее времени, указанного в отметке" not in text


def test_a_failed_capture_claims_nothing_of_the_page() -> None:
    text = protocol(facts={"status": "failed", "reason": "http_404", "final_url": None})
    assert "Страница не зафиксирована: сервер ответил ошибкой 404" in text
    assert "не подтверждает содержания" in text
    assert "Материалы подтверждают" not in text
    assert "Открытый адрес: страница не открыта" in text


def test_a_partial_capture_says_why_and_what_is_missing() -> None:
    facts = {"status": "partial", "reason": "cut", "failed_steps": ["mhtml"], "missing": [1, 2],
             "viewport": {"cut": True, "height": 60_000, "page_height": 91_000}}  # fmt: skip
    text = protocol(facts=facts)
    assert "не полностью: страница слишком длинная" in text
    assert "Не выполнены шаги съёмки: mhtml." in text
    assert "60000 из 91000" in text
    assert "запросов страницы: 2" in text


def test_a_page_wider_than_its_picture_is_said_to_be() -> None:
    assert "1280 из 3000 точек ширины" in protocol(
        facts={"viewport": {"width": 1280, "page_width": 3000}}
    )
    view = {"width": 1280, "picture_width": 4000, "page_width": 30_000, "narrow": True}
    assert "4000 из 30000 точек ширины" in protocol(facts={"viewport": view})
    assert "точек ширины" not in protocol(facts={"viewport": view | {"page_width": 4000}})


def test_a_clock_that_only_the_site_spoke_of_was_asked_of_no_time_server() -> None:
    told = FACTS["clock"] | {"source": "http_date", "grain_s": 1.0, "server": "forum.example"}
    text = protocol(facts={"clock": told})
    assert "SNTP" not in text
    assert "часов самого сайта forum.example" in text


def test_a_complaint_that_is_not_on_the_page_is_said_not_to_be() -> None:
    assert "НЕ найден" in protocol(facts={"text_found": False})
    assert "не проверялось" in protocol(facts={"text_found": None})


def test_a_capture_of_others_says_so_and_is_signed_by_nobody_beforehand() -> None:
    text = protocol(imported=True)
    assert "на другом рабочем месте" in text
    signs = [b for b in compose(inspected(imported=True)).blocks if type(b).__name__ == "Sign"]
    assert not any(sign.who for sign in signs)  # type: ignore[union-attr]


def test_what_does_not_hold_is_named() -> None:
    bad = (*FINDINGS[1:], Finding(item="screen.png", holds=False, code="altered"))
    text = protocol(findings=bad)
    assert "РАСХОЖДЕНИЯ: screen.png" in text
    assert "Материалы подтверждают" not in text


def test_the_first_format_and_odd_facts_of_strangers_do_no_harm() -> None:
    odd: dict[str, Any] = dict.fromkeys(FACTS, 7) | {"steps": {"load": 0.5, "page": "x"}}
    assert "через 0,5 с" in said(compose(inspected(facts=odd, complaint=None)))
    assert "не записано" in said(compose(inspected(facts=dict.fromkeys(FACTS))))


@pytest.mark.parametrize(
    ("moment", "shown"),
    [("2026-11-22T15:32:27+05:30", "22.11.2026 15:32:27 (UTC+05:30); 22.11.2026 10:02:27 UTC"),
     ("2026-11-22T10:02:27Z", "22.11.2026 10:02:27 UTC"), (None, "не записано"), ("x", "x")],
)  # fmt: skip
def test_moments_are_told_in_local_time_and_in_utc(moment: str | None, shown: str) -> None:
    assert local_and_utc(moment) == shown


def test_texts_of_strangers_lose_what_paper_cannot_have() -> None:
    assert fit("a\0b\x1b\u202ec\u2066d\ud800\r\ne") == "abcd\ne"
    assert len(fit("x" * 100_000)) == 60_001


def test_the_document_of_a_word_processor_has_the_words_as_words(tmp_path: Path) -> None:
    nasty = replace(SAID, text='<w:t>{page} & "кавычки"\nвторая строка')
    protocol_docx.write(compose(inspected(complaint=nasty)), tmp_path / "a.docx")
    made = docx.Document(str(tmp_path / "a.docx"))
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    assert '<w:t>{page} & "кавычки"\nвторая строка' in cells
    with zipfile.ZipFile(tmp_path / "a.docx") as archive:
        relations = b"".join(archive.read(n) for n in archive.namelist() if n.endswith(".rels"))
    assert b'TargetMode="External"' not in relations


def test_a_document_goes_to_the_printer_as_plain_texts() -> None:
    blocks = as_json(compose(inspected()))["blocks"]
    assert {"kind": "Quote", "text": SAID.text} in blocks
    assert all(isinstance(block["kind"], str) for block in blocks)
    assert Quote(SAID.text) in compose(inspected()).blocks
    assert Text("Список не подписан.") not in compose(inspected()).blocks
