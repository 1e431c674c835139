"""Where posts of the sample stand: addresses of invented sites that lead nowhere."""

from __future__ import annotations

from app.services.sample_content import Person, Place

VK = "http://vk.example"
MASTODON = "http://mastodon.example"
SITES = {
    "vk": VK,
    "mastodon": MASTODON,
    "telegram": "http://t.example",
    "ok": "http://ok.example",
    "youtube": "http://youtube.example",
    "reviews": "http://otzyv.example",
    "blogs": "http://blog.example",
}


def site(place: Place) -> str:
    """The site of a place."""
    return SITES[place.key if place.network == "rss" else place.network]


def of(place: Place, thread: int, number: str, by: Person) -> str:
    """The page on which a post of a thread stands."""
    root = site(place)
    match place.network:
        case "vk":
            below = "" if number == str(thread) else f"?reply={number}"
            return f"{root}/wall{vk_owner(place, by)}_{thread}{below}"
        case "mastodon":
            return f"{root}/@{by.handle}/{number}"
        case "telegram":
            return f"{root}/sadovaya/{thread}?reply={number}"
        case "ok":
            return f"{root}/migomir/topic/{thread}?reply={number}"
        case "youtube":
            return f"{root}/watch/{thread}?reply={number}"
        case _:
            return f"{root}/{'reviews' if place.key == 'reviews' else 'posts'}/{thread}"


def vk_owner(place: Place, by: Person) -> str:
    """On whose wall a thread of a VK place hangs."""
    return str(place.more["owner"]) if "owner" in place.more else by.id
