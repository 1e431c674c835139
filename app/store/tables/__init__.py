"""All tables; importing this package fills `Base.metadata`."""

from __future__ import annotations

from app.store.tables.base import Base, table_of
from app.store.tables.heard import AuthorRow, PostRow, PostVersionRow, SourceRow
from app.store.tables.proof import CaptureRow, JournalRow
from app.store.tables.topics import MentionRow, TopicRow
from app.store.tables.watching import PostEventRow, WatchRow
from app.store.tables.words import ImportProfileRow, SearchDocRow, SettingRow, TemplateRow
from app.store.tables.work import CaseRow, DraftHistoryRow, DraftRow, EventRow, NoteRow, ReplyRow

__all__ = [
    "AuthorRow",
    "Base",
    "CaptureRow",
    "CaseRow",
    "DraftHistoryRow",
    "DraftRow",
    "EventRow",
    "ImportProfileRow",
    "JournalRow",
    "MentionRow",
    "NoteRow",
    "PostEventRow",
    "PostRow",
    "PostVersionRow",
    "ReplyRow",
    "SearchDocRow",
    "SettingRow",
    "SourceRow",
    "TemplateRow",
    "TopicRow",
    "WatchRow",
    "table_of",
]
