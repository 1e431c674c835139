"""WARC and WACZ as other tools read them."""

from __future__ import annotations

import base64
import errno
import gzip
import hashlib
import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import BinaryIO

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from warcio.archiveiterator import ArchiveIterator

from app.evidence import bundle, warc
from app.evidence.inner import check_wacz
from app.evidence.posting import posted
from app.evidence.signing import Signer
from app.evidence.surt import same_address, surt
from app.evidence.wacz import MainPage, write
from app.evidence.wacz_signing import archive_signature_holds
from app.evidence.warc_reading import entries, repair, responses
from tests.app.evidence.make import MOMENT, PAGE, URL, about, exchange, left_by_helper, sealed

FORM = b"\r\n".join(
    (b"--x", b'Content-Disposition: form-data; name="a"', b"", b"1 2",
     b"--x", b'Content-Disposition: form-data; name="f"; filename="t.bin"',
     b"Content-Type: application/octet-stream", b"", b"\xff", b"--x--", b"")
)  # fmt: skip
SIGNER = Signer(Ed25519PrivateKey.from_private_bytes(bytes(range(32))))


@pytest.fixture
def recorded(tmp_path: Path) -> Path:
    """A WARC of two exchanges."""
    with warc.WarcFile(tmp_path / "data.warc.gz") as growing:
        growing.write(exchange())
        growing.write(exchange("http://forum.example/x?token=abc&q=1", method="POST",
                               request_body=b"q=1", truncated="time"))  # fmt: skip
    return tmp_path / "data.warc.gz"


def test_records_are_pairs_with_digests_that_hold(recorded: Path) -> None:
    with recorded.open("rb") as stream:
        records = [
            (r.rec_type, r.rec_headers.get_header("WARC-Target-URI"), r.content_stream().read())
            for r in ArchiveIterator(stream, check_digests="raise")
        ]
    assert [kind for kind, _, _ in records] == ["warcinfo", *["response", "request"] * 2]
    assert records[1][2] == PAGE
    assert records[3][1] == "http://forum.example/x?token=***&q=1"


def test_a_decoded_body_does_not_claim_to_be_packed(recorded: Path) -> None:
    with recorded.open("rb") as stream:
        url, status, _, headers, body = next(responses(stream))
    names = {name for name, _ in headers}
    assert (url, status, body) == (URL, 200, PAGE)
    assert "X-Orig-Content-Encoding" in names
    assert "Content-Encoding" not in names


def test_header_lines_cannot_be_injected(tmp_path: Path) -> None:
    evil = (("X-A", "1\r\nSet-Cookie: a=b"), ("X-Ю", "жалоба"))
    with warc.WarcFile(tmp_path / "a.warc.gz") as growing:
        growing.write(exchange(response_headers=evil, status_text="OK\r\nX-B: 2"))
    with (tmp_path / "a.warc.gz").open("rb") as stream:
        [(_, _, _, headers, _)] = list(responses(stream))
    assert {"Set-Cookie", "X-B"} & {name for name, _ in headers} == set()


def test_a_cut_archive_is_repaired_to_its_last_whole_record(recorded: Path) -> None:
    whole = repair(recorded)
    recorded.write_bytes(recorded.read_bytes()[:-10])
    assert (whole, repair(recorded)) == (5, 4)
    assert len(list(entries(recorded))) == 4
    assert repair(recorded.with_name("none")) == 0


def test_the_same_records_give_the_same_wacz(recorded: Path, tmp_path: Path) -> None:
    page = MainPage(url=URL, title="Жалоба", at=MOMENT, text="текст")
    for name in ("a.wacz", "b.wacz"):
        write(tmp_path / name, recorded, list(entries(recorded)), [page], MOMENT, SIGNER)
    assert (tmp_path / "a.wacz").read_bytes() == (tmp_path / "b.wacz").read_bytes()


def test_the_reference_validator_accepts_our_wacz(tmp_path: Path) -> None:
    bundle.finish(left_by_helper(tmp_path / "p"), tmp_path / "b", about(signer=SIGNER))
    tool = Path(sys.executable).with_name("wacz.exe" if os.name == "nt" else "wacz")
    done = subprocess.run(
        [tool, "validate", "-f", tmp_path / "b" / "page.wacz"],
        check=False, capture_output=True, text=True, timeout=100,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "valid" in done.stdout.lower()


def test_the_index_leads_to_the_records(tmp_path: Path) -> None:
    sealed(tmp_path / "b")
    with zipfile.ZipFile(tmp_path / "b" / "page.wacz") as archive:
        data = archive.read("archive/data.warc.gz")
        lines = gzip.decompress(archive.read("indexes/index.cdx.gz")).decode().splitlines()
    assert lines == sorted(lines)
    for line in lines:
        about = json.loads(line.split(" ", 2)[2])
        part = data[int(about["offset"]) :][: int(about["length"])]
        [record] = ArchiveIterator(io.BytesIO(part))
        assert record.rec_headers.get_header("WARC-Target-URI") == about["url"]
    assert any('"urn:fullPage:' in line for line in lines)


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("http://www.Example.com/a?b=2&A=1", "com,example)/a?a=1&b=2"),
        ("https://example.com", "com,example)/"),
        ("https://жалоба.example:8443/x/", "example,xn--80aacs0as:8443)/x"),
        ("http://127.0.0.1:80/", "1,0,0,127)/"),
        ("http://[::1]:80/x", "::1)/x"),
        ("https://example.com/п//b/?", "com,example)/%d0%bf/b"),
        ("urn:text:http://a.example/", "urn:text:http://a.example"),
        (
            "urn:fullPage:http://a.example/Path/?b=1&A=2",
            "urn:fullpage:http://a.example/path?a=2&b=1",
        ),
        ("http://[::1/", "http://[::1/"),
    ],
)
def test_keys_sort_by_host(url: str, key: str) -> None:
    assert surt(url) == key


def test_the_archive_is_signed_as_replay_tools_verify_it(tmp_path: Path) -> None:
    bundle.finish(left_by_helper(tmp_path / "p"), tmp_path / "b", about(signer=SIGNER))
    with zipfile.ZipFile(tmp_path / "b" / "page.wacz") as archive:
        digest = "sha256:" + hashlib.sha256(archive.read("datapackage.json")).hexdigest()
        told = json.loads(archive.read("datapackage-digest.json"))["signedData"]
    key, signature = (base64.b64decode(told[name]) for name in ("publicKey", "signature"))
    assert told["hash"] == digest
    assert (len(signature), told["created"]) == (96, "2026-11-22T10:02:00Z")
    assert archive_signature_holds(key, signature, digest.encode())
    assert not archive_signature_holds(key, signature, digest.replace("a", "b").encode())


class FullDisk:
    """A file on a disk that takes ten more bytes, and then none."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.tell, self.fileno, self.flush, self.close = (
            stream.tell, stream.fileno, stream.flush, stream.close,
        )  # fmt: skip

    def write(self, data: bytes) -> int:
        """Some of it, and then the error."""
        self._stream.write(data[:10])
        self._stream.flush()
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_leaves_whole_records_and_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "data.warc.gz"
    with warc.WarcFile(path) as growing:
        growing.write(exchange())
        monkeypatch.setattr(growing, "_stream", FullDisk(growing._stream))
        growing.write(exchange())
        growing.write(exchange())
    assert growing.trouble is not None
    assert growing.trouble.errno == errno.ENOSPC
    assert len(list(entries(path))) == repair(path) == 3


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "http://a.example/привет?к=1#x",
            "http://a.example/%D0%BF%D1%80%D0%B8%D0%B2%D0%B5%D1%82?%D0%BA=1",
        ),
        ("https://A.example:443", "https://a.example/"),
        ("http://a.example/B?x=%41", "http://a.example/B?x=%41"),
        ("http://[::1/", "http://[::1/"),
    ],
)
def test_one_address_has_one_spelling(one: str, other: str) -> None:
    assert same_address(one) == same_address(other) == other


@pytest.mark.parametrize(
    ("kind", "body", "query"),
    [
        ("application/x-www-form-urlencoded", b"q=1&n=%D0%BF+x", "q=1&n=п x"),
        ("application/json", b'{"a": {"b": [1, true]}, "b": null, "c": "x"}',
         "b=1&b.2_=true&b.3_=null&c=x"),
        ("application/json", b"{broken", "__wb_post_data=e2Jyb2tlbg=="),
        ("multipart/form-data; boundary=x", b"x", "__wb_post_data=eA=="),
        ("multipart/form-data; boundary=x", FORM, "a=1+2&f=%FF"),
        ("text/plain", b"", ""),
    ],
)  # fmt: skip
def test_what_was_sent_stands_in_the_index_as_others_write_it(
    kind: str, body: bytes, query: str
) -> None:
    assert posted(kind, body) == query


def test_the_answer_to_a_post_is_found_by_what_was_sent(tmp_path: Path) -> None:
    part = left_by_helper(tmp_path / "p")
    form = (("Content-Type", "application/x-www-form-urlencoded"),)
    sent = exchange(
        f"{URL}/api", method="POST", request_headers=form, request_body=b"q=1&password=topsecret"
    )
    with warc.WarcFile(part / bundle.WARC) as growing:
        growing.write(sent)
    bundle.finish(part, tmp_path / "b", about())
    with zipfile.ZipFile(tmp_path / "b" / "page.wacz") as archive:
        index = gzip.decompress(archive.read("indexes/index.cdx.gz")).decode()
        records = gzip.decompress(archive.read("archive/data.warc.gz"))
    assert "example,forum)/post/7/api?__wb_method=post&password=***&q=1 " in index
    assert b"topsecret" not in records


@pytest.mark.parametrize("field", ["signature", "publicKey", "hash"])
def test_a_forged_signature_inside_the_archive_is_named(tmp_path: Path, field: str) -> None:
    bundle.finish(left_by_helper(tmp_path / "p"), tmp_path / "b", about(signer=SIGNER))
    source = tmp_path / "b" / "page.wacz"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(tmp_path / "n.wacz", "w") as new:
        for info in old.infolist():
            content = old.read(info)
            if info.filename == "datapackage-digest.json":
                told = json.loads(content)
                told["signedData"][field] = told["signedData"][field][:-8] + "AAAAAAAA"
                content = json.dumps(told).encode()
            new.writestr(info, content)
    with (tmp_path / "n.wacz").open("rb") as stream, source.open("rb") as whole:
        bad = {one.item for one in check_wacz("n.wacz", stream) if not one.holds}
        assert all(one.holds for one in check_wacz("n.wacz", whole))
    assert bad == {"n.wacz!datapackage-digest.json"}
