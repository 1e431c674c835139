"""One page captured with everything: what lies in its bundle, and that others can read it."""

from __future__ import annotations

import asyncio
import gzip
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PySide6.QtGui import QImage

from app.domain.evidence import Capture
from app.evidence.facts import facts_of
from app.evidence.files import FolderFiles
from app.evidence.signing import Signer
from app.evidence.verification import verify_bundle
from app.services.capturing import STEPS, CaptureOrder, make_bundle
from tests.app.services.test_clock_check import honest, time_server
from tests.ui.capture.site import Site, serving

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("bundle")]
"""One worker captures for all of them."""
POST = {"network": "forum", "id": "7"}


@dataclass(frozen=True)
class Taken:
    """The one capture that all tests look at."""

    site: Site
    folder: Path
    made: Capture
    steps: tuple[str, ...]
    asked: tuple[str, ...]

    @property
    def facts(self) -> dict[str, Any]:
        """capture.json."""
        return facts_of(FolderFiles(self.folder))


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Taken]:
    """The complaint behind a redirect, with files, author, thread and a clock that is off."""
    steps: list[str] = []
    folder = tmp_path_factory.mktemp("full") / "b"
    with serving() as site, time_server(honest(42.0)) as server:
        media = ("/lazy.svg", "/video.mp4", "/none.jpg", "/author#x")
        order = CaptureOrder(
            url=f"{site.url}/moved",
            allow=(site.host, site.other),
            complaint="Ответ сервиса, заявка 4471",
            operator="Иванова",
            media=(*(site.url + path for path in media), "http://10.0.0.1/a.jpg"),
            author_url=f"{site.url}/author",
            context_url=f"{site.url}/thread",
            subject={"post": POST},
            time_servers=(server,),
            signer=Signer(Ed25519PrivateKey.generate()),
        )
        made = asyncio.run(make_bundle(order, folder, lambda step, _d, _t: steps.append(step)))
        yield Taken(site, folder, made, tuple(steps), tuple(site.asked))


def picture(path: Path) -> QImage:
    """In one format, so that pixels compare."""
    return QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)


def warc(taken: Taken) -> tuple[bytes, str]:
    """Records and index of the archive."""
    with zipfile.ZipFile(taken.folder / "page.wacz") as archive:
        return (
            gzip.decompress(archive.read("archive/data.warc.gz")),
            gzip.decompress(archive.read("indexes/index.cdx.gz")).decode(),
        )


def test_a_page_is_captured_with_all_that_belongs_to_it(taken: Taken) -> None:
    assert (taken.made.status.value, taken.made.reason) == ("complete", None)
    assert (taken.made.title, taken.made.text_found) == ("Жалоба на доставку", True)
    assert taken.steps == STEPS
    assert all(finding.holds for finding in verify_bundle(taken.folder))
    there = set(json.loads((taken.folder / "manifest.json").read_bytes())["files"])
    assert there >= {
        "capture.json", "page.png", "screen.png", "framed.png", "page.mhtml", "dom.html",
        "page.txt", "page.pdf", "page.wacz", "http.json", "log.jsonl", "key.pem", "ПРОВЕРКА.txt",
        "author/page.png", "author/page.txt", "author/page.mhtml", "author/dom.html",
        "author/http.json", "media/01-lazy.svg.txt", "media/02-video.mp4",
    }  # fmt: skip
    assert "рамка другого сайта" in (taken.folder / "page.txt").read_text("utf-8")
    assert (taken.folder / "page.pdf").read_bytes().startswith(b"%PDF")


def test_lazy_pictures_and_frames_of_other_sites_are_painted(taken: Taken) -> None:
    page, screen = picture(taken.folder / "page.png"), picture(taken.folder / "screen.png")
    assert (screen.width(), screen.height()) == (1280, 800)
    seen = [page.pixel(x, y) & 0xFFFFFF for y in range(page.height()) for x in range(0, 400, 8)]
    assert seen.count(0x0000FF) > 1000, "the lazy picture far below the first screen is there"
    assert seen.count(0x0963C7) > 500, "the frame of another site is painted"


def test_the_frame_leaves_the_pixels_as_they_are(taken: Taken) -> None:
    page, framed = picture(taken.folder / "page.png"), picture(taken.folder / "framed.png")
    assert framed.width() == page.width()
    tops = range(framed.height() - page.height() + 1)
    row = page.copy(0, 0, page.width(), 1)
    fits = [top for top in tops if framed.copy(0, top, page.width(), 1) == row]
    assert any(framed.copy(0, top, page.width(), page.height()) == page for top in fits)


def test_who_where_when_and_with_what_is_told(taken: Taken) -> None:
    facts = taken.facts
    assert (facts["operator"], facts["kind"], facts["post"]) == ("Иванова", "post", POST)
    assert {"system", "name", "time_zone", "architecture"} <= facts["computer"].keys()
    assert {"otklik", "python", "qt", "chromium"} <= facts["versions"].keys()
    assert (facts["logged_in"], facts["proxy"]) == (False, False)
    assert facts["clock"]["source"] == "sntp"
    assert facts["clock"]["offset_s"] == pytest.approx(42.0, abs=0.5)
    assert [step["step"] for step in facts["steps"]][:3] == ["start", "load", "settle"]


def test_every_file_of_the_post_is_there_or_named_with_its_reason(taken: Taken) -> None:
    rows = {row["url"].rpartition("/")[2]: row for row in taken.facts["media"]}
    assert rows["video.mp4"]["file"] == "media/02-video.mp4"
    assert rows["lazy.svg"]["type"] == "image/svg+xml"
    assert {name: row.get("reason") for name, row in rows.items() if "file" not in row} == {
        "none.jpg": "http_404", "author": "no_file", "a.jpg": "address",
    }  # fmt: skip
    assert (taken.folder / "media" / "02-video.mp4").read_bytes() == b"not really a film"


def test_nothing_that_the_page_loaded_is_asked_for_again(taken: Taken) -> None:
    assert taken.asked.count("/lazy.svg") == taken.asked.count("/video.mp4") == 1


def test_the_author_is_there_and_a_lost_thread_is_named(taken: Taken) -> None:
    author, context = taken.facts["author"], taken.facts["context"]
    assert (author["status"], author["title"], author["reason"]) == ("complete", "Пётр", None)
    assert "Пётр П." in (taken.folder / "author" / "page.txt").read_text("utf-8")
    assert (context["status"], context["reason"]) == ("failed", "deleted")


def test_the_way_of_the_answer_is_told_without_secrets(taken: Taken) -> None:
    content = (taken.folder / "http.json").read_text("utf-8")
    told = json.loads(content)
    assert [hop["status"] for hop in told["hops"]] == [302, 200]
    assert (told["status"], told["server_ip"]) == (200, "127.0.0.1")
    assert ["Set-Cookie", "sid=***; Path=/"] in told["hops"][-1]["response_headers"]
    assert "secretcookie" not in content


def test_the_archive_has_every_request_and_no_cookie(taken: Taken) -> None:
    content, index = warc(taken)
    for path in ("/", "/style.css", "/lazy.svg", "/data.json", "/author", "/video.mp4"):
        assert f'"{taken.site.url}{path}"' in index
    assert f'"http://{taken.site.other}/frame.html"' in index
    assert f'"urn:fullPage:{taken.site.url}/"' in index
    assert b"secretcookie" not in content
    assert taken.facts["redacted"]["set-cookie"] >= 4


def test_the_reference_validator_accepts_the_archive(taken: Taken) -> None:
    tool = Path(sys.executable).with_name("wacz.exe" if os.name == "nt" else "wacz")
    command = [str(tool), "validate", "-f", str(taken.folder / "page.wacz")]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=100)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_site_is_asked_in_russian(taken: Taken) -> None:
    assert "Accept-Language: ru-RU" in taken.site.headers[0]
