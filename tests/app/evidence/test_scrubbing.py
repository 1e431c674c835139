"""Nothing of a login is left in what was captured with it, however it is written there."""

from __future__ import annotations

import base64
import gzip
import quopri
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import quote

import pytest

from app.domain.login import Cookie, Jar
from app.evidence.archiving import WARC
from app.evidence.found_secrets import secrets_in
from app.evidence.login_secrets import secrets_of
from app.evidence.scrubbing import Scrubber, scrub
from app.evidence.warc import Exchange, WarcFile
from app.evidence.warc_reading import entries, responses

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
SECRET = "s3cr=t/Value+9f2 c1"


def cookie(name: str, value: str, *, http_only: bool = False) -> Cookie:
    return Cookie(name=name, value=value, domain="a.example", http_only=http_only,
                  expires=NOW + timedelta(days=1))  # fmt: skip


def exchange(**more: object) -> Exchange:
    values: dict[str, object] = {
        "url": "https://a.example/", "method": "GET", "at": NOW, "request_headers": (),
        "request_body": b"", "status": 200, "status_text": "OK", "body": b"<p>page</p>",
        "response_headers": (("Content-Type", "text/html"),), **more,
    }  # fmt: skip
    return Exchange(**values)  # type: ignore[arg-type]  # the fields above


@pytest.mark.parametrize(
    "written",
    [
        SECRET,
        quote(SECRET, safe=""),
        SECRET.replace("/", "\\/"),
        base64.b64encode(SECRET.encode()).decode(),
        base64.b64encode(f"{{'t': '{SECRET}', 'n': 1}}".encode()).decode(),
        base64.urlsafe_b64encode(f"user1:{SECRET}".encode()).decode(),
        f'<a href="/?s={quote(SECRET)}">',
    ],
)
def test_a_secret_is_found_however_it_is_written(written: str):
    scrubber = Scrubber([SECRET])
    cleaned = scrubber.clean(f"a {written} b".encode())
    assert b"***" in cleaned
    assert SECRET[:6].encode() not in cleaned
    assert base64.b64encode(SECRET.encode())[4:12] not in cleaned
    assert scrubber.places == 1


def test_words_names_numbers_dates_and_addresses_are_no_secrets():
    settings = {
        "draft": "Где мой заказ номер 4471 уже третья неделя?",
        "width": "12800",
        "session": '{"user": {"firstName": "Александра", "auth_url": "https://a.ru/b12"}}',
    }
    jar = Jar(
        cookies=(cookie("lang", "ru-RU", http_only=True), cookie("session_theme", "dark"),
                 cookie("seen", "2026-11-22T10:00:00"), cookie("user", "manager", http_only=True),
                 cookie("auth_width", "1280"), cookie("city", quote("Москва"), http_only=True),
                 cookie("back", "/messages", http_only=True)),
        storage={"https://a.example": settings},
    )  # fmt: skip
    assert secrets_of(jar) == frozenset()


def test_what_stands_for_the_person_is_a_secret():
    jar = Jar(
        cookies=(cookie("x", "token-7f3a", http_only=True), cookie("sid", "only-session"),
                 cookie("session", "topsecret", http_only=True), cookie("q", "/aB3xyz9+Q=="),
                 cookie("v", "%7B%22k%22%3A%22abcdefghij0123456789%22%7D")),
        storage={"https://a.example": {"app": '{"auth":{"token":"deep-9d1c"}}'}},
    )  # fmt: skip
    assert secrets_of(jar) == {
        "token-7f3a", "only-session", "topsecret", "/aB3xyz9+Q==", "deep-9d1c",
        "abcdefghij0123456789", "%7B%22k%22%3A%22abcdefghij0123456789%22%7D",
    }  # fmt: skip


def test_hidden_tokens_and_filled_passwords_of_a_page_are_found():
    page = """<input type=hidden name="csrf_token" value="c&amp;1-field">
    <meta name='csrf-token' content='meta-77aa'> <input type="password" value="pass-w0rd">
    <input type="hidden" name="residence" value="moscow-77"> <script>
    var a = {"access_token": "script-55bb", "title": "complaint-12"}</script>"""
    assert secrets_in(page) == {"c&1-field", "meta-77aa", "pass-w0rd", "script-55bb"}


def test_a_quoted_page_file_is_clean_also_where_its_lines_break():
    body = quopri.encodestring(("<p>" + "я" * 30 + SECRET * 3 + "</p>").encode())
    part = base64.encodebytes(f"svg {SECRET}".encode())
    letter = body.replace(b"\n", b"\r\n") + (
        b"\r\n--x\r\nContent-Transfer-Encoding: base64\r\n\r\n" + part.replace(b"\n", b"\r\n")
        + b"\r\n--x--"
    )  # fmt: skip
    cleaned = Scrubber([SECRET]).clean_letter(letter)
    assert b"9f2 c1" not in quopri.decodestring(cleaned.replace(b"\r\n", b"\n"))
    assert base64.b64decode(cleaned.split(b"\r\n\r\n")[1].split(b"\r\n--")[0]) == b"svg ***"


def test_an_archive_is_clean_and_still_sound(tmp_path: Path):
    with WarcFile(tmp_path / WARC) as archive:
        archive.write(exchange(body=b"nothing here"))
        archive.write(
            exchange(
                url=f"https://a.example/?k={quote(SECRET)}",
                method="POST",
                request_headers=(("X-Own", SECRET),),
                request_body=f"key={quote(SECRET)}&csrf=tok-1234".encode(),
                body=f"<b>{SECRET}</b>".encode(),
            )
        )
        archive.write(exchange(url="https://a.example/api", body=b'{"text": "tok-1234"}'))
    before = (tmp_path / WARC).read_bytes()
    assert scrub(tmp_path, [SECRET]) >= 5
    content = gzip.decompress((tmp_path / WARC).read_bytes())
    assert not [word for word in (b"s3cr", b"tok-1234") if word in content]
    assert (tmp_path / WARC).read_bytes()[:400] == before[:400]
    kinds = [entry.kind for entry in entries(tmp_path / WARC)]
    assert kinds == ["warcinfo", *["response", "request"] * 3]
    with (tmp_path / WARC).open("rb") as stream:
        assert [body for *_, body in responses(stream)][1] == b"<b>***</b>"


def test_every_file_is_cleaned_and_pictures_are_left_alone(tmp_path: Path):
    (tmp_path / "author").mkdir()
    for name in ("page.txt", "dom.html", "log.jsonl", "state.json", "author/page.txt", "page.pdf"):
        (tmp_path / name).write_text(f"before {SECRET} after", "utf-8")
    (tmp_path / "page.png").write_text(SECRET, "utf-8")
    assert scrub(tmp_path, [SECRET]) == 6
    assert (tmp_path / "author" / "page.txt").read_text("utf-8") == "before *** after"
    assert (tmp_path / "page.pdf").stat().st_size == len(f"before {SECRET} after")
    assert (tmp_path / "page.png").read_text("utf-8") == SECRET
