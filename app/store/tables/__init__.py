"""All tables; importing this package fills `Base.metadata`."""

from __future__ import annotations

from app.store.tables.answering import (
    BrandVoiceRow,
    ColleagueRow,
    CompensationRow,
    HandoffRow,
    MacroRow,
    RestRow,
    RuleCardRow,
)
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
from app.store.tables.words import (
    ImportProfileRow,
    SearchDocRow,
    SettingRow,
    TemplateFileRow,
    TemplateRow,
    TemplateUseRow,
)
from app.store.tables.work import CaseRow, DraftHistoryRow, DraftRow, EventRow, NoteRow, ReplyRow

__all__ = [
    "AuthorRoleRow",
    "AuthorRow",
    "Base",
    "BrandVoiceRow",
    "BrowserProfileRow",
    "CaptureRow",
    "CaseImportRow",
    "CaseRow",
    "CaseTagRow",
    "ColleagueRow",
    "CompensationRow",
    "CopyGroupRow",
    "CopyRow",
    "CorrectionRow",
    "DraftHistoryRow",
    "DraftRow",
    "EventRow",
    "FingerprintRow",
    "HandoffRow",
    "ImportProfileRow",
    "InboxRow",
    "JournalRow",
    "MacroRow",
    "MentionRow",
    "NoteRow",
    "PageWatchRow",
    "PostEventRow",
    "PostRow",
    "PostVersionRow",
    "RedactionRow",
    "ReplyRow",
    "RestRow",
    "RuleCardRow",
    "RuleRow",
    "SearchDocRow",
    "SettingRow",
    "SourceRow",
    "StampRow",
    "TemplateFileRow",
    "TemplateRow",
    "TemplateUseRow",
    "TopicRow",
    "WatchRow",
    "table_of",
]
