"""A verification drawn: three sentences, then every item by what it is, green, amber or red."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QTreeWidget, QTreeWidgetItem, QWidget

from app.domain.assurance import Assurance, Group, assurance_of, group_of
from app.domain.evidence import Finding, Level
from ui import theme, words
from ui.layouts import column, plain, plain_tip, row, sentence
from ui.resources import icon, pixmap

STRIPS = {Level.GOOD: "good", Level.AMBER: "soon", Level.BAD: "late"}
ICONS = {
    Level.GOOD: ("check", "icon.good"),
    Level.AMBER: ("info", "icon.warning"),
    Level.BAD: ("warning", "icon.danger"),
}
FEW = 3
"""So many items that hold are not folded below those that do not."""
ORDER = (Level.BAD, Level.AMBER, Level.GOOD)


class VerificationView(QWidget):
    """What a verification found; a group that holds throughout is folded to one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        whole = column(self, between="pad")
        self._strip = QFrame()
        line = row(around="pad", between="pad")
        self._mark = plain()
        self._title, self._since, self._unproved = sentence(role="title"), sentence(), sentence()
        text = column(between="half")
        for label in (self._title, self._since, self._unproved):
            text.addWidget(label)
        line.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(text, 1)
        self._strip.setLayout(line)
        whole.addWidget(self._strip)
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("What was checked"))
        self.tree.setUniformRowHeights(True)
        self.tree.header().setStretchLastSection(True)
        whole.addWidget(self.tree, 1)
        self.setFocusProxy(self.tree)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Replaces what is shown."""
        self._findings = tuple(findings)
        told = assurance_of(self._findings)
        labels = (self._title, self._since, self._unproved)
        for label, (code, facts) in zip(labels, told.sentences, strict=True):
            label.setText(words.assurance(code, facts))
        self._paint(told)
        self._fill()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: the marks follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._findings:
            self._paint(assurance_of(self._findings))
            self._fill()

    def _paint(self, told: Assurance) -> None:
        strip = STRIPS[told.level]
        if self._strip.property("strip") != strip:
            self._strip.setProperty("strip", strip)
            self._strip.style().unpolish(self._strip)
            self._strip.style().polish(self._strip)
        name, role = ICONS[told.level]
        size = theme.current().metric("icon")
        self._mark.setPixmap(pixmap(name, role, size, self.devicePixelRatioF()))
        self._mark.setFixedSize(QSize(size, size))

    def _fill(self) -> None:
        self.tree.clear()
        groups: dict[Group, list[Finding]] = {group: [] for group in Group}
        for finding in self._findings:
            groups[group_of(finding)].append(finding)
        for group, inside in groups.items():
            if inside:
                self._add(group, sorted(inside, key=lambda one: ORDER.index(one.level)))
        first = self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first)

    def _add(self, group: Group, inside: list[Finding]) -> None:
        level = inside[0].level
        title = self.tr("{group}: {told}").format(
            group=words.finding_group(group.value), told=self._told(inside, level)
        )
        head = _line(title, level, bold=True)
        self.tree.addTopLevelItem(head)
        holds = [finding for finding in inside if finding.level is Level.GOOD]
        folded = head
        if len(holds) > FEW and len(holds) < len(inside):
            folded = _line(self.tr("%Ln in order", None, len(holds)), Level.GOOD)
        for finding in inside:
            text = words.finding(finding.code, finding.item, finding.facts)
            below = folded if finding.level is Level.GOOD else head
            below.addChild(_line(text, finding.level))
        if folded is not head:
            head.addChild(folded)
        head.setExpanded(level is not Level.GOOD or group in (Group.STAMPS, Group.SIGNATURE))

    def _told(self, inside: list[Finding], level: Level) -> str:
        alike = sum(finding.level is level for finding in inside)
        if level is Level.BAD:
            return self.tr("%Ln do(es) not hold", None, alike)
        if level is Level.AMBER:
            return self.tr("%Ln remark(s)", None, alike)
        return self.tr("all %Ln in order", None, alike)


def _line(text: str, level: Level, *, bold: bool = False) -> QTreeWidgetItem:
    line = QTreeWidgetItem([text])
    line.setIcon(0, icon(*ICONS[level]))
    line.setToolTip(0, plain_tip(text))
    font = line.font(0)
    font.setBold(bold)
    line.setFont(0, font)
    return line
