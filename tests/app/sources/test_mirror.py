"""VK through a mirror: the same posts, addresses on the mirror's site."""

from __future__ import annotations

from app.domain.post import FetchedPost
from app.domain.source import SourceConfig
from app.sources.base import OutgoingReply, SentReply
from app.sources.registry import checked, reader, sender
from app.sources.transport import Transport
from tests.app.sources.server import Routes, Server, use, vk

COMMENTS, CREATE = "/method/wall.getComments", "/method/wall.createComment"
GIVEN = {"id": 5, "from_id": 7, "date": 1_700_000_000, "text": "плохо"}
SITE = "http://m.example"


def config(site: str, base_url: str | None = None) -> SourceConfig:
    params = {"owner_id": "-1", "post_id": "9"} | ({"site": site} if site else {})
    return SourceConfig(
        name="w", network="vk", kind="wall_comments", params=params, base_url=base_url
    )


def heard(site: str) -> FetchedPost:
    async def work(server: Server, transport: Transport) -> FetchedPost:
        pages = reader(config(site, server.base), "t", transport).pages({})
        return await anext(post async for page in pages for post in page.posts)

    return use({COMMENTS: vk({"count": 1, "items": [GIVEN]})}, work)[0]


def sent(routes: Routes, *, find: bool) -> SentReply | None:
    async def work(server: Server, transport: Transport) -> SentReply | None:
        found = sender(config(SITE, server.base), "t", transport)
        assert found is not None
        to = FetchedPost(native_id="5", kind="comment", text="", thread_id="-1_9")
        reply = OutgoingReply(key="k", text="плохо", to=to)
        return await found.find(reply) if find else await found.send(reply)

    return use(routes, work)[0]


def test_posts_and_their_authors_stand_on_the_mirror():
    post = heard(f"{SITE}/")
    assert post.permalink == f"{SITE}/wall-1_9?reply=5"
    assert post.author is not None
    assert post.author.url == f"{SITE}/id7"


def test_without_a_site_addresses_are_vks_own():
    assert heard("").permalink == "https://vk.com/wall-1_9?reply=5"


def test_an_answer_stands_on_the_mirror_whether_sent_or_found():
    answer = sent({CREATE: vk({"comment_id": 77})}, find=False)
    assert answer is not None
    assert answer.permalink == f"{SITE}/wall-1_9?reply=77&thread=5"
    routes = {"/method/users.get": vk([{"id": 7}]), COMMENTS: vk({"items": [GIVEN]})}
    found = sent(routes, find=True)
    assert found is not None
    assert found.permalink == f"{SITE}/wall-1_9?reply=5"


def test_a_site_that_is_no_address_is_not_taken():
    assert "site" not in checked(config("file:///etc")).params
    assert checked(config(SITE)).params["site"] == SITE
