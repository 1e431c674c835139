"""A verification drawn: the three sentences, groups, what does not hold first, by keyboard too."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from app.domain.evidence import Finding
from ui.dialogs.findings import FindingsDialog
from ui.verification import VerificationView

FILES = [Finding(item=f"{name}.png", holds=True, code="intact") for name in "abcde"]
ALTERED = Finding(item="page.png", holds=False, code="altered")
STAMPED = Finding(
    item="stamps/ours.tsr", holds=True, code="stamped",
    facts={"signer": "Ours", "authority": "ours", "moment": "2026-11-22T10:02:41Z"},
)  # fmt: skip
MANIFEST = Finding(item="manifest.json", holds=True, code="intact")


def shown(qtbot: QtBot, *findings: Finding) -> VerificationView:
    view = VerificationView()
    qtbot.addWidget(view)
    view.show_findings(findings)
    return view


def sentences(view: VerificationView) -> str:
    return "\n".join(label.text() for label in view.findChildren(QLabel))


def below(view: VerificationView, *places: int) -> QTreeWidgetItem:
    found = view.tree.topLevelItem(0)
    for place in places:
        assert found is not None
        found = found.child(place)
    assert found is not None
    return found


def test_the_sentences_say_since_when_in_utc_and_what_is_not_proved(qtbot: QtBot):
    text = sentences(shown(qtbot, MANIFEST, STAMPED, *FILES))
    assert "22.11.2026 10:02:41 UTC" in text
    assert "Ours" in text
    assert "63" in text


def test_what_does_not_hold_comes_first_and_the_rest_is_folded(qtbot: QtBot):
    view = shown(qtbot, *FILES, ALTERED)
    assert below(view).isExpanded()
    assert "page.png" in below(view, 0).text(0)
    assert below(view, 1).childCount() == 5
    assert not below(view, 1).isExpanded()


def test_a_group_in_order_is_one_line_until_it_is_opened(qtbot: QtBot):
    view = shown(qtbot, *FILES)
    head = below(view)
    assert (view.tree.topLevelItemCount(), head.isExpanded(), head.childCount()) == (1, False, 5)
    view.tree.setFocus()
    qtbot.keyClick(view.tree, Qt.Key.Key_Right)
    assert head.isExpanded()


def test_foreign_words_are_never_markup(qtbot: QtBot):
    name = "<b>x</b>.png"
    view = shown(qtbot, Finding(item=name, holds=False, code="unexpected"))
    assert name in below(view, 0).text(0)
    assert "&lt;b&gt;" in below(view, 0).toolTip(0)


def test_the_dialog_gives_the_list_the_keyboard(qtbot: QtBot):
    dialog = FindingsDialog([ALTERED])
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.view.tree.hasFocus)
