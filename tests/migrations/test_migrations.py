"""Head equals the models; a copy is made first; a newer database is refused untouched."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import text

from app.errors import WorkspaceDamaged, WorkspaceNewer
from app.store import migrate
from app.store.dialect import sqlite_engine
from app.store.tables import Base

OLD_SOURCE = """
INSERT INTO sources (name, network, kind, params, own_channel, brand, interval_s, paused, health,
                     error_facts, cursor)
VALUES ('стена', 'vk', 'wall_comments', '{"owner_id": "-1"}', 0, '', 120, 0, 'fresh', '{}', '{}')
"""


def schema(path: Path) -> dict[str, list[str]]:
    """Every object's own SQL, without what only the writer's manner decides."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        plain = {name: re.sub(r"[\s\"()]+", "", sql) for name, sql in rows}
    plain.pop("alembic_version", None)
    return {name: sorted(sql.split(",")) for name, sql in plain.items()}


def test_the_head_equals_the_models(tmp_path: Path):
    migrate.upgrade(tmp_path / "migrated.db", tmp_path)
    engine = sqlite_engine(tmp_path / "created.db")
    Base.metadata.create_all(engine)
    engine.dispose()
    assert schema(tmp_path / "migrated.db") == schema(tmp_path / "created.db")


def test_the_program_knows_its_own_head():
    assert ScriptDirectory.from_config(migrate._config()).get_current_head() == migrate.HEAD


def test_a_second_upgrade_has_nothing_to_do(tmp_path: Path):
    assert migrate.upgrade(tmp_path / "a.db", tmp_path)
    assert not migrate.upgrade(tmp_path / "a.db", tmp_path)


def test_what_an_older_otklik_stored_stays_and_a_copy_is_made_first(tmp_path: Path):
    path = tmp_path / "a.db"
    config = migrate._config()
    engine = sqlite_engine(path)
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(text(OLD_SOURCE))
    engine.dispose()
    assert migrate.upgrade(path, tmp_path / "backups")
    with closing(sqlite3.connect(path)) as connection:
        row = connection.execute("SELECT name, account, accepted, inside FROM sources").fetchone()
    assert row == ("стена", "", "", 0)
    assert [copy.name[:21] for copy in (tmp_path / "backups").iterdir()] == [
        "before-migration-0001"
    ]


def test_a_newer_database_is_refused_and_untouched(tmp_path: Path):
    path = tmp_path / "a.db"
    migrate.upgrade(path, tmp_path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = path.read_bytes()
    with pytest.raises(WorkspaceNewer):
        migrate.upgrade(path, tmp_path)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_called_damaged(tmp_path: Path):
    (tmp_path / "a.db").write_bytes(b"not a database at all" * 100)
    with pytest.raises(WorkspaceDamaged):
        migrate.stored_version(tmp_path / "a.db")
