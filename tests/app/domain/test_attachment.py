"""What a file of an answer is and is called, whatever a stranger called it."""

from __future__ import annotations

import pytest

from app.domain.attachment import (
    LONGEST_NAME,
    AttachedFile,
    different_names,
    from_json,
    sniffed,
    tidy_name,
    to_json,
)

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (PNG, "image/png"),
        (b"\xff\xd8\xff\xe0....JFIF", "image/jpeg"),
        (b"RIFF1234WEBPVP8 ", "image/webp"),
        (b"%PDF-1.7\n", "application/pdf"),
        ("Привет".encode(), "text/plain"),
        (b"<!-- --><svg xmlns='x'></svg>", "image/svg+xml"),
        (b"\0\1\2\3", "application/octet-stream"),
        (b"PK\x03\x04....", "application/zip"),
        (b"\xff\xfe\xfa", "application/octet-stream"),
    ],
)
def test_a_file_is_what_its_bytes_are(content: bytes, kind: str) -> None:
    assert sniffed(content) == kind


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("чек.jpg", "чек.jpg"),
        ("../../etc/passwd", "passwd.png"),
        ("C:\\Users\\x\\чек.jpg", "чек.jpg"),
        ("con.txt", "_con.txt"),
        ('a<b>:"c|?*.png', "a b c.png"),
        ("\u202egnp.exe", "gnp.exe"),
        ("a\r\nb\0.txt", "a b.txt"),
        ("...", "file.png"),
        ("", "file.png"),
    ],
)
def test_a_hostile_name_becomes_a_plain_one(given: str, name: str) -> None:
    assert tidy_name(given, "image/png") == name


def test_a_long_name_keeps_its_ending() -> None:
    name = tidy_name("я" * 500 + ".jpeg")
    assert len(name) <= LONGEST_NAME
    assert name.endswith(".jpeg")


def test_files_come_back_from_their_column_and_what_is_none_does_not() -> None:
    file = AttachedFile(name="чек.png", media_type="image/png", size=3, sha256="ab" * 32)
    assert from_json(to_json([file])) == (file,)
    assert from_json([None, 5, {"sha256": "../x", "size": 1}, {"sha256": "ab" * 32}]) == ()


def test_in_a_folder_no_two_names_are_alike() -> None:
    files = [AttachedFile(name=name, media_type="", size=1, sha256="") for name in ("a.b", "A.b")]
    assert different_names(files) == ("a.b", "A (2).b")
