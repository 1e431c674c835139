"""A judged reply as JSON, for the pipe between window and engine."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.domain.reply_check import (
    CriterionMark,
    Edit,
    ReplyCheck,
    ReplyCriterion,
    ReplyWarning,
    Severity,
)
from app.domain.triage import Span


def to_json(checked: ReplyCheck) -> dict[str, Any]:
    """Plain lists, numbers and texts; `from_json` gives the same record back."""
    return {
        "criteria": [
            {
                "criterion": str(mark.criterion),
                "met": mark.met,
                "words": [[span.start, span.end, span.surface] for span in mark.words],
                "edit": edit_to_json(mark.edit),
            }
            for mark in checked.criteria
        ],
        "quick": checked.quick,
        "correct": checked.correct,
        "constructive": checked.constructive,
        "warnings": [
            {
                "code": each.code,
                "start": each.start,
                "end": each.end,
                "words": each.words,
                "detail": each.detail,
                "severity": str(each.severity),
                "replacement": each.replacement,
                "edit": edit_to_json(each.edit),
                "private": each.private,
            }
            for each in checked.warnings
        ],
        "score": checked.score,
        "cut": checked.cut,
        "admission": checked.admission,
        "form": checked.form,
        "channel": checked.channel,
    }


def from_json(raw: Mapping[str, Any]) -> ReplyCheck:
    """The record that `to_json` wrote.

    Raises:
        KeyError, ValueError, TypeError: not something `to_json` wrote.
    """
    return ReplyCheck(
        criteria=tuple(
            CriterionMark(
                criterion=ReplyCriterion(mark["criterion"]),
                met=mark["met"],
                words=tuple(
                    Span(start=start, end=end, surface=surface)
                    for start, end, surface in mark["words"]
                ),
                edit=_edit(mark["edit"]),
            )
            for mark in raw["criteria"]
        ),
        quick=raw["quick"],
        correct=bool(raw["correct"]),
        constructive=raw["constructive"],
        warnings=tuple(_warning(each) for each in raw["warnings"]),
        score=int(raw["score"]),
        cut=bool(raw["cut"]),
        admission=bool(raw.get("admission")),
        form=bool(raw.get("form")),
        channel=bool(raw.get("channel")),
    )


def edit_to_json(edit: Edit | None) -> dict[str, Any] | None:
    """A proposed change; None: there is none."""
    if edit is None:
        return None
    return {"start": edit.start, "end": edit.end, "words": edit.words}


def _edit(raw: Mapping[str, Any] | None) -> Edit | None:
    if raw is None:
        return None
    return Edit(start=int(raw["start"]), end=int(raw["end"]), words=str(raw["words"]))


def _warning(raw: Mapping[str, Any]) -> ReplyWarning:
    return ReplyWarning(
        code=str(raw["code"]),
        start=int(raw["start"]),
        end=int(raw["end"]),
        words=str(raw["words"]),
        detail=str(raw["detail"]),
        severity=Severity(raw["severity"]),
        replacement=raw["replacement"],
        edit=_edit(raw["edit"]),
        private=bool(raw["private"]),
    )
