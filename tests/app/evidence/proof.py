"""A small bundle of the second format: signed, and stamped where a test has authorities."""

from __future__ import annotations

import hashlib
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.evidence import manifest, timestamp
from app.evidence.canonical import sha256_file
from app.evidence.signing import KEY, SIGNATURE, Signer
from tests.authorities import Tsa

NAME = "01KADAPQ5GTESTTESTTESTTEST"
FACTS = {
    "id": NAME, "case": None, "kind": "post", "url": "http://forum.example/post/7",
    "final_url": "http://forum.example/post/7", "title": "Жалоба", "status": "complete",
    "started_at": "2026-11-22T10:02:00Z", "finished_at": "2026-11-22T10:02:09Z",
    "reason": None, "text_found": True, "operator": "Иванова",
}  # fmt: skip
FILES = {
    "page.png": b"\x89PNG\r\n\x1a\n" * 9,
    "page.txt": "Банкомат списал деньги".encode(),
    "capture.json": b'{"logged_in": false, "previous": null}\n',
    "author/page.txt": "Анна Котова".encode(),
    "media/photo.jpg": b"\xff\xd8\xff" * 20,
}


def signer() -> Signer:
    """A new key."""
    return Signer(Ed25519PrivateKey.generate())


def bundle_in(folder: Path, key: Signer | None = None, **facts: object) -> Path:
    """Files, manifest, sums, seal; signed where there is a key."""
    files = dict(FILES) | ({KEY: key.public_pem} if key else {})
    told = FACTS | ({"signer": key.fingerprint} if key else {}) | facts
    composed = manifest.compose(told, files)
    if key is not None:
        composed[SIGNATURE] = key.sign(composed[manifest.MANIFEST])
    for name, content in (files | composed).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def digest_of(folder: Path) -> str:
    """Of its manifest."""
    return sha256_file(folder / manifest.MANIFEST)[0]


def stamp(folder: Path, *authorities: Tsa) -> Path:
    """Stamps of these authorities, as the program files them."""
    digest = hashlib.sha256((folder / manifest.MANIFEST).read_bytes()).digest()
    (folder / "stamps").mkdir(exist_ok=True)
    for one in authorities:
        answer = one.reply(timestamp.question(digest).body)
        roots = timestamp.certificates(one.root.read_bytes())
        path = timestamp.read(answer, digest, roots).chain
        (folder / "stamps" / f"{one.name}.tsr").write_bytes(answer)
        (folder / "stamps" / f"{one.name}.pem").write_bytes(timestamp.pem_of(path))
    return folder
