"""Whatever is done to a bundle is found and named."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from app.errors import BundleBroken
from app.evidence.verification import verify_bundle
from tests.app.evidence.make import sealed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A sealed bundle."""
    sealed(tmp_path / "b")
    return tmp_path / "b"


def named(folder: Path) -> dict[str, str]:
    """What does not hold, and how."""
    return {f.item: f.code for f in verify_bundle(folder) if not f.holds}


def test_one_flipped_byte_anywhere_is_found_and_named(folder: Path) -> None:
    for path in sorted(folder.iterdir()):
        original = path.read_bytes()
        step = max(1, len(original) // 40)
        offsets = {*range(0, len(original), step), len(original) - 1}
        for offset in sorted(offsets):
            for mask in (0x01, 0x80):
                changed = bytearray(original)
                changed[offset] ^= mask
                path.write_bytes(changed)
                found = {item.partition("!")[0]: code for item, code in named(folder).items()}
                assert found.keys() == {path.name}, (path.name, offset, mask, found)
        path.write_bytes(original)
    assert named(folder) == {}


def test_the_file_inside_the_archive_is_named_too(folder: Path) -> None:
    path = folder / "page.wacz"
    path.write_bytes(path.read_bytes().replace(b"pages/pages.jsonl", b"pages/pages.jsonx"))
    found = named(folder)
    assert found["page.wacz"] == "altered"
    assert "page.wacz!pages/pages.jsonl" in found or "page.wacz!" in found


def test_a_renamed_file_inside_the_archive_is_named(folder: Path) -> None:
    path = folder / "page.wacz"
    before, name, after = path.read_bytes().rpartition(b"pages/pages.jsonl")
    path.write_bytes(before + name[:-1] + b"x" + after)
    found = named(folder)
    assert found["page.wacz"] == "altered"
    assert found["page.wacz!pages/pages.jsonx"] == "overlapping"


def test_an_archives_list_that_unpacks_to_a_mountain_is_not_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.evidence.inner.MOST_BYTES", 10)
    assert named(folder) == {"page.wacz!": "unreadable"}


@pytest.mark.parametrize("name", ["page.png", "manifest.json", "SHA256SUMS", "ПРОВЕРКА.txt"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert named(folder) == {name: "missing"}


def test_a_renamed_file_is_known_again(folder: Path) -> None:
    (folder / "page.png").rename(folder / "other.png")
    assert named(folder) == {"page.png": "renamed", "other.png": "unexpected"}


def test_added_files_folders_and_links_are_named(folder: Path) -> None:
    (folder / "note.txt").write_text("x")
    (folder / "more").mkdir()
    (folder / "deep").mkdir()
    (folder / "deep" / "er.txt").write_text("x")
    (folder / "link").symlink_to(folder / "page.txt")
    assert named(folder) == dict.fromkeys(["note.txt", "more", "deep/er.txt", "link"], "unexpected")


def test_a_file_replaced_by_a_link_is_not_read_through(folder: Path) -> None:
    shutil.copy(folder / "page.txt", folder.parent / "page.txt")
    (folder / "page.txt").unlink()
    (folder / "page.txt").symlink_to(folder.parent / "page.txt")
    assert named(folder) == {"page.txt": "link"}


def test_a_file_blown_up_to_a_mountain_is_named_and_not_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.evidence.files.MOST_BYTES", 5_000_000)
    for name in ("page.txt", "added.bin"):
        (folder / name).write_bytes(bytes(5_000_001))
    assert named(folder) == {"page.txt": "unreadable", "added.bin": "unexpected"}


def test_a_rewritten_manifest_is_betrayed_by_its_sums(folder: Path) -> None:
    path = folder / "manifest.json"
    document = json.loads(path.read_bytes())
    document["url"] = "http://elsewhere.example/"
    path.write_text(json.dumps(document), "utf-8")
    assert named(folder) == {"manifest.json": "altered"}


def test_a_folder_without_a_manifest_is_no_bundle(tmp_path: Path) -> None:
    with pytest.raises(BundleBroken):
        verify_bundle(tmp_path)
    with pytest.raises(BundleBroken):
        verify_bundle(tmp_path / "nowhere")
