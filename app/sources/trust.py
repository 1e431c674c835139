"""Whom we trust to be who they say: the system's certificate authorities."""

from __future__ import annotations

import ssl
from functools import cache


@cache
def trusted() -> ssl.SSLContext:
    """The operating system's authorities, a company's own included; read once per process."""
    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


@cache
def nobody() -> ssl.SSLContext:
    """For plain http: loads nothing, and would trust nobody."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
