"""Time-stamping authorities of our own: `openssl ts` behind an address of loopback."""

from __future__ import annotations

import datetime as dt
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from app.domain.stamping import Authority

CONFIG = """\
[tsa]
default_tsa = t1
[t1]
serial = {folder}/serial
crypto_device = builtin
signer_cert = {folder}/tsa.pem
{certs}
signer_key = {folder}/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = {digests}
accuracy = secs:1
tsa_name = yes
ess_cert_id_alg = sha256
"""
Key = ec.EllipticCurvePrivateKey


@dataclass(slots=True, kw_only=True)
class Tsa:
    """One of them; `answers` takes the place of openssl's answer while it is set."""

    name: str
    folder: Path
    url: str = ""
    answers: bytes | None = None
    status: int = 200
    asked: list[bytes] = field(default_factory=list)

    @property
    def root(self) -> Path:
        """Its root certificate."""
        return self.folder / "root.pem"

    def authority(self, roots: str | None = None) -> Authority:
        """As it stands in the settings."""
        return Authority(
            name=self.name, url=self.url, roots=str(self.root) if roots is None else roots
        )

    def reply(self, query: bytes) -> bytes:
        """openssl's answer."""
        (self.folder / "query").write_bytes(query)
        subprocess.run(
            ["openssl", "ts", "-reply", "-config", self.folder / "tsa.cnf",
             "-queryfile", self.folder / "query", "-out", self.folder / "answer"],
            check=True, capture_output=True, timeout=30,
        )  # fmt: skip
        return (self.folder / "answer").read_bytes()


def tsa(
    folder: Path, name: str, *, chain: bool = True, usage: bool = True, digests: str = "sha256"
) -> Tsa:
    """Certificates and settings; `chain`: the answer brings middle and root, unsorted."""
    folder.mkdir(parents=True, exist_ok=True)
    root_key, root = _certificate(f"{name} root")
    middle_key, middle = _certificate(f"{name} middle", issuer=(root_key, root))
    key, leaf = _certificate(f"{name} tsa", issuer=(middle_key, middle), ca=False, stamps=usage)
    pems = {
        "root.pem": [root],
        "tsa.pem": [leaf],
        "chain.pem": [middle, root],
        "middle.pem": [middle],
    }
    for file, certificates in pems.items():
        (folder / file).write_bytes(b"".join(c.public_bytes(Encoding.PEM) for c in certificates))
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / "tsa.key").write_bytes(secret)
    (folder / "serial").write_text("01\n")
    certs = f"certs = {folder}/chain.pem" if chain else ""
    (folder / "tsa.cnf").write_text(CONFIG.format(folder=folder, certs=certs, digests=digests))
    return Tsa(name=name, folder=folder)


@contextmanager
def serving(*known: Tsa) -> Iterator[None]:
    """They answer at their `url` until the end."""
    by_path = {f"/{one.name}": one for one in known}

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            one = by_path[self.path]
            query = self.rfile.read(int(self.headers["Content-Length"]))
            one.asked.append(query)
            answer = one.reply(query) if one.answers is None else one.answers
            self.send_response(one.status)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *args: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    for one in known:
        one.url = f"http://127.0.0.1:{server.server_port}/{one.name}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _certificate(
    name: str,
    issuer: tuple[Key, x509.Certificate] | None = None,
    *,
    ca: bool = True,
    stamps: bool = True,
) -> tuple[Key, x509.Certificate]:
    key, now = ec.generate_private_key(ec.SECP256R1()), dt.datetime.now(dt.UTC)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer[1].subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=3650))
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
    )
    if not ca:
        use = ExtendedKeyUsageOID.TIME_STAMPING if stamps else ExtendedKeyUsageOID.CODE_SIGNING
        made = made.add_extension(x509.ExtendedKeyUsage([use]), critical=True)
    return key, made.sign(issuer[0] if issuer else key, hashes.SHA256())
