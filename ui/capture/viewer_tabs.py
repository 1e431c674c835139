"""The tabs of the viewer: which there are for a bundle, and how each is made when first seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ui.capture.facts import rows
from ui.capture.viewed import Viewed
from ui.capture.viewer_pages import (
    BesidePage,
    MediaPage,
    PicturePage,
    Start,
    TextPage,
    gone_page,
)
from ui.layouts import column, sentence
from ui.panes.timeline import TimelinePage
from ui.verification import VerificationView

Make = Callable[[], QWidget]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """One entry at the left; `make` is called when it is first looked at."""

    name: str
    """For `--show` and tests: picture, screen, framed, text, page …"""
    title: str
    icon: str
    make: Make


def tabs_of(viewed: Viewed, start: Start) -> list[Tab]:
    """What there is to see, the plainest first; what was not captured has no tab."""
    return [*_pictures(viewed, start), *_pages(viewed, start), *_about(viewed)]


def _pictures(viewed: Viewed, start: Start) -> list[Tab]:
    named = (
        ("picture", "page.png", QCoreApplication.translate("viewer", "Picture")),
        ("screen", "screen.png", QCoreApplication.translate("viewer", "First screen")),
        ("framed", "framed.png", QCoreApplication.translate("viewer", "Framed")),
    )
    made = [
        Tab(name=name, title=title, icon="image", make=_or_gone(
            viewed, file, partial(PicturePage, viewed, file, start)
        ))
        for name, file, title in named
        if name == "picture" or _there(viewed, file)
    ]  # fmt: skip
    text = QCoreApplication.translate("viewer", "Text")
    make = _or_gone(viewed, "page.txt", partial(TextPage, viewed, "page.txt"))
    return [*made, Tab(name="text", title=text, icon="note", make=make)]


def _pages(viewed: Viewed, start: Start) -> list[Tab]:
    made = []
    for name, file, title, icon, make in (
        ("page", "page.wacz", QCoreApplication.translate("viewer", "Page"), "play",
         partial(_archived, viewed, start)),
        ("mhtml", "page.mhtml", "MHTML", "templates", partial(_one_file, viewed)),
        ("pdf", "page.pdf", "PDF", "copy", partial(_pdf, viewed)),
        ("author", "author/", QCoreApplication.translate("viewer", "Author"), "person",
         partial(BesidePage, viewed, "author/", start)),
        ("context", "context/", QCoreApplication.translate("viewer", "Thread"), "message",
         partial(BesidePage, viewed, "context/", start)),
        ("media", "media/", QCoreApplication.translate("viewer", "Media"), "attachment",
         partial(MediaPage, viewed, start)),
    ):  # fmt: skip
        if name == "page" or _there(viewed, file):
            shown = make if file.endswith("/") or name == "page" else _or_gone(viewed, file, make)
            made.append(Tab(name=name, title=title, icon=icon, make=shown))
    return made


def _about(viewed: Viewed) -> list[Tab]:
    translate = QCoreApplication.translate
    return [
        Tab(name="facts", title=translate("viewer", "Facts"), icon="info",
            make=partial(_facts, viewed)),
        Tab(name="check", title=translate("viewer", "Verification"), icon="verify",
            make=partial(_check, viewed)),
        Tab(name="stamps", title=translate("viewer", "Time stamps"), icon="deadline",
            make=partial(_stamps, viewed)),
        Tab(name="journal", title=translate("viewer", "Journal"), icon="history",
            make=partial(_journal, viewed)),
    ]  # fmt: skip


def _there(viewed: Viewed, file: str) -> bool:
    return viewed.listed(file) or bool(viewed.below(file))


def _or_gone(viewed: Viewed, file: str, make: Make) -> Make:
    return make if viewed.path(file) else partial(gone_page, viewed, file)


def _archived(viewed: Viewed, start: Start) -> QWidget:
    from ui.capture.played import ArchivedPage  # the engine is loaded for those who look

    return ArchivedPage(viewed, start)


def _one_file(viewed: Viewed) -> QWidget:
    from ui.capture.played import SingleFilePage  # as above

    return SingleFilePage(viewed)


def _pdf(viewed: Viewed) -> QWidget:
    path = viewed.path("page.pdf")
    if path is None or not viewed.sound("page.pdf"):
        return gone_page(viewed, "page.pdf")
    from ui.capture.pdf_page import PdfPage  # as above

    return PdfPage(path)


def _facts(viewed: Viewed) -> QWidget:
    return _table(
        rows(viewed.facts),
        QCoreApplication.translate("viewer", "What"),
        QCoreApplication.translate("viewer", "Value"),
    )


def _check(viewed: Viewed) -> QWidget:
    view = VerificationView()
    view.show_findings(viewed.findings)
    return view


def _stamps(viewed: Viewed) -> QWidget:
    from ui.capture.stamps_page import stamps_page

    return stamps_page(viewed)


def _journal(viewed: Viewed) -> QWidget:
    if viewed.known.timeline is None:
        said = QCoreApplication.translate(
            "viewer",
            "The journal is in the workspace in which this was captured. "
            "This capture was opened by itself.",
        )
        page = QWidget()
        inner = column(page, around="wide")
        inner.addWidget(sentence(said, role="second"))
        inner.addStretch(1)
        return page
    timeline = TimelinePage()
    timeline.show_moments(viewed.known.timeline)
    return timeline


def _table(lines: list[tuple[str, str]], name: str, value: str) -> QTableWidget:
    table = QTableWidget(len(lines), 2)
    table.setHorizontalHeaderLabels([name, value])
    table.setProperty("kind", "plain")
    table.setAccessibleName(name)
    table.verticalHeader().hide()
    table.setWordWrap(True)  # Qt has no keyword
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    for at, (first, second) in enumerate(lines):
        table.setItem(at, 0, QTableWidgetItem(first))
        table.setItem(at, 1, QTableWidgetItem(second))
    header = table.horizontalHeader()
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return table
