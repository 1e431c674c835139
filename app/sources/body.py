"""Reads a streamed body with a limit on what it unpacks to."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterable

from app.errors import SourceBroken, SourceTooLarge

GZIP_OR_ZLIB = zlib.MAX_WBITS | 32


async def read(chunks: AsyncIterable[bytes], packing: str, limit: int) -> bytes:
    """The unpacked body; `packing` is the Content-Encoding.

    One network read may hold a bomb (67 MB out of little), so what is packed is unpacked here,
    never further than the limit.

    Raises:
        SourceTooLarge: more than `limit` bytes. SourceBroken: an unknown or damaged packing.
    """
    packing = packing.strip().lower()
    if packing in {"", "identity"}:
        return await _plain(chunks, limit)
    if packing not in {"gzip", "x-gzip", "deflate"}:
        raise SourceBroken(reason="packing")
    try:
        return await _packed(chunks, limit)
    except zlib.error as error:
        raise SourceBroken(reason="packing") from error


async def _plain(chunks: AsyncIterable[bytes], limit: int) -> bytes:
    whole = bytearray()
    async for chunk in chunks:
        whole += chunk
        if len(whole) > limit:
            raise SourceTooLarge(limit_mb=limit // 1_000_000)
    return bytes(whole)


async def _packed(chunks: AsyncIterable[bytes], limit: int) -> bytes:
    whole = bytearray()
    unpack: zlib._Decompress | None = None
    async for chunk in chunks:
        if unpack is None:
            unpack = _unpacker(chunk)
        whole += unpack.decompress(chunk, limit + 1 - len(whole))
        if len(whole) > limit:
            raise SourceTooLarge(limit_mb=limit // 1_000_000)
    if unpack is not None and not unpack.eof:
        raise SourceBroken(reason="cut")
    return bytes(whole)


def _unpacker(first: bytes) -> zlib._Decompress:
    """«deflate» is a zlib stream by the standard and a bare one from some servers."""
    looks_wrapped = first[:2] == b"\x1f\x8b" or (
        len(first) > 1 and first[0] & 0x0F == 8 and (first[0] * 256 + first[1]) % 31 == 0
    )
    return zlib.decompressobj(GZIP_OR_ZLIB if looks_wrapped else -zlib.MAX_WBITS)
