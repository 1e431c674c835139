"""The first frame pays for Qt and sqlite3, and for nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.place_rows import add_one, database

PROBE = """
import json, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from ui.session import Session
app = QApplication(sys.argv[:1])
session = Session(Path(sys.argv[1]))
session.paint(app)
rows = session.window.model.rowCount()
print(json.dumps({"rows": rows, "modules": sorted(sys.modules)}))
"""
HEAVY = (
    "sqlalchemy", "alembic", "httpx", "natasha", "pymorphy3", "feedparser", "keyring", "numpy",
    "openpyxl", "jinja2", "qasync", "PySide6.QtWebEngineCore", "PySide6.QtNetwork",
    "app.services", "app.sources", "app.language", "app.evidence", "ui.presenters.queue",
)  # fmt: skip


def test_nothing_heavy_is_loaded_before_the_first_frame(tmp_path: Path):
    db = database(tmp_path)
    db.run_now(add_one)
    db.close()
    done = subprocess.run(
        [sys.executable, "-c", PROBE, str(tmp_path)], capture_output=True, text=True, check=True
    )
    told = json.loads(done.stdout)
    assert told["rows"] == 1
    assert not set(HEAVY) & set(told["modules"])
