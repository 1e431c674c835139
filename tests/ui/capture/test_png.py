"""Pictures written in strips, and the frame around them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QImageReader

from tests.app.evidence.make import MOMENT
from ui.capture import frame, png
from ui.capture.frame import Seen

SEEN = Seen(
    id="01KADAPQ5GTESTTESTTESTTEST",
    url="http://forum.example/" + "очень-длинный-адрес/" * 30,
    final_url="http://forum.example/7",
    moment=MOMENT,
)


def painted(width: int, height: int) -> QImage:
    """Every pixel of its own colour."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    for y in range(height):
        for x in range(width):
            image.setPixelColor(x, y, QColor((x * 7) % 256, y % 256, (x * y) % 256))
    return image


@pytest.mark.parametrize(("width", "height"), [(1, 1), (3, 513), (50, 512), (7, 1025)])
def test_what_is_written_is_read_again_to_the_pixel(
    qapp, tmp_path: Path, width: int, height: int
) -> None:
    image = painted(width, height)
    png.write(tmp_path / "a.png", width, png.strips(image))
    again = QImage(str(tmp_path / "a.png")).convertToFormat(QImage.Format.Format_RGB32)
    assert again == image


def test_the_same_strips_stand_between_a_head_and_a_foot(qapp, tmp_path: Path) -> None:
    image = painted(400, 600)
    head, foot = frame.head(SEEN, 400), frame.foot(SEEN, 400)
    parts = [*png.strips(head), *png.strips(image), *png.strips(foot)]
    png.write(tmp_path / "framed.png", 400, parts)
    framed = QImage(str(tmp_path / "framed.png")).convertToFormat(QImage.Format.Format_RGB32)
    assert framed.height() == head.height() + 600 + foot.height()
    assert framed.copy(0, head.height(), 400, 600) == image


def test_a_picture_of_sixty_thousand_rows_is_framed(qapp, tmp_path: Path) -> None:
    image = QImage(1280, 60_000, QImage.Format.Format_RGB32)
    image.fill(QColor(1, 2, 3))
    head = frame.head(SEEN, 1280)
    png.write(tmp_path / "framed.png", 1280, [*png.strips(head), *png.strips(image)])
    size = QImageReader(str(tmp_path / "framed.png")).size()
    assert (size.width(), size.height()) == (1280, 60_000 + head.height())


def test_a_long_address_is_wrapped_and_an_endless_one_is_cut(qapp) -> None:
    short = Seen(id="1", url="http://a.example/", final_url="", moment=MOMENT)
    endless = Seen(id="1", url="http://a.example/" + "я" * 100_000, final_url="", moment=MOMENT)
    assert frame.head(SEEN, 600).height() > frame.head(short, 600).height()
    assert frame.head(endless, 600).height() < 2_000
    assert "знаков: 100017" in endless.rows()[0][1]


def test_the_frame_says_where_and_when(qapp) -> None:
    told = dict(SEEN.rows())
    assert told["Адрес"].startswith("http://forum.example/")
    assert told["Открылся адрес"] == "http://forum.example/7"
    assert told["Время UTC"] == "22.11.2026 10:02:00"
    assert re.fullmatch(r"\d\d\.11\.2026 \d\d:\d\d:00 \(UTC[+-]\d\d:\d\d\)", told["Местное время"])
    assert told["Номер фиксации"] == SEEN.id
