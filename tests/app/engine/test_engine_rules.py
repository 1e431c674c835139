"""Rules in the engine: tried portion by portion, followed over the archive, heard of again."""

from __future__ import annotations

from pathlib import Path

from pytest_httpserver import HTTPServer

from app.domain.ids import CaseId
from app.domain.rule import Acts, Conditions, Rule, Urgency
from app.domain.triage import Band
from app.services import intake, rules
from app.services.workspace import open_workspace
from app.store import cases, sources, tags
from tests.app.child import EngineChild
from tests.app.engine.test_engine import add, feed
from tests.app.make import NOW, config, fetched, judged

RETURNS = {"name": "Возвраты", "if": {"any_words": ["вернуть"]}, "then": {"tags": ["возврат"]}}


def filled(folder: Path, posts: int = 30) -> None:
    """A workspace with comments, every third of which asks for money back."""
    with open_workspace(folder) as workspace:
        source = workspace.db.run_now(lambda s: sources.add(s, config()))
        workspace.db.run_now(lambda s: sources.set_paused(s, source.id, paused=True))
        texts = ["вернули не всё" if at % 3 == 0 else "погода" for at in range(posts)]
        items = [judged(fetched(str(at), t, thread_id=str(at))) for at, t in enumerate(texts)]
        workspace.db.run_now(lambda s: intake.store_posts(s, source.id, items, NOW))


def test_a_rule_that_is_not_kept_is_tried_portion_by_portion(tmp_path: Path):
    filled(tmp_path)
    with EngineChild(tmp_path) as engine:
        first = engine.ask("rule_preview", rule=RETURNS, shown=4)["result"]
        rest = engine.ask("rule_preview", rule=RETURNS, before=first["last"])["result"]
    assert (first["found"], first["looked"], first["total"]) == (10, 30, 30)
    assert [line["marks"] for line in first["shown"]] == [[[0, 7]]] * 4
    assert (rest["looked"], rest["last"], rest["total"]) == (0, None, None)


def test_what_is_no_rule_is_refused_with_its_code(tmp_path: Path):
    filled(tmp_path, posts=1)
    with EngineChild(tmp_path) as engine:
        nothing = engine.ask("rule_preview", rule={"name": "x"})
        odd = engine.ask("rule_preview", rule=RETURNS | {"then": {"burn": True}})
    assert nothing["error"]["code"] == "rule.empty"
    assert odd["error"]["code"] == "rule.spec"


def test_the_archive_is_looked_through_as_a_job(tmp_path: Path):
    filled(tmp_path)
    with open_workspace(tmp_path) as workspace:
        asked = Conditions(any_words=("вернуть",))
        rule = Rule(name="Возвраты", conditions=asked, acts=Acts(tags=("возврат",)))
        kept, _ = workspace.db.run_now(lambda s: rules.keep(s, rule, NOW))
    with EngineChild(tmp_path) as engine:
        assert engine.ask("rules_changed")["result"] == {}
        assert engine.ask("rules_apply", rule_id=kept.id)["result"] == {"job": "rules:apply"}
        done = engine.finished("rules:apply")["result"]
    assert done == {"looked": 30, "posts": 10, "cases": 10}
    with open_workspace(tmp_path) as workspace:
        assert workspace.db.read_now(lambda s: tags.of_case(s, CaseId(1))) == ("возврат",)


def test_what_is_heard_is_judged_by_the_rules_and_told_at_once(
    tmp_path: Path, httpserver: HTTPServer
):
    httpserver.expect_request("/feed").respond_with_response(feed(1))
    add(tmp_path, params={"url": httpserver.url_for("/feed")})
    acts = Acts(tags=("возврат",), urgency=Urgency.URGENT, notify=True)
    rule = Rule(name="Возвраты", conditions=Conditions(any_words=("вернуть",)), acts=acts)
    with open_workspace(tmp_path) as workspace:
        workspace.db.run_now(lambda s: rules.keep(s, rule, NOW))
    with EngineChild(tmp_path) as engine:
        told = engine.until(lambda e: bool(e.get("changes", {}).get("alerts")))
    assert told["changes"]["alerts"] == [1]
    with open_workspace(tmp_path) as workspace:
        whole = workspace.db.read_now(lambda s: cases.whole(s, CaseId(1)))
    assert (whole.tags, whole.case.risk.band) == (("возврат",), Band.HIGH)
    assert "rule" in {event.kind for event in whole.events}
