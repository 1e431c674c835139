"""Opening a workspace: made when missing, refused with a reason, never harmed."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import insert, text

from app.errors import (
    BadSettings,
    DatabaseLocked,
    DiskFull,
    WorkspaceBusy,
    WorkspaceDamaged,
    WorkspaceNewer,
    WorkspaceReadOnly,
)
from app.services.workspace import Hold, open_workspace, quick_check
from app.store.tables import SettingRow

NOBODY = 65534


def make(root: Path) -> Path:
    with open_workspace(root) as workspace:
        return workspace.paths.database


@contextmanager
def unwritable() -> Iterator[Path]:
    """A workspace that this process may read but not write, even where tests run as root."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        database = make(root)
        root.chmod(0o755)
        database.chmod(0o444)
        if os.geteuid() == 0:
            os.seteuid(NOBODY)
        try:
            yield root
        finally:
            if os.getuid() == 0:
                os.seteuid(0)
            database.chmod(0o644)


def test_a_new_workspace_has_its_folders_and_its_database(tmp_path: Path):
    database = make(tmp_path / "deep" / "place")
    assert database.exists()
    assert sorted(p.name for p in database.parent.iterdir() if p.is_dir()) == [
        "backups",
        "evidence",
        "logs",
    ]


def test_a_second_window_is_refused_and_an_engine_is_not(tmp_path: Path):
    with open_workspace(tmp_path, Hold.WINDOW):
        with pytest.raises(WorkspaceBusy) as busy:
            open_workspace(tmp_path, Hold.WINDOW)
        assert busy.value.facts["pid"] == os.getpid()
        with open_workspace(tmp_path, Hold.ENGINE), open_workspace(tmp_path):
            pass
    open_workspace(tmp_path, Hold.WINDOW).close()


def test_a_refused_opening_lets_go_of_the_lock(tmp_path: Path):
    make(tmp_path)
    (tmp_path / "settings.toml").mkdir()
    for _ in range(2):
        with pytest.raises(BadSettings):
            open_workspace(tmp_path, Hold.WINDOW)


def test_a_newer_database_is_left_to_the_byte(tmp_path: Path):
    database = make(tmp_path)
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir() if p.is_file()}
    with pytest.raises(WorkspaceNewer):
        open_workspace(tmp_path, Hold.NOTHING)
    after = {p.name: p.read_bytes() for p in tmp_path.iterdir() if p.is_file()}
    assert after["otklik.db"] == before["otklik.db"]
    assert list((tmp_path / "backups").iterdir()) == []


@pytest.mark.parametrize(
    "content", [b"not a database at all" * 100, b"SQLite format 3\0" + b"?" * 999]
)
def test_a_file_that_is_no_database_is_damaged_and_untouched(tmp_path: Path, content: bytes):
    (tmp_path / "otklik.db").write_bytes(content)
    with pytest.raises(WorkspaceDamaged):
        open_workspace(tmp_path)
    assert (tmp_path / "otklik.db").read_bytes() == content


def test_the_database_of_another_program_is_not_ours(tmp_path: Path):
    with closing(sqlite3.connect(tmp_path / "otklik.db")) as connection:
        connection.execute("CREATE TABLE notes (id)")
    with pytest.raises(WorkspaceDamaged, match="not_ours"):
        open_workspace(tmp_path)


def test_a_zeroed_page_is_found_by_the_check_after_an_unclean_end(tmp_path: Path):
    database = make(tmp_path)
    quick_check(database)
    with database.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(bytes(4096 * 8))
    with pytest.raises(WorkspaceDamaged):
        quick_check(database)


def test_a_folder_that_cannot_be_made_is_read_only(tmp_path: Path):
    (tmp_path / "file").touch()
    with pytest.raises(WorkspaceReadOnly):
        open_workspace(tmp_path / "file" / "workspace")


def test_a_database_that_may_not_be_written_is_refused():
    with unwritable() as root, pytest.raises(WorkspaceReadOnly):
        open_workspace(root)


def test_a_full_disk_is_said_to_be_full_and_loses_nothing(tmp_path: Path):
    with open_workspace(tmp_path) as workspace:
        workspace.db.run_now(
            lambda s: s.execute(insert(SettingRow).values(key="a", value={})).close()
        )
        workspace.db.run_now(lambda s: s.execute(text("PRAGMA max_page_count=1")).close())
        big = insert(SettingRow).values(key="b", value={"x": "y" * 1_000_000})
        with pytest.raises(DiskFull):
            workspace.db.run_now(lambda s: s.execute(big).close())
        keys = workspace.db.read_now(lambda s: s.execute(text("SELECT key FROM settings")).all())
    assert ("a",) in keys
    assert ("b",) not in keys


def test_there_is_a_figure_for_the_room_left(tmp_path: Path):
    with open_workspace(tmp_path) as workspace:
        assert workspace.free_bytes() > 0


def test_a_database_that_another_program_keeps_is_said_to_be_locked(tmp_path: Path):
    database = make(tmp_path)
    put = insert(SettingRow).values(key="a", value={})
    with open_workspace(tmp_path) as workspace, closing(sqlite3.connect(database)) as other:
        workspace.db.run_now(lambda s: s.execute(text("PRAGMA busy_timeout=50")).close())
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(DatabaseLocked):
            workspace.db.run_now(lambda s: s.execute(put).close())
