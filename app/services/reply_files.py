"""Whether a network takes the files of an answer: asked before anything leaves."""

from __future__ import annotations

from collections.abc import Sequence

from app.attachment_errors import FilesTooMany, ReplyFilesUnsupported
from app.domain.attachment import MOST, AttachedFile
from app.domain.source import SourceConfig
from app.errors import ReplyTooLong
from app.sources.checking import kind_of


def fit_files(config: SourceConfig, files: Sequence[AttachedFile], text: str) -> None:
    """Files are never dropped silently: what cannot take them all takes nothing.

    Raises:
        FilesTooMany: more than go with any answer. ReplyFilesUnsupported: this network takes
        none, or fewer. ReplyTooLong: a text beside files is shorter there.
    """
    if not files:
        return
    if len(files) > MOST:
        raise FilesTooMany(most=MOST)
    if not config.listens:
        raise ReplyFilesUnsupported(network=config.network, most=0)
    kind = kind_of(config.network, config.kind)
    if len(files) > kind.most_files:
        raise ReplyFilesUnsupported(network=config.network, most=kind.most_files)
    if kind.longest_with_files is not None and len(text) > kind.longest_with_files:
        raise ReplyTooLong(length=len(text), longest=kind.longest_with_files)
