"""YouTube through a real socket: threads, answers below them, keys, allowances, our answers."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from app.domain.post import FetchedPost
from app.errors import (
    SourceForbidden,
    SourceLimited,
    SourceLogin,
    SourceMissing,
    SourceRefused,
    SourceUnsure,
)
from app.sources.networks.youtube_items import LONGEST_QUOTA_S, until_midnight
from tests.app.sources.networks.hear import Ear, body, recorded
from tests.app.sources.server import Handler, Routes, reset, say

CASE = "youtube/threads_and_replies"
EAR = Ear(network="youtube", kind="video", params={"video": "https://youtu.be/dQw4w9WgXcQ?t=1"})
THREADS, COMMENTS = "/youtube/v3/commentThreads", "/youtube/v3/comments"
ME = "/youtube/v3/channels"
ROUTES: Routes = {THREADS: recorded(CASE, 1, 2), COMMENTS: recorded(CASE, 3)}
NEWEST: Routes = {THREADS: recorded(CASE, 1), COMMENTS: recorded(CASE, 3)}
GRANT = json.dumps({"key": "KEY", "client_id": "c", "client_secret": "s", "refresh_token": "r"})


def refusal(reason: str, status: int = 403, **more: Any) -> Handler:
    error = {"code": status, "errors": [{"reason": reason}], **more}
    return say({"error": error}, status=status)


def heard() -> dict[str, FetchedPost]:
    return {post.native_id: post for post in EAR.posts(ROUTES)}


def test_threads_come_newest_first_and_the_rest_of_their_answers_below():
    pages, server = EAR.hear(ROUTES)
    asked = [(a.path, a.query.get("pageToken"), a.query.get("parentId")) for a in server.asked]
    assert asked == [(THREADS, None, None), (COMMENTS, None, "UgA"), (THREADS, "P2", None)]
    found = [[post.native_id for post in page.posts] for page in pages]
    assert found == [["UgA", "UgA.1", "UgB"], ["UgA.3", "UgA.2", "UgA.1"], ["UgC"]]


def test_the_second_sync_ends_at_what_is_known_and_leaves_unchanged_threads_alone():
    pages, _server = EAR.hear(ROUTES)
    _pages, server = EAR.hear(ROUTES, pages[-1].cursor)
    assert [asked.path for asked in server.asked] == [THREADS]


def test_a_thread_with_another_number_of_answers_is_asked_again():
    pages, _server = EAR.hear(ROUTES)
    page = body(CASE, 1)
    page["items"][0]["snippet"]["totalReplyCount"] = 4
    _pages, server = EAR.hear({**ROUTES, THREADS: say(page)}, pages[-1].cursor)
    assert [asked.path for asked in server.asked] == [THREADS, COMMENTS]


def test_an_answer_knows_its_thread_and_its_address():
    post = heard()["UgA.2"]
    assert (post.thread_id, post.parent_id) == ("UgA", "UgA")
    assert post.permalink == "https://www.youtube.com/watch?v=dQw4w9WgXcQ&lc=UgA.2"
    assert heard()["UgA"].edited == datetime(2026, 9, 2, 9, 30, tzinfo=UTC)


def test_the_key_stands_in_the_request_and_not_in_the_cursor():
    pages, server = EAR.hear(ROUTES)
    assert {asked.query["key"] for asked in server.asked} == {"CANARY"}
    assert "CANARY" not in repr([page.cursor for page in pages])


def test_a_channel_is_heard_over_all_its_videos():
    ear = Ear(network="youtube", kind="channel", params={"channel": "UC_x5XG1OV2P6uZZ5FSM9Ttw"})
    _pages, server = ear.hear(ROUTES)
    assert server.asked[0].query["allThreadsRelatedToChannelId"] == "UC_x5XG1OV2P6uZZ5FSM9Ttw"


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (refusal("commentsDisabled"), SourceForbidden),
        (refusal("forbidden"), SourceForbidden),
        (refusal("videoNotFound", 404), SourceMissing),
        (refusal("keyInvalid", 400), SourceLogin),
        (refusal("badRequest", 400, details=[{"reason": "API_KEY_INVALID"}]), SourceLogin),
        (refusal("authError", 401), SourceLogin),
        (refusal("quotaExceeded"), SourceLimited),
        (refusal("rateLimitExceeded"), SourceLimited),
        (refusal("invalidPageToken", 400), SourceRefused),
        (say({"error": "error message"}, status=400), SourceRefused),
    ],
)
def test_the_reason_of_a_refusal_counts_more_than_its_status(
    answer: Handler, error: type[Exception]
):
    with pytest.raises(error):
        EAR.hear({THREADS: answer})


def test_the_days_units_are_waited_for_until_midnight_pacific_but_not_for_long():
    assert until_midnight(datetime(2026, 11, 22, 7, 50, tzinfo=UTC)) == 601.0
    assert until_midnight(datetime(2026, 11, 22, 9, 0, tzinfo=UTC)) == LONGEST_QUOTA_S


def test_threads_and_answers_are_seen_again_and_what_is_not_named_is_gone():
    posts = heard()
    routes: Routes = {THREADS: recorded(CASE, 1), COMMENTS: recorded(CASE, 3)}
    known = [posts["UgA"], posts["UgC"], posts["UgA.2"]]
    seen, server = EAR.look(routes, known)
    asked = [(asked.query.get("id"), asked.query.get("videoId")) for asked in server.asked]
    assert asked == [("UgA,UgC", None), (None, "dQw4w9WgXcQ"), ("UgA.2", None)]
    assert [one.gone for one in seen] == [("UgC",), ()]
    again = {post.native_id: post for one in seen for post in one.posts}
    assert again["UgA.2"].permalink == posts["UgA.2"].permalink


def test_where_one_of_several_is_not_found_each_is_asked_for():
    posts = heard()
    page = body(CASE, 1)
    alive = say({"items": [page["items"][0]]})
    routes: Routes = {THREADS: [refusal("commentThreadNotFound", 404), alive, say({"items": []})]}
    seen, _server = EAR.look(routes, [posts["UgA"], posts["UgC"]])
    assert [one.gone for one in seen] == [("UgC",)]


def test_an_answer_goes_below_the_thread_with_a_token_renewed_for_it():
    ear = replace(EAR, token=GRANT)
    tokens = say({"access_token": "FRESH", "expires_in": 3599})
    routes: Routes = {"/token": tokens, COMMENTS: recorded("youtube/reply_created", 1)}
    sent, server = ear.send(routes, heard()["UgA.2"], "Разберёмся")
    assert server.asked[0].form["grant_type"] == "refresh_token"
    assert server.asked[1].headers["authorization"] == "Bearer FRESH"
    assert server.asked[1].json()["snippet"] == {"parentId": "UgA", "textOriginal": "Разберёмся"}
    assert sent.permalink == "https://www.youtube.com/watch?v=dQw4w9WgXcQ&lc=UgA.9"


def test_a_grant_that_was_taken_back_is_a_login():
    ear = replace(EAR, token=GRANT)
    with pytest.raises(SourceLogin):
        ear.send({"/token": say({"error": "invalid_grant"}, status=400)}, heard()["UgA"], "а")


def test_a_key_reads_even_where_a_token_is_there():
    ear = replace(EAR, token=json.dumps({"key": "KEY", "access_token": "OLD"}))
    _pages, server = ear.hear(NEWEST)
    assert "authorization" not in server.asked[0].headers
    assert server.asked[0].query["key"] == "KEY"


def test_a_lost_answer_is_found_among_the_threads_answers():
    ear = replace(EAR, token=json.dumps({"access_token": "A"}))
    to = heard()["UgA"]
    me = say({"items": [{"id": "UCanna0000000000000000001"}]})
    with pytest.raises(SourceUnsure):
        ear.send({COMMENTS: reset}, to, "Второй")
    found = ear.find({ME: me, COMMENTS: recorded(CASE, 3)}, to, "Второй")
    assert found is not None
    assert found.native_id == "UgA.2"
    assert ear.find({ME: me, COMMENTS: recorded(CASE, 3)}, to, "Другое") is None
