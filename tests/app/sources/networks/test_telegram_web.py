"""Telegram's public preview through a real socket."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.post import FetchedPost
from app.errors import SourceCaptcha, SourceRefused
from app.sources.networks.telegram_web_items import count
from tests.app.sources.networks.hear import OWN, Ear
from tests.app.sources.server import Handler, Routes, redirect, say

EAR = Ear(network="telegram_web", kind="channel", params={"name": "@migomir"}, token=None)
PATH = "/s/migomir"


def page(number: int) -> Handler:
    return html(Path(OWN / "telegram_web/channel_preview" / f"{number:02d}.html").read_bytes())


def html(told: bytes) -> Handler:
    return say(told, kind="text/html; charset=utf-8")


ROUTES: Routes = {PATH: [page(1), page(2), page(3)]}


def heard() -> dict[str, FetchedPost]:
    return {post.native_id: post for post in EAR.posts(ROUTES)}


def test_the_first_sync_goes_back_page_by_page():
    pages, server = EAR.hear(ROUTES)
    assert [asked.query.get("before") for asked in server.asked] == [None, "11", "9"]
    assert [len(one.posts) for one in pages] == [5, 2, 0]


def test_the_second_sync_ends_where_nothing_is_new():
    pages, _server = EAR.hear(ROUTES)
    _pages, server = EAR.hear(ROUTES, pages[-1].cursor)
    assert len(server.asked) == 1


def test_a_post_has_its_channel_for_author_with_its_followers():
    post = heard()["migomir/12"]
    assert post.author is not None
    assert (post.author.name, post.author.followers) == ("Мигомир", 12_500)
    assert (post.views, post.parent_id) == (436_600, "migomir/11")


def test_the_text_of_the_answered_post_is_not_the_posts():
    posts = heard()
    assert posts["migomir/12"].text == "Ответ со ссылкой 👍"
    assert posts["migomir/11"].text == "Первая строка\nвторая & третья"


def test_a_poll_is_read_with_its_options_and_a_service_message_opens_no_case():
    posts = heard()
    assert posts["migomir/13"].text == "Довольны?\nДа\nНет"
    assert (posts["migomir/14"].kind, posts["migomir/14"].context) == ("service", True)


def test_pictures_and_films_hang_on_a_post_but_no_thumbnails():
    kinds = [one.kind for one in heard()["migomir/15"].attachments]
    assert kinds == ["photo", "video"]


def test_a_channel_without_a_preview_is_refused_clearly():
    bare = html(b"<html><body><div class='tgme_page'>Contact @migomir</div></body></html>")
    with pytest.raises(SourceRefused) as raised:
        EAR.hear({PATH: redirect("/migomir"), "/migomir": bare})
    assert raised.value.facts["reason"] == "no_preview"


def test_a_page_that_wants_a_person_is_a_captcha():
    with pytest.raises(SourceCaptcha):
        EAR.hear({PATH: html(b"<html><title>captcha</title></html>")})


def test_a_post_is_seen_again_on_its_own_page_edited_or_gone():
    posts = heard()
    routes: Routes = {"/migomir/10": page(4), "/migomir/9": page(5), PATH: page(1)}
    seen, _server = EAR.look(routes, [posts["migomir/10"], posts["migomir/9"]])
    assert [post.text for one in seen for post in one.posts] == ["Ещё один, исправлено"]
    assert [one.gone for one in seen] == [(), ("migomir/9",)]


def test_another_word_than_not_found_says_nothing():
    private = html(b"<div class='tgme_widget_message_error'>Channel is private</div>")
    (seen,), _server = EAR.look({"/migomir/9": private}, [heard()["migomir/9"]])
    assert (seen.posts, seen.gone) == ((), ())


@pytest.mark.parametrize(
    ("told", "number"),
    [("2", 2), ("2.3K", 2300), ("3.1M", 3_100_000), ("", None), ("1.2.3K", None), ("много", None)],
)
def test_shortened_counts_are_numbers_again(told: str, number: int | None):
    assert count(told) == number
