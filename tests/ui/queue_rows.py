"""Rows of the queue for tests: valid by default."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from app.domain.case import CaseStatus, QueueRow
from app.domain.ids import CaseId, SourceId
from app.domain.triage import Band, Verdict

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def queue_row(number: int = 1, **changes: Any) -> QueueRow:
    """A complaint on VK that nobody has read."""
    values: dict[str, Any] = {
        "id": CaseId(number),
        "author_name": "Марина Соколова",
        "network": "vk",
        "source_id": SourceId(1),
        "brand": "Ромашка",
        "snippet": "Третий день жду возврат, оператор бросает трубку",
        "triggers": ((26, 48),),
        "verdict": Verdict.COMPLAINT,
        "risk": 78,
        "band": Band.HIGH,
        "priority": 800,
        "deadline_at": None,
        "last_post_at": NOON,
        "status": CaseStatus.NEW,
        "unread": True,
        "own_channel": False,
        "has_evidence": False,
        "has_draft": False,
        "attachments": 0,
        "repeat_author": False,
        "reach": 100,
    }
    return QueueRow(**(values | changes))
