"""The sample's networks behind one door: interfaces, feeds, pages, and a door bell for the tour."""

from __future__ import annotations

from app.services.sample_content import World
from app.services.sample_network import feeds, mastodon, pages, vk
from app.services.sample_network.town import Town
from app.services.sample_network.web import LoopbackServer, Request, Response, as_json

HOSTS = (
    "vk.example",
    "mastodon.example",
    "otzyv.example",
    "blog.example",
    "t.example",
    "ok.example",
    "youtube.example",
)
"""Names that lead to this server when a page is captured, and nowhere otherwise."""


class SampleNetwork(LoopbackServer):
    """`async with SampleNetwork(World(now)) as network:` plays all networks on one port."""

    def __init__(self, world: World, port: int = 0) -> None:
        self.town = Town(world)
        super().__init__(self._reply, port)

    @property
    def host_map(self) -> tuple[str, ...]:
        """`NAME=HOST:PORT` for the capture helper."""
        return tuple(f"{name}=127.0.0.1:{self.port}" for name in HOSTS)

    def _reply(self, request: Request) -> Response:
        if request.path.startswith("/method/"):
            return vk.answer(self.town, request)
        if request.path.startswith("/api/v1/"):
            return mastodon.answer(self.town, request)
        if request.path.startswith("/feeds/"):
            return feeds.answer(self.town, request)
        if request.path.startswith("/sample/"):
            return self._bell(request)
        return pages.answer(self.town, request)

    def _bell(self, request: Request) -> Response:
        """`hold`: nothing drips in by itself; `next`: the next one arrives now."""
        what = request.path.removeprefix("/sample/")
        if what == "hold":
            self.town.held = True
        arrived = self.town.release() if what == "next" else None
        return as_json({"waiting": self.town.waiting(), "arrived": arrived.id if arrived else None})
