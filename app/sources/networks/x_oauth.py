"""OAuth 1.0a as X takes it (RFC 5849, HMAC-SHA1): the only tokens there that do not run out."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import time
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import quote

from app.sources.asking import Ask
from app.sources.network import Secret

PARTS = ("api_key", "api_secret", "access_token", "access_secret")
"""Of the app and of the account, as X's portal shows them."""


def signed(ask: Ask, base: str, secret: Secret) -> Ask:
    """The request with its signature; `base` is the address the network itself is asked at."""
    own = {
        "oauth_consumer_key": secret["api_key"],
        "oauth_nonce": secrets.token_hex(16),
        "oauth_signature_method": "HMAC-SHA1",
        "oauth_timestamp": str(int(time.time())),
        "oauth_token": secret["access_token"],
        "oauth_version": "1.0",
    }
    asked = {k: str(v) for k, v in ask.query.items() if v is not None}
    told = signature(_method(ask), f"{base}{ask.path}", {**asked, **own}, secret)
    pairs = {**own, "oauth_signature": told}
    header = ", ".join(f'{name}="{_quoted(value)}"' for name, value in pairs.items())
    return replace(ask, headers={**ask.headers, "authorization": f"OAuth {header}"})


def signature(method: str, address: str, params: Mapping[str, str], secret: Secret) -> str:
    """The signature of a request; a body in JSON is no part of it (RFC 5849, 3.4.1.3.1)."""
    pairs = sorted((_quoted(name), _quoted(value)) for name, value in params.items())
    row = "&".join(f"{name}={value}" for name, value in pairs)
    text = "&".join((method, _quoted(address), _quoted(row)))
    key = f"{_quoted(secret['api_secret'])}&{_quoted(secret['access_secret'])}"
    return base64.b64encode(hmac.digest(key.encode(), text.encode(), hashlib.sha1)).decode()


def _method(ask: Ask) -> str:
    return ask.method or ("GET" if ask.json is None and ask.form is None else "POST")


def _quoted(text: str) -> str:
    return quote(text, safe="-._~")
