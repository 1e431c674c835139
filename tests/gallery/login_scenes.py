"""The window in which a person signs in to a site, and the login in the card of a source."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from app.domain.ids import SourceId
from app.domain.login import BrowserProfile
from app.domain.source import Source, SourceConfig, SourceHealth
from tests.gallery.capture_scenes import page_of_captures
from ui.capture.login_shell import LoginShell
from ui.dialogs.login_page import LoginPageDialog
from ui.layouts import column, sentence
from ui.panes.captures import CapturesPage
from ui.panes.source_state import Beyond
from ui.panes.sources import SourcesPane

NOW = datetime(2026, 11, 22, 9, 4, tzinfo=UTC)
VK = "https://id.vk.com/auth?app_id=7913379&redirect_uri=https%3A%2F%2Fvk.com%2Ffeed"
LONG = (
    "http://vk.com.signin.account-verification.security-check.bank-of-examples.example:8080/"
    "enter/step/two"
)


def page() -> QWidget:
    """Stands for the site's page: no engine is needed to look at what is around it."""
    made = QWidget()
    made.setProperty("surface", "main")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    inner = column(made, around="gap", between="pad")
    inner.setAlignment(Qt.AlignmentFlag.AlignCenter)
    inner.addWidget(sentence("Вход ВКонтакте", role="title"))
    for words in ("Телефон или почта", "Пароль"):
        field = QLineEdit()
        field.setPlaceholderText(words)
        inner.addWidget(field)
    inner.addWidget(QPushButton("Войти"))
    return made


def window(url: str, refused: str = "", said: str = "", *, lasts: bool = True) -> QWidget:
    """The window at an address, with what it has to say."""
    shell = LoginShell(page(), lasts=lasts)
    shell.bar.show_address(QUrl(url), may_go_back=bool(refused))
    if refused:
        shell.say_refused(refused)
    if said:
        shell.say_site(said)
    return shell


def card(**login: timedelta | bool | None) -> QWidget:
    """A source with a login that ends so long from now."""
    config = SourceConfig(name="Банк Пример", network="vk", kind="wall_comments")
    source = Source(
        id=SourceId(1), config=config, health=SourceHealth.FRESH, posts=1204, synced_at=NOW
    )
    pane = SourcesPane()
    pane.show_sources([source], NOW)
    ends = login.get("ends")
    profile = BrowserProfile(
        source_id=source.id,
        start_url=VK,
        created=NOW - timedelta(days=9),
        signed_in_at=NOW - timedelta(days=9),
        used_at=NOW - timedelta(hours=2) if ends else None,
        expires=NOW + ends if isinstance(ends, timedelta) else None,
        captures=True,
    )
    there = profile if "ends" in login else None
    pane.show_beyond({source.id: Beyond(login=there, signing_in=bool(login.get("open")))})
    return pane


def dialog() -> QWidget:
    """On which page to sign in."""
    return LoginPageDialog("Банк Пример", "https://vk.com/")


def captures(**login: timedelta | bool) -> QWidget:
    """The captures of a case whose source has a login."""
    pane = page_of_captures()
    ends = login["ends"]
    profile = BrowserProfile(
        source_id=SourceId(1),
        start_url=VK,
        created=NOW,
        signed_in_at=NOW,
        expires=NOW + ends if isinstance(ends, timedelta) else None,
        captures=bool(login.get("ticked")),
    )
    if isinstance(pane, CapturesPage):
        pane.login.show_login(profile, NOW)
    return pane


SCENES: dict[str, Callable[[], QWidget]] = {
    "login_window": partial(window, VK),
    "login_window_passkey": partial(window, VK, "passkey", lasts=False),
    "login_window_unsafe": partial(window, LONG, "certificate"),
    "login_window_said": partial(window, VK, said="Неверный пароль <b>или</b> логин. " * 6),
    "login_card_none": card,
    "login_card_there": partial(card, ends=timedelta(days=30)),
    "login_card_session": partial(card, ends=None),
    "login_card_over": partial(card, ends=timedelta(hours=-3)),
    "login_card_open": partial(card, open=True),
    "login_dialog": dialog,
    "login_captures_ticked": partial(captures, ends=timedelta(days=9), ticked=True),
    "login_captures_over": partial(captures, ends=timedelta(days=-9), ticked=True),
}


def size_of(name: str) -> tuple[int, int]:
    """The window on a small screen; the place; the dialog."""
    if name == "login_dialog":
        return 560, 320
    if name.startswith("login_captures"):
        return 380, 720
    return (1024, 640) if name.startswith("login_window") else (1100, 720)
