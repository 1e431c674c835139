"""A topic: its limits, its sites, its queries to every network."""

from __future__ import annotations

import pytest

from app.domain.links import leads_to, links_in, site_of, unwrapped
from app.domain.topic import Topic, VariantKind, from_json, to_json
from app.domain.topic_check import checked
from app.domain.topic_queries import MOST, networks, queries_for
from app.errors import (
    TopicSite,
    TopicTooLong,
    TopicTooMany,
    TopicTooShort,
    TopicUnfit,
    TopicUnnamed,
)


def test_a_topic_is_the_same_after_its_journey_as_json() -> None:
    topic = Topic(name="Билайн", names=("beeline",), sites=("beeline.ru",), off=("билаин",),
                  kinds_off=(VariantKind.TYPO,))  # fmt: skip
    assert from_json(to_json(topic)) == topic


def test_unknown_and_broken_fields_of_json_are_left_out() -> None:
    raw = {"name": "А1", "names": "no list", "kinds_off": ["typo", "magic"], "id": "x", "more": 1}
    assert from_json(raw) == Topic(name="А1", kinds_off=(VariantKind.TYPO,))


@pytest.mark.parametrize(
    ("topic", "error"),
    [
        (Topic(name="  "), TopicUnnamed),
        (Topic(name="Я"), TopicTooShort),
        (Topic(name="🌸🌸🌸"), TopicTooShort),
        (Topic(name="Билайн", names=("+",)), TopicTooShort),
        (Topic(name="а" * 101), TopicTooLong),
        (Topic(name="Би\x00лайн"), TopicTooLong),
        (Topic(name="Билайн", names=tuple(f"имя {n}" for n in range(10_000))), TopicTooMany),
        (Topic(name="Билайн", sites=("не сайт",)), TopicSite),
        (Topic(name="Билайн", sites=("http://",)), TopicSite),
        (Topic(name="Билайн", exclude_domains=("127.0.0.1",)), TopicSite),
    ],
)
def test_what_cannot_be_listened_for_is_refused(topic: Topic, error: type[TopicUnfit]) -> None:
    with pytest.raises(error):
        checked(topic)


def test_a_topic_is_tidied_before_it_is_kept() -> None:
    kept = checked(
        Topic(
            name=" Сбер  Банк ",
            names=("сбер", "сбер", " "),
            sites=("HTTPS://WWW.Сбер.рф/",),
            handles=("@SberBank", "https://vk.com/sberbank/"),
        )
    )
    assert (kept.name, kept.names, kept.sites) == (
        "Сбер Банк",
        ("сбер",),
        ("xn--90ai7ab.xn--p1ai",),
    )
    assert kept.handles == ("sberbank",)


@pytest.mark.parametrize(
    "wrapped",
    [
        "https://vk.com/away.php?to=https%3A%2F%2Fa.ru%2Fx", "https://l.facebook.com/l.php?u=https%3A%2F%2Fa.ru%2Fx",
        "https://www.google.com/url?q=https://a.ru/x&sa=D", "https://www.youtube.com/redirect?q=https%3A%2F%2Fa.ru%2Fx",
        "https://t.me/iv?url=https%3A%2F%2Fa.ru%2Fx&rhash=1", "https://out.reddit.com/t3_1?url=https%3A%2F%2Fa.ru%2Fx",
        "https://ok.ru/dk?cmd=logExternal&st.link=https%3A%2F%2Fa.ru%2Fx",
        "https://away.vk.com/away.php?to=http%3A%2F%2Fvk.com%2Faway.php%3Fto%3Dhttps%253A%252F%252Fa.ru%252Fx",
    ],
)  # fmt: skip
def test_redirect_pages_are_unwrapped(wrapped: str) -> None:
    assert unwrapped(wrapped) == "https://a.ru/x"
    assert leads_to(wrapped, "a.ru")


def test_hosts_are_compared_whole_and_addresses_may_be_anything() -> None:
    assert leads_to("m.a.ru", "a.ru")
    assert not leads_to("https://ba.ru", "a.ru")
    assert not leads_to("http://[::1", "a.ru")
    assert site_of("ftp://a.ru") is None
    assert links_in("Пишите me@a.ru, см. a.ru/b.") == ("a.ru/b",)


def test_every_network_is_asked_in_its_own_words() -> None:
    topic = checked(
        Topic(
            name="Почта России",
            names=("почта рф",),
            sites=("pochta.ru",),
            exclude=("вакансия", "почта россии банк"),
        )
    )
    asked = {network: [q.text for q in queries_for(topic, network)] for network in networks()}
    assert asked["vk"] == ['"Почта России"', '"почта рф"']
    assert asked["mastodon"] == ["почтароссии", "почтарф"]
    assert asked["bluesky"][-1] == "domain:pochta.ru"
    assert asked["reddit"] == ['("Почта России" OR "почта рф" OR url:pochta.ru) NOT вакансия']
    assert asked["x"] == ['("Почта России" OR "почта рф" OR url:"pochta.ru") -is:retweet -вакансия']
    assert queries_for(topic, "telegram_bot") == ()


def test_a_query_that_would_be_too_long_becomes_several() -> None:
    topic = Topic(name="Имя", names=tuple(f"Очень длинное название номер {n}" for n in range(60)))
    asked = queries_for(topic, "x")
    assert len(asked) > 1
    assert all(len(query.text) <= 512 for query in asked)
    assert {query.notice for query in asked} == {"price"}
    assert len(queries_for(topic, "vk")) == MOST


def test_quotes_and_operators_of_a_name_do_not_leave_it() -> None:
    topic = Topic(name='Вкусно" OR "всё', names=("OR", "М.Видео"))
    texts = [query.text for query in queries_for(topic, "vk")]
    assert texts == ['"Вкусно OR всё"', '"OR"', '"М.Видео"']
