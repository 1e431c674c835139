"""Whose page an address is, and which network an export means."""

from __future__ import annotations

import pytest

from app.domain.web_address import network_named, network_of


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("https://m.vk.com/wall-1_2", "vk"),
        ("https://www.instagram.com/p/a/", "instagram"),
        ("https://twitter.com/a/status/1", "x"),
        ("https://yandex.ru/maps/org/1", "yandex_maps"),
        ("https://maps.yandex.com/org/1", "yandex_maps"),
        ("https://yandex.ru/search", "web"),
        ("https://notvk.com/", "web"),
        ("https://otzovik.com/review_1.html", "reviews"),
    ],
)
def test_a_page_belongs_to_its_network_by_its_host(address: str, network: str):
    assert network_of(address) == network


@pytest.mark.parametrize(
    ("name", "network"),
    [
        ("ВКонтакте", "vk"),
        ("vk.com", "vk"),
        (" Одноклассники ", "ok"),
        ("Яндекс.Карты", "yandex_maps"),
        ("www.banki.ru", "banki"),
        ("https://t.me/news", "telegram"),
        ("Вечерний вестник", ""),
        ("", ""),
        ("http://[", ""),
    ],
)
def test_an_export_names_networks_in_many_ways(name: str, network: str):
    assert network_named(name) == network
