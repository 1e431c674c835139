"""The yardstick of `otklik bench load`: pages asked for by nothing but httpx."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence

import httpx

A_CLIENT = 10
"""Walks of one client: with more httpx is slower (`pools.CONNECTIONS`), with fewer no faster."""


async def bare_walks(
    url: str, asked: Sequence[Mapping[str, str]], pages: int
) -> list[tuple[int, int]]:
    """Walks through lists, all at once, each by its parameters; pages and items of each."""
    clients = [httpx.AsyncClient(trust_env=False, timeout=30) for _ in asked[::A_CLIENT]]

    async def walk(number: int) -> tuple[int, int]:
        params, items = dict(asked[number]), 0
        for page in range(1, pages + 1):
            answer = await clients[number % len(clients)].get(url, params=params)
            told = answer.json()
            items += len(told["items"])
            params["pageToken"] = told.get("nextPageToken", str(page))
        return pages, items

    done = await asyncio.gather(*map(walk, range(len(asked))))
    for client in clients:
        await client.aclose()
    return done
