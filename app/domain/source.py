"""A source: a configured place to listen, and how it is doing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.ids import SourceId
from app.domain.price import Price


class SourceHealth(StrEnum):
    """How a source is doing; `ui.words` says it in words (L15)."""

    NEVER = "never"
    SYNCING = "syncing"
    FRESH = "fresh"
    WAITING = "waiting"
    LOGIN = "login"
    CAPTCHA = "captcha"
    FORBIDDEN = "forbidden"
    MISSING = "missing"
    OFFLINE = "offline"
    FAILED = "failed"
    PAUSED = "paused"
    NOTICE = "notice"
    """Its network's notice is not accepted: nothing is asked."""


IMPORT = "import"
"""The kind of a source whose posts came out of files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceConfig:
    """What to ask, whom, and as whom; the token lives in the system keyring, never here.

    `network` and `kind` name the reader, for example `vk`/`wall_comments`,
    `mastodon`/`hashtag`, `rss`/`feed`. `params` are that reader's own, all text:
    `owner_id`, `query`, `tag`, `url` …
    """

    name: str
    network: str
    kind: str
    params: Mapping[str, str] = field(default_factory=dict)
    base_url: str | None = None
    """Overrides the network's address (tests, proxies, a Mastodon server)."""
    own_channel: bool = False
    brand: str = ""
    interval_s: int = 120
    account: str = ""
    """Whose token is used, by a name the person gave; empty: the source has one of its own."""
    accepted: str = ""
    """The notice that the person accepted (`SourceKind.notice`); without it nothing is asked."""
    inside: bool = False
    """It may lead to this computer or a private network (a forum on the intranet)."""

    @property
    def holder(self) -> str:
        """Whose token it is: what sources of one account share, by a name that no other has."""
        return f"account:{self.account}" if self.account else f"source:{self.name}"

    @property
    def listens(self) -> bool:
        """False for what came out of files: there is nothing to hear or to send to."""
        return IMPORT not in {self.network, self.kind}


@dataclass(frozen=True, slots=True, kw_only=True)
class Param:
    """One parameter of a kind of source. `form` is its shape, for the dialog and the check:
    text, number, url, tag or wall (a VK wall by number, address or name).
    """

    name: str
    required: bool = True
    form: str = "text"
    default: str = ""
    choices: tuple[str, ...] = ()
    pattern: str = ""
    """A regular expression whose group `value` is taken: an id out of the address of a page."""
    example: str = ""
    """A value that will do, shown where nothing is typed yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceKind:
    """What can be listened to in a network, and what has to be known for it."""

    network: str
    kind: str
    params: tuple[Param, ...]
    needs_token: bool
    """Without a token it cannot be read at all."""
    takes_token: bool
    """A token is of use: reads more or can answer."""
    can_send: bool
    """With a token, answers go out through the network's own interface."""
    needs_server: bool = False
    """The network is many servers; `base_url` names the one."""
    token_parts: tuple[str, ...] = ("token",)
    """What a token consists of, by the networks' own names: asked for one by one."""
    longest_reply: int | None = None
    """The most characters an answer may have; None: not known."""
    most_files: int = 0
    """Files that an answer may bring by the network's own interface; 0: none."""
    longest_with_files: int | None = None
    """The most characters of an answer with files; None: as without."""
    notice: str = ""
    """What a person has to accept first, as a code: `terms`, `legal` or `price`."""
    price: Price | None = None
    """What reading costs; goes with the notice `price`."""
    live: bool = False
    """The network tells of news while it is asked, so the engine never stops asking."""


ANSWERABLE = frozenset(
    {"app_store_connect", "facebook", "google_play", "instagram", "x"}
    | {
        "bluesky",
        "discourse",
        "email",
        "mastodon",
        "ok",
        "reddit",
        "telegram_bot",
        "telegram_user",
        "vk",
        "youtube",
    }
)
"""Networks whose own interface takes answers; the window knows it without loading the sources."""
ENTERED = frozenset({"telegram_user"})
"""Networks whose token is made by a code that comes to the person's phone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A stored source with its state."""

    id: SourceId
    config: SourceConfig
    health: SourceHealth
    paused: bool = False
    synced_at: datetime | None = None
    retry_at: datetime | None = None
    error_code: str | None = None
    error_facts: Mapping[str, str] = field(default_factory=dict)
    posts: int = 0
    cursor: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncProgress:
    """Where a running sync stands: `done` posts of about `total` (None: nobody knows)."""

    source_id: SourceId
    done: int
    total: int | None
