"""What differs between SQLite and PostgreSQL, in one place."""

from __future__ import annotations

import json
import os
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import DDL, URL, Engine, Select, bindparam, create_engine, event, func, select
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from app.store.tables import Base

_encoded = json.JSONEncoder(ensure_ascii=False).encode

SEARCH_TABLE = (
    "CREATE VIRTUAL TABLE search_index USING fts5("
    "text, content='search_docs', content_rowid='id', tokenize='unicode61 remove_diacritics 0')"
)
JOURNAL_KEEPS = (
    "CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal "
    "BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END"
)
JOURNAL_STAYS = (
    "CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal "
    "BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END"
)
SEARCH_DDL = (SEARCH_TABLE, JOURNAL_KEEPS, JOURNAL_STAYS)
"""Beyond the tables: full-text search, and the journal that only grows."""

for statement in SEARCH_DDL:
    event.listen(Base.metadata, "after_create", DDL(statement).execute_if(dialect="sqlite"))


def sqlite_engine(path: Path, *, read_only: bool = False) -> Engine:
    """An engine on one file: WAL, synchronous=FULL so that what is acknowledged stays, keys on."""
    mode = "ro" if read_only else "rwc"
    url = URL.create("sqlite", database=_uri(path), query={"mode": mode, "uri": "true"})
    engine = create_engine(url, connect_args={"timeout": 15}, json_serializer=json_text)

    @event.listens_for(engine, "connect")
    def prepare(connection: DBAPIConnection, record: ConnectionPoolEntry) -> None:
        del record
        # The driver must not open transactions by itself, or DDL escapes them.
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute("PRAGMA busy_timeout=15000")
        cursor.execute("PRAGMA foreign_keys=ON")
        if not read_only:
            cursor.execute("PRAGMA journal_mode=WAL")
            cursor.execute("PRAGMA synchronous=FULL")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: object) -> None:
        # IMMEDIATE: a writer that may have to wait learns it now, not in the middle.
        how = "BEGIN" if read_only else "BEGIN IMMEDIATE"
        connection.exec_driver_sql(how)  # type: ignore[attr-defined]  # a Connection

    return engine


def values_of(name: str) -> Select[tuple[str]]:
    """The texts of a JSON list that is given as one parameter.

    The statement is the same for lists of all lengths, and is put together once.
    """
    return select(func.json_each(bindparam(name)).table_valued("value").c[0])


def json_text(value: object) -> str:
    """JSON as its columns keep it: letters as they are, a third of the size of their escapes.

    Half a surrogate pair, which is no letter, stays escaped: UTF-8 has no place for it.
    """
    text = _encoded(value)
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(value)
    return text


def _uri(path: Path) -> str:
    """The file as SQLite's URI, whatever stands in its name; a Windows share keeps both slashes."""
    name = path.absolute().as_posix()
    whole = name if name.startswith("/") else f"/{name}"
    return "file://" + quote(os.fsencode(whole), safe="/:")
