"""E-mail: a mailbox over IMAP, answers over SMTP; notices of review sites are reviews."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from app.domain.source import Param, SourceKind
from app.sources.answer import Answer
from app.sources.base import Reader, Sender
from app.sources.lines import allowance_for_hosts
from app.sources.network import Given, Network, Place, Secret
from app.sources.networks.email_box import Login
from app.sources.networks.email_letter import Letter, given
from app.sources.networks.email_reader import MailReader
from app.sources.networks.email_sender import MailSender, Post

HOST = r"^(?:\w+://)?(?P<value>[\w.-]{1,250}|\[[0-9a-fA-F:.]{2,45}\])/?$"
ADDRESS = r"^<?(?P<value>[^\s<>@,;\"]{1,64}@[^\s<>@,;\"]{1,250})>?$"
INTERNAL = frozenset({"whole", "to", "cc", "reply_to", "list_id", "auto_submitted", "notice"})
"""What we keep of a letter beside what a recording says."""


class Email(Network):
    """No HTTP: reader and sender are its own."""

    name = "email"
    kinds = (
        SourceKind(
            network="email",
            kind="inbox",
            params=(
                Param(name="address", pattern=ADDRESS, example="care@example.com"),
                Param(name="imap_host", pattern=HOST, example="imap.example.com"),
                Param(name="imap_port", required=False, form="number", default="993"),
                Param(name="smtp_host", required=False, pattern=HOST),
                Param(name="smtp_port", required=False, form="number", default="465"),
                Param(name="folder", required=False, default="INBOX"),
            ),
            needs_token=True,
            takes_token=True,
            can_send=True,
            most_files=10,
            token_parts=("password", "access_token"),
            live=True,
        ),
    )

    def own_reader(self, place: Place, secret: Secret, *, live: bool = False) -> Reader:
        """The mailbox."""
        return MailReader(_login(place, secret), place.param("folder", "INBOX"), live=live)

    def own_sender(self, place: Place, secret: Secret) -> Sender:
        """The server that takes letters."""
        host, port = _smtp(place)
        return MailSender(Post(host=host, port=port, login=_login(place, secret)))

    def given(self, answer: Answer) -> list[Given]:
        """An answer's body is one letter."""
        return [given(Letter(answer.body))]

    def given_item(self, raw: Mapping[str, Any]) -> Given:
        """A stored letter as its recording would have it."""
        return {key: value for key, value in raw.items() if key not in INTERNAL}

    def told(self, answers: Sequence[Answer], items: Sequence[Given]) -> Given:
        """Each letter with the file it stood in."""
        del answers
        return {"items": [{"file": item.get("body_file"), **item} for item in items]}


def _login(place: Place, secret: Secret) -> Login:
    host = place.param("imap_host").strip("[]")
    port = int(place.param("imap_port", "993"))
    return Login(
        host=host,
        port=port,
        address=place.param("address"),
        password=secret.get("password", ""),
        access_token=secret.get("access_token", ""),
        allow=allowance_for_hosts(place.config, (host, port), _smtp(place)),
    )


def _smtp(place: Place) -> tuple[str, int]:
    """Where nothing is said: the mailbox's own house, `imap.` made `smtp.`."""
    imap = place.param("imap_host")
    guessed = f"smtp.{imap.removeprefix('imap.')}" if imap.startswith("imap.") else imap
    return place.param("smtp_host", guessed).strip("[]"), int(place.param("smtp_port", "465"))
