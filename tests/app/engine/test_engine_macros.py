"""Macros in the engine: texts with word forms, and whether answers leave."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.orm import Session

from app.services.workspace import open_workspace
from tests.app.child import EngineChild
from tests.place_rows import Wrote, add_author, add_case, add_source


def test_texts_are_filled_for_each_case_with_its_own_word_forms(tmp_path: Path) -> None:
    with open_workspace(tmp_path) as workspace:

        def fill(session: Session) -> list[int]:
            names = ("Анна Петрова", "Пётр Иванов")
            source = add_source(session, paused=True)
            wrote = [Wrote(source, add_author(session, name), name) for name in names]
            return [int(add_case(session, each)) for each in wrote]

        first, second = workspace.db.run_now(fill)
    spec = {"reply": {"text": "Напишем {имя|дат}."}, "note": "№{номер}"}
    with EngineChild(tmp_path) as engine:
        told = engine.ask("macro_texts", spec=spec, case_ids=[first, second, 99])["result"]
        odd = engine.ask("macro_texts", spec={"tag": 1}, case_ids=[first])
    assert told["texts"] == {
        str(first): {"reply": "Напишем Анне.", "note": f"№{first}"},
        str(second): {"reply": "Напишем Петру.", "note": f"№{second}"},
    }
    assert told["sends"] == {"1": False}
    assert odd["error"]["code"] == "macro.spec"
