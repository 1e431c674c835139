"""Reading bytes as text and JSON when they are not what they say."""

from __future__ import annotations

from typing import Any

import pytest

from app.errors import SourceBroken
from app.sources.answer import Answer
from app.sources.charsets import decode

TEXT = "Привет, это жалоба на доставку: курьер не приехал, а деньги списали."


def answer(body: bytes, kind: str = "application/json") -> Answer:
    return Answer(url="http://x/", status=200, headers={"content-type": kind}, body=body)


@pytest.mark.parametrize(
    ("charset", "declared"),
    [
        ("utf-8", "utf-8"),
        ("utf-8", ""),
        ("utf-8-sig", "cp1251"),
        ("utf-16", "utf-8"),
        ("cp1251", "windows-1251"),
        ("cp1251", "utf-8"),
        ("cp1251", "no-such-charset"),
        ("koi8-r", ""),
        ("koi8-r", "koi8-r"),
    ],
)
def test_a_text_is_read_whatever_its_charset_and_what_is_declared(charset: str, declared: str):
    assert decode(TEXT.encode(charset), f"text/html; charset={declared}") == TEXT


def test_bytes_that_are_no_text_still_become_one():
    assert isinstance(decode(bytes(range(256)) * 4), str)


def test_json_in_another_charset_is_read():
    assert answer(f'{{"text": "{TEXT}"}}'.encode("cp1251")).json() == {"text": TEXT}


@pytest.mark.parametrize(
    "body",
    [b"", b'{"items":[{"id":1,"text":"\xd0\x9f', b"[" * 100_000, b"1" * 5000, b"hello"],
)
def test_what_is_no_json_is_broken(body: bytes):
    with pytest.raises(SourceBroken):
        answer(body).json()


@pytest.mark.parametrize(
    ("body", "value"),
    [
        (b'{"a": "x\\u0000y"}', {"a": "xy"}),
        (b'["\\ud83d", "\\ud83d\\ude00"]', ["", "\U0001f600"]),
        (b'{"n": NaN}', {"n": None}),
        (b'\xef\xbb\xbf{"n": 1}', {"n": 1}),
    ],
)
def test_what_a_database_would_refuse_is_taken_out(body: bytes, value: Any):
    assert answer(body).json() == value
