"""A letter is read for what its writer said, whoever made it and however badly."""

from __future__ import annotations

import pytest

from app.errors import SourceBroken, SourceTooLarge
from app.sources.networks import email_letter
from app.sources.networks.email_items import post_of_letter
from app.sources.networks.email_letter import Letter, given
from app.sources.networks.email_notices import notice_in
from app.sources.networks.email_quotes import own_words


def letter(text: str, head: str = "", sender: str = "anna@y.example") -> bytes:
    kind = "Content-Type: text/plain; charset=utf-8"
    return f"From: {sender}\r\nMessage-ID: <1@y>\r\n{head}{kind}\r\n\r\n{text}".encode()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Да.\n\n> Вы согласны?\n> Ответьте", "Да."),
        ("Да.\n\n21.11.2026, 10:00, Поддержка <care@x.example>:\n> Вопрос", "Да."),
        ("Yes.\n\nOn Sat, 21 Nov 2026 at 10:00, Care <c@x.example> wrote:\n> Q", "Yes."),
        ("Нет\n\nсб, 21 нояб. 2026 г. в 10:00, Поддержка пишет:\n> В", "Нет"),
        ("Нет\n\n-----Исходное сообщение-----\nОт: Care\nКому: Anna\n\nВопрос", "Нет"),
        ("Нет\n\nОт: Care\nОтправлено: 21 ноября\nКому: Anna\nТема: Вопрос\n\nВопрос", "Нет"),
        ("Нет\n\n________________________________\nFrom: Care", "Нет"),
        ("> первый?\nДа\n> второй?\nНет", "Да\nНет"),
        ("Нет\n-- \nАнна\nООО Ромашка", "Нет"),
        ("Нет\n\nОтправлено из мобильной Почты", "Нет"),
        ("Нет\n\nС уважением,\nАнна", "Нет"),
    ],
)
def test_of_an_answer_its_own_words_are_shown(text: str, left: str):
    assert own_words(text, answers=True) == left


def test_what_would_leave_nothing_is_left_whole():
    assert own_words("> всё цитата\n> и это", answers=True) == "> всё цитата\n> и это"
    assert own_words("> не ответ", answers=False) == "> не ответ"


def test_the_whole_text_stays_in_the_raw_form():
    post = post_of_letter(letter("Да.\r\n\r\n> Вопрос", "In-Reply-To: <0@y>\r\n"))
    assert (post.text, post.raw["whole"]) == ("Да.", "Да.\n\n> Вопрос")
    assert (post.parent_id, post.thread_id) == ("<0@y>", "<0@y>")


def test_the_first_reference_is_the_conversation():
    head = "References: <a@y>\r\n <b@y>\r\nIn-Reply-To: <b@y>\r\n"
    post = post_of_letter(letter("x", head))
    assert (post.thread_id, post.parent_id) == ("<a@y>", "<b@y>")


def test_without_an_id_the_same_letter_is_the_same_post():
    one, other = letter("x").replace(b"<1@y>", b""), letter("y").replace(b"<1@y>", b"")
    again = one.replace(b"From:", b"Received: by z; Sat, 21 Nov 2026 10:00:00 +0300\r\nFrom:")
    assert post_of_letter(one).native_id == post_of_letter(again).native_id
    assert post_of_letter(one).native_id != post_of_letter(other).native_id


def test_a_lying_charset_does_not_spoil_the_text():
    koi = letter("Не работает карта").replace(b"charset=utf-8", b"charset=koi8-r")
    assert post_of_letter(koi).text == "Не работает карта"
    head = b"From: a@y.example\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    assert post_of_letter(head + "Не работает карта".encode("cp1251")).text == "Не работает карта"


def test_a_letter_of_html_alone_is_its_text():
    body = letter("<p>Пакет<br>порвался</p><script>x</script>").replace(b"text/plain", b"text/html")
    assert post_of_letter(body).text == "Пакет\nпорвался"


NOTICE = """Здравствуйте!

На вашу компанию оставлен новый отзыв.
Автор: Анна К.
Оценка: 2
Текст отзыва: Ждал карту неделю,
никто не позвонил.

Посмотреть отзыв: https://otzovik.com/review_123.html
Если вы не хотите получать письма, отпишитесь.
"""


def test_a_notice_of_a_review_site_is_the_review():
    post = post_of_letter(letter(NOTICE, sender="Otzovik <robot@mail.otzovik.com>"))
    assert (post.kind, post.rating) == ("review", 2.0)
    assert post.text == "Ждал карту неделю,\nникто не позвонил."
    assert post.permalink == "https://otzovik.com/review_123.html"
    assert post.author is not None
    assert (post.author.name, post.author.native_id) == ("Анна К.", "otzovik:Анна К.")


def test_the_same_words_of_anybody_else_are_a_letter():
    assert post_of_letter(letter(NOTICE)).kind == "mail"
    assert post_of_letter(letter(NOTICE, sender="a@otzovik.com.evil.example")).kind == "mail"
    assert post_of_letter(letter("Счёт за рекламу", sender="a@otzovik.com")).kind == "mail"


def test_a_notice_in_quotation_marks_and_stars():
    text = "Новый отзыв на 2ГИС ★☆☆☆☆: «Очередь на час, хамят на кассе». https://2gis.ru/reviews/7"
    notice = notice_in("no-reply@2gis.ru", text, "")
    assert notice is not None
    assert (notice.rating, notice.text) == (1.0, "Очередь на час, хамят на кассе")
    assert notice.link == "https://2gis.ru/reviews/7"


def test_a_link_may_stand_in_the_html_only():
    html = '<a href="https://irecommend.ru/content/x?a=1&amp;b=2">отзыв</a>'
    notice = notice_in("robot@irecommend.ru", "Отзыв: «Никому не советую этот банк»", html)
    assert notice is not None
    assert notice.link == "https://irecommend.ru/content/x?a=1&b=2"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\r\n\r\n",
        b"\xff\xfe\x00\x00",
        b"From\r\n: x\r\n",
        b"Content-Type: multipart/mixed\r\n\r\n--\r\n",
        b"Content-Type: text/plain; charset*=''%\r\n\r\nx",
        b"From: " + b"(" * 50_000 + b"\r\n\r\nx",
        b"To: " + b"a@b, " * 50_000 + b"\r\n\r\nx",
        b"Date: 99 Foo 99999 99:99\r\n\r\nx",
        b"Subject: =?x?q?=?=\r\nMessage-ID: <\xd0\x9f>\r\n\r\nx",
        b"Content-Transfer-Encoding: base64\r\n\r\n!!!",
        b"Content-Type: text/html\r\n\r\n" + b"<div>" * 50_000,
    ],
)
def test_no_letter_stops_the_reading(body: bytes):
    post = post_of_letter(body)
    assert post.native_id
    assert given(Letter(body))["defects"] is not None


def test_a_letter_nested_without_end_is_refused():
    part = b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n"
    with pytest.raises(SourceBroken) as raised:
        post_of_letter(b"".join(part % (n, n) for n in range(3000)))
    assert raised.value.facts["reason"] == "nested"


def test_a_letter_larger_than_letters_are_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(email_letter, "LARGEST", 100)
    with pytest.raises(SourceTooLarge):
        post_of_letter(letter("x" * 200))


def test_attachments_are_named_and_never_opened():
    head = "MIME-Version: 1.0\r\n"
    body = letter("B", head).replace(b"text/plain; charset=utf-8", b"multipart/mixed; boundary=B")
    body += b'\r\n--B\r\nContent-Type: application/x-msdownload; name="../a.exe"\r\n\r\nMZ\r\n--B--'
    attached = post_of_letter(body).attachments
    assert [(one.kind, one.title, one.url) for one in attached] == [("file", "../a.exe", None)]
