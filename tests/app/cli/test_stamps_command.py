"""`otklik stamps` and what `otklik verify` says of stamps, keys and the journal."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from app.cli.evidence_words import WORDS
from app.cli.main import main
from app.evidence.timestamp import FAILURES
from tests.app.evidence.proof import NAME, bundle_in
from tests.app.services.stamped import FOLDER, Place
from tests.authorities import Tsa


class Terminal:
    """Commands beside the workspace of `place`, with their JSON."""

    def __init__(self, place: Place, capsys: pytest.CaptureFixture[str]) -> None:
        self.root, self._capsys = place.workspace.root, capsys

    def __call__(self, *arguments: object, here: bool = True) -> tuple[int, Any]:
        more = ["--workspace", str(self.root)] if here else []
        code = main([*map(str, arguments), *more, "--json"])
        return code, json.loads(self._capsys.readouterr().out)


@pytest.fixture
def run(place: Place, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(place, capsys)


def codes(bundle: dict[str, Any]) -> dict[str, str]:
    return {item["item"]: item["code"] for item in bundle["items"]}


def test_what_waits_is_listed_and_asked_for(run: Terminal):
    code, told = run("stamps", "list")
    assert (code, {one["state"] for one in told["stamps"]}) == (0, {"pending"})
    code, told = run("stamps", "now")
    assert (code, {one["state"] for one in told["stamps"]}) == (0, {"stamped"})
    assert {one["subject"] for one in told["stamps"]} == {NAME, "journal:2"}
    assert all(one["moment"].endswith("Z") for one in told["stamps"])


def test_what_does_not_come_is_a_failure_that_waits(run: Terminal, two: tuple[Tsa, Tsa]):
    two[0].status = 500
    code, told = run("stamps", "now")
    states = {one["authority"]: one["state"] for one in told["stamps"] if one["subject"] == NAME}
    assert (code, states) == (1, {"first": "pending", "second": "stamped"})


def test_a_stranger_with_the_authoritys_root_sees_since_when_it_existed(
    run: Terminal, two: tuple[Tsa, Tsa], tmp_path: Path
):
    run("stamps", "now")
    shutil.copytree(run.root / FOLDER, tmp_path / "sent")
    [bundle] = run("verify", tmp_path / "sent", here=False)[1]["bundles"]
    assert (bundle["level"], bundle["authority_known"]) == ("amber", False)
    asked = ("verify", tmp_path / "sent", "--roots", two[0].root)
    [bundle] = run(*asked, here=False)[1]["bundles"]
    assert (bundle["authority_known"], bundle["authority"]) == (True, "first tsa (first)")
    assert bundle["exists_since"].endswith("Z")
    assert bundle["not_proved"] == ["server", "author", "trusted_mark"]


def test_a_workspace_is_verified_as_a_whole(run: Terminal):
    run("stamps", "now")
    code, told = run("verify")
    assert (code, [bundle["path"] for bundle in told["bundles"]]) == (0, ["journal", FOLDER])
    (run.root / FOLDER / "page.txt").write_bytes(b"other")
    code, told = run("verify")
    assert (code, codes(told["bundles"][1])["page.txt"]) == (1, "altered")


def test_a_bundle_that_lies_alone_is_stamped_in_its_folder(run: Terminal, tmp_path: Path):
    folder = bundle_in(tmp_path / "alone")
    code, told = run("stamps", "bundle", folder)
    assert (code, [one["reason"] for one in told["stamps"]]) == (0, [None, None])
    assert sorted(path.name for path in (folder / "stamps").iterdir()) == [
        "first.pem", "first.tsr", "second.pem", "second.tsr",
    ]  # fmt: skip
    assert run("verify", folder, here=False)[0] == 0


def test_the_three_sentences_end_what_a_person_reads(
    place: Place, capsys: pytest.CaptureFixture[str]
):
    place.ask()
    assert main(["verify", str(place.workspace.root / FOLDER)]) == 0
    *_, intact, since, unproved = capsys.readouterr().out.splitlines()
    assert intact.startswith("С момента съёмки ничего не изменено")
    assert "first tsa" in since
    assert "63-ФЗ" in unproved


@pytest.mark.parametrize("arguments", [[], ["x", "--roots", "nowhere.pem"]])
def test_a_wrong_call_is_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]):
    assert main(["verify", *arguments]) == 2
    assert "[call.wrong]" in capsys.readouterr().err


@pytest.mark.parametrize("reason", [*FAILURES.values(), "rejected", "changed", "waiting"])
def test_every_refusal_of_an_authority_has_words(reason: str):
    assert f"why_{reason}" in WORDS


@pytest.mark.parametrize("answer", ["unreadable", "of_other", "forged", "outdated", "nonce"])
def test_every_useless_answer_has_words(answer: str):
    assert f"why_stamp_{answer}" in WORDS
