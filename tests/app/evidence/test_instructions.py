"""ПРОВЕРКА.txt does what it says: its own commands, run by bash with the real openssl."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from app.evidence.instructions import FILE, instructions
from tests.app.evidence.proof import bundle_in, signer, stamp
from tests.authorities import Tsa, tsa

TEXT = instructions(
    capture_id="01K", version="0.1.0", url="http://x.example/{id}", started="a", finished="b"
).decode("utf-8")
STEPS = {
    step: re.findall(r"bash:\n\n((?: {7}.*\n)+)", text)[0]
    for step, text in re.findall(
        r"^ШАГ (\d)\.(.*?)(?=^ШАГ|^Что лежит)", TEXT, re.MULTILINE | re.DOTALL
    )
    if "bash:" in text
}


@pytest.fixture(scope="module")
def authorities(tmp_path_factory: pytest.TempPathFactory) -> tuple[Tsa, Tsa]:
    place = tmp_path_factory.mktemp("authorities")
    return tsa(place / "a", "one"), tsa(place / "b", "two", chain=False)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, authorities: tuple[Tsa, Tsa]) -> Path:
    folder = tmp_path_factory.mktemp("whole") / "b"
    return stamp(bundle_in(folder, signer()), *authorities)


@pytest.fixture
def folder(whole: Path, tmp_path: Path) -> Path:
    shutil.copytree(whole, tmp_path / "b")
    return tmp_path / "b"


def run(folder: Path, step: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-e", "-c", STEPS[step]],
        check=False, cwd=folder, capture_output=True, text=True, timeout=60,
        env={"PATH": "/usr/bin:/bin:/usr/local/bin", "LC_ALL": "C.UTF-8"},
    )  # fmt: skip


def spoil(folder: Path) -> None:
    path = folder / "manifest.json"
    path.write_bytes(path.read_bytes().replace(b"complete", b"failed  "))


def test_every_step_with_commands_has_them():
    assert set(STEPS) == {"1", "2", "3", "4"}
    assert "http://x.example/{id}" in TEXT
    assert FILE == "ПРОВЕРКА.txt"


def test_the_sums_of_a_whole_bundle_are_in_order(folder: Path):
    done = run(folder, "1")
    assert done.returncode == 0
    assert set(re.findall(r": (\S+)$", done.stdout, re.MULTILINE)) == {"OK"}


def test_the_sums_tell_an_altered_manifest(folder: Path):
    spoil(folder)
    done = run(folder, "1")
    assert done.returncode != 0
    assert "manifest.json: FAILED" in done.stdout


def test_only_what_came_later_is_not_in_the_sums(folder: Path):
    (folder / "media" / "note.txt").write_text("x")
    found = set(run(folder, "2").stdout.split())
    assert found == {
        "SHA256SUMS", "manifest.json.sha256", "manifest.sig", "media/note.txt",
        "stamps/one.pem", "stamps/one.tsr", "stamps/two.pem", "stamps/two.tsr",
    }  # fmt: skip


def test_the_signature_is_verified_and_an_altered_manifest_is_told(folder: Path):
    done = run(folder, "3")
    assert done.returncode == 0
    assert "Signature Verified Successfully" in done.stdout
    spoil(folder)
    assert run(folder, "3").returncode != 0


def test_both_stamps_are_verified_with_their_times_and_names(folder: Path):
    done = run(folder, "4")
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("Verification: OK") == 2
    assert len(re.findall(r"^Time stamp: .* GMT$", done.stdout, re.MULTILINE)) == 2
    assert "one tsa" in done.stdout


def test_no_stamp_fits_an_altered_manifest(folder: Path):
    spoil(folder)
    done = run(folder, "4")
    assert done.returncode != 0
    assert "Verification: OK" not in done.stdout
    assert "Verification: FAILED" in done.stdout + done.stderr


def test_the_authorities_own_root_verifies_its_stamp(
    folder: Path, authorities: tuple[Tsa, Tsa], tmp_path: Path
):
    [command] = re.findall(r"^ {7}(openssl ts .*СЛУЖБА.tsr \\\n.*)$", TEXT, re.MULTILINE)
    shutil.copy(authorities[0].root, folder / "root.pem")
    done = subprocess.run(
        ["bash", "-c", command.replace("СЛУЖБА", "one")],
        check=False, cwd=folder, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert "Verification: OK" in done.stdout
