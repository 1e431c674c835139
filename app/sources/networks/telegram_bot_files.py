"""An answer with files in Telegram: one message, its text under the first of them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from app.sources.asking import Ask, Part
from app.sources.base import OutgoingFile

MOST_FILES = 10
LARGEST_PHOTO = 10_000_000
"""Bytes; what is larger goes as a document (core.telegram.org/bots/api#sendphoto)."""
PHOTOS = frozenset({"image/jpeg", "image/png", "image/webp"})


def with_files(message: Mapping[str, Any], files: Sequence[OutgoingFile]) -> Ask:
    """The call for a message: a text, a photo or document, or an album of one kind."""
    if not files:
        return Ask(path="/sendMessage", json=message, bucket="send")
    photos = all(_is_photo(one) for one in files)
    kind = "photo" if photos else "document"
    about = {name: _plain(value) for name, value in message.items() if name != "text"}
    if len(files) == 1:
        form = {**about, "caption": message["text"]}
        path = "/sendPhoto" if photos else "/sendDocument"
        return Ask(path=path, form=form, parts=(_part(kind, files[0]),), bucket="send")
    album = [{"type": kind, "media": f"attach://file{at}"} for at in range(len(files))]
    # Of an album of documents the last text is shown, of photos the first one.
    album[0 if photos else -1]["caption"] = message["text"]
    parts = tuple(_part(f"file{at}", one) for at, one in enumerate(files))
    form = {**about, "media": json.dumps(album, ensure_ascii=False)}
    return Ask(path="/sendMediaGroup", form=form, parts=parts, bucket="send")


def _is_photo(one: OutgoingFile) -> bool:
    return one.file.media_type in PHOTOS and one.file.size <= LARGEST_PHOTO


def _part(name: str, one: OutgoingFile) -> Part:
    known = one.file
    return Part(name=name, filename=known.name, media_type=known.media_type, content=one.content)


def _plain(value: Any) -> Any:
    return json.dumps(value) if isinstance(value, dict | list) else value
