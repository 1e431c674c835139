"""Who speaks for which brand: kept with its picture, and found for a case."""

from __future__ import annotations

import errno

from sqlalchemy.orm import Session

from app.domain.brand_voice import Voice
from app.domain.ids import CaseId
from app.errors import DiskFull, VoiceUnfit, WorkspaceReadOnly
from app.paths import Workspace
from app.services import attachments
from app.services.changes import Changes
from app.store import brand_voices, cases

LARGEST_PICTURE = 1_000_000
"""Bytes; the window makes small squares of what a person chooses."""
_PNG = b"\x89PNG\r\n\x1a\n"


def keep(session: Session, voice: Voice) -> tuple[Voice, Changes]:
    """Adds or replaces the voice of a brand.

    Raises:
        VoiceUnfit: a text that is too long, an address that is none.
    """
    kept = brand_voices.keep(session, voice.checked())
    return kept, Changes(voices=frozenset({kept.brand}))


def remove(session: Session, brand: str) -> Changes:
    """The brand speaks with everybody's voice from now on."""
    brand_voices.remove(session, brand)
    return Changes(voices=frozenset({brand}))


def of_case(session: Session, case_id: CaseId, operator: str) -> Voice:
    """Who answers this case; `operator` where no voice names anybody.

    Raises:
        NotFound: no such case.
    """
    return brand_voices.of_brand(session, cases.get(session, case_id).brand, operator)


def keep_picture(workspace: Workspace, picture: bytes) -> str:
    """Puts a PNG into `attachments/` under its own digest, which is returned.

    Raises:
        VoiceUnfit: no PNG, or a large one. DiskFull, WorkspaceReadOnly: it cannot be written.
    """
    if not picture.startswith(_PNG) or len(picture) > LARGEST_PICTURE:
        raise VoiceUnfit(what="picture")
    try:
        return attachments.keep(workspace, "voice.png", picture).sha256
    except OSError as error:
        kind = DiskFull if error.errno in (errno.ENOSPC, errno.EDQUOT) else WorkspaceReadOnly
        raise kind(reason=error.strerror or type(error).__name__) from error
