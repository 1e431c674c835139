"""A guarded connection says whether its server has hung up."""

from __future__ import annotations

import asyncio

import httpcore

from app.sources.guarded import GuardedBackend
from app.sources.inside import Allowance


async def connected(port: int) -> httpcore.AsyncNetworkStream:
    backend = GuardedBackend(Allowance(everything=True))
    return await backend.connect_tcp("127.0.0.1", port, 5.0)


def test_a_connection_at_rest_tells_that_its_server_hung_up():
    async def scenario() -> None:
        hung_up = asyncio.Event()

        async def greet(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.write(b"x")
            await hung_up.wait()
            writer.close()

        async with await asyncio.start_server(greet, "127.0.0.1", 0) as server:
            stream = await connected(server.sockets[0].getsockname()[1])
            assert await stream.read(1, 5.0) == b"x"
            assert not any(stream.get_extra_info("is_readable") for _ in range(3))
            hung_up.set()
            assert await stream.read(1, 5.0) == b""
            assert stream.get_extra_info("is_readable")
            await stream.aclose()
            assert stream.get_extra_info("is_readable")

    asyncio.run(asyncio.wait_for(scenario(), 10))
