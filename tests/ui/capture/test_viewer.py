"""The archive viewer shows a bundle, and nothing in it reaches anybody."""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from app.errors import BundleBroken
from app.evidence.warc import WarcFile
from app.processes import own_command
from tests.app.evidence.make import URL, exchange, sealed
from tests.ui.capture.leaking import leaking
from tests.ui.capture.site import Canary
from ui.capture.archive import Archive
from ui.pictures.bands import BAND, Bands, load_bands

ROOT = Path(__file__).resolve().parents[3]
RAN = QColor(1, 200, 3)
"""What the leaking page paints itself when its scripts run."""


@pytest.mark.browser
def test_archived_pages_reach_nobody_and_run_scripts_only_if_asked(tmp_path: Path) -> None:
    canary = Canary()
    folder, shots = leaking(tmp_path / "b", canary.port), tmp_path / "shots"
    options = ("--shot", str(shots), "--tour", "--wait", "4")
    command = own_command("viewer", "--bundle", str(folder), *options)
    subprocess.run(command, check=True, cwd=ROOT, capture_output=True, timeout=90)
    canary.close()
    assert canary.heard == []
    assert middle(shots / "page.png") != RAN
    assert middle(shots / "scripts.png") == RAN, "the switch lets the page's own scripts run"
    assert middle(shots / "mhtml.png") != RAN
    assert {"picture", "text", "facts", "check", "stamps", "journal"} <= {
        path.stem for path in shots.iterdir()
    }


def middle(path: Path) -> QColor:
    """The colour in the middle of a picture of the window."""
    picture = QImage(str(path))
    return picture.pixelColor(picture.width() // 2, picture.height() // 2)


@pytest.mark.browser
def test_what_is_no_bundle_is_refused(tmp_path: Path) -> None:
    command = own_command("viewer", "--bundle", str(tmp_path))
    assert subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 1


def test_an_archive_answers_in_order_and_by_blanked_address(tmp_path: Path) -> None:
    sealed(tmp_path / "b")
    archive = Archive((tmp_path / "b" / "page.wacz").read_bytes())
    answer = archive.answer(f"{URL}#part")
    assert answer is not None
    assert answer.status == 200
    assert not {"set-cookie", "content-length"} & {name.lower() for name, _ in answer.headers}
    assert archive.answer("http://elsewhere.example/") is None
    assert not archive.knows("http://forum.example/style.css?v=2")


def bomb(folder: Path) -> bytes:
    """An archive in which one small record unpacks to more than any page."""
    with WarcFile(folder / "data.warc.gz") as warc:
        warc.write(exchange(body=b"0" * 4_000_000))
    wacz = folder / "page.wacz"
    with zipfile.ZipFile(wacz, "w") as package:
        package.write(folder / "data.warc.gz", "archive/data.warc.gz")
    return wacz.read_bytes()


@pytest.mark.parametrize(
    "limit", ["app.evidence.warc_reading.LONGEST_BODY", "ui.capture.archive.MOST_BYTES"]
)
def test_an_archive_that_unpacks_to_a_mountain_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    wacz = bomb(tmp_path)
    assert len(Archive(wacz)) == 1
    monkeypatch.setattr(limit, 1_000_000)
    with pytest.raises(BundleBroken):
        Archive(wacz)


def test_only_pictures_of_pixels_are_shown(qapp, tmp_path: Path) -> None:
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    image.save(str(tmp_path / "page.png"))
    assert load_bands(tmp_path / "page.png") is not None
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    (tmp_path / "page.png").write_text(drawing, "utf-8")
    assert load_bands(tmp_path / "page.png") is None


def test_a_tall_picture_is_kept_packed_and_shown_to_the_pixel(qapp) -> None:
    image = QImage(1280, 12_000, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for row in range(image.height()):
        painter.fillRect(0, row, image.width(), 1, QColor(row >> 8, row & 255, 77))
    painter.end()
    bands = Bands(image)
    for row in (0, BAND - 1, BAND, 11_999):
        found = bands.band(row // BAND).pixelColor(640, row % BAND)
        assert found == QColor(row >> 8, row & 255, 77)
    for at in range(len(bands)):
        bands.band(at)
    assert bands.held_bytes() < image.sizeInBytes()


def test_what_an_answer_asks_a_browser_to_report_is_left_out(tmp_path: Path) -> None:
    leaking(tmp_path / "b", 9)
    answer = Archive((tmp_path / "b" / "page.wacz").read_bytes()).answer(URL)
    assert answer is not None
    assert "127.0.0.1" not in str(answer.headers)
