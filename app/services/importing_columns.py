"""Which column of a foreign file is what: heads in Russian and English, as exports name them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

HEADS: Mapping[str, str] = {
    "text": "fulltext|full text|полный текст|text|текст|текст сообщения|текст публикации|"
    "текст поста|текст отзыва|текст комментария|текст упоминания|сообщение|отзыв|комментарий|"
    "упоминание|содержание|контент|content|message|body|comment|review|review text|post text|"
    "mention|фрагмент|snippet|hit sentence|цитата",
    "created": "published|published at|date|дата|дата публикации|дата и время|"
    "дата и время публикации|дата создания|дата сообщения|created|created at|created utc|"
    "timestamp|datetime|date time|publication date|опубликовано|post date|date published",
    "author_name": "author.name|author name|author|автор|имя автора|пользователь|user|user name|"
    "имя|фио|имя пользователя|автор сообщения|full name",
    "author_handle": "author.nickname|author handle|nickname|ник|никнейм|handle|screen name|login|"
    "логин|username|author.username",
    "author_url": "author.url|author url|ссылка на автора|профиль|ссылка на профиль|profile|"
    "profile url|url автора|author link|профиль автора",
    "followers": "author.followers|author.subscribers|followers|подписчики|подписчиков|"
    "число подписчиков|аудитория|audience|author followers|subscribers|размер аудитории",
    "permalink": "permalink|url|ссылка|link|адрес|ссылка на сообщение|ссылка на пост|"
    "ссылка на публикацию|ссылка на отзыв|post url|message url|href|url сообщения|адрес страницы",
    "native_id": "id|идентификатор|post id|message id|mention id|ид|id сообщения|id поста|"
    "comment id|review id",
    "parent_id": "parentpostid|parent id|parent post id|ответ на|id родителя|in reply to",
    "network": "source|источник|площадка|соцсеть|социальная сеть|social network|network|platform|"
    "сайт|хост|домен|платформа|тип источника",
    "title": "title|заголовок|тема|название|subject",
    "rating": "rating|оценка|рейтинг|stars|звезды|количество звезд",
    "likes": "engagement.likes|likes|лайки|лайков|нравится|like|reactions|реакции|"
    "количество лайков",
    "reposts": "engagement.reposts|reposts|репосты|репостов|shares|поделились|количество репостов",
    "replies": "engagement.comments|comments|комментарии|комментариев|replies|ответы|comment count|"
    "количество комментариев",
    "views": "views|просмотры|просмотров|количество просмотров|view count",
}
"""Our field → what its column is called, the best name first."""
QUIET: Mapping[str, str] = {
    "time": "time|время|время публикации|время создания",
    "kind": "posttype|post type|тип сообщения|тип публикации|kind|type",
    "author_id": "author.profileid|author id|id автора|author.id|user id",
    "thread_id": "discussionid|discussion id|thread id",
}
"""Understood where they are there; nobody is asked about them."""


def guess(heads: Sequence[str], known: Mapping[str, str] = HEADS) -> dict[str, str]:
    """Our field → the head of its column, for every head that is known."""
    by_name: dict[str, str] = {}
    for head in heads:
        by_name.setdefault(plain(head), head)
    found: dict[str, str] = {}
    for field, names in known.items():
        for name in names.split("|"):
            if name in by_name and by_name[name] not in found.values():
                found[field] = by_name[name]
                break
    return found


def quiet(heads: Sequence[str], columns: Mapping[str, str]) -> dict[str, str]:
    """The columns nobody is asked about, out of the heads that are still free."""
    return guess([head for head in heads if head not in columns.values()], QUIET)


def plain(head: str) -> str:
    """A head without its dress: case, ё, underscores, brackets and units."""
    low = head.strip().lower().replace("ё", "е").replace("_", " ").replace("-", " ")
    low = re.sub(r"\([^)]*\)", "", low)
    return re.sub(r"[^\w. ]+", "", re.sub(r"\s+", " ", low)).strip()
