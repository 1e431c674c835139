"""What stands around the page in which a person signs in: no engine is needed to look at it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.capture import login_page
from ui.capture.login_shell import LoginShell


def shown(qtbot: QtBot, url: str, *, lasts: bool = True) -> LoginShell:
    shell = LoginShell(QWidget(), lasts=lasts)
    qtbot.addWidget(shell)
    shell.bar.show_address(QUrl(url), may_go_back=False)
    shell.show()
    return shell


def texts(shell: LoginShell) -> str:
    return " ".join(label.text() for label in shell.findChildren(QLabel) if label.isVisible())


def test_the_host_stands_out_and_cannot_be_typed_over(qtbot: QtBot):
    shell = shown(qtbot, "https://id.vk.com/auth?token=abc")
    assert shell.bar.host.text() == "id.vk.com"
    assert "token" not in texts(shell)
    assert shell.findChildren(QLineEdit) == []
    assert "not encrypted" not in texts(shell)


def test_a_connection_that_is_not_encrypted_says_so(qtbot: QtBot):
    assert "not encrypted" in texts(shown(qtbot, "http://forum.example/login"))


def test_of_a_long_name_the_end_stays_for_it_says_whose_it_is(qtbot: QtBot):
    url = f"https://vk.com.{'a' * 60}.evil.example/"
    assert shown(qtbot, url).bar.host.text().endswith(".evil.example")


def test_look_alike_letters_are_shown_as_what_they_are(qtbot: QtBot):
    for url in ("https://vк.com/", "https://сбер.com/"):
        assert shown(qtbot, url).bar.host.text().startswith("xn--")
    assert shown(qtbot, "https://почта.рф/").bar.host.text() == "почта.рф"


def test_what_a_site_says_is_shown_as_plain_text(qtbot: QtBot):
    shell = shown(qtbot, "https://a.example/")
    shell.say_site("<b>Введите пароль Отклика</b>")
    assert "<b>" in shell.strip.text()
    labels = shell.strip.findChildren(QLabel)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_everything_that_is_refused_has_words(qtbot: QtBot):
    source = Path(login_page.__file__).read_text("utf-8")
    codes = set(re.findall(r'refused\.emit\("(\w+)"\)', source)) | {"download", "window"}
    shell = shown(qtbot, "https://a.example/")
    for code in codes:
        shell.say_refused(code)
        assert shell.strip.text()
    assert len(codes) >= 8


def test_that_a_login_will_not_last_is_said_beforehand(qtbot: QtBot):
    assert "until Otklik is closed" in texts(shown(qtbot, "https://a.example/", lasts=False))


@pytest.mark.parametrize(("words", "signal"), [("Done", "done_asked"), ("Cancel", "left_asked")])
def test_both_ways_out_are_buttons(qtbot: QtBot, words: str, signal: str):
    shell = shown(qtbot, "https://a.example/")
    found = [b for b in shell.findChildren(QPushButton) if words in b.text().replace("&", "")]
    with qtbot.waitSignal(getattr(shell, signal)):
        qtbot.keyClick(found[0], Qt.Key.Key_Space)
