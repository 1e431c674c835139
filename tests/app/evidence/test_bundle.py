"""What the helper left becomes a sealed folder, whatever became of the helper."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.domain.evidence import CaptureStatus
from app.errors import AddressRefused, CaptureError
from app.evidence import bundle
from app.evidence.facts import facts_of
from app.evidence.files import FolderFiles
from app.evidence.signing import Signer, holds
from app.evidence.verification import verify_bundle
from tests.app.evidence.make import MOMENT, about, left_by_helper, sealed


def test_a_whole_capture_is_complete_and_holds(tmp_path: Path) -> None:
    made = sealed(tmp_path / "b")
    assert (made.status, made.reason, made.text_found) == (CaptureStatus.COMPLETE, None, True)
    assert all(finding.holds for finding in verify_bundle(tmp_path / "b"))
    assert not (tmp_path / "b.part").exists()
    assert made.size == sum(path.stat().st_size for path in (tmp_path / "b").iterdir())


def test_no_cookie_enters_a_bundle_and_the_manifest_says_so(tmp_path: Path) -> None:
    sealed(tmp_path / "b")
    with zipfile.ZipFile(tmp_path / "b" / "page.wacz") as archive:
        import gzip

        content = gzip.decompress(archive.read("archive/data.warc.gz"))
    facts = json.loads((tmp_path / "b" / "capture.json").read_bytes())
    assert b"topsecret" not in content
    assert b"Set-Cookie: sid=***; Path=/; HttpOnly" in content
    assert facts["redacted"] == {"cookie": 2, "set-cookie": 2}


def test_a_stranger_checks_it_with_sha256sum_alone(tmp_path: Path) -> None:
    sealed(tmp_path / "b")
    if shutil.which("sha256sum") is None:
        command = ["shasum", "-a", "256", "-c"]
    else:
        command = ["sha256sum", "-c", "--strict"]
    for sums in ("manifest.json.sha256", "SHA256SUMS"):
        subprocess.run([*command, sums], cwd=tmp_path / "b", check=True, capture_output=True)
    (tmp_path / "b" / "page.txt").write_bytes(b"other")
    done = subprocess.run(
        [*command, "SHA256SUMS"], cwd=tmp_path / "b", check=False, capture_output=True
    )
    assert done.returncode == 1
    assert b"page.txt: FAILED" in done.stdout


@pytest.mark.parametrize(
    ("state", "ended", "status", "reason"),
    [
        ({"http_status": 404}, "done", "failed", "http_404"),
        ({"http_status": 503}, "done", "failed", "http_503"),
        ({"committed": False, "failure": "unreachable"}, "done", "failed", "unreachable"),
        ({"committed": False, "timed_out": True}, "done", "failed", "timeout"),
        ({"loaded": False}, "done", "partial", "timeout"),
        ({}, "timeout", "partial", "timeout"),
        ({}, "memory", "partial", "memory"),
        ({}, "crashed", "partial", "killed"),
        ({"rescued": True}, "done", "partial", "busy"),
        ({"failed_steps": ["mhtml"]}, "done", "partial", "incomplete"),
        ({"viewport": {"cut": True}}, "done", "partial", "cut"),
    ],
)
def test_the_reason_is_named(
    tmp_path: Path, state: dict[str, object], ended: str, status: str, reason: str
) -> None:
    part = left_by_helper(tmp_path / "b.part", **state)
    made = bundle.finish(part, tmp_path / "b", about(ended=ended))
    assert (made.status.value, made.reason) == (status, reason)
    assert all(finding.holds for finding in verify_bundle(tmp_path / "b"))


def test_a_page_without_the_complaint_is_no_complete_capture(tmp_path: Path) -> None:
    part = left_by_helper(tmp_path / "b.part")
    made = bundle.finish(part, tmp_path / "b", about(complaint="Совсем другие слова о другом"))
    assert (made.status.value, made.reason, made.text_found) == ("partial", "text_missing", False)


def test_a_helper_killed_in_the_middle_of_a_record_leaves_a_sound_archive(tmp_path: Path) -> None:
    part = left_by_helper(tmp_path / "b.part")
    warc = part / bundle.WARC
    warc.write_bytes(warc.read_bytes()[:-40])
    (part / "page.png").unlink()
    made = bundle.finish(part, tmp_path / "b", about(ended="crashed"))
    assert (made.status.value, made.reason) == ("partial", "killed")
    assert all(finding.holds for finding in verify_bundle(tmp_path / "b"))


def test_a_refused_address_leaves_nothing(tmp_path: Path) -> None:
    part = left_by_helper(tmp_path / "b.part", refused="10.0.0.1")
    with pytest.raises(AddressRefused):
        bundle.finish(part, tmp_path / "b", about())
    assert not (tmp_path / "b").exists()


def test_a_helper_that_never_spoke_is_no_capture(tmp_path: Path) -> None:
    (tmp_path / "b.part").mkdir()
    with pytest.raises(CaptureError):
        bundle.finish(tmp_path / "b.part", tmp_path / "b", about(ended="crashed"))


def test_a_folder_that_is_held_for_a_moment_is_sealed_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename, held = Path.rename, [True, True]

    def sometimes(self: Path, target: Path) -> Path:
        if held and held.pop():
            raise PermissionError
        return rename(self, target)

    monkeypatch.setattr("app.evidence.settling.PAUSES_S", (0, 0, 0))
    monkeypatch.setattr(Path, "rename", sometimes)
    sealed(tmp_path / "b")
    assert (tmp_path / "b" / "manifest.json").exists()


def test_a_signed_bundle_has_its_key_and_every_digest_twice(tmp_path: Path) -> None:
    signer = Signer(Ed25519PrivateKey.generate())
    part = left_by_helper(tmp_path / "b.part")
    (part / "author").mkdir()
    (part / "author" / "page.txt").write_text("Пётр", "utf-8")
    bundle.finish(part, tmp_path / "b", about(signer=signer))
    content = (tmp_path / "b" / "manifest.json").read_bytes()
    manifest = json.loads(content)
    signature = (tmp_path / "b" / "manifest.sig").read_bytes()
    assert manifest["signer"] == signer.fingerprint
    assert holds((tmp_path / "b" / "key.pem").read_bytes(), signature, content)
    assert {"capture.json", "key.pem", "author/page.txt"} <= manifest["files"].keys()
    assert "manifest.sig" not in manifest["files"]
    text = (tmp_path / "b" / "page.txt").read_bytes()
    assert manifest["files"]["page.txt"]["sha3_512"] == hashlib.sha3_512(text).hexdigest()


def test_the_record_says_who_when_and_with_what(tmp_path: Path) -> None:
    sealed(tmp_path / "b", steps={"load": 0.5, "start": 0.0}, began_at="2026-11-22T10:02:01Z")
    facts = facts_of(FolderFiles(tmp_path / "b"))
    assert (facts["operator"], facts["kind"], facts["status"]) == ("Иванова", "post", "complete")
    assert facts["steps"] == [
        {"step": "start", "after_s": 0.0, "at": "2026-11-22T10:02:01.000Z"},
        {"step": "load", "after_s": 0.5, "at": "2026-11-22T10:02:01.500Z"},
    ]
    assert facts["started_at"] == "2026-11-22T10:02:00Z"
    assert datetime.fromisoformat(facts["started_local"]) == MOMENT


def test_half_a_letter_in_a_title_or_a_name_is_no_reason_to_lose_a_bundle(tmp_path: Path) -> None:
    part = left_by_helper(tmp_path / "b.part", title="жалоба \ud800")
    made = bundle.finish(part, tmp_path / "b", about(operator="Иван\udcff"))
    facts = facts_of(FolderFiles(tmp_path / "b"))
    assert (made.title, facts["operator"]) == ("жалоба \ufffd", "Иван\ufffd")
