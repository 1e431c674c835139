"""Instagram through a real socket."""

from __future__ import annotations

import json

from app.domain.post import FetchedPost
from app.sources.networks.graph import VERSION
from tests.app.sources.networks.hear import Ear, body, recorded
from tests.app.sources.server import Routes, say

CASE = "instagram/media_comments_mention"
EAR = Ear(network="instagram", kind="account", params={"user": "17841"})
MEDIA, COMMENTS = f"/{VERSION}/17841/media", f"/{VERSION}/900/comments"
LAST = say({"data": []})
PAGES: Routes = {MEDIA: [*recorded(CASE, 1), LAST], COMMENTS: recorded(CASE, 2)}
COMMENT = FetchedPost(
    native_id="802", kind="comment", text="плохо", parent_id="801", thread_id="900", permalink="p"
)


def test_media_come_with_comments_and_the_answers_inside_them():
    posts = EAR.posts(PAGES)
    assert [post.native_id for post in posts] == ["900", "901", "801", "802", "803"]
    found = {post.native_id: (post.parent_id, post.thread_id) for post in posts}
    assert (found["801"], found["802"]) == ((None, "900"), ("801", "900"))


def test_a_comment_has_the_address_of_its_post():
    posts = EAR.posts(PAGES)
    assert {post.permalink for post in posts[2:]} == {"https://www.instagram.com/p/AA/"}


def test_answers_that_do_not_fit_have_a_list_of_their_own():
    page = body(CASE, 2)
    further = "https://x/?access_token=CANARY&after=z"
    page["data"][0]["replies"]["paging"] = {"cursors": {"after": "z"}, "next": further}
    more = {"data": [{"id": "805", "text": "и ещё", "timestamp": "2026-11-01T10:00:00+0000"}]}
    routes: Routes = {**PAGES, COMMENTS: say(page), f"/{VERSION}/801/replies": say(more)}
    posts = EAR.posts(routes)
    assert (posts[-1].native_id, posts[-1].parent_id) == ("805", "801")
    assert "CANARY" not in repr(posts)


def test_comments_are_left_alone_until_their_number_changes():
    first, _server = EAR.hear(PAGES)
    _again, server = EAR.hear({MEDIA: recorded(CASE, 1)}, first[-1].cursor)
    assert server.paths() == [MEDIA]


def test_media_that_name_the_account_have_a_list_of_their_own():
    ear = Ear(network="instagram", kind="mentions", params={"user": "17841"})
    tags = f"/{VERSION}/17841/tags"
    pages, server = ear.hear({**PAGES, tags: [*recorded(CASE, 1), LAST]})
    assert server.paths() == [tags, COMMENTS, tags]
    assert "a1" not in json.dumps([dict(page.cursor) for page in pages])


def test_an_edited_comment_is_seen_and_a_missing_one_is_gone():
    gone = {"error": {"code": 100, "error_subcode": 33}}
    now = {"id": "802", "text": "хуже", "parent_id": "801"}
    routes: Routes = {
        f"/{VERSION}/802": [say(now), say(gone, status=400)],
        MEDIA: say({"data": []}),
    }
    seen, _server = EAR.look(routes, [COMMENT, COMMENT])
    post = seen[0].posts[0]
    assert (post.text, post.parent_id, post.thread_id) == ("хуже", "801", "900")
    assert seen[1].gone == ("802",)


def test_a_post_is_seen_again_as_a_post():
    post = FetchedPost(native_id="900", kind="post", text="")
    seen, _server = EAR.look({f"/{VERSION}/900": say(body(CASE, 1)["data"][0])}, [post])
    assert (seen[0].posts[0].kind, seen[0].posts[0].text) == ("post", "Новая витрина")


def test_an_answer_to_an_answer_goes_to_the_comment_above():
    sent, server = EAR.send({f"/{VERSION}/801/replies": say({"id": "806"})}, COMMENT, "Разберёмся")
    assert (sent.native_id, sent.permalink) == ("806", "p")
    assert server.asked[0].form == {"message": "Разберёмся"}


def test_a_comment_is_put_below_a_post():
    post = FetchedPost(native_id="900", kind="post", text="")
    sent, _server = EAR.send({COMMENTS: say({"id": "807"})}, post, "Спасибо")
    assert sent.native_id == "807"


def test_an_answer_is_found_among_the_answers():
    stands = {"data": [{"id": "806", "text": "Разберёмся", "timestamp": "2026-11-01T10:00:00Z"}]}
    routes: Routes = {f"/{VERSION}/801/replies": say(stands)}
    found = EAR.find(routes, COMMENT, "Разберёмся")
    assert found is not None
    assert found.native_id == "806"
    assert EAR.find(routes, COMMENT, "Другое") is None


def test_where_the_account_was_named_the_edge_for_mentions_answers():
    ear = Ear(network="instagram", kind="mentions", params={"user": "17841"})
    path = f"/{VERSION}/17841/mentions"
    post = FetchedPost(native_id="900", kind="post", text="")
    for to, where in ((post, {}), (COMMENT, {"comment_id": "802"})):
        _sent, server = ear.send({path: say({"id": "1"})}, to, "Да")
        assert server.asked[0].form == {"media_id": "900", "message": "Да", **where}
