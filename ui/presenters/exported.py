"""What is said of a case that was exported: where it lies, and what could not go with it (R10)."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from app.domain.appraisal import appraise
from app.domain.whole_case import WholeCase
from ui.presenters.hub import Notice
from ui.presenters.outside import open_folder
from ui.words.appraisal import appraisal


class Exported(QObject):
    """Words for the end of an export."""

    def notice(self, path: str, result: dict[str, Any]) -> Notice:
        """With a warning where captures went incomplete."""
        text = self.tr("The case was exported to {file}").format(file=Path(path).name)
        missing = len(result.get("missing") or ())
        if missing:
            text += ". " + self.tr("%Ln capture(s) went incomplete or altered", None, missing)
        lost = len(result.get("lost") or ())
        if lost:
            text += ". " + self.tr("%Ln file(s) of answers were gone", None, lost)
        return Notice(
            text=text,
            tone="soon" if missing or lost else "good",
            action=self.tr("Open the folder"),
            act=partial(open_folder, Path(path).parent),
        )


def table_of(whole: WholeCase | None) -> dict[str, str]:
    """The row of the appraisal table in the interface's words, for the exported page."""
    main = whole.main_post if whole else None
    if whole is None or main is None:
        return {}
    return {
        name: str(text)
        for name, text in asdict(appraisal(appraise(whole.case, main, whole.audiences))).items()
    }
