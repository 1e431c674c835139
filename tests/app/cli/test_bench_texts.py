"""The figures on folders of texts are counted as they say, and missing sets are left out."""

from __future__ import annotations

import io
import json
import tarfile
from pathlib import Path
from typing import Any

import pytest

from app.cli.bench_entities import news
from app.cli.bench_scores import Score, macro_f1
from app.cli.main import main

FILES = {
    "authored/brand_variants.tsv": "kind\tbrand\tsurface\npos\tmts\tМТС\ntrap\t\tметр в метро\n",
    "authored/profanity_cases.tsv": "kind\tsurface\nmat\tх*й\ntrap\tрубля\n",
    "authored/AUTHORED_entities_25.json": '[["Вернули 50 руб. вчера", ["вчера"], ["50 руб"], []]]',
    "licensed/cedr_test.csv": "text,labels,source\nСпасибо,[0],lj\nДом стоит,[],lj\n",
    "research_only/sre15_telecoms_train.tsv": "id\tlabel\tbrands\ttext\tdate\n"
    "1\tneutral\tmts:0|beeline:0\tбилайн и мтс\t1\n",
}


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder with a little of each set."""
    for name, content in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, "utf-8")
    return tmp_path


def measured(capsys: pytest.CaptureFixture[str], folder: Path) -> Any:
    """What the door prints for a folder."""
    assert main(["bench", "language", "--posts", "2", "--texts", str(folder), "--json"]) == 0
    return json.loads(capsys.readouterr().out)["texts"]


def test_each_set_of_a_folder_has_its_figures(
    texts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = measured(capsys, texts)
    assert found["brands"]["variants"] == {"p": 1, "r": 1, "f1": 1, "trap_fp": 0}
    assert found["brands"]["telecoms"].keys() == {"p", "r", "f1", "posts_per_s"}
    assert found["profanity"] == {"recall": 1, "trap_fp": 0}
    assert found["entities"]["posts"]["money"]["f1"] == 1
    assert 0 <= found["moods"]["emotions"] <= 1


def test_an_empty_folder_has_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert not any(measured(capsys, tmp_path).values())


def test_no_folder_is_a_wrong_call(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "language", "--posts", "1", "--texts", str(tmp_path / "no")]) == 2
    assert "no" in capsys.readouterr().err


def test_precision_recall_and_f1() -> None:
    score = Score()
    score.add(["a", "b", "c"], ["a", "d"])
    assert score.figures() == {"p": 0.3333, "r": 0.5, "f1": 0.4}
    assert Score().figures() == {"p": 0, "r": 0, "f1": 0}


def test_every_label_weighs_the_same_whatever_its_number() -> None:
    due = [frozenset({"a"})] * 3 + [frozenset({"b", "c"})]
    assert macro_f1(["a", "a", "a", "b"], due) == pytest.approx(2 / 3, abs=0.001)


def test_the_names_of_a_news_document_are_its_objects_without_trades(tmp_path: Path) -> None:
    parts = {
        "book_1.txt": "министр Иван Петров",
        "book_1.spans": "1 job 0 7 1 1  # 1 министр\n2 name 8 4 2 1  # 2 Иван\n"
        "3 surname 13 6 3 1  # 3 Петров\n",
        "book_1.objects": "9 Person 1 2 3 # министр Иван Петров\n",
    }
    with tarfile.open(tmp_path / "news.tgz", "w:gz") as packed:
        for name, content in parts.items():
            member = tarfile.TarInfo(name)
            member.size = len(content.encode("utf-8"))
            packed.addfile(member, io.BytesIO(content.encode("utf-8")))
    [document] = news(tmp_path / "news.tgz")
    assert document.names == {"per": frozenset({(8, 19)})}


HEAD = "id\tlabel\tbrands\ttext\tdate\n"


def test_corrections_are_drawn_from_one_half_and_measured_on_the_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    half = "".join(f"{n}\tneutral\tb:0\tкарта {n}\t1\n{n}\tx\tb:0\tне это\t1\n" for n in range(9))
    (tmp_path / "research_only").mkdir()
    for name in ("train", "test_etalon"):
        file = tmp_path / f"research_only/sre15_banks_{name}.tsv"
        file.write_text(HEAD + half, "utf-8")
    found = measured(capsys, tmp_path)["learned"]
    assert found["banks"].keys() == {"after_9", "fit_s"}
    assert found["banks"]["after_9"] == 1


def judged(tmp_path: Path, *lines: str) -> int:
    """The exit code for a file of judged posts."""
    file = tmp_path / "judged.tsv"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    return main(["bench", "language", "--posts", "1", "--judged", str(file), "--json"])


def test_verdicts_are_measured_on_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = ("#> style=x", "thanks\tpos\tСпасибо!", "complaint\tneg\tВерните\\nденьги, обман!")
    assert judged(tmp_path, *lines) == 0
    found = json.loads(capsys.readouterr().out)["verdicts"]
    assert found == {"posts": 2, "macro_f1": 1, "complaint_recall": 1}


def test_a_line_that_is_no_judged_post_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert judged(tmp_path, "thanks\tpos\tСпасибо!", "cheers\tpos\tУра") == 2
    assert "line 2" in capsys.readouterr().err
