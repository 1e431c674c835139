"""The dialog of a source on every page, and the place Sources in every state."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from app.domain.source import SourceConfig, SourceKind
from app.sources.kinds import kinds
from ui.dialogs.source import SourceDialog
from ui.dialogs.source_entry import EntryDialog

NOW = datetime(2026, 11, 22, 9, 4, tzinfo=UTC)
BRANDS = ("Мигомир", "Ярконет")


def new_source() -> QWidget:
    """The first network, nothing typed yet."""
    return SourceDialog(kinds(), BRANDS)


def of_kind(network: str, kind: str) -> QWidget:
    """A kind with its steps, its parameters and the parts of its key."""
    dialog = SourceDialog(kinds(), BRANDS, accounts={network: ("Служба заботы",)})
    dialog.choose_kind(one(network, kind))
    return dialog


def one(network: str, kind: str) -> SourceKind:
    """A kind by its names; the first of all where this network is not built."""
    wanted = (network, kind)
    return next((k for k in kinds() if (k.network, k.kind) == wanted), kinds()[0])


def pasted_link() -> QWidget:
    """A link that says its network, its kind and its parameters."""
    dialog = SourceDialog(kinds(), BRANDS)
    dialog.findChildren(QLineEdit)[0].setText("https://youtu.be/dQw4w9WgXcQ?t=42")
    return dialog


def unknown_link() -> QWidget:
    """A site that nobody knows how to listen to."""
    dialog = SourceDialog(kinds(), BRANDS)
    dialog.findChildren(QLineEdit)[0].setText("https://otzovik.com/reviews/migomir/")
    return dialog


def faulty_fields() -> QWidget:
    """Everything is missing or wrong, and says so at its place."""
    dialog = SourceDialog(kinds(), BRANDS)
    dialog.choose_kind(one("youtube", "video"))
    dialog.show_keyring(present=False)
    next(b for b in dialog.findChildren(QPushButton) if b.property("kind") == "primary").click()
    return dialog


def tested_source() -> QWidget:
    """What a test found."""
    dialog = of_kind("rss", "feed")
    if isinstance(dialog, SourceDialog):
        told = "It answers: 25 posts on the first page of about 1 200. "
        dialog.say(told + "The first: “Не работает вход в приложение…”", good=True)
    return dialog


def refused_source() -> QWidget:
    """A kept source whose key is not accepted."""
    config = SourceConfig(
        name="#мигомир",
        network="mastodon",
        kind="hashtag",
        params={"tag": "мигомир"},
        base_url="https://mastodon.social",
    )
    dialog = SourceDialog(kinds(), BRANDS, config)
    dialog.say("The network does not accept our access key.", good=False)
    return dialog


def telegram_login() -> QWidget:
    """What Telegram wants to know first."""
    return EntryDialog({"api_id": "1234567"})


def telegram_code() -> QWidget:
    """The code was sent, and what was typed was not the right one."""
    dialog = telegram_entry()
    dialog.refuse("source.login", {"reason": "code"})
    return dialog


def telegram_password() -> QWidget:
    """The code was right; the account has a password besides."""
    dialog = telegram_entry()
    dialog.refuse("source.login", {"reason": "password_needed"})
    return dialog


def telegram_entry() -> EntryDialog:
    """A code is on its way."""
    dialog = EntryDialog({"api_id": "1234567", "api_hash": "0" * 32, "phone": "+7 900 000-00-00"})
    dialog.ask_code()
    return dialog


PAGES = (
    ("vk", "community"), ("vk", "wall_comments"), ("telegram_bot", "bot"),
    ("telegram_web", "channel"), ("facebook", "page"), ("x", "search"), ("2gis", "branch"),
    ("email", "inbox"), ("app_store_connect", "app"), ("mastodon", "mentions"), ("ok", "chats"),
)  # fmt: skip
SCENES: dict[str, Callable[[], QWidget]] = {
    "new_source": new_source,
    "pasted_link": pasted_link,
    "unknown_link": unknown_link,
    "faulty_fields": faulty_fields,
    "tested_source": tested_source,
    "refused_source": refused_source,
    "telegram_login": telegram_login,
    "telegram_code": telegram_code,
    "telegram_password": telegram_password,
    **{f"source_{network}_{kind}": partial(of_kind, network, kind) for network, kind in PAGES},
}


def size_of(name: str) -> tuple[int, int]:
    """As a dialog would be on a small screen."""
    return (560, 460) if name.startswith("telegram_") else (820, 680)
