"""Case files over the pipe: looked at, taken in, exported again; a protocol of nothing."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.cli.main import main
from app.services.capturing import file_capture
from tests.app.child import EngineChild, Message
from tests.app.evidence.make import sealed
from tests.place_rows import NOON, add_one, database


def job(engine: EngineChild, do: str, **fields: Any) -> Message:
    """The last word of a job that a request begins."""
    return engine.finished(engine.ask(do, **fields)["result"]["job"])


def test_a_case_goes_from_one_engine_to_another(tmp_path: Path):
    there, here = tmp_path / "a", tmp_path / "b"
    there.mkdir()
    with closing(database(there)) as db:
        case_id = db.run_now(lambda s: add_one(s, "Банкомат списал деньги"))
        made = replace(sealed(there / "evidence" / "x" / "y" / "b"), case_id=case_id)
        made = replace(made, folder="evidence/x/y/b")
        db.run_now(lambda s: file_capture(s, made, "", NOON))
    path = str(tmp_path / "case.zip")
    call = ["cases", "export", str(case_id), "--out", path, "--workspace", str(there)]
    assert main(call) == 0
    with EngineChild(here) as engine:
        look = job(engine, "case_file", path=path)["result"]
        assert (look["refused"], look["doubtful"], look["case"]["number"]) == ("", False, "1")
        taken = job(engine, "case_file_take", path=path)["result"]
        assert (taken["case_id"], len(taken["captures"])) == (1, 1)
        again = str(tmp_path / "again.zip")
        done = job(engine, "export", case_id=1, path=again, table={"content": "Отзыв"})["result"]
        assert (done["missing"], done["path"]) == ([], again)
        lost = job(engine, "protocol", capture_id="01K", path=str(tmp_path / "p.docx"))
        assert lost["error"]["code"] == "store.not_found"
