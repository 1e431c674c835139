"""All tables; importing this package fills `Base.metadata`."""

from __future__ import annotations

from app.store.tables.base import Base, table_of
from app.store.tables.heard import AuthorRow, PostRow, PostVersionRow, SourceRow
from app.store.tables.proof import (
    BrowserProfileRow,
    CaptureRow,
    CaseImportRow,
    JournalRow,
    PageWatchRow,
    RedactionRow,
    StampRow,
)
from app.store.tables.topics import MentionRow, TopicRow
from app.store.tables.understood import (
    AuthorRoleRow,
    CaseTagRow,
    CopyGroupRow,
    CopyRow,
    CorrectionRow,
    FingerprintRow,
    InboxRow,
    RuleRow,
)
from app.store.tables.watching import PostEventRow, WatchRow
from app.store.tables.words import ImportProfileRow, SearchDocRow, SettingRow, TemplateRow
from app.store.tables.work import CaseRow, DraftHistoryRow, DraftRow, EventRow, NoteRow, ReplyRow

__all__ = [
    "AuthorRoleRow",
    "AuthorRow",
    "Base",
    "BrowserProfileRow",
    "CaptureRow",
    "CaseImportRow",
    "CaseRow",
    "CaseTagRow",
    "CopyGroupRow",
    "CopyRow",
    "CorrectionRow",
    "DraftHistoryRow",
    "DraftRow",
    "EventRow",
    "FingerprintRow",
    "ImportProfileRow",
    "InboxRow",
    "JournalRow",
    "MentionRow",
    "NoteRow",
    "PageWatchRow",
    "PostEventRow",
    "PostRow",
    "PostVersionRow",
    "RedactionRow",
    "ReplyRow",
    "RuleRow",
    "SearchDocRow",
    "SettingRow",
    "SourceRow",
    "StampRow",
    "TemplateRow",
    "TopicRow",
    "WatchRow",
    "table_of",
]
