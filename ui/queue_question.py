"""Which view of the queue was left open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.domain.case import Sort, View
from app.domain.ids import ColleagueId
from app.domain.queue import QueueQuestion


def remembered_question(known: Mapping[str, Any]) -> QueueQuestion:
    """View and order as they were left; what nobody knows any more is left out."""
    view, sort = known.get("queue.view"), known.get("queue.sort")
    me = known.get("queue.me")
    return QueueQuestion(
        view=View(view) if view in {str(each) for each in View} else View.UNANSWERED,
        sort=Sort(sort) if sort in {str(each) for each in Sort} else Sort.PRIORITY,
        me=ColleagueId(me) if isinstance(me, int) and me > 0 else None,
    )
