"""Topics in texts: named in any way, tagged, linked, complained of, held off."""

from __future__ import annotations

import time

import pytest

from app.cli.corpus import corpus
from app.domain.post import Attachment, FetchedPost
from app.domain.topic import Topic, TopicMatch, VariantKind
from app.domain.topic_check import checked
from app.language.topics import TopicMatcher, TopicText, shipped_words
from app.language.variants import MOST, SHARES, variants


def match(text: str, topic: str | Topic = "Билайн", **post: object) -> TopicMatch | None:
    """What a text has to do with a topic."""
    one = topic if isinstance(topic, Topic) else Topic(name=topic)
    given = FetchedPost(native_id="1", kind="post", text=text, **post)  # type: ignore[arg-type]
    return next(iter(TopicMatcher([checked(one)]).of_post(given)), None)


def seen(text: str, topic: str | Topic = "Билайн", **post: object) -> bool:
    """Whether the text is about the topic."""
    found = match(text, topic, **post)
    return found is not None and not found.excluded


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Билайн", "с билайном беда"), ("Билайн", "bilain"), ("Билайн", "билайнн"),
        ("Билайн", "6илайн"), ("Билайн", ",bkfqy"), ("Билайн", "#билайн"), ("Билайн", "@beeline"),
        ("Почта России", "почтой россии"), ("Мария Иванова", "у марии ивановой"),
        ("Вкусно — и точка", "во «Вкусно — и точке»"), ("МТС", "mtc"), ("МТС", "эмтээс"),
        ("T-Банк", "тинькофф"), ("C++ School", "c++ school"),
    ],
)  # fmt: skip
def test_a_name_is_found_in_every_guise(name: str, text: str) -> None:
    assert seen(f"Вчера {text} опять", name)


def test_a_variant_that_is_switched_off_is_not_found_and_the_others_are() -> None:
    topic = Topic(name="Билайн", off=("билаин",))
    assert not seen("Билаин лежит", topic)
    assert seen("билайн лежит", topic)


def test_a_kind_of_variant_can_be_switched_off_as_a_whole() -> None:
    topic = Topic(name="Билайн", kinds_off=(VariantKind.TYPO, VariantKind.HASHTAG))
    assert not seen("биллайн лежит", topic)
    assert not seen("#билайн", topic)
    assert seen("билайном пользуюсь", topic)


def test_names_of_our_own_list_can_be_switched_off() -> None:
    assert seen("вымпелком лежит")
    assert not seen("вымпелком лежит", Topic(name="Билайн", kinds_off=(VariantKind.KNOWN,)))


def test_tags_are_told_from_names() -> None:
    topic = Topic(name="Билайн", handles=("vk.com/beeline_rus", "@club26514504"))
    tagged = {
        text: (found := match(text, topic)) is not None and found.tagged
        for text in ("билайн", "#билайн", "@beeline_rus", "info@beeline.ru", "почта@beeline_rus")
    }
    assert [text for text, is_tagged in tagged.items() if is_tagged] == ["#билайн", "@beeline_rus"]


def test_an_account_that_vk_made_a_name_of_is_a_tag() -> None:
    topic = Topic(name="Билайн", handles=("club26514504",))
    found = match("Оператор, ответьте", topic, raw={"text": "[club26514504|Оператор], ответьте"})
    assert found is not None
    assert found.tagged


@pytest.mark.parametrize(
    "text",
    [
        "смотрите beeline.ru/tariffs", "https://moskva.beeline.ru", "http://www.beeline.ru.",
        "https://vk.com/away.php?to=https%3A%2F%2Fbeeline.ru%2Fx&cc_key=",
        "https://www.google.com/url?sa=t&url=https://vk.com/away.php?to=https%253A%252F%252Fbeeline.ru",
        "заходите на сбер.рф",
    ],
)  # fmt: skip
def test_links_to_the_site_are_found_wrapped_or_not(text: str) -> None:
    found = match(text, Topic(name="Иное имя", sites=("https://www.beeline.ru/", "сбер.рф")))
    assert found is not None
    assert found.linked


@pytest.mark.parametrize("text", ["notbeeline.ru", "beeline.ru.example.com", "me@beeline.ru", "."])
def test_other_sites_and_letters_are_no_links(text: str) -> None:
    assert match(text, Topic(name="Иное имя", sites=("beeline.ru",))) is None


def test_a_link_in_an_attachment_or_behind_words_counts() -> None:
    topic = Topic(name="Иное имя", sites=("beeline.ru/shop",))
    assert seen(
        "см.", topic, attachments=(Attachment(kind="link", url="https://beeline.ru/shop/1"),)
    )
    assert seen("см.", topic, text_html='<a href="https://beeline.ru/shop?a=1&amp;b">тут</a>')
    assert not seen("см. beeline.ru/shopping", topic)


@pytest.mark.parametrize(
    "word", ["ненавижу", "фигня", "плохой", "ужасный", "отстойный", "не работает"]
)
def test_the_words_of_the_guide_are_shipped(word: str) -> None:
    assert word in shipped_words()
    found = match(f"Билайн: {word}")
    assert found is not None
    assert found.words == (word,)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("билайн с его фигнёй", ("фигня",)), ("ненавидеть билайн — ненавижу", ("ненавижу",)),
        ("билайн нигде не работали", ("не работает",)),
        ("билайн не сразу работает", ("не работает",)),
        ("билайн неплохой", ()), ("билайн не плохой", ()), ("билайн работает", ()),
    ],
)  # fmt: skip
def test_negative_words_are_found_by_lemma_unless_denied(text: str, words: tuple[str, ...]) -> None:
    found = match(text)
    assert found is not None
    assert set(words) <= set(found.words)
    assert found.negative == bool(words)


def test_the_words_of_a_topic_can_be_added_and_removed() -> None:
    topic = Topic(name="Билайн", words_added=("кирпич",), words_removed=("фигня",))
    found = match("билайн, ваш роутер — кирпичом и фигня", topic)
    assert found is not None
    assert found.words == ("кирпич",)


def test_an_exclusion_holds_off_a_text_and_around_a_name_only_the_name() -> None:
    topic = Topic(name="Билайн", exclude=("вакансия", "Билайн Арена"))
    assert not seen("Вакансии Билайна", topic)
    assert not seen("концерт на Билайн Арене", topic)
    assert seen("после Билайн Арены сам билайн не ловил", topic)


def test_pages_of_an_excluded_site_and_other_meanings_are_held_off() -> None:
    topic = Topic(name="Билайн", exclude_domains=("hh.ru",), contexts=("трасса",))
    assert not seen("билайн ищет людей", topic, permalink="https://spb.hh.ru/vacancy/1")
    assert not seen("вдоль трассы билайн", topic)
    assert seen("билайн ищет людей", topic, permalink="https://vk.com/wall1_1")


def test_variants_are_bounded_and_every_one_of_them_is_found() -> None:
    topic = checked(Topic(name="Билайн", names=("beeline", "пчелайн", "Почта России", "МТС")))
    made = variants(topic)
    assert {each.kind for each in made} == set(VariantKind)
    assert len(made) <= MOST >= sum(SHARES.values())
    for each in made:
        assert seen(f"вот {each.text} вот", topic), each


def test_sixty_long_names_stay_within_the_bound() -> None:
    names = tuple(f"Длинное название номер {number} компании" for number in range(60))
    assert len(variants(Topic(name="Билайн", names=names))) <= MOST


@pytest.mark.parametrize(
    "name", ["", "Я", "🌸🌸", "(.*)+", "[а-я]{9}", "a" * 90, "\\", "𝗠𝗧𝗦", "عربي"]
)
def test_odd_names_break_nothing(name: str) -> None:
    matcher = TopicMatcher([Topic(name=name, sites=("x",), handles=("[",), exclude=("(",))])
    matcher.of_text(TopicText(text=f"тут {name} (.*)+ и \ud83d"))
    assert isinstance(variants(Topic(name=name)), tuple)


def test_five_topics_are_looked_for_in_five_thousand_texts_a_second() -> None:
    names = ("Сбер", "МТС", "Билайн", "Пятёрочка", "Почта России")
    matcher = TopicMatcher([Topic(name=name, sites=("example.ru",)) for name in names])
    posts = [post for post, _ in corpus(2_000)]
    matcher.of_post(posts[0])
    began = time.process_time()
    for post in posts:
        matcher.of_post(post)
    assert len(posts) / (time.process_time() - began) > 5_000
