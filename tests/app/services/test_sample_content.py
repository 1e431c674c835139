"""The sample's content: invented throughout, and whole whenever it is opened."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from app.domain.template_text import blank_names, fill
from app.services.sample_content import World, folder
from app.services.sample_network.town import Town
from app.services.starting import starter_templates

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def test_every_address_leads_to_an_invented_host():
    texts = [path.read_text("utf-8") for path in sorted(folder().glob("*.toml"))]
    hosts = {host for text in texts for host in re.findall(r"https?://([^/\s\"]+)", text)}
    assert hosts
    assert all(host.endswith(".example") for host in hosts)


def test_every_telephone_number_is_an_impossible_one():
    texts = [path.read_text("utf-8") for path in sorted(folder().glob("*.toml"))]
    numbers = {n for text in texts for n in re.findall(r"(?:\+7|\b8)[ (]+\d{3}[\d ()-]{7,}", text)}
    assert {number.strip() for number in numbers} == {"8 800 000-00-00"}


@pytest.mark.parametrize("year", [2024, 2026, 2031])
def test_nothing_happened_before_it_could_or_after_the_start(year: int):
    world = World(NOW.replace(year=year))
    assert all(post.at <= world.started for post in world.posts)
    assert all(world.answered(act).at <= act.at <= world.started for act in world.acts)


def test_numbers_are_unique_on_each_network():
    town = Town(World(NOW))
    town.held = True
    known = [(item.place.network, item.id) for item in town.all() if item.place.network != "vk"]
    assert len(known) == len(set(known))
    vk = [
        (item.top, item.by.id if item.top else "", item.id) for item in town.of_place("vk_search")
    ]
    assert len(vk) == len(set(vk))


def test_every_bundle_that_ships_belongs_to_a_case():
    shipped = {path.name for path in (folder() / "evidence").iterdir() if path.is_dir()}
    assert shipped == World(NOW).captured.keys()


def test_starter_templates_use_known_variables_and_short_blanks():
    for template in starter_templates():
        filled = fill(template.body, {})
        assert "{{" not in filled.text, template.short_code
        assert all("_" not in name for name in blank_names(filled.text)), template.short_code
