"""The guard: what it lets through, and that nothing is sent where it should not."""

from __future__ import annotations

import asyncio

import pytest

from tests.ui.capture.site import Canary, serving
from ui.capture.guard import Guard, Refused


async def asked(guard: Guard, request: str) -> bytes:
    """What a raw request to the guard brings back."""
    await guard.start()
    reader, writer = await asyncio.open_connection("127.0.0.1", guard.port)
    writer.write(request.encode("latin-1"))
    answer = await asyncio.wait_for(reader.read(), 10)
    writer.close()
    guard.close()
    return answer


def test_an_allowed_page_passes_and_its_address_is_known() -> None:
    with serving() as site:
        guard = Guard([site.host])
        answer = asyncio.run(asked(guard, f"GET {site.url}/frame.html HTTP/1.1\r\n\r\n"))
    assert answer.startswith((b"HTTP/1.0 200", b"HTTP/1.1 200"))
    assert "рамка".encode() in answer
    assert list(guard.addresses.values()) == ["127.0.0.1"]


def test_a_private_address_gets_no_answer_and_no_connection() -> None:
    canary = Canary()
    guard = Guard()
    url = f"http://127.0.0.1:{canary.port}/"
    assert asyncio.run(asked(guard, f"GET {url} HTTP/1.1\r\n\r\n")) == b""
    refused = asyncio.run(asked(Guard(), f"CONNECT localhost:{canary.port} HTTP/1.1\r\n\r\n"))
    canary.close()
    assert refused.startswith(b"HTTP/1.1 403")
    assert guard.denied == {"127.0.0.1"}
    assert canary.heard == []


def test_a_second_request_on_the_same_connection_goes_nowhere() -> None:
    with serving() as site:
        first = f"GET {site.url}/frame.html HTTP/1.1\r\nHost: x\r\n\r\n"
        second = "GET http://10.0.0.1/secret HTTP/1.1\r\nHost: x\r\n\r\n"
        asyncio.run(asked(Guard([site.host]), first + second))
        assert site.asked == ["/frame.html"]


@pytest.mark.parametrize(
    "noise", ["\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "A B C\r\n\r\n"]
)
def test_nonsense_closes_the_connection(noise: str) -> None:
    assert asyncio.run(asked(Guard(), noise)) == b""


def test_one_private_answer_among_public_ones_refuses_the_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def rebind(*_: object, **__: object) -> list[object]:
        return [(2, 1, 6, "", ("93.184.216.34", 80)), (2, 1, 6, "", ("10.0.0.1", 80))]

    async def resolve() -> None:
        loop = asyncio.get_running_loop()
        monkeypatch.setattr(loop, "getaddrinfo", rebind)
        await Guard().resolve("rebind.example", 80)

    with pytest.raises(Refused):
        asyncio.run(resolve())


def test_the_next_address_is_tried_where_the_first_does_not_answer() -> None:
    with serving() as site:
        port = site.host.partition(":")[2]

        class TwoAddresses(Guard):
            """A name with a dead address and a living one."""

            async def resolve(self, host: str, port: int) -> list[tuple[str, int]]:
                return [("::1", port), ("127.0.0.1", port)]

        request = f"GET http://two.example:{port}/frame.html HTTP/1.1\r\n\r\n"
        answer = asyncio.run(asked(TwoAddresses(), request))
    assert "рамка".encode() in answer
