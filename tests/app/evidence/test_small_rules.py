"""Addresses, redaction, and whether the complaint is on the page."""

from __future__ import annotations

from collections import Counter

import pytest

from app.errors import AddressRefused, WrongCall
from app.evidence.address import check, is_public, mapped
from app.evidence.redaction import clean_headers, clean_url


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "chrome://gpu", "ftp://a.example/", "http://", "javascript:alert(1)",
        "http://127.0.0.1/", "http://localhost:80/", "http://a.localhost/", "http://10.0.0.1/",
        "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://169.254.169.254/latest", "",
        "http://[fd00::1]/", "http://100.64.0.1/", "http://0.0.0.0/", "http://a b/",
    ],
)  # fmt: skip
def test_what_is_not_the_public_web_is_refused(url: str) -> None:
    with pytest.raises(AddressRefused):
        check(url)


def test_public_allowed_and_mapped_addresses_pass() -> None:
    check("https://пример.рф/стена?id=1#c")
    check("http://127.0.0.1:8801/", allow=["127.0.0.1:8801"])
    check("http://migomir.example/1", host_map=["migomir.example=127.0.0.1:8801"])
    with pytest.raises(AddressRefused):
        check("http://127.0.0.1:8802/", allow=["127.0.0.1:8801"])


@pytest.mark.parametrize("pair", ["127.0.0.1", ":80", "a:0", "a:99999", "a:b"])
def test_an_allowance_that_is_none_is_a_wrong_call(pair: str) -> None:
    with pytest.raises(WrongCall):
        check("http://a.example/", allow=[pair])
    with pytest.raises(WrongCall):
        mapped([pair])


def test_mapped_ipv4_does_not_make_an_address_public() -> None:
    assert is_public("93.184.216.34")
    assert not is_public("64:ff9b::7f00:1")
    assert not is_public("2002:7f00:1::")
    assert not is_public("224.0.0.1")
    assert not is_public("nonsense")


def test_secrets_are_blanked_and_counted() -> None:
    seen: Counter[str] = Counter()
    url = clean_url("https://me:pw@a.example/?access_token=abc&page=2#token=x", seen)
    headers = clean_headers([("Authorization", "Bearer abc"), ("Accept", "a")], seen)
    assert url == "https://***@a.example/?access_token=***&page=2#token=***"
    assert headers == (("Authorization", "***"), ("Accept", "a"))
    assert seen == {"user": 1, "access_token": 1, "token": 1, "authorization": 1}


def test_an_address_without_secrets_stays_letter_for_letter() -> None:
    url = "https://a.example/?tokens=1&q=%D1%91&x"
    assert clean_url(url) == url
