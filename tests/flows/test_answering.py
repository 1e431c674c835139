"""A complaint arrives, is judged, answered and stands on its network once, whatever crashes."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest
from sqlalchemy import select

from app.domain import clock
from app.domain.ids import CaseId, ReplyId
from app.domain.reply import NewReply, Reply, ReplyStatus
from app.domain.source import SourceHealth
from app.domain.whole_case import WholeCase
from app.services import replying
from app.store import cases, outbox, sources
from app.store.tables import CaseRow
from tests.flows.play import Played, eventually, played

pytestmark = pytest.mark.xdist_group("answering")
"""One worker fills a workspace for all of them."""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    """Networks and a workspace that the tests of this file share."""
    with played(tmp_path_factory.mktemp("play")) as running:
        yield running


def source_id(sample: Played, name: str) -> int:
    with sample.open() as workspace:
        return workspace.db.read_now(lambda session: sources.by_name(session, name)).id


def case_of(sample: Played, author: str, source: str) -> WholeCase:
    wanted = source_id(sample, source)
    with sample.open() as workspace:
        return workspace.db.read_now(
            lambda session: cases.whole(
                session,
                CaseId(
                    session.scalars(
                        select(CaseRow.id).where(
                            CaseRow.author_name == author, CaseRow.source_id == wanted
                        )
                    ).one()
                ),
            )
        )


def answered(sample: Played, case: WholeCase, text: str) -> ReplyId:
    post = case.newest_of_customer()
    assert post is not None
    new = NewReply(case_id=case.case.id, post_id=post.id, text=text)
    with sample.open() as workspace:
        reply, _ = workspace.db.run_now(
            lambda session: replying.queue_reply(
                session, new, clock.now(), undo_s=0, capture_first=False
            )
        )
    return reply.id


def settled(sample: Played, reply_id: ReplyId) -> Reply:
    def look() -> Reply | None:
        with sample.open() as workspace:
            reply = workspace.db.read_now(lambda session: outbox.get(session, reply_id))
        # After a crash it is unknown until the engine has asked the network.
        moving = {ReplyStatus.PENDING, ReplyStatus.SENDING, ReplyStatus.UNKNOWN}
        done = reply.status not in moving
        return reply if done else None

    return eventually(look)


def test_what_was_heard_before_is_not_heard_again(sample: Played):
    with sample.open() as workspace:
        before = workspace.db.read_now(sources.listed)
    heard = [source for source in before if source.config.listens]
    with sample.engine() as engine:
        for source in heard:
            done = engine.finished(engine.ask("sync", source_id=source.id)["result"]["job"])
            assert done["result"]["cases"] == 0, source.config.name
    with sample.open() as workspace:
        after = workspace.db.read_now(sources.listed)
    grown = sum(s.posts for s in after) - sum(s.posts for s in before)
    assert grown <= 1  # the one waiting answer of ours, which the engine has sent meanwhile
    assert {s.health for s in after} == {SourceHealth.FRESH}


def test_a_mention_that_arrives_opens_a_judged_case(sample: Played):
    source = source_id(sample, "Mastodon: @yarkonet")
    with sample.engine() as engine:
        sample.ring("next")
        sample.ring("next")
        done = engine.finished(engine.ask("sync", source_id=source)["result"]["job"])
        assert done["result"]["cases"] == 1
    case = case_of(sample, "Никита Ш.", "Mastodon: @yarkonet").case
    assert case.risk.parts
    assert case.own_channel
    assert case.analysis is not None


def test_an_answer_stands_on_the_network_and_in_the_case(sample: Played):
    case = case_of(sample, "Ольга Т.", "Mastodon: @yarkonet")
    text = "Ольга, здравствуйте. Чужой счёт отвязали, 590 ₽ вернули. Михаил, Ярконет"
    with sample.engine() as engine:
        reply_id = answered(sample, case, text)
        engine.ask("wake_outbox")
        reply = settled(sample, reply_id)
        engine.finished(engine.ask("sync", source_id=case.case.source_id)["result"]["job"])
    assert reply.status is ReplyStatus.SENT
    assert text in sample.page(f"/@olga_t/{case.posts[0].native_id}")
    after = case_of(sample, "Ольга Т.", "Mastodon: @yarkonet")
    assert after.case.first_answer_at is not None
    assert [r.status for r in after.replies] == [ReplyStatus.SENT]


def test_an_engine_killed_while_sending_never_sends_twice(sample: Played):
    case = case_of(sample, "Пётр Завьялов", "ВКонтакте: Мигомир")
    text = "Пётр, справедливо. Доставку чиним с утра, к вечеру расскажу, что вышло. Анна, Мигомир"
    with sample.engine() as engine:
        reply_id = answered(sample, case, text)
        engine.ask("wake_outbox")
        os.kill(engine.process.pid, signal.SIGKILL)
        engine.process.wait()
    with sample.engine():
        reply = settled(sample, reply_id)
    assert reply.status in {ReplyStatus.SENT, ReplyStatus.FAILED}
    stands = sample.page("/wall-101_1041").count("к вечеру расскажу, что вышло")
    assert stands == (1 if reply.status is ReplyStatus.SENT else 0)
