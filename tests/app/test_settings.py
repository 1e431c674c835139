"""Settings: one record, validated once, written whole."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.compensation import CompensationLimits
from app.domain.stamping import Authority
from app.errors import BadSettings
from app.settings import Settings, load, save


def test_without_a_file_all_is_default(tmp_path: Path):
    assert load(tmp_path / "settings.toml") == Settings()


@given(operator=st.text(alphabet=st.characters(codec="utf-8")), zoom=st.integers(80, 200))
def test_what_is_saved_is_loaded(
    tmp_path_factory: pytest.TempPathFactory, operator: str, zoom: int
):
    path = tmp_path_factory.mktemp("s") / "settings.toml"
    settings = Settings(operator=operator, zoom=zoom, brands=("Ромашка", 'ООО "Рога"'))
    save(path, settings)
    assert load(path) == settings


@pytest.mark.parametrize(
    ("text", "reason"),
    [("zoom = ", "not_toml"), ("zoomm = 1", "unknown_key"), ('zoom = "big"', "wrong_kind")],
)
def test_a_bad_file_is_named_with_its_reason(tmp_path: Path, text: str, reason: str):
    path = tmp_path / "settings.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(BadSettings) as caught:
        load(path)
    assert caught.value.facts["reason"] == reason


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path):
    (tmp_path / "settings.toml").mkdir()
    with pytest.raises(BadSettings) as caught:
        load(tmp_path / "settings.toml")
    assert caught.value.facts["reason"] == "unreadable"


def test_stamping_authorities_are_tables_and_are_saved_as_they_were(tmp_path: Path):
    path = tmp_path / "settings.toml"
    tables = """[[stamp_authorities]]
name = "ours"
url = "http://127.0.0.1:8805/"
roots = "ours.pem"
"""
    path.write_text(tables, "utf-8")
    found = load(path)
    assert found.stamp_authorities == (
        Authority(name="ours", url="http://127.0.0.1:8805/", roots="ours.pem"),
    )
    save(path, found)
    assert load(path) == found


@pytest.mark.parametrize(
    "given",
    [
        "stamp_authorities = 5",
        'stamp_authorities = ["http://x"]',
        'stamp_authorities = [{ name = "a", url = "ftp://x" }]',
        'stamp_authorities = [{ name = "../a", url = "http://x" }]',
        'stamp_authorities = [{ name = "nul", url = "http://x" }]',
        'stamp_authorities = [{ name = "a", url = "http://x", roots = 5 }]',
        'stamp_authorities = [{ name = "a", url = "http://x" }, { name = "A", url = "http://y" }]',
    ],
)
def test_authorities_that_cannot_be_asked_or_filed_are_refused(tmp_path: Path, given: str):
    (tmp_path / "settings.toml").write_text(given, "utf-8")
    with pytest.raises(BadSettings) as caught:
        load(tmp_path / "settings.toml")
    assert caught.value.facts["key"] == "stamp_authorities"


def test_no_setting_is_a_secret():
    assert not [f.name for f in fields(Settings) if "token" in f.name or "password" in f.name]


def test_limits_of_compensation_are_a_table_in_whole_roubles(tmp_path: Path):
    path = tmp_path / "settings.toml"
    path.write_text("[compensation_limits]\nmoney = 3000\ncase = 5000\n", "utf-8")
    found = load(path)
    assert found.compensation_limits == CompensationLimits(money=3000, case=5000)
    save(path, found)
    assert load(path) == found
    for wrong in ("money = -1", "money = 1.5", "mony = 1", 'money = "9"', "money = true"):
        path.write_text(f"[compensation_limits]\n{wrong}\n", "utf-8")
        with pytest.raises(BadSettings) as caught:
            load(path)
        assert caught.value.facts["key"] == "compensation_limits"


def test_the_undo_window_may_differ_by_network(tmp_path: Path):
    file = tmp_path / "settings.toml"
    file.write_text("undo_s = 10\n[undo_s_by_network]\nvk = 0\nmastodon = 60\n", "utf-8")
    found = load(file)
    assert [found.undo_for(name) for name in ("vk", "mastodon", "email")] == [0, 60, 10]
    save(file, found)
    assert load(file) == found


@pytest.mark.parametrize("table", ["vk = -1", "vk = 601", "vk = true", 'vk = "5"', '"a b" = 5'])
def test_an_undo_window_that_is_none_is_refused(tmp_path: Path, table: str):
    file = tmp_path / "settings.toml"
    file.write_text(f"[undo_s_by_network]\n{table}\n", "utf-8")
    with pytest.raises(BadSettings):
        load(file)


def test_times_beyond_all_measure_mean_the_longest():
    odd = Settings(undo_s=10**20, rest_minutes=10**11, rest_hasty_s=-5)
    assert (odd.undo_for("vk"), odd.rest_rules.minutes, odd.rest_rules.hasty_s) == (600, 10_080, 0)
