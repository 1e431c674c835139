"""A ZIP of a stranger harms nobody: whatever is wrong with it is named before it is unpacked."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile

import pytest

from app.evidence import zip_guard


def packed(*names: str, content: bytes = b"x", **more: int) -> io.BytesIO:
    """A ZIP with these entries."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name in names:
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            for field, value in more.items():
                setattr(info, field, value)
            archive.writestr(info, content)
    return target


def codes(target: io.BytesIO) -> dict[str, str]:
    """What is wrong with which entry."""
    with zipfile.ZipFile(target) as archive:
        return {finding.item: finding.code for finding in zip_guard.check(archive)}


def test_an_ordinary_archive_is_let_through() -> None:
    assert codes(packed("a/b.txt", "a/c.txt", "a/ПРОВЕРКА.txt", "d.json")) == {}


@pytest.mark.parametrize(
    "name",
    ["../a", "a/../../b", "/etc/a", "C:/a", "a\\b", "a//b", "a/./b", "a/b.", "a/b ", "nul",
     "a/COM1.txt", "a\nb", "a" * 500, "a:b"],
)  # fmt: skip
def test_a_name_that_leads_out_or_is_read_in_two_ways_is_named(name: str) -> None:
    assert codes(packed("good.txt", name)) == {name: "outside"}


def test_a_name_with_a_nul_is_not_what_it_seems() -> None:
    raw = packed("good.txt", "evil.txt#.png").getvalue().replace(b"#", b"\0")
    assert "outside" in codes(io.BytesIO(raw)).values()


@pytest.mark.parametrize("pair", [("a", "a"), ("a/B", "A/b"), ("й", "й"), ("a", "a/b")])
def test_two_names_that_are_one_file_on_some_system_are_named(pair: tuple[str, str]) -> None:
    assert set(codes(packed(*pair)).values()) == {"doubled"}


def test_a_link_is_named() -> None:
    assert codes(packed("a", external_attr=0o120777 << 16)) == {"a": "link"}


def test_an_encrypted_entry_is_named() -> None:
    raw = bytearray(packed("a").getvalue())
    at = raw.index(b"PK\x01\x02")
    raw[at + 8] |= 1
    assert codes(io.BytesIO(bytes(raw))) == {"a": "encrypted"}


def test_a_packing_that_few_know_is_named() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a", b"x" * 100)
    assert codes(target) == {"a": "packing"}


def test_a_bomb_is_named_without_being_unpacked() -> None:
    assert codes(packed("a", content=b"\0" * (20 << 20))) == {"a": "bomb"}


def test_a_size_that_is_told_too_large_is_named() -> None:
    raw = bytearray(packed("a").getvalue())
    at = raw.index(b"PK\x01\x02")
    raw[at + 24 : at + 28] = struct.pack("<L", (4 << 30) - 2)
    assert codes(io.BytesIO(bytes(raw))) == {"a": "bomb"}


def test_entries_that_share_their_bytes_are_named() -> None:
    raw = bytearray(packed("a", "b", content=bytes(range(256)) * 20).getvalue())
    second = raw.index(b"PK\x01\x02", raw.index(b"PK\x01\x02") + 4)
    raw[second + 42 : second + 46] = struct.pack("<L", 0)
    assert "overlapping" in codes(io.BytesIO(bytes(raw))).values()


def test_an_entry_that_calls_itself_otherwise_is_named() -> None:
    raw = packed("aaaa").getvalue().replace(b"aaaa", b"bbbb", 1)
    assert codes(io.BytesIO(raw)) == {"aaaa": "overlapping"}


def test_too_many_entries_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_guard, "MOST_ENTRIES", 3)
    assert codes(packed("a", "b", "c", "d")) == {"ZIP": "too_many"}


@pytest.mark.parametrize(("before", "behind"), [(b"j" * 1000, b""), (b"", b"j" * 1000)])
def test_what_lies_around_an_archive_is_named(before: bytes, behind: bytes) -> None:
    raw = before + packed("a").getvalue() + behind
    assert codes(io.BytesIO(raw)) == {"ZIP": "junk"}
