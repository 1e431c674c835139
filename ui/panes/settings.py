"""Settings: everything at a glance, in force as soon as it is changed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.about import About
from app.settings import Settings
from ui import theme
from ui.layouts import column, labelled, number_field, plain, row, sentence
from ui.panes.evidence_settings import EvidenceSettings
from ui.panes.learned_section import LearnedSection
from ui.panes.place import PlacePane
from ui.panes.risk_section import RiskSection

PAUSE_MS = 600
"""Typed text is kept when the fingers pause."""
ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200)
UNDO = (0, 5, 15, 30, 60)


class SettingsPane(PlacePane):
    """One page of settings.

    Signals:
        changed: Settings as they should be from now on.
        folder_asked: show the workspace's folder.
        about_asked: show the licences.
        keys_asked: show the table of keys.
        topics_asked: go to the topics.
    """

    changed = Signal(object)
    folder_asked = Signal()
    about_asked = Signal()
    keys_asked = Signal()
    topics_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name(self.tr("Settings"))
        self._settings = Settings()
        self._showing = False
        self._make_fields()
        self.hold(self._page(), self._language)
        self.states.show_content()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        self._connect()

    def _make_fields(self) -> None:
        self._language = _box(("ru", "Русский"), ("en", "English"))
        self._look = _box(
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        )
        self._density = _box(
            ("comfortable", self.tr("Comfortable")), ("compact", self.tr("Compact"))
        )
        self._zoom = _box(*((percent, f"{percent} %") for percent in ZOOMS))
        undo = [(seconds, self.tr("%n second(s)", None, seconds)) for seconds in UNDO[1:]]
        self._undo = _box((0, self.tr("Send at once")), *undo)
        self._operator = QLineEdit()
        self._operator.setMaxLength(80)
        self._starts, self._ends = number_field(0, 23, ":00"), number_field(1, 24, ":00")
        self._capture = QCheckBox(self.tr("Capture the page of every new case by itself"))
        self._before = QCheckBox(self.tr("Capture the complaint before it is answered"))
        self._after = QCheckBox(self.tr("Capture our published answers, and what was solved"))
        self._watch = QCheckBox(self.tr("Look at captured pages again: were they edited, deleted?"))
        self._offline = QCheckBox(self.tr("Work offline: ask no network until I say so"))
        self.risk = RiskSection()
        self.learned = LearnedSection()
        self.evidence = EvidenceSettings()
        self.evidence.changed.connect(self.keep)
        self._folder = sentence(role="second")
        self._version = plain()
        self._version.setProperty("role", "second")

    def _page(self) -> QWidget:
        body = QWidget()
        body.setProperty("surface", "none")
        body.setMaximumWidth(theme.current().metric("dialog") + theme.current().metric("rail"))
        page = column(body, around="gap", between="pad")
        self._add_look(page)
        self._add_work(page)
        self._sections = column(None, between="pad")
        page.addLayout(self._sections)
        for section in (self.risk, self.learned, self.evidence):
            self.add_section(section)
        self._add_rest(page)
        page.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(body)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _add_look(self, page: QVBoxLayout) -> None:
        page.addWidget(_section(self.tr("How it looks")))
        later = self.tr("In force when Otklik is started again.")
        page.addLayout(
            _pair(
                labelled(self.tr("&Language"), self._language, later),
                labelled(self.tr("&Theme"), self._look),
            )
        )
        page.addLayout(
            _pair(
                labelled(self.tr("&Rows of the queue"), self._density),
                labelled(self.tr("&Zoom"), self._zoom),
            )
        )

    def _add_work(self, page: QVBoxLayout) -> None:
        page.addWidget(_section(self.tr("How we work")))
        who = self.tr("Stands under answers and in evidence: people answer people.")
        page.addLayout(labelled(self.tr("&Your name"), self._operator, who))
        page.addWidget(sentence(self.tr("Brands and the ways to write them are topics.")))
        topics = QPushButton(self.tr("To the &topics"))
        topics.clicked.connect(self.topics_asked)
        page.addLayout(_left(topics))
        page.addLayout(
            _pair(
                labelled(self.tr("The working day begins at"), self._starts),
                labelled(self.tr("and ends at"), self._ends),
            )
        )
        back = self.tr("So long a sent answer can be taken back.")
        page.addLayout(labelled(self.tr("&Undo of sending"), self._undo, back))
        page.addWidget(self._capture)
        page.addWidget(self._before)
        off = self.tr("Without it nothing shows what was answered once the post is edited or gone.")
        page.addWidget(sentence(off, role="hint"))
        page.addWidget(self._after)
        page.addWidget(self._watch)
        page.addWidget(self._offline)

    def _add_rest(self, page: QVBoxLayout) -> None:
        page.addWidget(_section(self.tr("Where everything lies")))
        page.addWidget(self._folder)
        folder = QPushButton(self.tr("Open the &folder"))
        folder.clicked.connect(self.folder_asked)
        page.addLayout(_left(folder))
        page.addWidget(_section(self.tr("About")))
        page.addWidget(self._version)
        keys = QPushButton(self.tr("&Keys…"))
        keys.clicked.connect(self.keys_asked)
        licences = QPushButton(self.tr("Licen&ces…"))
        licences.clicked.connect(self.about_asked)
        page.addLayout(_left(keys, licences))

    def _connect(self) -> None:
        for box in (self._language, self._look, self._density, self._zoom, self._undo):
            box.currentIndexChanged.connect(self.keep)
        for spin in (self._starts, self._ends):
            spin.valueChanged.connect(self._pause.start)
        for check in (self._capture, self._before, self._after, self._watch, self._offline):
            check.toggled.connect(self.keep)
        self._operator.textEdited.connect(self._pause.start)

    def add_section(self, section: QWidget) -> None:
        """A part of the page that somebody else fills and keeps."""
        self._sections.addWidget(section)

    def show_settings(self, settings: Settings) -> None:
        """The settings in force; a field that is being typed in is left alone."""
        self._settings = settings
        self._showing = True
        _pick(self._language, settings.language)
        _pick(self._look, settings.theme)
        _pick(self._density, settings.density)
        _pick(self._zoom, settings.zoom)
        _pick(self._undo, settings.undo_s)
        self._starts.setValue(settings.work_starts)
        self._ends.setValue(settings.work_ends)
        self._capture.setChecked(settings.capture_on_arrival)
        self._before.setChecked(settings.capture_before_answer)
        self._after.setChecked(settings.capture_after_answer)
        self._watch.setChecked(settings.watch_pages)
        self._offline.setChecked(settings.offline)
        self.evidence.show_authorities(settings.stamp_authorities)
        if not self._operator.hasFocus():
            self._operator.setText(settings.operator)
        self._pause.stop()
        self._showing = False

    def show_about(self, about: About) -> None:
        """Where the data lies, and which version this is."""
        self._folder.setText(about.workspace)
        self._version.setText(self.tr("Otklik {version}").format(version=about.version))

    @Slot()
    def keep(self) -> None:
        """Hands over what was changed."""
        self._pause.stop()
        wanted = self._wanted()
        if not self._showing and wanted != self._settings:
            self._settings = wanted
            self.changed.emit(wanted)

    def _wanted(self) -> Settings:
        return replace(
            self._settings,
            language=self._language.currentData(),
            theme=self._look.currentData(),
            density=self._density.currentData(),
            zoom=self._zoom.currentData(),
            undo_s=self._undo.currentData(),
            operator=self._operator.text().strip(),
            work_starts=self._starts.value(),
            work_ends=max(self._ends.value(), self._starts.value() + 1),
            capture_on_arrival=self._capture.isChecked(),
            capture_before_answer=self._before.isChecked(),
            capture_after_answer=self._after.isChecked(),
            watch_pages=self._watch.isChecked(),
            offline=self._offline.isChecked(),
            stamp_authorities=self.evidence.authorities,
        )


def _box(*items: tuple[object, str]) -> QComboBox:
    box = QComboBox()
    for value, text in items:
        box.addItem(text, value)
    return box


def _pick(box: QComboBox, value: object) -> None:
    at = box.findData(value)
    if at < 0:
        box.addItem(str(value), value)
        at = box.count() - 1
    box.setCurrentIndex(at)


def _section(words: str) -> QLabel:
    label = plain(words)
    label.setProperty("role", "section")
    return label


def _pair(left: QLayout, right: QLayout) -> QLayout:
    line = row(between="gap")
    line.addLayout(left, 1)
    line.addLayout(right, 1)
    for half in (left, right):
        line.setAlignment(half, Qt.AlignmentFlag.AlignTop)
    return line


def _left(*buttons: QPushButton) -> QLayout:
    line = row(*buttons)
    line.addStretch(1)
    return line
