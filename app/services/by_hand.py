"""A case opened by hand for a page that somebody pasted (L11, L19)."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session

from app.domain.ids import CaseId
from app.domain.post import FetchedPost
from app.domain.source import IMPORT, Source, SourceConfig
from app.domain.web_address import host_of, network_of, page_address
from app.errors import NotFound, PermalinkWrong
from app.services.changes import Changes
from app.services.intake import store_posts
from app.services.listening import Listening
from app.store import cases, sources


async def open_page(listening: Listening, text: str, now: datetime) -> tuple[CaseId, Changes]:
    """The case of a page: the one that has it, else a new one.

    Such cases stand under a source that is named after the page's site and is never asked.
    What the page says is not known before it is captured or opened.

    Raises:
        PermalinkWrong: not the address of a web page.
    """
    address = page_address(text)
    if address is None:
        raise PermalinkWrong(reason="not_a_page")
    known = await listening.db.read(partial(cases.of_page, address=address))
    if known is not None:
        return known, Changes()
    source = await listening.db.run(partial(_source, address=address))
    post = FetchedPost(
        native_id=address, kind="page", text="", title=address, created=now, permalink=address
    )
    judged = await listening.understand([post], source.config)
    changes = await listening.db.run(
        partial(store_posts, source_id=source.id, judged=judged, now=now)
    )
    found = await listening.db.read(partial(cases.of_page, address=address))
    if found is None:
        raise NotFound(what="case", id=address)
    return found, changes


def _source(session: Session, address: str) -> Source:
    name = host_of(address)
    try:
        return sources.by_name(session, name)
    except NotFound:
        config = SourceConfig(name=name, network=network_of(address), kind=IMPORT)
        return sources.add(session, config)
