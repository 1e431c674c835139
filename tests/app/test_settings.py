"""Settings: one record, validated once, written whole."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.compensation import CompensationLimits
from app.domain.stamping import Authority
from app.errors import BadSettings
from app.settings import Read, Settings, load, read, save


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
    ("text", "keys"),
    [
        ("zoom = ", "zoom"),
        ("zoomm = 1", "zoomm"),
        ('zoom = "big"', "zoom"),
        ("zoom = 100000", "zoom"),
        ("zoom = true", "zoom"),
        ("zoom = 1e400", "zoom"),
        ("undo_s = -5", "undo_s"),
        ("work_starts = 99", "work_starts"),
        ("work_starts = 20", "work_starts"),
        ("work_starts = 20\nwork_ends = 8", "work_starts, work_ends"),
        ("brands = 5", "brands"),
        ('language = "xx"\ntheme = "pink"', "language, theme"),
        ("offline = 1", "offline"),
        ("rest_minutes = 99999999999999999999", "rest_minutes"),
        ("operator = 1979-05-27", "operator"),
        ("zoom = 90\nzoom = 95", "zoom"),
        ('operator = "half', "operator"),
        ("what is this", ":2"),
    ],
)
def test_what_is_odd_means_the_usual_and_the_rest_stays(tmp_path: Path, text: str, keys: str):
    path = tmp_path / "settings.toml"
    path.write_text(f"rest_hasty_s = 7\n{text}\n", "utf-8")
    found = read(path)
    assert found.trouble is not None
    assert found.trouble.facts["keys"] == keys
    odd = {key: getattr(Settings(), key) for key in keys.split(", ") if hasattr(Settings(), key)}
    assert replace(found.settings, **odd) == Settings(rest_hasty_s=7, **odd)


@pytest.mark.parametrize("coding", ["utf-8-sig", "utf-16", "utf-8"])
def test_settings_of_a_text_editor_are_read(tmp_path: Path, coding: str):
    path = tmp_path / "settings.toml"
    path.write_bytes('operator = "Мария"\r\nzoom = 125\r\n'.encode(coding))
    assert read(path) == Read(settings=Settings(operator="Мария", zoom=125))


def test_of_another_encoding_the_lines_that_it_spoils_are_named(tmp_path: Path):
    path = tmp_path / "settings.toml"
    path.write_bytes('operator = "Мария"\noffline = true\n'.encode("cp1251"))
    found = read(path)
    assert found.settings == Settings(offline=True)
    assert found.trouble is not None
    assert found.trouble.facts["keys"] == "operator"


@pytest.mark.parametrize("content", [b"#" * 10_000_000, b"a = " + b"[" * 5000, b"\0\1\n" * 9000])
def test_a_file_that_is_no_settings_means_the_usual_ones(tmp_path: Path, content: bytes):
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    found = read(path)
    assert found.settings == Settings()
    assert isinstance(found.trouble, BadSettings)


def test_saving_keeps_an_odd_file_beside_the_new_one(tmp_path: Path):
    path = tmp_path / "settings.toml"
    for text in ("colour = 'red'\n", "zoom = 9\n"):
        path.write_text(text, "utf-8")
        save(path, load(path))
        save(path, load(path))
    kept = sorted(one.read_text("utf-8") for one in tmp_path.glob("settings.old*.toml"))
    assert kept == ["colour = 'red'\n", "zoom = 9\n"]


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
def test_authorities_that_cannot_be_asked_or_filed_are_left_out(tmp_path: Path, given: str):
    (tmp_path / "settings.toml").write_text(given, "utf-8")
    found = read(tmp_path / "settings.toml")
    assert {one.name for one in found.settings.stamp_authorities} <= {"a"}
    assert found.trouble is not None
    assert found.trouble.facts["keys"] == "stamp_authorities"


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
        odd = read(path)
        assert odd.settings == Settings()
        assert odd.trouble is not None
        assert str(odd.trouble.facts["keys"]).startswith("compensation_limits.")


def test_the_undo_window_may_differ_by_network(tmp_path: Path):
    file = tmp_path / "settings.toml"
    file.write_text("undo_s = 10\n[undo_s_by_network]\nvk = 0\nmastodon = 60\n", "utf-8")
    found = load(file)
    assert [found.undo_for(name) for name in ("vk", "mastodon", "email")] == [0, 60, 10]
    save(file, found)
    assert load(file) == found


@pytest.mark.parametrize("table", ["vk = -1", "vk = 601", "vk = true", 'vk = "5"', '"a b" = 5'])
def test_an_undo_window_that_is_none_is_left_out(tmp_path: Path, table: str):
    file = tmp_path / "settings.toml"
    file.write_text(f"[undo_s_by_network]\nok = 5\n{table}\n", "utf-8")
    found = read(file)
    assert found.settings == Settings(undo_s_by_network={"ok": 5})
    assert found.trouble is not None


def test_times_beyond_all_measure_mean_the_longest():
    odd = Settings(undo_s=10**20, rest_minutes=10**11, rest_hasty_s=-5)
    assert (odd.undo_for("vk"), odd.rest_rules.minutes, odd.rest_rules.hasty_s) == (600, 10_080, 0)
