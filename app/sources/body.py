"""Reads a streamed body with a limit on what it unpacks to."""

from __future__ import annotations

import zlib

import httpx

from app.errors import SourceBroken, SourceTooLarge

ENCODINGS = "gzip, deflate"
"""What we offer; anything else an answer comes in is refused."""
GZIP_OR_ZLIB = zlib.MAX_WBITS | 32


async def read(response: httpx.Response, limit: int) -> bytes:
    """The unpacked body.

    httpx would unpack one network read at once (67 MB out of a small bomb), so the packed bytes
    are taken and unpacked here, never further than the limit.

    Raises:
        SourceTooLarge: more than `limit` bytes. SourceBroken: an unknown or damaged packing.
    """
    packing = response.headers.get("content-encoding", "identity").strip().lower()
    if packing in {"", "identity"}:
        return await _plain(response, limit)
    if packing not in {"gzip", "x-gzip", "deflate"}:
        raise SourceBroken(reason="packing", status=response.status_code)
    try:
        return await _packed(response, limit)
    except zlib.error as error:
        raise SourceBroken(reason="packing", status=response.status_code) from error


async def _plain(response: httpx.Response, limit: int) -> bytes:
    whole = bytearray()
    async for chunk in response.aiter_raw():
        whole += chunk
        if len(whole) > limit:
            raise SourceTooLarge(limit_mb=limit // 1_000_000)
    return bytes(whole)


async def _packed(response: httpx.Response, limit: int) -> bytes:
    whole = bytearray()
    unpack: zlib._Decompress | None = None
    async for chunk in response.aiter_raw():
        if unpack is None:
            unpack = _unpacker(chunk)
        whole += unpack.decompress(chunk, limit + 1 - len(whole))
        if len(whole) > limit:
            raise SourceTooLarge(limit_mb=limit // 1_000_000)
    if unpack is not None and not unpack.eof:
        raise SourceBroken(reason="cut", status=response.status_code)
    return bytes(whole)


def _unpacker(first: bytes) -> zlib._Decompress:
    """«deflate» is a zlib stream by the standard and a bare one from some servers."""
    looks_wrapped = first[:2] == b"\x1f\x8b" or (
        len(first) > 1 and first[0] & 0x0F == 8 and (first[0] * 256 + first[1]) % 31 == 0
    )
    return zlib.decompressobj(GZIP_OR_ZLIB if looks_wrapped else -zlib.MAX_WBITS)
