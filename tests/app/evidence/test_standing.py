"""A complaint on its page: as captured, edited, gone; whatever else on the page changes."""

from __future__ import annotations

import pytest

from app.evidence.standing import Found, Page, find_again, locate

COMPLAINT = (
    "Курьер опоздал на три часа и привёз чужой заказ. Деньги не возвращают вторую неделю. "
    "Поддержка молчит!"
)
SHORT = "Ужасный банк"
OTHER = "У меня тоже курьер опоздал, но деньги вернули сразу. Спасибо поддержке."


def post(text: str, author: str = "Анна Котова", number: str = "17", likes: int = 5) -> str:
    """One comment as networks write them."""
    return (
        f'<div class="post" data-post-id="{number}"><a class="author">{author}</a>'
        f'<div class="text"><p>{text}</p></div><span class="likes">{likes}</span>'
        "<a>Ответить</a><a>Поделиться</a></div>"
    )


def nameless(text: str, author: str = "Анна Котова") -> str:
    """A comment that has no name of its own."""
    return post(text, author).replace(' data-post-id="17"', "")


def page(*posts: str, ads: str = "Купите слона", title: str = "Отзывы о доставке") -> Page:
    """A whole page around them."""
    html = (
        f"<html><head><title>{title}</title></head><body><header>Главная Отзывы Войти</header>"
        f'<aside class="ad">{ads}</aside><h1>{title}</h1>{"".join(posts)}'
        "<footer>О компании Правила Контакты 2026</footer></body></html>"
    )
    return Page(html=html.encode(), text="")


def became(before: Page, after: Page, complaint: str = COMPLAINT) -> Found:
    """What is found of it."""
    region = locate(before, [complaint])
    assert region is not None
    return find_again(region, after).found


SAME = {
    "likes and advertisements": page(post(COMPLAINT, likes=812), ads="Вклады под 20 %"),
    "comments below": page(post(COMPLAINT), post(OTHER, "Пётр", "18"), post("Да", "Ия", "19")),
    "a post above": page(post(OTHER, "Пётр", "18"), post(COMPLAINT)),
    "another layout": page(f"<article><section>{COMPLAINT}</section></article>"),
    "letters and marks": page(post(COMPLAINT.upper().replace("!", "!!!").replace("Ё", "Е"))),
    "the network's own words": page(post(COMPLAINT + " <a>Показать ещё</a>")),
    "another title": page(post(COMPLAINT), title="(3) Отзывы о доставке"),
    "a comment that was deleted": page(post(COMPLAINT), post("Комментарий удалён", "", "18")),
}
EDITED = {
    "one word of the same length": COMPLAINT.replace("чужой", "целый"),
    "a number": COMPLAINT.replace("три", "два"),
    "a sentence less": COMPLAINT.replace(" Деньги не возвращают вторую неделю.", ""),
    "a sentence more": COMPLAINT + " UPD: вопрос решён, спасибо",
    "a paragraph more": COMPLAINT + "</p><p>UPD: деньги вернули",
    "one sentence left": "Поддержка молчит!",
    "another text": "Вопрос решён, претензий больше нет",
    "half of it anew": COMPLAINT[:50] + " но потом извинились и всё исправили",
}
GONE = {
    "no post": page(),
    "others only": page(post(OTHER, "Пётр", "18"), post("Согласен", "Ия", "19")),
    "a stone in its place": page(post("Комментарий удалён автором", ""), post(OTHER, "П", "18")),
    "a quotation is left": page(
        post(f"<blockquote>{COMPLAINT}</blockquote> Сочувствую, у нас было так же", "Пётр", "18")
    ),
}


@pytest.mark.parametrize("after", SAME.values(), ids=SAME.keys())
@pytest.mark.parametrize("write", [post, nameless])
def test_what_changes_around_a_complaint_is_no_edit(after: Page, write: object) -> None:
    shape = post if write is post else nameless
    name = b"" if shape is nameless else b' data-post-id="17"'
    now = Page(html=after.html.replace(b' data-post-id="17"', name), text="")
    assert became(page(shape(COMPLAINT)), now) is Found.SAME


@pytest.mark.parametrize("text", EDITED.values(), ids=EDITED.keys())
@pytest.mark.parametrize("write", [post, nameless])
def test_a_text_that_was_edited_is_found_so(text: str, write: object) -> None:
    shape = post if write is post else nameless
    before = page(shape(COMPLAINT), post(OTHER, "Пётр", "18"))
    quoted = post(f"<blockquote>{COMPLAINT}</blockquote> Сочувствую", "Ия", "20")
    whole = len(text.split()) > 5 or shape is post
    more = (post(OTHER, "Пётр", "18"), quoted) if whole else ()
    assert became(before, page(shape(text), *more, ads="Другая реклама")) is Found.EDITED


@pytest.mark.parametrize("after", GONE.values(), ids=GONE.keys())
def test_a_text_that_is_nowhere_is_gone(after: Page) -> None:
    before = page(post(COMPLAINT), post(OTHER, "Пётр", "18"))
    assert became(before, after) is Found.GONE


def test_a_short_complaint_is_compared_in_its_own_place() -> None:
    before = page(post(SHORT))
    assert became(before, page(post("Прекрасный банк")), SHORT) is Found.EDITED
    other = page(post("Хороший банк", "Пётр", "18"))
    assert became(before, other, SHORT) is Found.GONE


def test_a_text_of_a_frame_is_compared_by_the_page_s_words() -> None:
    before = Page(html=b"<body><iframe></iframe></body>", text=f"Форум\n{COMPLAINT}\nОтветить 5")
    edited = Page(html=before.html, text=f"Форум\n{COMPLAINT.replace('три', 'два')}\nОтветить 7")
    same = Page(html=before.html, text=f"Форум реклама\n{COMPLAINT}\nОтветить 7")
    gone = Page(html=before.html, text="Форум\nОтветить 7")
    found = [became(before, after) for after in (edited, same, gone)]
    assert found == [Found.EDITED, Found.SAME, Found.GONE]


def test_an_edited_text_is_the_next_one_to_be_compared_with() -> None:
    region = locate(page(post(COMPLAINT)), [COMPLAINT])
    text = EDITED["another text"]
    assert region is not None
    edited = find_again(region, page(post(text))).region
    assert edited is not None
    assert find_again(edited, page(post(text, likes=7))).found is Found.SAME
    assert find_again(edited, page(post(COMPLAINT))).found is Found.EDITED


def test_an_update_in_a_paragraph_of_its_own_is_an_edit_once() -> None:
    before = page(f"<article><p>{COMPLAINT}</p><p>Анна</p></article>")
    after = page(f"<article><p>{COMPLAINT}</p><p>UPD: вернули</p><p>Анна</p></article>")
    region = locate(before, [COMPLAINT])
    assert region is not None
    again = find_again(region, after)
    assert again.found is Found.EDITED
    for _ in range(2):
        assert again.region is not None
        again = find_again(again.region, after)
        assert again.found is Found.SAME


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        (f"<h1>{COMPLAINT}</h1><div class=x>{COMPLAINT}</div>", None, Found.EDITED),
        (
            f"<h1>{COMPLAINT[:50]}</h1><div class=x>{COMPLAINT}</div>",
            f"<h1>{COMPLAINT[:50]}</h1><div class=x>Запись удалена</div>",
            Found.GONE,
        ),
        (
            f"<div id=r-12><p>{COMPLAINT}</p></div>",
            f"<div id=r-98><p>{COMPLAINT}</p></div>",
            Found.SAME,
        ),
    ],
)
def test_headings_and_names_made_anew_do_not_mislead(
    before: str, after: str | None, found: Found
) -> None:
    edited = before.replace(f"x>{COMPLAINT}", f"x>{EDITED['a number']}")
    assert became(page(before), page(after or edited)) is found


def test_a_page_without_the_complaint_has_no_place_for_it() -> None:
    assert locate(page(post(OTHER)), ["Совсем о другом пишут здесь люди каждый день", ""]) is None
