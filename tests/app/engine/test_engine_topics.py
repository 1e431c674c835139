"""Topics in the engine: variants, finds, searches made, and the archive looked through."""

from __future__ import annotations

from pathlib import Path

from app.domain.topic import Topic
from app.services import intake, topics
from app.services.workspace import open_workspace
from app.store import sources
from app.store import topics as store
from tests.app.child import EngineChild
from tests.app.make import NOW, config, fetched, judged


def filled(folder: Path, posts: int = 30) -> Topic:
    """A workspace with comments about a topic that knows nothing of them yet."""
    with open_workspace(folder) as workspace:
        source = workspace.db.run_now(lambda s: sources.add(s, config()))
        items = [
            judged(fetched(str(at), f"билайн номер {at}", thread_id=str(at))) for at in range(posts)
        ]
        workspace.db.run_now(lambda s: sources.set_paused(s, source.id, paused=True))
        workspace.db.run_now(lambda s: intake.store_posts(s, source.id, items, NOW))
        return workspace.db.run_now(lambda s: topics.keep(s, Topic(name="Билайн"), NOW))[0]


def mentions(folder: Path, topic: Topic) -> int:
    with open_workspace(folder) as workspace:
        return workspace.db.read_now(lambda s: store.share(s, topic.id)).total


def test_the_archive_is_looked_through_when_a_topic_is_new(tmp_path: Path):
    topic = filled(tmp_path)
    with EngineChild(tmp_path) as engine:
        assert engine.finished("topics:rematch")["result"] == {}
    assert mentions(tmp_path, topic) == 30


def test_a_changed_topic_is_judged_by_at_once(tmp_path: Path):
    topic = filled(tmp_path)
    with EngineChild(tmp_path) as engine:
        engine.finished("topics:rematch")
        with open_workspace(tmp_path) as workspace:
            held = Topic(id=topic.id, name="Билайн", exclude=("номер",))
            workspace.db.run_now(lambda s: topics.keep(s, held, NOW))
        engine.events.clear()
        assert engine.ask("topics_changed")["result"] == {"job": "topics:rematch"}
        engine.finished("topics:rematch")
    assert mentions(tmp_path, topic) == 0


def test_variants_and_finds_are_told_of_a_topic_that_is_not_kept(tmp_path: Path):
    filled(tmp_path, posts=3)
    asked = {"name": "Билайн", "off": ["билайном"]}
    with EngineChild(tmp_path) as engine:
        told = engine.ask("topic_variants", topic=asked)["result"]
        found = engine.ask("topic_preview", topic=asked)["result"]
        older = engine.ask("topic_preview", topic=asked, before=3)["result"]
        refused = engine.ask("topic_preview", topic={"name": "Я"})
    assert {"text": "билайна", "kind": "form"} in told["variants"]
    assert "фигня" in told["words"]
    assert (found["found"], found["looked"], len(found["shown"])) == (3, 3, 3)
    assert (found["before"], older["looked"]) == (None, 2)
    assert refused["error"]["code"] == "topic.too_short"


def test_the_searches_of_a_topic_are_made(tmp_path: Path):
    topic = filled(tmp_path, posts=1)
    with EngineChild(tmp_path) as engine:
        wish = {"networks": ["vk", "x"], "servers": {}, "accepted": []}
        made = engine.ask("topic_sources", topic_id=topic.id, **wish)["result"]["sources"]
        asked = engine.ask("topic_queries", topic={"name": "Билайн"}, networks=["x"])
    assert made
    assert asked["result"]["queries"][0]["network"] == "x"
    with open_workspace(tmp_path) as workspace:
        known = workspace.db.read_now(sources.listed)
    assert {s.config.network for s in known if s.id in made} == {"vk"}
