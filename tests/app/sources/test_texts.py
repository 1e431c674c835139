"""HTML and VK's own marks become plain text."""

from __future__ import annotations

import time

import pytest

from app.sources.html_text import html_to_text
from app.sources.networks.vk.text import readable


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Где заказ?</p><p>Жду</p>", "Где заказ?\n\nЖду"),
        ("раз<br/>два", "раз\nдва"),
        ('<p><a href="x">#<span>тег</span></a> и it&#39;s</p>', "#тег и it's"),
        ("<script>alert(1)</script><style>x{}</style>текст", "текст"),
        ("<ul><li>раз</li><li>два</li></ul>", "раз\nдва"),
        ('<img src="file:///x" alt="кот">', "кот"),
        ("a < b && c > d", "a < b && c > d"),
        ("<p>не закрыт", "не закрыт"),
        ("<!-- <p>нет</p> -->да", "да"),
        ("я <3 вас", "я <3 вас"),
        ("<SCRIPT>x</SCRIPT>да", "да"),
        ("", ""),
    ],
)
def test_html_becomes_lines(html: str, text: str):
    assert html_to_text(html) == text


@pytest.mark.parametrize("piece", ["<!--", "<", "<a b=", "<![CDATA[", "<div>", "<script>", "&#"])
def test_hostile_html_takes_no_time(piece: str):
    started = time.monotonic()
    html_to_text(piece * 100_000)
    assert time.monotonic() - started < 2


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ("[id6099|Дмитрий], я не хочу", "Дмитрий, я не хочу"),
        ("[club1|Мигомир] [https://vk.com/x|тут]", "Мигомир тут"),
        ("[id1:bp-2_3|Иван], да", "Иван, да"),
        ("&#10071;Заказы&", "❗Заказы&"),
        ("раз<br>два &amp;#33;", "раз\nдва !"),
        ("[не ссылка] a|b]", "[не ссылка] a|b]"),
    ],
)
def test_vk_marks_become_what_vk_shows(given: str, text: str):
    assert readable(given) == text
