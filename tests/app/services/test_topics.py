"""Topics over a real database: kept, adopted, counted, found in the archive, made into sources."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from app.domain.ids import PostId, TopicId
from app.domain.source import SourceConfig
from app.domain.topic import LOOK_AT, NEW, Topic, TopicMatch, TopicPreview, TopicShare
from app.domain.triage import Verdict
from app.errors import NotFound, SourceMisconfigured, TopicTaken, TopicTooShort
from app.language.analyser import Analyser
from app.language.topics import TopicMatcher
from app.language.variants import variants
from app.services import intake, topics
from app.services.topic_matching import is_due, preview, rematch
from app.services.topic_sources import Wish, create_sources, wanted_queries
from app.services.understanding import Judged, understand
from app.services.workspace import open_workspace
from app.settings import Settings, save
from app.store import sources
from app.store import topics as store
from app.store.database import Database
from app.store.tables import CaseRow, MentionRow, PostRow
from tests.app.make import NOW, config, database, fetched, judged, with_source

SEARCH = {"kind": "newsfeed_search", "params": {"query": "билайн"}, "brand": "Билайн"}


def kept(db: Database, topic: Topic) -> Topic:
    return db.run_now(lambda s: topics.keep(s, topic, NOW))[0]


def put(db: Database, *texts: str, tagged: int = 0, topic: Topic | None = None) -> None:
    """Stores comments; each mentions the topic, the first ones by tag."""
    source = with_source(db)
    items = []
    for at, text in enumerate(texts):
        match = TopicMatch(topic="x", topic_id=topic.id, tagged=at < tagged) if topic else None
        item = judged(fetched(str(at), text, thread_id=str(at)))
        items.append(replace(item, topics=(match,) if match else ()))
    for at in range(0, len(items), 100):
        batch = items[at : at + 100]
        db.run_now(lambda s, batch=batch: intake.store_posts(s, source, batch, NOW))  # type: ignore[misc]


async def here(work: Callable[[], Any]) -> Any:
    return work()


def test_a_topic_is_kept_changed_and_removed_and_comes_back(tmp_path: Path) -> None:
    db = database(tmp_path)
    topic = kept(db, Topic(name=" Билайн ", names=("beeline", "")))
    assert (topic.name, topic.names, topic.version) == ("Билайн", ("beeline",), 1)
    assert kept(db, replace(topic, sites=("beeline.ru",))).version == 2
    removed, _ = db.run_now(lambda s: topics.remove(s, topic.id, NOW))
    assert db.read_now(store.listed) == ()
    assert kept(db, replace(removed, id=NEW)).id == topic.id


def test_what_is_unfit_or_taken_leaves_nothing_behind(tmp_path: Path) -> None:
    db = database(tmp_path)
    kept(db, Topic(name="Билайн"))
    with pytest.raises(TopicTaken):
        kept(db, Topic(name="билайн"))
    with pytest.raises(TopicTooShort):
        kept(db, Topic(name="МТС", names=("!",)))
    with pytest.raises(NotFound):
        kept(db, Topic(name="МТС", id=TopicId(77)))
    assert [topic.name for topic in db.read_now(store.listed)] == ["Билайн"]


def test_its_sources_follow_a_new_name_also_one_that_was_removed(tmp_path: Path) -> None:
    db = database(tmp_path)
    old = kept(db, Topic(name="Вымпелком"))
    db.run_now(lambda s: topics.remove(s, old.id, NOW))
    topic = kept(db, Topic(name="Билайн"))
    source = with_source(db, **SEARCH)
    kept(db, replace(topic, name="Вымпелком"))
    assert db.read_now(lambda s: sources.get(s, source)).config.brand == "Вымпелком"


def test_brands_of_settings_and_sources_become_topics_once(tmp_path: Path) -> None:
    folder = tmp_path / "w"
    with open_workspace(folder) as opened:
        opened.db.run_now(lambda s: sources.add(s, config(brand="Ярконет")))
        save(opened.paths.settings, Settings(brands=("Мигомир", "Я")))
    with open_workspace(folder) as opened:
        made = opened.db.read_now(store.listed)
        assert [topic.name for topic in made] == ["Мигомир", "Ярконет"]
        opened.db.run_now(lambda s: topics.remove(s, made[0].id, NOW))
        opened.db.run_now(lambda s: store.change(s, replace(made[1], name="Ярко")))
    with open_workspace(folder) as opened:
        assert [topic.name for topic in opened.db.read_now(store.listed)] == ["Ярко"]


def test_the_share_of_tagged_mentions_is_counted_by_topic_and_time(tmp_path: Path) -> None:
    db = database(tmp_path)
    topic = kept(db, Topic(name="Билайн"))
    put(db, *(f"билайн {at}" for at in range(100)), tagged=3, topic=topic)
    share = db.read_now(lambda s: store.share(s, topic.id))
    assert (share.total, share.tagged, share.untagged, share.tagged_share) == (100, 3, 97, 0.03)
    later = db.read_now(lambda s: store.share(s, topic.id, NOW + timedelta(days=1)))
    assert later == TopicShare(topic_id=topic.id)
    assert later.tagged_share is None


def test_the_preview_counts_over_the_archive_and_writes_nothing(tmp_path: Path) -> None:
    db = database(tmp_path)
    put(db, "Билайн фигня", "#билайн", "вакансия: билайн", *["погода"] * 700)
    topic = Topic(name="Билайн", exclude=("вакансия",))
    found = asyncio.run(preview(db, topic, here))
    assert (found.found, found.looked, found.excluded) == (2, 703, 1)
    assert (found.tagged, found.negative) == (1, 1)
    assert {line.text[slice(*line.marks[0])] for line in found.shown} >= {"Билайн", "#билайн"}
    assert db.read_now(lambda s: s.scalar(select(func.count()).select_from(MentionRow))) == 0


def test_a_preview_goes_through_a_long_archive_portion_by_portion(tmp_path: Path) -> None:
    db = database(tmp_path)
    put(db, *(f"билайн {at}" for at in range(1_300)))
    topic, seen, portions = Topic(name="Билайн"), TopicPreview(), 0
    while portions == 0 or seen.goes_on:
        portions += 1
        seen = seen.with_older(asyncio.run(preview(db, topic, here, seen.before, most=600)))
    assert (seen.found, seen.looked, portions, seen.before) == (1_300, 1_300, 3, None)
    assert [line.text for line in seen.shown] == [f"билайн {at}" for at in range(1_299, 1_269, -1)]


def test_a_preview_of_a_very_long_archive_ends(tmp_path: Path) -> None:
    assert TopicPreview(looked=LOOK_AT - 1, before=PostId(7)).goes_on
    assert not TopicPreview(looked=LOOK_AT, before=PostId(7)).goes_on


def test_the_archive_is_looked_through_again_and_a_broken_run_goes_on(tmp_path: Path) -> None:
    db = database(tmp_path)
    put(db, *(f"билайн номер {at}" for at in range(1_200)))
    topic = kept(db, Topic(name="Билайн"))
    assert db.read_now(lambda s: is_due(s, [topic]))
    seen: list[int] = []

    def stop(done: int, total: int) -> bool:
        seen.append(done)
        return len(seen) > 1  # the first run is broken off after its first stretch

    asyncio.run(rematch(db, [topic], here, stop))
    assert db.read_now(lambda s: is_due(s, [topic]))
    asyncio.run(rematch(db, [topic], here, stop))
    assert seen == [500, 1_000, 1_200]
    assert not db.read_now(lambda s: is_due(s, [topic]))
    assert db.read_now(lambda s: store.share(s, topic.id)).total == 1_200


def test_a_changed_topic_is_looked_for_from_the_beginning(tmp_path: Path) -> None:
    db = database(tmp_path)
    put(db, "билайн", "вакансия билайн")
    topic = kept(db, Topic(name="Билайн"))
    asyncio.run(rematch(db, [topic], here))
    changed = kept(db, replace(topic, exclude=("вакансия",)))
    assert db.read_now(lambda s: is_due(s, [changed]))
    asyncio.run(rematch(db, [changed], here))
    assert db.read_now(lambda s: store.share(s, topic.id)).total == 1


def understood(db: Database, *texts: str, **given: Any) -> list[Judged]:
    source = SourceConfig(name="s", network="vk", **(SEARCH | given))
    matcher = TopicMatcher(db.read_now(store.listed))
    posts = [fetched(str(at), text, thread_id=str(at)) for at, text in enumerate(texts)]
    return understand(posts, source, Analyser(matcher.names), topics=matcher)


def test_what_a_search_found_wrongly_is_kept_marked_and_opens_no_case(tmp_path: Path) -> None:
    db = database(tmp_path)
    kept(db, Topic(name="Билайн", exclude=("вакансия",)))
    items = understood(db, "Билайн не работает!", "вакансия в билайн", "лайнер ушёл")
    assert [item.aside for item in items] == [False, True, True]
    assert items[1].analysis.verdict is Verdict.NOT_OURS
    assert items[1].analysis.reasons[0].words == ("вакансия",)
    source = with_source(db, **SEARCH)
    db.run_now(lambda s: intake.store_posts(s, source, items, NOW))
    counts = [
        db.read_now(lambda s, row=row: s.scalar(select(func.count()).select_from(row)))  # type: ignore[misc]
        for row in (PostRow, CaseRow, MentionRow)
    ]
    assert counts == [3, 1, 1]


def test_only_searches_are_looked_through_again(tmp_path: Path) -> None:
    db = database(tmp_path)
    kept(db, Topic(name="Билайн"))
    own = understood(db, "где мой заказ", kind="wall_comments")
    other = understood(db, "где мой заказ", brand="МТС")
    silent = understood(db, " ")
    assert not any(item.aside for item in (*own, *other, *silent))


def test_an_edit_that_takes_the_name_away_takes_the_mention_away(tmp_path: Path) -> None:
    db = database(tmp_path)
    topic = kept(db, Topic(name="Билайн"))
    source = with_source(db, **SEARCH)
    for text in ("билайн опять", "оператор опять"):
        items = understood(db, text, kind="wall_comments")
        db.run_now(lambda s, items=items: intake.store_posts(s, source, items, NOW))  # type: ignore[misc]
    assert db.read_now(lambda s: store.share(s, topic.id)).total == 0


def test_the_sources_of_a_topic_are_made_in_one_gesture_and_not_twice(tmp_path: Path) -> None:
    db = database(tmp_path)
    topic = kept(db, Topic(name="Почта России"))
    wish = Wish(networks=("vk", "mastodon"), servers={"mastodon": "https://mastodon.example"})
    made, changes = db.run_now(lambda s: create_sources(s, topic.id, wish))
    assert [(m.config.kind, dict(m.config.params)["query"]) for m in made[:1]] == [
        ("newsfeed_search", '"Почта России"')
    ]
    assert made[1].config.base_url == "https://mastodon.example"
    assert {source.config.brand for source in made} == {"Почта России"}
    assert changes.sources == {source.id for source in made}
    assert db.run_now(lambda s: create_sources(s, topic.id, wish))[0] == ()


def test_a_network_that_costs_money_waits_for_consent(tmp_path: Path) -> None:
    db = database(tmp_path)
    topic = kept(db, Topic(name="Билайн"))
    wish = Wish(networks=("x",), servers={})
    assert db.run_now(lambda s: create_sources(s, topic.id, wish))[0] == ()
    agreed = replace(wish, accepted=frozenset({"price"}))
    [source] = db.run_now(lambda s: create_sources(s, topic.id, agreed))[0]
    assert source.config.accepted == "price"


def test_without_its_server_nothing_is_made(tmp_path: Path) -> None:
    db = database(tmp_path)
    topic = kept(db, Topic(name="Билайн"))
    wish = Wish(networks=("vk", "mastodon"), servers={})
    with pytest.raises(SourceMisconfigured):
        db.run_now(lambda s: create_sources(s, topic.id, wish))
    assert db.read_now(sources.listed) == ()


def test_useful_spellings_are_asked_for_besides_the_names_unless_switched_off() -> None:
    topic = Topic(name="Билайн", off=("bilain",))
    texts = [q.text for q in wanted_queries(topic, ["vk"], variants(topic))]
    assert texts[0] == "Билайн"
    assert 1 < len(texts) <= 4
    assert "bilain" not in texts
