"""The dialog of a source: a link says it all, what is missing says so at its field."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.price import Price
from app.domain.source import Param, SourceConfig, SourceKind
from tests.ui.place_desk import button
from ui import i18n
from ui.dialogs.source import SourceDialog

VIDEO = SourceKind(
    network="youtube",
    kind="video",
    params=(Param(name="video", pattern=r"^(?P<value>\w{11})$", example="dQw4w9WgXcQ"),),
    needs_token=True,
    takes_token=True,
    can_send=True,
    token_parts=("key", "access_token"),
)
FEED = SourceKind(
    network="rss",
    kind="feed",
    params=(Param(name="url", form="url"),),
    needs_token=False,
    takes_token=False,
    can_send=False,
)
SEARCH = SourceKind(
    network="x",
    kind="search",
    params=(Param(name="query"), Param(name="pages", required=False, form="number", default="5")),
    needs_token=True,
    takes_token=True,
    can_send=True,
    notice="price",
    price=Price(per_post=0.005, per_author=0.01, page=100, pages_param="pages"),
)
KINDS = (FEED, VIDEO, SEARCH)


def shown(qtbot: QtBot, kind: SourceKind, config: SourceConfig | None = None) -> SourceDialog:
    dialog = SourceDialog(KINDS, ["Мигомир"], config, accounts={"youtube": ("Служба",)})
    qtbot.addWidget(dialog)
    if config is None:
        dialog.choose_kind(kind)
    dialog.show()
    return dialog


def field(dialog: QWidget, name: str) -> QLineEdit:
    return next(f for f in dialog.findChildren(QLineEdit) if f.accessibleName() == name)


def said(dialog: QWidget, words: str) -> bool:
    labels = dialog.findChildren(QWidget)
    return any(words in getattr(w, "text", str)() for w in labels if w.isVisible())


def test_a_pasted_link_fills_everything_in(qtbot: QtBot):
    dialog = shown(qtbot, FEED)
    field(dialog, "Paste a link or search").setText("https://youtu.be/dQw4w9WgXcQ?t=3")
    assert dialog.kind == VIDEO
    assert field(dialog, "Video").text() == "dQw4w9WgXcQ"
    assert field(dialog, "Name in Otklik").text() == "YouTube: dQw4w9WgXcQ"


def test_a_word_finds_the_networks_that_have_it(qtbot: QtBot):
    dialog = shown(qtbot, FEED)
    qtbot.keyClicks(field(dialog, "Paste a link or search"), "video")
    assert dialog.choice is not None
    keys = [dialog.choice.list.rows.entry(at) for at in range(dialog.choice.list.rows.rowCount())]
    assert [entry.key for entry in keys if entry and not entry.heading] == ["youtube"]


def test_what_is_missing_says_so_at_its_field(qtbot: QtBot):
    dialog = shown(qtbot, VIDEO)
    with qtbot.assertNotEmitted(dialog.save_asked):
        button(dialog, "Add source").click()
    assert said(dialog, "Please fill this in.")


def test_a_value_of_the_wrong_shape_gets_an_example(qtbot: QtBot):
    dialog = shown(qtbot, VIDEO)
    field(dialog, "Video").setText("not a video")
    button(dialog, "Test").click()
    assert said(dialog, "For example: dQw4w9WgXcQ")


def test_a_network_that_needs_a_key_does_not_go_without(qtbot: QtBot):
    dialog = shown(qtbot, VIDEO)
    field(dialog, "Video").setText("dQw4w9WgXcQ")
    with qtbot.assertNotEmitted(dialog.save_asked):
        button(dialog, "Add source").click()
    assert said(dialog, "Without a key this cannot be read.")


def test_the_parts_of_a_key_are_masked_and_handed_on_by_name(qtbot: QtBot):
    dialog = shown(qtbot, VIDEO)
    field(dialog, "Video").setText("dQw4w9WgXcQ")
    part = field(dialog, "Access token (reads and answers)")
    part.setText("s3cret")
    with qtbot.waitSignal(dialog.save_asked) as asked:
        button(dialog, "Add source").click()
    assert part.echoMode() is QLineEdit.EchoMode.Password
    assert json.loads(asked.args[1]) == {"access_token": "s3cret"}


def test_an_account_there_is_needs_no_key(qtbot: QtBot):
    dialog = shown(qtbot, VIDEO)
    field(dialog, "Video").setText("dQw4w9WgXcQ")
    whose = next(b for b in dialog.findChildren(QComboBox) if b.accessibleName() == "Whose key")
    whose.setCurrentIndex(whose.findData("Служба"))
    whose.activated.emit(whose.currentIndex())
    with qtbot.waitSignal(dialog.save_asked) as asked:
        button(dialog, "Add source").click()
    assert (asked.args[0].account, asked.args[1]) == ("Служба", "")


def test_without_a_keyring_the_person_says_for_this_run_only(qtbot: QtBot):
    dialog = shown(qtbot, VIDEO)
    dialog.show_keyring(present=False)
    field(dialog, "Video").setText("dQw4w9WgXcQ")
    field(dialog, "Key (reads only)").setText("s3cret")
    with qtbot.assertNotEmitted(dialog.save_asked):
        button(dialog, "Add source").click()
    tick(dialog, "Use it for this run only").setChecked(True)
    with qtbot.waitSignal(dialog.save_asked):
        button(dialog, "Add source").click()


def tick(dialog: QWidget, words: str) -> QCheckBox:
    return next(b for b in dialog.findChildren(QCheckBox) if b.text().replace("&", "") == words)


def test_a_price_is_shown_and_has_to_be_accepted(qtbot: QtBot):
    dialog = shown(qtbot, SEARCH)
    field(dialog, "What to search for").setText("мигомир")
    field(dialog, "Bearer token (reads only)").setText("s3cret")
    assert said(dialog, "$7.50")
    with qtbot.assertNotEmitted(dialog.save_asked):
        button(dialog, "Add source").click()
    tick(dialog, "I agree to these expenses").setChecked(True)
    with qtbot.waitSignal(dialog.save_asked) as asked:
        button(dialog, "Add source").click()
    assert asked.args[0].accepted == "price"


def test_what_a_source_refuses_itself_is_said_at_the_field(qtbot: QtBot):
    dialog = shown(qtbot, FEED)
    field(dialog, "Address of the feed").setText("https://a.org/f")
    assert dialog.complain("url")
    assert said(dialog, "This does not fit.")


def test_a_kept_source_may_lead_into_the_own_network(qtbot: QtBot):
    config = SourceConfig(name="Л", network="rss", kind="feed", params={"url": "http://10.0.0.1/f"})
    dialog = shown(qtbot, FEED, config)
    button(dialog, "For special cases…").click()
    tick(dialog, "May lead into your own network").setChecked(True)
    with qtbot.waitSignal(dialog.save_asked) as asked:
        button(dialog, "Save changes").click()
    assert asked.args[0].inside


def test_tab_walks_from_the_link_to_the_last_button(qtbot: QtBot):
    dialog = shown(qtbot, VIDEO)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    field(dialog, "Paste a link or search").setFocus()
    walked = []
    for _ in range(20):
        walked.append(dialog.focusWidget().accessibleName())
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    names = ["Paste a link or search", "Networks", "Video", "Key (reads only)", "Brand or topic"]
    places = [walked.index(name) for name in names]
    assert places == sorted(places)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kept_source_comes_back_as_it_was(qtbot: QtBot, kind: SourceKind):
    params = {"rss": {"url": "https://a.org/f"}, "youtube": {"video": "dQw4w9WgXcQ"}}
    config = SourceConfig(
        name="Имя",
        network=kind.network,
        kind=kind.kind,
        params=params.get(kind.network, {"query": "мигомир", "pages": "5"}),
        accepted=kind.notice,
        brand="Мигомир",
    )
    dialog = shown(qtbot, kind, config)
    with qtbot.waitSignal(dialog.save_asked) as asked:
        button(dialog, "Save changes").click()
    assert asked.args == [config, ""]


def test_what_is_missing_far_below_comes_into_sight(qtbot: QtBot):
    dialog = shown(qtbot, SEARCH)
    dialog.resize(dialog.width(), 300)
    field(dialog, "What to search for").setText("мигомир")
    field(dialog, "Bearer token (reads only)").setText("s3cret")
    button(dialog, "Add source").click()
    missing = tick(dialog, "I agree to these expenses")
    assert not missing.visibleRegion().isEmpty()


def test_a_source_keeps_the_name_it_is_kept_under_however_it_is_called(qtbot: QtBot):
    config = SourceConfig(name="pasted", network="rss", kind="feed", params={"url": "https://a.b"})
    dialog = shown(qtbot, FEED, config)
    assert "Pasted by hand" in [line.text() for line in dialog.findChildren(QLineEdit)]
    with qtbot.waitSignal(dialog.save_asked) as asked:
        button(dialog, "Save changes").click()
    assert asked.args is not None
    assert asked.args[0].name == "pasted"


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.network)
def test_no_two_things_of_the_dialog_have_the_same_letter(
    qtbot: QtBot, kind: SourceKind, language: str
):
    i18n.install(language)
    found = shown(qtbot, kind)
    texts = {w.text() for w in found.findChildren(QLabel) if w.buddy() is not None}
    texts |= {w.text() for w in found.findChildren(QAbstractButton)}
    letters = [QKeySequence.mnemonic(text).toString() for text in texts]
    used = [letter for letter in letters if letter]
    assert len(used) >= 8
    assert len(used) == len(set(used))
