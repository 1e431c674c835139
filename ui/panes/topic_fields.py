"""What a topic is made of, as fields: names, variants, words, exclusions, sites."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QScrollArea, QTabWidget, QWidget

from app.domain.links import shown_host
from app.domain.topic import Topic, Variant, VariantKind
from ui import words
from ui.layouts import column, labelled, row, sentence
from ui.panes.lines_field import LinesField
from ui.panes.switch_chips import SwitchChips


class TopicFields(QWidget):
    """Names above, everything else on pages below.

    Signals:
        named: a name is another now: other variants are generated.
        changed: something is.
    """

    named = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loading = False
        self.name = QLineEdit()
        self.name.setMaxLength(100)
        self._names, self._handles = LinesField(3), LinesField(3)
        self._sites, self._away = LinesField(4), LinesField(4)
        self._exclude, self._contexts = LinesField(5), LinesField(5)
        self._added = LinesField(4)
        self._words = SwitchChips(self.tr("Words of displeasure"), whole=False)
        self._kinds = {kind: SwitchChips(words.variant_kind(kind.value)) for kind in VariantKind}
        self._waiting = sentence(self.tr("The variants are being made…"), role="second")
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.tabBar().setAccessibleName(self.tr("Parts of the topic"))
        self._arrange()
        self._connect()

    def show_topic(self, topic: Topic) -> None:
        """Fills the fields; nothing is told of it."""
        self._loading = True
        if self.name.text().strip() != topic.name:
            self.name.setText(topic.name)
        self._names.show_texts(topic.names)
        self._handles.show_texts(topic.handles)
        self._sites.show_texts([shown_host(site) for site in topic.sites])
        self._away.show_texts([shown_host(site) for site in topic.exclude_domains])
        self._exclude.show_texts(topic.exclude)
        self._contexts.show_texts(topic.contexts)
        self._added.show_texts(topic.words_added)
        self._loading = False

    def show_variants(
        self, topic: Topic, variants: Sequence[Variant], shipped: Sequence[str]
    ) -> None:
        """The generated variants by kind, and the words that every topic begins with."""
        by_kind: Mapping[VariantKind, list[str]] = {kind: [] for kind in VariantKind}
        for variant in variants:
            by_kind[variant.kind].append(variant.text)
        for kind, chips in self._kinds.items():
            chips.show_texts(by_kind[kind], topic.off, on=kind not in topic.kinds_off)
        self._words.show_texts(shipped, topic.words_removed)
        self._waiting.hide()

    def show_waiting(self) -> None:
        """Variants are on their way."""
        for chips in self._kinds.values():
            chips.show_texts((), ())
        self._waiting.show()

    def told(self, topic: Topic, *, complete: bool) -> Topic:
        """The topic as the fields say; `complete`: the variants are there to be asked, too."""
        given = replace(
            topic,
            name=self.name.text().strip(),
            names=self._names.texts(),
            handles=self._handles.texts(),
            sites=self._sites.texts(),
            exclude_domains=self._away.texts(),
            exclude=self._exclude.texts(),
            contexts=self._contexts.texts(),
            words_added=self._added.texts(),
        )
        if not complete:
            return given
        seen = {text for chips in self._kinds.values() for text in chips.all_texts}
        kept = tuple(text for text in topic.off if text not in seen)
        return replace(
            given,
            off=kept + tuple(text for chips in self._kinds.values() for text in chips.off()),
            kinds_off=tuple(
                kind
                for kind, chips in self._kinds.items()
                if not (chips.is_on if chips.all_texts else kind not in topic.kinds_off)
            ),
            words_removed=self._words.off(),
        )

    def _arrange(self) -> None:
        whole = column(self, between="pad")
        line = row(between="gap")
        named = labelled(self.tr("&Name"), self.name)
        named.addStretch(1)
        line.addLayout(named, 3)
        line.addLayout(labelled(self.tr("&Also called, one a line"), self._names), 4)
        line.addLayout(labelled(self.tr("Own acc&ounts, one a line"), self._handles), 3)
        whole.addLayout(line)
        self._page(self.tr("Variants"), self._waiting, *self._kinds.values())
        added = self.tr("Further words of displeasure, one a line")
        self._page(self.tr("Negative words"), (added, self._added, ""), self._words)
        self._page(
            self.tr("Not about us"),
            (
                self.tr("Texts with these words or phrases"),
                self._exclude,
                self.tr("A phrase around the name holds off that one mention only."),
            ),
            (
                self.tr("Words near the name that speak of another meaning"),
                self._contexts,
                self.tr("For example, beside “Yabloko”: juice, orchard, pie."),
            ),
        )
        self._page(
            self.tr("Sites"),
            (
                self.tr("Sites of the brand"),
                self._sites,
                self.tr("Posts that link there are mentions, also through vk.com/away."),
            ),
            (self.tr("Sites whose pages do not count"), self._away, ""),
        )
        whole.addWidget(self.pages, 1)

    def _page(self, name: str, *parts: QWidget | tuple[str, QWidget, str]) -> None:
        body = QWidget()
        body.setProperty("surface", "none")
        inner = column(body, around="pad", between="pad")
        for part in parts:
            if isinstance(part, tuple):
                inner.addLayout(labelled(*part))
            else:
                inner.addWidget(part)
        inner.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        self.pages.addTab(area, name)

    def _connect(self) -> None:
        self.name.textEdited.connect(self._tell_named)
        for field in (self._names, self._handles):
            field.textChanged.connect(self._tell_named)
        for field in (self._sites, self._away, self._exclude, self._contexts, self._added):
            field.textChanged.connect(self._tell)
        for chips in (*self._kinds.values(), self._words):
            chips.changed.connect(self._tell)

    def _tell(self) -> None:
        if not self._loading:
            self.changed.emit()

    def _tell_named(self) -> None:
        if not self._loading:
            self.named.emit()
            self.changed.emit()
