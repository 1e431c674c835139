"""A copy with masked places: its pixels are gone, its text is blocked out, the original stays."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from app.cli.main import main as terminal
from app.domain.redaction import Found, Region, masked, order_from_json, order_to_json
from app.errors import BundleBroken
from app.evidence import bundle
from app.evidence.verification import verify_bundle
from tests.app.evidence.make import about, left_by_helper
from ui.capture.masking import paint_over
from ui.redact import main

SECRET = "+7 916 123-45-67"
RED = QColor(200, 10, 10)


def pictured(folder: Path) -> Path:
    """A sealed bundle with a red picture that tells about itself, and a text to call."""
    part = left_by_helper(folder.with_name("part"), title=f"Анна {SECRET}")
    image = QImage(300, 2600, QImage.Format.Format_RGB32)
    image.fill(RED)
    image.setText("Author", SECRET)
    image.save(str(part / "page.png"))
    (part / "page.txt").write_text(f"Звоните: {SECRET}\nили {SECRET}, @anna_p\n", "utf-8")
    bundle.finish(part, folder, about())
    return folder


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of it: one rectangle, the phone and what is found without the language."""
    place = tmp_path_factory.mktemp("redacted")
    source = pictured(place / "original")
    asked = ["--mask", "10,1500,100,700,phone", "--word", SECRET, "--word", "@anna_p"]
    call = [str(source), *asked, "--out", str(place / "copy"), "--zip", str(place / "copy.zip")]
    assert main(call) == 0
    return place / "copy"


def test_the_pixels_under_a_rectangle_are_gone(copy: Path):
    image = QImage(str(copy / "page.png"))
    assert image.size() == QImage(str(copy.with_name("original") / "page.png")).size()
    for place in ((10, 1500), (109, 2199), (60, 1700)):
        assert image.pixelColor(*place) == QColor(0, 0, 0)
    for place in ((9, 1500), (110, 2199), (60, 2200), (60, 1499)):
        assert image.pixelColor(*place) == RED


def test_nothing_of_what_is_masked_is_left_in_any_file(copy: Path):
    for path in copy.rglob("*"):
        assert SECRET.encode() not in path.read_bytes()
        assert b"anna_p" not in path.read_bytes()
    assert (copy / "page.txt").read_text("utf-8").startswith("Звоните: ██ ███ █████████\nили")


def test_what_would_hold_the_data_does_not_go_along(copy: Path):
    names = {path.name for path in copy.iterdir()}
    assert not names & {"page.wacz", "page.mhtml", "dom.html", "screen.png", "log.jsonl"}
    facts = json.loads((copy / "capture.json").read_text("utf-8"))
    assert "computer" not in facts
    assert facts["operator"] == "Иванова"


def test_the_copy_names_its_original_and_holds_by_itself(copy: Path):
    original = copy.with_name("original")
    said = json.loads((copy / "manifest.json").read_text("utf-8"))["redaction_of"]
    seal = (original / "manifest.json.sha256").read_text("ascii").split()[0]
    assert said["manifest_sha256"] == seal
    assert said["regions"][0] | {"reason": "phone", "height": 700} == said["regions"][0]
    assert said["text"] == {"other": 3}
    assert all(finding.holds for finding in verify_bundle(copy) if finding.code != "unsigned")
    assert all(f.holds for f in verify_bundle(original) if f.code != "unsigned")


def test_a_packed_copy_is_verified_by_the_command(copy: Path, tmp_path: Path):
    with zipfile.ZipFile(copy.with_name("copy.zip")) as package:
        package.extractall(tmp_path)
    assert terminal(["verify", str(tmp_path / "copy")]) == 0


def test_an_altered_original_is_not_copied(tmp_path: Path):
    source = pictured(tmp_path / "original")
    QImage(9, 9, QImage.Format.Format_RGB32).save(str(source / "page.png"))
    assert main([str(source), "--mask", "1,1,5,5", "--out", str(tmp_path / "copy")]) == 1
    assert not (tmp_path / "copy").exists()
    with pytest.raises(BundleBroken):
        paint_over(source / "page.txt", tmp_path / "x.png", ())


@pytest.mark.parametrize("mask", ["400,10,50,50", "1,1,0,5", "x", "page.txt:1,1,5,5"])
def test_a_mask_that_masks_nothing_is_refused(tmp_path: Path, mask: str):
    source = pictured(tmp_path / "original")
    assert main([str(source), "--mask", mask, "--out", str(tmp_path / "copy")]) > 0
    assert not (tmp_path / "copy").exists()


def test_pictures_carry_nothing_but_pixels(copy: Path):
    content = (copy / "page.png").read_bytes()
    assert b"tEXt" not in content
    assert b"iTXt" not in content


def test_an_order_survives_the_pipe_and_a_region_is_cut_to_the_picture():
    region = Region(file="page.png", x=-5, y=90, width=20, height=40, reason="face")
    assert region.within(100, 100) == Region(
        file="page.png", x=0, y=90, width=15, height=10, reason="face"
    )
    assert region.within(100, 80) is None
    raw = {
        "capture_id": "1", "pictures": ["page.png"], "words": None, "operator": "",
        "regions": [{"file": "page.png", "x": 1, "y": 2, "width": 3, "height": 4, "reason": "x"}],
    }  # fmt: skip
    assert order_to_json(order_from_json(raw)) == raw
    assert masked("Анна, АННА, Аннам", [Found(text="Анна", reason="name")]) == "████, ████, ████м"
