"""Case files of the first format still verify; a bag's own rules; the journal's excerpt."""

from __future__ import annotations

import errno
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.evidence import JournalEntry
from app.errors import BundleBroken
from app.evidence import bag, excerpt, manifest
from app.evidence.case_file import folder_name, opened, verify_case_file
from app.evidence.files import FolderFiles
from app.evidence.journal import link
from tests.app.evidence.make import MOMENT, sealed


def old_file(path: Path) -> Path:
    """A case file as the first version wrote it: one manifest over all, no bag."""
    sealed(path.parent / "old")
    below = FolderFiles(path.parent / "old")
    files: dict[str, manifest.Content] = {
        f"captures/01K/{name}": path.parent / "old" / name for name in below.names()
    }
    files["index.html"] = b"<!doctype html>"
    files |= manifest.compose({"format": "otklik-bundle-1", "case": 1}, files)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content if isinstance(content, bytes) else content.read_bytes())
    return path


def test_a_case_file_of_the_first_format_still_verifies(tmp_path: Path) -> None:
    found = verify_case_file(old_file(tmp_path / "case.zip"))
    assert found
    assert [finding.item for finding in found if not finding.holds] == []


def test_what_was_changed_in_a_file_of_the_first_format_is_named(tmp_path: Path) -> None:
    path, other = old_file(tmp_path / "case.zip"), tmp_path / "other.zip"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(other, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name) + (b" " if name.endswith("dom.html") else b""))
    named = [finding.item for finding in verify_case_file(other) if not finding.holds]
    assert named == ["captures/01K/dom.html"]


def test_the_bags_folder_is_named_as_the_file_where_every_system_can_have_it() -> None:
    assert folder_name("Обращение 7 (копия)", 7) == "Обращение 7 (копия)"
    assert {folder_name(name, 7) for name in ("con", "a.", ".a", "a\nb", "", "x" * 200)} == {
        "case-7"
    }


def test_names_of_a_bag_are_written_as_the_standard_says() -> None:
    assert bag.encoded("100%\r\n.txt") == "100%25%0D%0A.txt"
    assert bag.decoded(bag.encoded("100%0A\n.txt")) == "100%0A\n.txt"


def test_a_value_of_the_bags_description_begins_no_tag_of_its_own() -> None:
    made = bag.tags_of({"a": b"1"}, {"Contact-Name": "Иванова\nOtklik-Key: 0"})
    assert made[bag.INFO].decode() == "Contact-Name: Иванова Otklik-Key: 0\nPayload-Oxum: 1.1\n"


def test_a_payload_manifest_that_speaks_of_tag_files_is_named(tmp_path: Path) -> None:
    files = bag.seal(bag.tags_of({"a": b"1"}, {}), None) | {"data/a": b"1"}
    files[bag.TAGS] += f"{'0' * 64}  data/a\n".encode()
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    named = {f.item for f in bag.verify(FolderFiles(tmp_path)) if not f.holds}
    assert named == {"data/a"}


@pytest.fixture
def chain() -> list[JournalEntry]:
    """Four entries; the second is about somebody else."""
    made: list[JournalEntry] = []
    for action, subject in (("captured", "A"), ("captured", "B"), ("viewed", "A"), ("x", "A")):
        facts = {"manifest_sha256": subject * 64}
        made.append(link(made[-1] if made else None, MOMENT, action, subject, facts))
    return made


def taken(chain: list[JournalEntry]) -> dict[str, object]:
    """The excerpt about A."""
    after = {entry.seq: entry.hash for entry in chain}
    return excerpt.Excerpt(
        entries=tuple(entry for entry in chain if entry.subject == "A"),
        following={seq - 1: digest for seq, digest in after.items()},
        head=chain[-1],
    ).as_json()


def codes(document: object, manifests: dict[str, str]) -> list[str]:
    """What a check finds."""
    return [finding.code for finding in excerpt.check(document, manifests)]


def test_an_excerpt_holds_without_the_entries_of_others(chain: list[JournalEntry]) -> None:
    assert codes(taken(chain), {"A": "A" * 64}) == ["excerpt_intact", "in_excerpt"]
    assert codes(taken(chain), {"A": "0" * 64}) == ["excerpt_intact", "not_in_excerpt"]


def test_a_changed_entry_is_found(chain: list[JournalEntry]) -> None:
    changed = [*chain[:3], replace(chain[3], facts={"manifest_sha256": "0" * 64})]
    assert codes(taken(changed), {}) == ["excerpt_broken"]


def test_an_entry_made_anew_does_not_fit_its_neighbour(chain: list[JournalEntry]) -> None:
    other = link(replace(chain[1], hash="0" * 64), MOMENT, "viewed", "A", {})
    assert codes(taken([*chain[:2], other, chain[3]]), {}) == ["excerpt_broken"]


@pytest.mark.parametrize("document", [None, [], {"entries": 1}, {"entries": [{"seq": "1"}]}])
def test_an_excerpt_that_is_none_is_said_to_be_none(document: object) -> None:
    assert codes(document, {}) == ["excerpt_unreadable"]


def test_a_disk_that_is_full_is_not_taken_for_a_broken_file(tmp_path: Path) -> None:
    path = old_file(tmp_path / "case.zip")
    with pytest.raises(OSError, match="no room"), opened(path):
        raise OSError(errno.ENOSPC, "no room")
    with pytest.raises(BundleBroken), opened(path):
        raise OSError(errno.EIO, "a broken disk")
