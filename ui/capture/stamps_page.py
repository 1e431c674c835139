"""The time stamps of a capture: which authority vouches for which moment, and what is awaited."""

from __future__ import annotations

from pathlib import PurePosixPath

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.domain.evidence import Finding, Stamp
from ui import format as shown
from ui.capture.viewed import Viewed
from ui.layouts import column, sentence
from ui.words import evidence as words

PREFIX = "stamps/"


def stamps_page(viewed: Viewed) -> QWidget:
    """A card for each authority, what the stamps prove and what they do not."""
    page = QWidget()
    inner = column(page, around="pad", between="pad")
    cards = _cards(viewed)
    for card in cards:
        inner.addWidget(card)
    if not cards:
        said = QCoreApplication.translate("viewer", "This capture has no time stamp yet.")
        inner.addWidget(sentence(said, role="strong"))
    inner.addWidget(
        sentence(
            QCoreApplication.translate(
                "viewer",
                "A time stamp proves that the capture existed at that moment, just as it is now. "
                "It is not the “trusted time mark” of law 63-FZ, and it does not tell "
                "who wrote the page.",
            ),
            role="second",
        )
    )
    inner.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidget(page)
    return area


def _cards(viewed: Viewed) -> list[QFrame]:
    known = {stamp.authority: stamp for stamp in viewed.known.stamps}
    named = [PurePosixPath(name).stem for name in viewed.below(PREFIX) if name.endswith(".tsr")]
    order = list(dict.fromkeys([*named, *known]))
    return [_card(viewed, authority, known.get(authority)) for authority in order]


def _card(viewed: Viewed, authority: str, stamp: Stamp | None) -> QFrame:
    card = QFrame()
    card.setProperty("card", "true")
    inner = column(card, around="pad", between="half")
    inner.addWidget(sentence(authority, role="strong"))
    for finding in _about(viewed, authority):
        line = sentence(words.finding(finding.code, finding.item, finding.facts))
        if not finding.holds:
            line.setProperty("tone", "late")
        inner.addWidget(line)
    if stamp is not None:
        inner.addWidget(sentence(_state(stamp), role="second"))
    path = viewed.path(f"{PREFIX}{authority}.tsr")
    if path is not None:
        inner.addWidget(
            sentence(f"{PREFIX}{authority}.tsr · {shown.size(path.stat().st_size)}", role="small")
        )
    return card


def _about(viewed: Viewed, authority: str) -> list[Finding]:
    """What verification said of this authority's stamp."""
    return [
        finding
        for finding in viewed.findings
        if finding.item.startswith((f"{PREFIX}{authority}.", f"{PREFIX}{authority}:"))
        or finding.facts.get("authority") == authority
    ]


def _state(stamp: Stamp) -> str:
    """What the workspace knows of it."""
    text = words.stamp_state(stamp.state)
    if stamp.moment is not None:
        text = f"{text}: {shown.moment(stamp.moment)}"
    return f"{text} ({stamp.reason})" if stamp.reason else text
