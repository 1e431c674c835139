"""A signed and stamped bundle: what was swapped, cut, forged or slipped in is named."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from pathlib import Path

import pytest

from app.domain.evidence import Level
from app.evidence import manifest
from app.evidence.canonical import sha256
from app.evidence.case_file import verify_case_file
from app.evidence.files import ZipFiles
from app.evidence.signing import Signer
from app.evidence.timestamp import Roots, certificates
from app.evidence.verification import verify_bundle, verify_files
from tests.app.evidence.proof import bundle_in, signer, stamp
from tests.authorities import Tsa, tsa

KEY = signer()


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> tuple[Tsa, Tsa]:
    place = tmp_path_factory.mktemp("authorities")
    return tsa(place / "a", "one"), tsa(place / "b", "two")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, two: tuple[Tsa, Tsa]) -> Path:
    return stamp(bundle_in(tmp_path_factory.mktemp("whole") / "b", KEY), *two)


@pytest.fixture
def folder(whole: Path, tmp_path: Path) -> Path:
    shutil.copytree(whole, tmp_path / "b")
    return tmp_path / "b"


@pytest.fixture
def roots(two: tuple[Tsa, Tsa]) -> Roots:
    return tuple(certificates(one.root.read_bytes())[0] for one in two)


def bad(folder: Path, roots: Roots = ()) -> dict[str, str]:
    return {f.item: f.code for f in verify_bundle(folder, roots) if not f.holds}


def codes(folder: Path, roots: Roots = ()) -> dict[str, str]:
    return {f.item: f.code for f in verify_bundle(folder, roots)}


def test_a_whole_bundle_is_green_throughout(folder: Path, roots: Roots):
    found = verify_bundle(folder, roots)
    assert {f.level for f in found} == {Level.GOOD}
    told = {f.item: f.code for f in found}
    assert (told["manifest.sig"], told["stamps/one.tsr"], told["stamps/one.pem"]) == (
        "signed", "stamped", "chain_holds",
    )  # fmt: skip
    assert told["author/page.txt"] == "intact"


def test_a_stamp_tells_who_vouches_for_which_moment(folder: Path, roots: Roots):
    [found] = [f for f in verify_bundle(folder, roots) if f.item == "stamps/two.tsr"]
    assert found.facts["signer"] == "two tsa"
    assert found.facts["moment"].endswith("Z")


def test_authorities_nobody_knows_are_amber(folder: Path):
    found = {f.item: f.level for f in verify_bundle(folder)}
    assert found["stamps/one.tsr"] is Level.AMBER
    assert bad(folder) == {}


def test_a_bundle_without_key_and_stamps_is_amber(tmp_path: Path):
    found = codes(bundle_in(tmp_path / "b"))
    assert (found["manifest.sig"], found["stamps/"]) == ("unsigned", "no_stamps")
    assert bad(tmp_path / "b") == {}


@pytest.mark.parametrize(
    "name",
    ["manifest.sig", "key.pem", "stamps/one.pem", "author/page.txt", "media/photo.jpg"],
)
def test_a_missing_file_is_named(folder: Path, roots: Roots, name: str):
    (folder / name).unlink()
    assert bad(folder, roots) == {name: "missing"}


def test_without_its_answer_a_chain_proves_nothing(folder: Path, roots: Roots):
    (folder / "stamps" / "one.tsr").unlink()
    assert codes(folder, roots)["stamps/one.pem"] == "chain_file_alone"


def test_stamps_of_two_authorities_that_changed_places_are_told_by_their_chains(
    folder: Path, roots: Roots
):
    place = folder / "stamps"
    (place / "one.tsr").rename(place / "x")
    (place / "two.tsr").rename(place / "one.tsr")
    (place / "x").rename(place / "two.tsr")
    assert bad(folder, roots) == {
        "stamps/one.pem": "chain_altered", "stamps/two.pem": "chain_altered",
    }  # fmt: skip


def test_a_stamp_of_another_bundle_is_named(
    folder: Path, tmp_path: Path, roots: Roots, two: tuple[Tsa, Tsa]
):
    other = stamp(bundle_in(tmp_path / "other", KEY, title="Другая"), two[0])
    shutil.copy(other / "stamps" / "one.tsr", folder / "stamps" / "one.tsr")
    assert bad(folder, roots) == {"stamps/one.tsr": "stamp_of_other"}


@pytest.mark.parametrize("at", [40, 700, -3])
def test_an_altered_answer_is_named(folder: Path, roots: Roots, at: int):
    path = folder / "stamps" / "one.tsr"
    torn = bytearray(path.read_bytes())
    torn[at] ^= 0xFF
    path.write_bytes(torn)
    assert bad(folder, roots).get("stamps/one.tsr", "").startswith("stamp_")


@pytest.mark.parametrize("how", ["junk", "foreign", "reversed", "more"])
def test_an_altered_chain_is_named(folder: Path, roots: Roots, two: tuple[Tsa, Tsa], how: str):
    path = folder / "stamps" / "one.pem"
    other = (folder / "stamps" / "two.pem").read_bytes()
    blocks = path.read_bytes().split(b"-----END CERTIFICATE-----\n")[:-1]
    path.write_bytes({
        "junk": b"junk", "foreign": other, "more": path.read_bytes() + other,
        "reversed": b"".join(b + b"-----END CERTIFICATE-----\n" for b in reversed(blocks)),
    }[how])  # fmt: skip
    assert bad(folder, roots) == {"stamps/one.pem": "chain_altered"}


@pytest.mark.parametrize("name", ["note.txt", "one.tsr.bak", "sub/one.tsr", ".hidden", "one.TSR"])
def test_what_else_lies_among_the_stamps_is_named(folder: Path, roots: Roots, name: str):
    path = folder / "stamps" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"x")
    assert bad(folder, roots) == {f"stamps/{name}": "unexpected"}


def test_a_changed_signature_is_named(folder: Path, roots: Roots):
    (folder / "manifest.sig").write_bytes(b"\0" * 64)
    assert bad(folder, roots) == {"manifest.sig": "signature_wrong"}


def forge(folder: Path, key: Signer | None = None, **facts: object) -> None:
    """Another manifest with all its sums, as somebody would who knows how they are made."""
    document = json.loads((folder / "manifest.json").read_bytes()) | facts
    if key is not None:
        (folder / "key.pem").write_bytes(key.public_pem)
        document["files"]["key.pem"]["sha256"] = sha256(key.public_pem)
        document["files"]["key.pem"].pop("sha3_512", None)
    content = json.dumps(document, ensure_ascii=False).encode()
    digest = sha256(content)
    (folder / "manifest.json").write_bytes(content)
    (folder / "SHA256SUMS").write_bytes(manifest.sums(document, digest))
    (folder / "manifest.json.sha256").write_bytes(manifest.seal(digest))
    if key is not None:
        (folder / "manifest.sig").write_bytes(key.sign(content))


def test_a_manifest_forged_with_all_its_sums_fits_neither_signature_nor_stamps(
    folder: Path, roots: Roots
):
    forge(folder, title="Всё хорошо")
    assert bad(folder, roots) == {
        "manifest.sig": "signature_wrong",
        "stamps/one.tsr": "stamp_of_other",
        "stamps/two.tsr": "stamp_of_other",
    }


def test_a_key_that_is_not_the_one_the_manifest_names_is_swapped(folder: Path, roots: Roots):
    forge(folder, signer())
    assert bad(folder, roots)["manifest.sig"] == "key_swapped"


def test_a_second_digest_that_differs_is_named(folder: Path):
    document = json.loads((folder / "manifest.json").read_bytes())
    document["files"]["page.txt"]["sha3_512"] = "0" * 128
    forge(folder, files=document["files"])
    assert bad(folder)["page.txt"] == "digests_differ"


@pytest.mark.parametrize("started", ["2099-01-01T00:00:00Z", "nonsense", 5, None])
def test_a_stamp_of_before_the_capture_is_amber_and_nonsense_is_borne(
    tmp_path: Path, two: tuple[Tsa, Tsa], roots: Roots, started: object
):
    folder = stamp(bundle_in(tmp_path / "early", KEY, started_at=started), two[0])
    assert bad(folder, roots) == {}
    early = codes(folder, roots)["stamps/one.tsr"] == "stamp_early"
    assert early == (started == "2099-01-01T00:00:00Z")


def test_a_name_that_differs_in_capitals_only_was_renamed(folder: Path, roots: Roots):
    (folder / "page.png").rename(folder / "PAGE.png")
    assert bad(folder, roots) == {"page.png": "renamed", "PAGE.png": "unexpected"}


def test_a_renamed_folder_names_each_of_its_files(folder: Path, roots: Roots):
    (folder / "author").rename(folder / "Author")
    assert bad(folder, roots) == {"author/page.txt": "renamed", "Author/page.txt": "unexpected"}


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_links_are_named_and_never_followed(folder: Path, tmp_path: Path, roots: Roots):
    (tmp_path / "photo").mkdir()
    shutil.move(folder / "media" / "photo.jpg", tmp_path / "photo" / "photo.jpg")
    (folder / "media").rmdir()
    (folder / "media").symlink_to(tmp_path / "photo")
    content = (folder / "page.txt").read_bytes()
    (folder / "page.txt").unlink()
    (tmp_path / "real").write_bytes(content)
    (folder / "page.txt").symlink_to(tmp_path / "real")
    assert bad(folder, roots) == {
        "media": "unexpected", "media/photo.jpg": "missing", "page.txt": "link",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["../out.txt", "/etc/passwd", "a\ud800b", "", "c:\\x"])
def test_a_manifest_may_name_what_it_likes_nothing_outside_is_touched(
    folder: Path, tmp_path: Path, name: str
):
    (tmp_path / "out.txt").write_bytes(b"secret")
    document = json.loads((folder / "manifest.json").read_bytes())
    files = document["files"] | {name: {"sha256": sha256(b"secret"), "bytes": 6}}
    content = json.dumps(document | {"files": files}).encode()
    (folder / "manifest.json").write_bytes(content)
    (folder / "manifest.json.sha256").write_bytes(manifest.seal(sha256(content)))
    found = bad(folder)
    assert found.get(name, found.get("manifest.json")) in {"missing", "altered"}
    assert not any("intact" in code for item, code in codes(folder).items() if item == name)


def test_an_archive_inside_that_is_a_bomb_is_not_unpacked(tmp_path: Path):
    folder = bundle_in(tmp_path / "b")
    with zipfile.ZipFile(folder / "page.wacz", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("datapackage.json", b"0" * (300 << 20))
    assert codes(folder)["page.wacz!datapackage.json"] == "bomb"


def test_an_archive_inside_with_names_that_lead_out_is_named(tmp_path: Path):
    folder = bundle_in(tmp_path / "b")
    with zipfile.ZipFile(folder / "page.wacz", "w") as archive:
        archive.writestr("../../evil", b"x")
    assert codes(folder)["page.wacz!../../evil"] == "outside"
    assert not list(tmp_path.rglob("evil"))


def test_a_bundle_inside_a_zip_is_verified_where_it_is(folder: Path, tmp_path: Path, roots: Roots):
    with zipfile.ZipFile(tmp_path / "z.zip", "w") as archive:
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            archive.write(path, f"in/{path.relative_to(folder).as_posix()}")
    with zipfile.ZipFile(tmp_path / "z.zip") as archive:
        found = verify_files(ZipFiles(archive, "in/"), roots)
    assert {f.level for f in found} == {Level.GOOD}


def test_an_empty_folder_of_stamps_is_no_stranger(tmp_path: Path):
    folder = bundle_in(tmp_path / "b")
    (folder / "stamps").mkdir()
    assert bad(folder) == {}


def test_a_zip_of_a_bundles_folder_is_verified_too(folder: Path, tmp_path: Path, roots: Roots):
    path = tmp_path / "sent.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted(p for p in folder.rglob("*") if p.is_file()):
            archive.write(file, f"sent/{file.relative_to(folder).as_posix()}")
    found = verify_case_file(path, roots)
    assert {f.level for f in found} == {Level.GOOD}
    assert "sent/stamps/one.tsr" in {f.item for f in found}
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("beside.txt", b"x")
    named = {f.item: f.code for f in verify_case_file(path, roots) if not f.holds}
    assert named == {"beside.txt": "unexpected"}
