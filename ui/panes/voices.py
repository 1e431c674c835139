"""Голос бренда: who answers for which brand, with name, picture, signature, Вы or ты (C34)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.brand_voice import EVERYBODY, LONGEST_NAME, USUAL, Voice, voice_of
from app.errors import VoiceUnfit
from ui import theme
from ui.layouts import column, labelled, plain, row, sentence, tall

BEGINS = "https://…"
PAUSE_MS = 800
"""What is typed is kept when the fingers pause."""


class VoicesSection(QWidget):
    """One voice at a time, chosen by its brand.

    Signals:
        kept: Voice that can be kept.
        removed: the brand that is to speak with everybody's voice.
        picture_asked: the brand whose picture is to be chosen.
        shown_picture: the sum of the picture to be shown.
    """

    kept = Signal(object)
    removed = Signal(str)
    picture_asked = Signal(str)
    shown_picture = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._voices: dict[str, Voice] = {}
        self._default = ""
        self._showing = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._make_fields()
        self._lay_out(column(self, between="grid"))
        self._connect()
        self.show_pixmap(None)
        self.show_voices((), (), "")

    def _make_fields(self) -> None:
        self.brand, self.formal = QComboBox(), QComboBox()
        self.formal.addItem("Вы", userData=True)
        self.formal.addItem("ты", userData=False)
        self.operator, self.contact, self.form_url = QLineEdit(), QLineEdit(), QLineEdit()
        self.operator.setMaxLength(LONGEST_NAME)
        self.contact.setPlaceholderText(self.tr("8 800 …, a chat, hours of work"))
        self.form_url.setPlaceholderText(BEGINS)
        self.signature = QPlainTextEdit()
        self.signature.setTabChangesFocus(True)
        self.signature.setPlaceholderText(USUAL)
        tall(self.signature, 2)
        self._picture = plain()
        self._picture.setAccessibleName(self.tr("Picture of who answers"))
        self.choose = QPushButton(self.tr("Choose a &picture…"))
        self.no_picture = QPushButton(self.tr("No picture"))
        self.remove = QPushButton(self.tr("Speak as all brands"))
        for button in (self.choose, self.no_picture, self.remove):
            button.setProperty("size", "small")
        self._preview = sentence(role="small")
        wrong = self.tr(
            "Not kept yet: the name is a person's, not the brand's; texts are short; "
            "the address begins with https://."
        )
        self._wrong = sentence(wrong, role="small")
        self._wrong.setProperty("tone", "late")
        self._wrong.hide()

    def _lay_out(self, whole: QVBoxLayout) -> None:
        head = plain(self.tr("Voice of the brand"))
        head.setProperty("role", "section")
        about = self.tr(
            "People answer people: a human name and a picture. What a brand leaves empty is said "
            "as for all brands."
        )
        whole.addWidget(head)
        whole.addWidget(sentence(about, role="small"))
        hint = self.tr("Empty: your own name.")
        first = _pair(
            labelled(self.tr("&Brand"), self.brand), labelled(self.tr("Wh&o"), self.operator, hint)
        )
        whole.addLayout(first)
        line = row(self._picture, self.choose, self.no_picture)
        line.addStretch(1)
        whole.addLayout(line)
        fields = "{{operator.name}}, {{brand}}, {{contact}}, {{form_url}}"
        known = self.tr("Stands below answers. It may hold {fields}.").format(fields=fields)
        whole.addLayout(labelled(self.tr("Si&gnature"), self.signature, known))
        whole.addWidget(self._preview)
        whole.addLayout(
            _pair(
                labelled(self.tr("We say"), self.formal),
                labelled(self.tr("One more way to reach us"), self.contact),
            )
        )
        asked = self.tr("A form where a customer may leave word: {{form_url}} in templates.")
        whole.addLayout(labelled(self.tr("Address of a form"), self.form_url, asked))
        whole.addWidget(self._wrong)
        foot = row(self.remove)
        foot.addStretch(1)
        whole.addLayout(foot)

    def _connect(self) -> None:
        self._pause.timeout.connect(self.keep)
        self.brand.activated.connect(self._on_brand)
        for field in (self.operator, self.contact, self.form_url):
            field.textEdited.connect(self._pause.start)
            field.editingFinished.connect(self.keep)
        self.signature.textChanged.connect(self._on_typed)
        self.formal.activated.connect(self.keep)
        self.choose.clicked.connect(lambda: self.picture_asked.emit(self.shown_brand))
        self.no_picture.clicked.connect(lambda: self.put_picture(self.shown_brand, ""))
        self.remove.clicked.connect(lambda: self.removed.emit(self.shown_brand))

    @property
    def shown_brand(self) -> str:
        """The brand whose voice is shown; empty: all without one of their own."""
        return str(self.brand.currentData() or EVERYBODY)

    def show_voices(self, voices: Sequence[Voice], brands: Sequence[str], operator: str) -> None:
        """All voices as they are kept; what is being typed stays."""
        before = self.shown_brand
        self._voices = {one.brand: one for one in voices}
        self._default = operator
        names = [EVERYBODY, *brands]
        if [self.brand.itemData(at) for at in range(self.brand.count())] != names:
            self.brand.clear()
            for name in names:
                self.brand.addItem(name or self.tr("All brands"), name)
            self.brand.setCurrentIndex(max(0, self.brand.findData(before)))
        if not self._pause.isActive() and not self._wrong.isVisible():
            self._show()

    def put_picture(self, brand: str, sha256: str) -> None:
        """Another picture for a brand; empty: none."""
        self.kept.emit(replace(self._kept(brand), picture=sha256))

    def show_pixmap(self, picture: QPixmap | None) -> None:
        """What the picture looks like; None: there is none."""
        self._picture.setVisible(picture is not None)
        self.no_picture.setVisible(picture is not None)
        if picture is not None:
            side = 2 * theme.current().metric("icon")
            keep = Qt.AspectRatioMode.KeepAspectRatio
            smooth = Qt.TransformationMode.SmoothTransformation
            self._picture.setPixmap(picture.scaled(side, side, keep, smooth))

    def typed(self) -> Voice:
        """The shown voice as it is typed."""
        return replace(
            self._kept(self.shown_brand),
            operator=self.operator.text(),
            signature=self.signature.toPlainText(),
            formal=bool(self.formal.currentData()),
            contact=self.contact.text(),
            form_url=self.form_url.text(),
        )

    @Slot()
    def keep(self) -> None:
        """Hands over what was typed, if it can be kept."""
        self._pause.stop()
        if self._showing:
            return
        try:
            voice = self.typed().checked()
        except VoiceUnfit:
            self._wrong.show()
            return
        self._wrong.hide()
        if voice != self._kept(self.shown_brand):
            self._voices[voice.brand] = voice
            self.kept.emit(voice)

    def _kept(self, brand: str) -> Voice:
        return self._voices.get(brand, Voice(brand=brand))

    def _show(self) -> None:
        voice = self._kept(self.shown_brand)
        self._showing = True
        _put(self.operator, voice.operator)
        common = voice_of((self._kept(EVERYBODY),), self.shown_brand, self._default)
        self.operator.setPlaceholderText(common.operator)
        if self.signature.toPlainText() != voice.signature and not self.signature.hasFocus():
            self.signature.setPlainText(voice.signature)
        self.formal.setCurrentIndex(0 if voice.formal else 1)
        _put(self.contact, voice.contact)
        _put(self.form_url, voice.form_url)
        self.remove.setVisible(bool(voice.brand) and voice.brand in self._voices)
        self._wrong.hide()
        self._showing = False
        self.shown_picture.emit(voice.picture)
        self._say_preview()

    def _say_preview(self) -> None:
        voices = {**self._voices, self.shown_brand: self.typed()}
        brand = self.shown_brand or self.tr("the brand")
        said = voice_of(voices.values(), brand, self._default).said()
        told = self.tr("Below an answer: {signature}") if said else self.tr("Answers go unsigned.")
        self._preview.setText(told.format(signature=said))

    @Slot()
    def _on_typed(self) -> None:
        if not self._showing:
            self._say_preview()
            self._pause.start()

    @Slot()
    def _on_brand(self) -> None:
        self._pause.stop()
        self._show()


def _put(field: QLineEdit, text: str) -> None:
    """What is being typed is left alone: it was kept without its last space."""
    if not field.hasFocus() and field.text() != text:
        field.setText(text)


def _pair(left: QLayout, right: QLayout) -> QLayout:
    line = row(between="gap")
    for half in (left, right):
        line.addLayout(half, 1)
        line.setAlignment(half, Qt.AlignmentFlag.AlignTop)
    return line
