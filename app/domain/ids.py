"""Typed ids, so that a case is never mistaken for a post."""

from __future__ import annotations

from typing import NewType

SourceId = NewType("SourceId", int)
AuthorId = NewType("AuthorId", int)
PostId = NewType("PostId", int)
CaseId = NewType("CaseId", int)
ReplyId = NewType("ReplyId", int)
TemplateId = NewType("TemplateId", int)
TopicId = NewType("TopicId", int)
InboxId = NewType("InboxId", int)
RuleId = NewType("RuleId", int)
CorrectionId = NewType("CorrectionId", int)
ColleagueId = NewType("ColleagueId", int)
MacroId = NewType("MacroId", int)
HandoffId = NewType("HandoffId", int)
CompensationId = NewType("CompensationId", int)
CaptureId = NewType("CaptureId", str)
"""A ULID: sorts by the moment of capture."""
