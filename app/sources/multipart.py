"""A form with files in it, as a browser sends it (RFC 7578)."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from app.sources.asking import Part
from app.sources.request import Body


def form_with(fields: Mapping[str, Any], parts: Sequence[Part]) -> Body:
    """Fields first, files after them; what is None is left out."""
    edge = f"otklik-{uuid.uuid4().hex}"
    pieces = [
        _head(edge, f'form-data; name="{_quoted(name)}"') + b"\r\n" + str(value).encode() + b"\r\n"
        for name, value in fields.items()
        if value is not None
    ]
    for part in parts:
        said = f'form-data; name="{_quoted(part.name)}"; filename="{_quoted(part.filename)}"'
        kind = f"Content-Type: {part.media_type}\r\n\r\n".encode()
        pieces.append(_head(edge, said) + kind + part.content + b"\r\n")
    pieces.append(f"--{edge}--\r\n".encode())
    return Body(raw=b"".join(pieces), kind=f"multipart/form-data; boundary={edge}")


def _head(edge: str, said: str) -> bytes:
    return f"--{edge}\r\nContent-Disposition: {said}\r\n".encode()


def _quoted(text: str) -> str:
    """As browsers write it (HTML, «multipart/form-data encoding algorithm»)."""
    return text.replace("\r", "%0D").replace("\n", "%0A").replace('"', "%22")
