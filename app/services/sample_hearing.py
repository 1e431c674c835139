"""The sample's posts as the sources give them: read over loopback, or as an export has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.domain.post import Attachment, FetchedAuthor, FetchedPost
from app.domain.source import SourceConfig
from app.services.sample_content import Place, SamplePost, World
from app.services.sample_network import addresses, numbers
from app.services.sample_network.town import standing
from app.sources.inside import allowance_of
from app.sources.registry import reader
from app.sources.transport import Transport

TOKEN = "sample"  # noqa: S105  # the loopback server takes any
FAR_BACK = "3650"
"""Days: the closed cases of the sample keep their dates, however late it is opened."""
DELAY = timedelta(seconds=30)
"""How long after its publication a post of the sample was heard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A post and the moment at which it was heard."""

    place: Place
    post: FetchedPost
    at: datetime


def config_of(place: Place, network_url: str) -> SourceConfig:
    """The source that listens to a place, with its address on the loopback server."""
    more = place.more
    params: dict[str, str] = {}
    if place.kind == "wall_comments":
        params = {"owner_id": more["owner"], "posts": "20", "site": addresses.VK}
    elif place.kind == "newsfeed_search":
        params = {"query": more["query"], "days": FAR_BACK, "site": addresses.VK}
    elif place.kind == "hashtag":
        params = {"tag": more["tag"]}
    elif place.kind == "feed":
        params = {"url": f"{network_url}/feeds/{more['feed']}.xml"}
    return SourceConfig(
        name=place.name,
        network=place.network,
        kind=place.kind,
        params=params,
        base_url=network_url if place.network in {"vk", "mastodon"} else None,
        own_channel=place.own is not None,
        brand=place.brand,
        interval_s=30,
    )


async def read_place(config: SourceConfig) -> tuple[list[FetchedPost], Mapping[str, str]]:
    """Everything a place's own reader hears now, and its cursor afterwards.

    Raises:
        SourceError: the loopback server did not answer.
    """
    found: dict[str, FetchedPost] = {}
    cursor: Mapping[str, str] = {}
    async with Transport(allow=allowance_of(config)) as transport:
        async for page in reader(config, TOKEN, transport).pages({}):
            found |= {post.native_id: post for post in page.posts if _better(post, found)}
            cursor = page.cursor
    return list(found.values()), cursor


def exported(world: World, place: Place) -> list[FetchedPost]:
    """The posts of a place that came with a monitoring export."""
    return [_exported(world, post) for post in world.posts if post.place == place]


def said(world: World, place: Place, posts: list[FetchedPost]) -> list[Said]:
    """When each post was heard: as it was published, as it was edited, when it went."""
    known = {native_id(post): post for post in world.posts if post.place == place}
    found: list[Said] = []
    for post in posts:
        sample = known.get(post.native_id)
        more = sample.more if sample else {}
        created = post.created or world.started
        first = replace(post, text=more.get("was", post.text))
        found.append(Said(place=place, post=first, at=created + DELAY))
        if "edited" in more:
            at = world.moment(more, "edited")
            found.append(Said(place=place, post=replace(post, edited=at), at=at + DELAY))
        if "gone" in more:
            gone = replace(post, deleted=True)
            found.append(Said(place=place, post=gone, at=world.moment(more, "gone")))
    return found


def native_id(post: SamplePost) -> str:
    """How the store knows a post of the sample."""
    number = numbers.native(post.place.network, post.thread, post.number, post.at)
    if post.place.network == "rss":
        return addresses.of(post.place, post.thread, number, post.by)
    if post.place.network == "vk" and post.top:
        return f"{addresses.vk_owner(post.place, post.by)}_{number}"
    return number


def _better(post: FetchedPost, found: Mapping[str, FetchedPost]) -> bool:
    """A post of a source's own wins over the same one that came along as context."""
    return post.native_id not in found or not post.context


def _exported(world: World, post: SamplePost) -> FetchedPost:
    stands = standing(world, post)
    counts = post.counts
    return FetchedPost(
        native_id=stands.id,
        kind="comment" if post.to else "post",
        text=post.text,
        author=FetchedAuthor(
            native_id=post.by.id,
            handle=post.by.handle,
            name=post.by.name,
            followers=post.by.followers or None,
        ),
        created=post.at,
        title=post.more.get("title"),
        parent_id=stands.parent,
        thread_id=str(post.thread),
        permalink=addresses.of(post.place, post.thread, stands.id, post.by),
        likes=counts["likes"],
        reposts=counts["reposts"],
        replies=counts["comments"] or None,
        views=counts["views"] or None,
        attachments=tuple(
            Attachment(kind="photo", url=f"{addresses.site(post.place)}/photo/{n}.svg")
            for n in range(counts["photos"])
        ),
        context=post.ours,
    )
