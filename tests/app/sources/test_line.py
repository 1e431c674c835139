"""A connection of our own: encrypted where it must be, refused where nobody is trusted, closed."""

from __future__ import annotations

import asyncio
import ipaddress
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpcore
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from app.errors import SourceUnreachable
from app.sources.line import Line
from app.sources.transport import Transport
from tests.app.sources.server import FAST, ON_LOOPBACK

ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for 127.0.0.1 that nobody but its owner vouches for, with its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    alternative = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    now = datetime.now(UTC)
    made = x509.CertificateBuilder(
        name, name, key.public_key(), x509.random_serial_number(), now, now + timedelta(days=1)
    )
    signed = made.add_extension(alternative, critical=False).sign(key, hashes.SHA256())
    path = tmp_path_factory.mktemp("tls") / "both.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    path.write_bytes(private + signed.public_bytes(serialization.Encoding.PEM))
    return path


async def encrypted(certificate: Path) -> asyncio.Server:
    """A server that answers every request with an empty object."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while await reader.readuntil(b"\r\n\r\n"):
                writer.write(ANSWER)
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return await asyncio.start_server(serve, "127.0.0.1", 0, ssl=context)


def test_what_is_said_over_tls_is_answered(certificate: Path):
    async def go() -> bytes:
        async with await encrypted(certificate) as server:
            line = await Line.to("127.0.0.1", server.sockets[0].getsockname()[1], 5.0)
            secure = await line.start_tls(
                ssl.create_default_context(cafile=certificate), "127.0.0.1"
            )
            await secure.write(b"GET / HTTP/1.1\r\n\r\n")
            answer = await secure.read(1000)
            await secure.aclose()
            return answer

    assert asyncio.run(asyncio.wait_for(go(), 10)) == ANSWER


def test_a_server_that_nobody_vouches_for_is_not_asked(certificate: Path):
    async def go() -> None:
        async with await encrypted(certificate) as server, Transport(FAST, ON_LOOPBACK) as ours:
            await ours.get(f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}/x")

    with pytest.raises(SourceUnreachable) as refused:
        asyncio.run(asyncio.wait_for(go(), 10))
    assert refused.value.facts["reason"] == "tls"


def test_nobody_there_is_no_connection():
    async def go() -> None:
        server = await asyncio.start_server(lambda _r, w: w.close(), "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        server.close()
        await server.wait_closed()
        await Line.to("127.0.0.1", port, 1.0)

    with pytest.raises(httpcore.ConnectError):
        asyncio.run(go())


def test_what_was_not_asked_for_makes_a_resting_connection_unfit():
    async def go() -> bool:
        said = asyncio.Event()

        async def chatter(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.write(b"unasked")
            said.set()
            await reader.read()
            writer.close()

        async with await asyncio.start_server(chatter, "127.0.0.1", 0) as server:
            line = await Line.to("127.0.0.1", server.sockets[0].getsockname()[1], 5.0)
            await said.wait()
            await asyncio.sleep(0.05)  # by now the loop has taken it from the socket
            unfit = bool(line.get_extra_info("is_readable"))
            await line.aclose()
            await asyncio.sleep(0.05)
            return unfit

    assert asyncio.run(asyncio.wait_for(go(), 10))
