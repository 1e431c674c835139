"""Connects the details of a case to its services: verdict, route, cause, table, author."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from app.domain import clock
from app.domain.case import Appraisal
from app.domain.deadline import WorkHours, local_zone
from app.domain.ids import AuthorId
from app.domain.triage import Route, Verdict
from app.services import casework, judging, people
from ui.panes.details import Details
from ui.presenters.case_acts import CaseActs
from ui.presenters.learned import tell_engine
from ui.presenters.outside import open_page
from ui.presenters.table_export import TableExport


class DetailsPresenter(QObject):
    """The person's own judgement of the shown case."""

    def __init__(self, acts: CaseActs, details: Details) -> None:
        super().__init__()
        self._acts = acts
        page = details.assessment
        page.verdict_asked.connect(self.set_verdict)
        page.route_asked.connect(self.set_route)
        page.cause_asked.connect(self.set_cause)
        page.appraisal_asked.connect(self.set_appraisal)
        self.tables = TableExport(acts, page.table)
        details.author.profile_asked.connect(open_page)
        details.author.note_asked.connect(self.note_author)
        details.case_asked.connect(acts.desk.hub.case_asked)

    @Slot(object, str)
    def set_verdict(self, verdict: Verdict, reason: str) -> None:
        """The person's verdict; risk, priority and deadline follow."""
        if (whole := self._acts.whole) is None:
            return
        settings = self._acts.desk.settings
        hours = WorkHours(starts=settings.work_starts, ends=settings.work_ends, zone=local_zone())
        act = partial(
            judging.set_verdict,
            case_id=whole.case.id,
            version=whole.case.version,
            verdict=verdict,
            reason=reason,
            now=clock.now(),
            hours=hours,
        )
        self._acts.start(act, self._teach)

    def _teach(self) -> None:
        desk = self._acts.desk
        desk.tasks.start(tell_engine(desk))

    @Slot(object, str)
    def set_route(self, route: Route, reason: str) -> None:
        """Where the case goes; done on the version that stands then, after a new verdict too."""
        if (whole := self._acts.whole) is not None:
            self._acts.start(
                partial(
                    casework.set_route,
                    case_id=whole.case.id,
                    version=None,
                    route=route,
                    reason=reason,
                    now=clock.now(),
                )
            )

    @Slot(str)
    def set_cause(self, cause: str) -> None:
        """The root cause."""
        if (whole := self._acts.whole) is not None:
            case = whole.case
            self._acts.start(
                partial(
                    casework.set_cause,
                    case_id=case.id,
                    version=case.version,
                    cause=cause,
                    now=clock.now(),
                )
            )

    @Slot(object)
    def set_appraisal(self, table: Appraisal) -> None:
        """The six columns as the person wrote them."""
        if (whole := self._acts.whole) is not None:
            case = whole.case
            self._acts.start(
                partial(
                    casework.set_appraisal,
                    case_id=case.id,
                    version=case.version,
                    table=table,
                    now=clock.now(),
                )
            )

    @Slot(object, str)
    def note_author(self, author_id: AuthorId, text: str) -> None:
        """What we remember of a person."""
        self._acts.start(partial(people.note_author, author_id=author_id, text=text))
