"""The pages of the sample's networks: what a visitor sees at the address of a post."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, Template

from app.domain.deadline import local_zone
from app.services import sample_content
from app.services.sample_network import drawings
from app.services.sample_network.town import Standing, Town
from app.services.sample_network.web import Request, Response, as_text

SVG = "image/svg+xml; charset=utf-8"
ADDRESSES = (
    ("vk", re.compile(r"/wall(?P<owner>-?\d+)_(?P<number>\d+)")),
    ("mastodon", re.compile(r"/@(?P<handle>[\w.]+)/(?P<number>\d+)")),
    ("rss", re.compile(r"/(?:reviews|posts)/(?P<number>\d+)")),
    ("telegram", re.compile(r"/sadovaya/(?P<number>\d+)")),
    ("ok", re.compile(r"/migomir/topic/(?P<number>\d+)")),
    ("youtube", re.compile(r"/watch/(?P<number>\d+)")),
)


def answer(town: Town, request: Request) -> Response:
    """A page, an avatar or a photo."""
    if request.path.startswith("/avatar/"):
        network, _, key = request.path.removeprefix("/avatar/").removesuffix(".svg").partition("/")
        person = town.world.people.get((network, key))
        return as_text(drawings.avatar(person.name if person else key), SVG)
    if request.path.startswith("/photo/"):
        return as_text(drawings.photo(request.path), SVG)
    for network, pattern in ADDRESSES:
        if found := pattern.fullmatch(request.path):
            return _thread_page(town, network, found["number"], request)
    return as_text(_template("missing").render(), status=404)


def _thread_page(town: Town, network: str, number: str, request: Request) -> Response:
    item = town.find(network, number)
    if item is None:
        return as_text(_template("missing").render(), status=404)
    thread = town.of_thread(item.place.key, item.thread)
    sought = request.fields.get("reply", number)
    shown = [_shown(town, each, thread, sought) for each in _by_branch(thread)]
    page = _template("thread").render(
        network=network, place=item.place, root=shown[0], comments=shown[1:], brand=item.place.brand
    )
    return as_text(page)


def _by_branch(thread: list[Standing]) -> list[Standing]:
    """The post itself, then each comment with everything that was answered below it."""
    by_id = {item.id: item for item in thread if not item.top}
    order = {item.id: number for number, item in enumerate(thread)}

    def place(item: Standing) -> tuple[int, int]:
        root = item
        while root.parent in by_id:
            root = by_id[root.parent]
        return order[root.id], order[item.id]

    return sorted(thread, key=place)


def _shown(town: Town, item: Standing, thread: list[Standing], sought: str) -> Mapping[str, Any]:
    parent = next((i for i in thread if i.id == item.parent and not i.top), None)
    more = item.post.more if item.post else {}
    return {
        "id": item.id,
        "name": item.by.name,
        "handle": item.by.handle,
        "avatar": drawings.avatar(item.by.name),
        "photos": [
            drawings.photo(f"/photo/{item.place.key}-{item.id}-{n + 1}.svg")
            for n in range(item.counts["photos"])
        ],
        "at": item.at.astimezone(local_zone()).strftime("%d.%m.%Y %H:%M"),
        "title": more.get("title", ""),
        "rating": int(more.get("rating", 0)),
        "text": item.text,
        "counts": item.counts,
        "to": parent.by.name if parent else "",
        "ours": item.by == town.world.answerer(item.place),
        "sought": item.id == sought and not item.top,
    }


@cache
def _environment() -> Environment:
    return Environment(loader=FileSystemLoader(sample_content.folder() / "pages"), autoescape=True)


def _template(name: str) -> Template:
    return _environment().get_template(f"{name}.html.j2")
