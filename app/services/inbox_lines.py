"""What waits in the inbox as this process knows it: its order, and how each post was heard."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from app.domain.ids import InboxId, SourceId
from app.services.inbox_work import Brought, Form
from app.services.intake import BATCH

Told = Callable[[Brought], None]


@dataclass(slots=True, eq=False)
class Row:
    """A row of the inbox whose turn has not come, or that is being understood."""

    id: InboxId
    source_id: SourceId
    forms: dict[str, Form]
    told: Told | None = None


@dataclass(slots=True)
class _Line:
    """What waits of one source."""

    rows: deque[Row] = field(default_factory=deque)
    taken: int = 0
    """Rows that are being understood or stored."""
    latest: dict[str, tuple[Form, Row]] = field(default_factory=dict)
    """How each post was last heard, by its native id."""


class Lines:
    """A line for each source, in the order of hearing; sources take turns."""

    def __init__(self) -> None:
        self.posts = 0
        """That wait or are being understood."""
        self._lines: dict[SourceId, _Line] = {}
        self._turns: deque[SourceId] = deque()
        self._taken: list[Row] = []

    def __bool__(self) -> bool:
        """Whether anything has its turn to come."""
        return bool(self._turns)

    def holds(self, source_id: SourceId | None) -> bool:
        """Whether anything of a source, or of any, is not stored yet."""
        return bool(self._lines) if source_id is None else source_id in self._lines

    def heard_as(self, source_id: SourceId, native_ids: Sequence[str]) -> dict[str, Form]:
        """How those of the posts that are not stored yet were last heard."""
        line = self._lines.get(source_id)
        if line is None:
            return {}
        return {native: line.latest[native][0] for native in native_ids if native in line.latest}

    def join(self, row: Row) -> None:
        """Comes last in the line of its source."""
        line = self._lines.setdefault(row.source_id, _Line())
        if not line.rows:
            self._turns.append(row.source_id)
        line.rows.append(row)
        line.latest |= {native: (form, row) for native, form in row.forms.items()}
        self.posts += len(row.forms)

    def take(self) -> list[Row]:
        """Whose turn it is: of each source in turn what waits, as much as is stored at once."""
        rows: list[Row] = []
        posts = 0
        while self._turns:
            source_id = self._turns[0]
            line, before = self._lines[source_id], len(rows)
            while line.rows and (not rows or posts + len(line.rows[0].forms) <= BATCH):
                row = line.rows.popleft()
                line.taken += 1
                posts += len(row.forms)
                rows.append(row)
            if len(rows) == before:
                break
            self._turns.popleft()
            if line.rows:
                self._turns.append(source_id)
                break
        self._taken += rows
        return rows

    def leave(self, ids: Sequence[InboxId]) -> list[Row]:
        """Those of the taken are stored."""
        rows = [self._out(number) for number in ids]
        for row in rows:
            line = self._lines[row.source_id]
            line.taken -= 1
            self.posts -= len(row.forms)
            for native in row.forms:
                if line.latest[native][1] is row:
                    del line.latest[native]
            if not line.rows and not line.taken:
                del self._lines[row.source_id]
        return rows

    def _out(self, number: InboxId) -> Row:
        # A number is given anew as soon as its row is gone: the first one is meant.
        at = next(at for at, row in enumerate(self._taken) if row.id == number)
        return self._taken.pop(at)

    def put_back(self) -> list[Row]:
        """What was taken and is not stored is the first again."""
        taken, self._taken = self._taken, []
        for row in reversed(taken):
            line = self._lines[row.source_id]
            if not line.rows:
                self._turns.appendleft(row.source_id)
            line.rows.appendleft(row)
            line.taken -= 1
        return taken
