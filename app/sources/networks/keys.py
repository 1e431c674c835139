"""Signing with private keys as people paste them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from app.errors import SourceLogin

PEM = re.compile(r"-----BEGIN ([A-Z ]+)-----(.*?)-----END \1-----", re.DOTALL)
LINE = 64


def signed(claims: Mapping[str, Any], key: str, how: str, name: str | None = None) -> str:
    """The claims as a signed token; `how`: ES256 or RS256, `name`: of the key.

    Raises:
        SourceLogin: this is no such key.
    """
    import jwt  # here: it loads all of cryptography, for two networks only

    try:
        return jwt.encode(dict(claims), pem(key), how, {"kid": name} if name else None)
    except (jwt.PyJWTError, ValueError, TypeError) as error:
        raise SourceLogin(reason="private_key") from error


def pem(pasted: str) -> str:
    """The key with its lines as they should be: they are lost or written `\\n` on the way."""
    found = PEM.search(pasted.replace("\\n", "\n"))
    if found is None:
        return pasted
    letters = "".join(found[2].split())
    lines = [letters[at : at + LINE] for at in range(0, len(letters), LINE)]
    return "\n".join((f"-----BEGIN {found[1]}-----", *lines, f"-----END {found[1]}-----", ""))
