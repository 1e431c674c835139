"""Logging: rotated files in the workspace, and a filter that blanks secrets and private data."""

from __future__ import annotations

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

SECRET = re.compile(
    r"""(?ix)
    (?P<name>access_token|token|client_secret|api[_-]?key|password|authorization|cookie|bearer)
    (?P<between>["']?\s*[:=\s]\s*["']?(?:bearer\s+)?)
    [^\s"'&,;}]{4,}
    """
)
PRIVATE = (
    re.compile(r"(?<!\d)\d{6,12}:[\w-]{30,}"),  # tokens of Telegram's bots stand in addresses
    re.compile(r"(?<!\w)(?:\+\d|8)[\s(-]*\d{3}[\s)-]*\d{3}[\s-]*\d{2}[\s-]*\d{2}(?!\d)"),  # phones
    re.compile(r"(?<!\d)\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}(?!\d)"),  # cards
    re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+"),  # e-mail
)

SHORTEST = 6
"""Characters of a secret; less would blank half of what is told."""
_hidden: set[str] = set()


def hide(*secrets: str) -> None:
    """From now on none of these is told by this process, in whatever words they come.

    A token may stand in the arguments of an exception, where no pattern tells it from a word.
    """
    _hidden.update(secret for secret in secrets if len(secret) >= SHORTEST)


def redact(text: str) -> str:
    """The text with tokens, phones, cards and e-mail addresses blanked."""
    for secret in sorted(_hidden, key=len, reverse=True):
        text = text.replace(secret, "***")
    text = SECRET.sub(r"\g<name>\g<between>***", text)
    for pattern in PRIVATE:
        text = pattern.sub("***", text)
    return text


class Redacting(logging.Formatter):
    """Formats, then blanks, so that arguments and tracebacks are covered too."""

    def format(self, record: logging.LogRecord) -> str:
        """One redacted line, or more with a traceback."""
        return redact(super().format(record))


def start(folder: Path, process: str) -> None:
    """Logs of this process go to `folder/<process>.log`, 5 files of 1 MB at most."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / f"{process}.log", maxBytes=1_000_000, backupCount=4, encoding="utf-8", delay=True
    )
    handler.setFormatter(Redacting("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    for noisy in ("httpx", "httpcore"):  # they log whole addresses, with their queries
        logging.getLogger(noisy).setLevel(logging.WARNING)
