"""The archive viewer shows a bundle, and nothing in it reaches anybody."""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from app.errors import BundleBroken
from app.evidence import bundle
from app.evidence.warc import WarcFile
from app.processes import own_command
from tests.app.evidence.make import URL, about, exchange, left_by_helper, sealed
from tests.ui.capture.site import PAGES, Canary
from ui.capture.archive import Archive
from ui.capture.picture import scrolled

ROOT = Path(__file__).resolve().parents[3]


def leaking(folder: Path, port: int) -> Path:
    """A bundle whose archived page tries every way out."""
    part = left_by_helper(folder.with_name("part"))
    (part / bundle.WARC).unlink()
    page = (PAGES / "leak.html").read_text("utf-8").replace("__CANARY__", f"127.0.0.1:{port}")
    with WarcFile(part / bundle.WARC) as warc:
        warc.write(exchange(body=page.encode()))
    bundle.finish(part, folder, about())
    return folder


def shown(folder: Path, *options: str) -> QImage:
    """A picture of the viewer's window on this bundle."""
    shot = folder.with_name("shot.png")
    command = own_command("viewer", "--bundle", str(folder), "--shot", str(shot), *options)
    subprocess.run(command, check=True, cwd=ROOT, capture_output=True, timeout=60)
    return QImage(str(shot))


@pytest.mark.browser
@pytest.mark.parametrize("scripts", [True, False])
def test_an_archived_page_reaches_nobody(tmp_path: Path, scripts: bool) -> None:  # noqa: FBT001  # a parameter of the test
    canary = Canary()
    folder = leaking(tmp_path / "b", canary.port)
    options = ["--show", "page", "--wait", "5", *(["--scripts"] if scripts else [])]
    picture = shown(folder, *options)
    canary.close()
    middle = picture.pixelColor(picture.width() // 2, picture.height() // 2)
    assert (middle == QColor(1, 200, 3)) is scripts, "the page's scripts ran only if asked for"
    assert canary.heard == []


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
    "limit", ["app.evidence.warc.LONGEST_BODY", "ui.capture.archive.MOST_BYTES"]
)
def test_an_archive_that_unpacks_to_a_mountain_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    wacz = bomb(tmp_path)
    assert len(Archive(wacz)) == 1
    monkeypatch.setattr(limit, 1_000_000)
    with pytest.raises(BundleBroken):
        Archive(wacz)


def test_only_a_png_is_shown_as_the_picture(qapp, tmp_path: Path) -> None:
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    image.save(str(tmp_path / "page.png"))
    assert scrolled(tmp_path / "page.png") is not None
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    (tmp_path / "page.png").write_text(drawing, "utf-8")
    assert scrolled(tmp_path / "page.png") is None
