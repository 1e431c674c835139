"""Which networks there is anything of."""

from __future__ import annotations

from pathlib import Path

from app.services import intake
from app.store import sources
from tests.app.make import NOW, author, database, fetched, judged, with_source


def test_networks_are_those_of_sources_and_of_whom_we_heard(tmp_path: Path):
    db = database(tmp_path)
    source = with_source(db, network="import", kind="import", params={})
    posts = [
        judged(fetched(str(n), network=name, author=author(str(n))))
        for n, name in enumerate(("vk", "ok", "vk", ""))
    ]
    db.run_now(lambda session: intake.store_posts(session, source, posts, NOW))
    assert db.read_now(sources.networks) == ("import", "ok", "vk")


def test_an_empty_workspace_has_no_networks(tmp_path: Path):
    assert database(tmp_path).read_now(sources.networks) == ()
