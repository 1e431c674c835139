"""The six columns come out as the article gives them, and leave as files that are no formulas."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import openpyxl
import pytest

from app.cli.main import main
from app.domain.appraisal import COLUMNS, count_signs
from app.domain.case import Appraisal
from app.domain.cells import harmless
from app.domain.ids import CaseId
from app.domain.post import Attachment, FetchedPost
from app.language.analyser import Analyser, BrandName
from app.services import casework, intake
from app.services.understanding import understand
from app.services.workspace import open_workspace
from app.store import sources
from tests.app.make import NOW, author, config, fetched

MTS = fetched(
    "1",
    "Третий день не работает интернет, оператор МТС не отвечает, а деньги со счёта списали "
    "дважды. На горячей линии полчаса слушаю музыку. Связь на даче не ловит, тариф дорожает. "
    "Очень прошу разобраться и вернуть деньги!",
    kind="review",
    title="МТС — оператор сотовой связи",
    rating=1.0,
    likes=0,
    reposts=1,
    author=author("77", name="Марина", followers=None),
    permalink="https://otzovik.com/review_1.html",
)
SEED = (
    "Негативный отзыв об использовании оператором",
    "Клиент",
    "Многомиллионная аудитория (отзовик). Лайков нет, есть 1 репост / мата нет",
    "1 / фото нет",
    "Вежливая просьба, сам отзыв",
    "Решить проблемы с клиентом, дабы увеличить аудиторию пользователей и не портить репутацию.",
)
HEADS = [
    "Содержание", "Автор", "Охват/Лайки/репосты/мат", "Кол-во «знаков»/фото", "Призыв к действию",
    "Мотивация",
]  # fmt: skip


def filled(root: Path, *posts: FetchedPost, network: str = "otzovik") -> None:
    """A workspace that heard these posts."""
    analyser = Analyser([BrandName(name="МТС", aliases=())])
    with open_workspace(root) as workspace:
        db = workspace.db
        where = config(network=network, kind="reviews", brand="МТС")
        source = db.run_now(lambda s: sources.add(s, where))
        items = understand(posts, where, analyser, heard_at=NOW)
        db.run_now(lambda s: intake.store_posts(s, source.id, items, NOW))


def told(capsys: pytest.CaptureFixture[str], root: Path, *call: str) -> dict[str, object]:
    """What a command answers."""
    capsys.readouterr()
    code = main([*call, "--workspace", str(root), "--json"])
    found: dict[str, object] = json.loads(capsys.readouterr().out)
    return found | {"exit": code}


def exported(root: Path, file: Path, *more: str) -> list[list[str]]:
    """The rows of an exported CSV."""
    assert main(["table", "export", str(file), *more, "--workspace", str(root)]) == 0
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


def test_the_row_of_the_article_comes_out_as_it_stands_there(tmp_path: Path) -> None:
    filled(tmp_path, MTS)
    assert exported(tmp_path, tmp_path / "t.csv") == [HEADS, list(SEED)]


def test_it_comes_out_the_same_in_a_workbook_and_on_a_page(tmp_path: Path) -> None:
    filled(tmp_path, MTS)
    for form in ("xlsx", "html"):
        call = ["table", "export", str(tmp_path / f"t.{form}")]
        assert main([*call, "--case", "1", "--workspace", str(tmp_path)]) == 0
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx").active
    assert sheet is not None
    assert [list(row) for row in sheet.values] == [HEADS, list(SEED)]
    page = (tmp_path / "t.html").read_text("utf-8")
    assert all(f"<td>{cell}</td>" in page for cell in SEED)


def test_what_the_person_wrote_is_exported_and_is_never_a_formula(tmp_path: Path) -> None:
    filled(tmp_path, MTS)
    own = Appraisal(
        content="=1+2", author="@SUM(A1)", reach="-3", signs="+7", call_to_action=" =x",
        motivation="<b>ок</b>",
    )  # fmt: skip
    with open_workspace(tmp_path) as workspace:
        workspace.db.run_now(lambda s: casework.set_appraisal(s, CaseId(1), 1, own, NOW))
    row = exported(tmp_path, tmp_path / "t.csv")[1]
    assert row == ["'=1+2", "'@SUM(A1)", "'-3", "'+7", "' =x", "<b>ок</b>"]
    call = ["table", "export", str(tmp_path / "t.xlsx"), "--format", "xlsx"]
    assert main([*call, "--workspace", str(tmp_path)]) == 0
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx").active
    assert sheet is not None
    assert {cell.data_type for cell in sheet[2]} == {"s"}


def test_the_table_of_one_case_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    filled(tmp_path, MTS)
    found = told(capsys, tmp_path, "table", "show", "1")
    assert found["table"] == dict(zip(COLUMNS, SEED, strict=True))


def test_only_chosen_cases_are_exported_in_the_order_they_were_named(tmp_path: Path) -> None:
    more = (fetched(str(at), f"Не работает {at}", thread_id=str(at)) for at in range(2, 5))
    filled(tmp_path, MTS, *more)
    rows = exported(tmp_path, tmp_path / "t.csv", "--case", "3,1", "--refs")
    assert [row[0] for row in rows] == ["Обращение", "3", "1"]
    assert rows[2][1] == "https://otzovik.com/review_1.html"
    assert len(exported(tmp_path, tmp_path / "all.csv")) == 5


def test_a_case_that_is_not_there_exports_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filled(tmp_path, MTS)
    file = tmp_path / "t.csv"
    for number, code in (("9", 1), ("one", 2)):
        found = told(capsys, tmp_path, "table", "export", str(file), "--case", number)
        assert (found["exit"], file.exists()) == (code, False)


def test_a_post_on_a_wall_reads_otherwise(tmp_path: Path) -> None:
    loud = fetched(
        "1", "Спасибо вам огромное, связь отличная!!! 😍😍", likes=22, reposts=0, views=12_400,
        author=author("5", followers=12_400), attachments=(Attachment(kind="photo"),) * 2,
    )  # fmt: skip
    filled(tmp_path, loud, network="vk")
    row = exported(tmp_path, tmp_path / "t.csv")[1]
    assert row[1] == "Лидер мнений (12\u00a0400)"
    assert row[2].startswith("Большая аудитория: 12\u00a0400 (ВКонтакте). Есть 22 лайка, репостов")
    assert row[3:5] == ["2 / 2 фото", "Призыва нет"]


def test_english_words_are_said_where_english_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(tmp_path, MTS)
    monkeypatch.setenv("OTKLIK_LANG", "en")
    row = exported(tmp_path, tmp_path / "t.csv")[1]
    assert row[2].endswith("No likes, 1 repost / no swearing")


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("Ужас!!! Позор!", 2),
        ("ну ок :) спасибо))", 2),
        ("😡😡 и 👍", 2),
        ("Где заказ?", 0),
        ("", 0),
    ],
)
def test_a_run_of_signs_counts_once(text: str, signs: int) -> None:
    assert count_signs(text) == signs


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\t=1", "\u00a0=1", "＝1", " +1"])
def test_nothing_begins_like_a_formula(text: str) -> None:
    assert harmless(text) == f"'{text}"
    assert harmless("Не работает = плохо") == "Не работает = плохо"
