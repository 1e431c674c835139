"""What a window knows of the drafts it shows or has yet to keep: no Qt, no store."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.attachment import AttachedFile
from app.domain.draft_history import is_void
from app.domain.ids import CaseId, TemplateId
from app.domain.reply import Draft
from app.domain.whole_case import WholeCase

REMEMBERED = 8
"""Channels of cases shown before: a quick way back may find the store a moment behind."""
Key = tuple[CaseId, bool]


@dataclass
class Side:
    """One channel's draft."""

    kept: Draft | None = None
    """As the store had it when it was last heard of."""
    files: tuple[AttachedFile, ...] = ()
    used: tuple[TemplateId, ...] = ()
    unkept: Draft | None = None
    """What that draft does not hold: on its way, refused, or set aside for another window's."""
    other: Draft | None = None
    """What another window wrote, while the person has not chosen."""
    refused: bool = False
    """The store could not take `unkept`."""

    @property
    def base(self) -> int:
        """The revision that this window saw or made last."""
        return self.kept.revision if self.kept else 0

    @property
    def text(self) -> str:
        """What the store has."""
        return self.kept.text if self.kept else ""

    @property
    def draft(self) -> Draft | None:
        """What is to be shown."""
        return self.unkept or self.kept

    def take(self, stored: Draft) -> None:
        """This is what the store has, and what is shown."""
        self.kept, self.files, self.used = stored, stored.files, stored.template_ids
        self.unkept = self.other = None

    def empty(self) -> None:
        """The answer has left; the store has emptied the draft."""
        self.kept = replace(self.kept, text="", files=(), template_ids=()) if self.kept else None
        self.files, self.used = (), ()
        self.unkept = self.other = None
        self.refused = False


class Sides:
    """The channels of the shown case, of those shown before it, and what is not kept yet."""

    def __init__(self) -> None:
        self._sides: dict[Key, Side] = {}

    def of(self, case_id: CaseId, public: bool) -> Side:  # noqa: FBT001  # a channel
        """What is known of a channel."""
        return self._sides.setdefault((case_id, public), Side())

    def begin(self, whole: WholeCase) -> tuple[Draft, ...]:
        """A case is shown: what stands in it, the newest first."""
        self._forget()
        case_id = whole.case.id
        stored = {draft.public: draft for draft in whole.drafts}
        for public in (True, False):
            side = self._sides.pop((case_id, public), Side())
            self._sides[case_id, public] = side
            found = stored.get(public)
            if side.unkept is None and (found.revision if found else 0) >= side.base:
                self._sides[case_id, public] = Side()
                if found is not None:
                    self.of(case_id, public).take(found)
        shown = (self.of(case_id, public).draft for public in (True, False))
        standing = [draft for draft in shown if draft is not None and not is_void(draft)]
        return tuple(sorted(standing, key=lambda draft: draft.saved_at, reverse=True))

    def unkept(self) -> list[Side]:
        """Those whose text the store does not have, or has elsewhere."""
        return [side for side in self._sides.values() if side.unkept is not None]

    def refused(self) -> list[Side]:
        """Those whose text the store could not take."""
        return [side for side in self._sides.values() if side.refused]

    def _forget(self) -> None:
        for key in [key for key, side in self._sides.items() if side.unkept is None][:-REMEMBERED]:
            del self._sides[key]
