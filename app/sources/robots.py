"""What a site asks of programs (robots.txt): looked at before a page is read by one."""

from __future__ import annotations

from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from app.errors import PageClosed, SourceError, SourceInside
from app.sources.transport import Terms, Transport

NAME = "Otklik"
LARGEST = 500_000
"""RFC 9309 §2.5: at least that much of it is read."""


async def ask_leave(transport: Transport, address: str) -> None:
    """Returns where the site does not mind.

    A site without rules, or whose rules cannot be had, does not mind.

    Raises:
        PageClosed: it does. SourceInside: the address leads inside.
    """
    parts = urlsplit(address)
    try:
        answer = await transport.get(
            f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}/robots.txt", terms=Terms(tries=1)
        )
    except SourceInside:
        raise
    except SourceError:
        return
    if answer.is_page():
        return
    rules = RobotFileParser()
    rules.parse(answer.text()[:LARGEST].splitlines())
    if not rules.can_fetch(NAME, address):
        raise PageClosed(host=parts.hostname or "")
