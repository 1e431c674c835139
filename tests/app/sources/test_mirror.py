"""VK through a mirror: the same posts, addresses on the mirror's site."""

from __future__ import annotations

from app.domain.source import SourceConfig
from app.sources.mirror import MirroredReader, MirroredSender, moved
from app.sources.registry import checked, reader, sender
from app.sources.transport import Transport


def config(site: str) -> SourceConfig:
    params = {"owner_id": "-1"} | ({"site": site} if site else {})
    return SourceConfig(name="w", network="vk", kind="wall_comments", params=params)


def test_only_addresses_of_vk_itself_are_moved():
    assert moved("https://vk.com/wall-1_2?reply=3", "http://m.example") == (
        "http://m.example/wall-1_2?reply=3"
    )
    assert moved("https://vk.com.evil.example/x", "http://m.example") == (
        "https://vk.com.evil.example/x"
    )
    assert moved(None, "http://m.example") is None


def test_a_site_that_is_no_address_is_not_taken():
    assert "site" not in checked(config("file:///etc")).params
    assert checked(config("http://m.example")).params["site"] == "http://m.example"


def test_reader_and_sender_are_mirrored_only_where_a_site_is_named():
    transport = Transport()
    assert isinstance(reader(config("http://m.example"), "t", transport), MirroredReader)
    assert isinstance(sender(config("http://m.example"), "t", transport), MirroredSender)
    assert not isinstance(reader(config(""), "t", transport), MirroredReader)
