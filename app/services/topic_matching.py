"""Topics against the archive: what one would find, and every post looked through again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar
from zlib import crc32

from sqlalchemy.orm import Session

from app.domain.ids import PostId
from app.domain.topic import SHOWN, PreviewLine, Topic, TopicMatch, TopicPreview, query_to_json
from app.language.topics import TopicMatcher, TopicText, topic_text
from app.services.changes import Changes
from app.store import settings as remembering
from app.store import topics as store
from app.store.database import Database
from app.store.topics import ArchivedText

PORTION = 2_000
"""Posts that a preview looks at before it tells what it found: a person waits for it."""
STRETCH = 500
"""Posts of one reading and one writing."""
PLACE = "topics.rematch"
"""Remembered: how far the archive was looked through, and for which topics."""
_AROUND = 160
T = TypeVar("T")
Run = Callable[[Callable[[], T]], Awaitable[T]]
Progress = Callable[[int, int], bool]
"""Told how many of how many; False: leave off, it is wanted no more."""


@dataclass(slots=True)
class _Seen:
    looked: int = 0
    found: int = 0
    tagged: int = 0
    negative: int = 0
    excluded: int = 0


async def preview(
    db: Database,
    topic: Topic,
    run: Run[list[TopicMatch | None]],
    before: PostId | None = None,
    most: int = PORTION,
) -> TopicPreview:
    """What a topic finds among the newest posts before that one; nothing is written.

    `run` does matching work where it disturbs nobody: the language thread.
    """
    matcher = TopicMatcher([topic])
    seen, shown = _Seen(), list[PreviewLine]()
    while seen.looked < most:
        size = min(STRETCH, most - seen.looked)
        texts = await db.read(partial(store.archived, before=before, most=size))
        before = texts[-1].id if texts else None
        if not texts:
            break
        found = await run(partial(_only, matcher, texts))
        shown += _count(seen, matcher, topic.name, texts, found)
    return TopicPreview(
        found=seen.found,
        looked=seen.looked,
        tagged=seen.tagged,
        negative=seen.negative,
        excluded=seen.excluded,
        shown=tuple(shown[:SHOWN]),
        before=before,
    )


async def rematch(
    db: Database,
    topics: Sequence[Topic],
    run: Run[dict[PostId, tuple[TopicMatch, ...]]],
    progress: Progress = lambda _done, _total: True,
) -> Changes:
    """Looks every stored post through again and writes its mentions; cases stay as they are.

    Goes on where it was broken off, as long as the topics are the same.
    """
    matcher, mark = TopicMatcher(topics), fingerprint(topics)
    place = await db.read(partial(_place, mark=mark))
    total = await db.read(store.posts_until)
    done = await db.read(partial(store.posts_until, last=place)) if place else 0
    while texts := await db.read(partial(store.archived, after=place, most=STRETCH)):
        found = await run(partial(_all, matcher, texts))
        place = texts[-1].id
        await db.run(partial(_write, found=found, place=place, mark=mark))
        done += len(texts)
        if not progress(done, max(done, total)):
            return Changes()
    await db.run(partial(_remember, place=place, mark=mark, finished=True))
    return Changes(topics=frozenset(topic.id for topic in topics))


def is_due(session: Session, topics: Sequence[Topic]) -> bool:
    """The archive was not looked through for these topics to the end."""
    kept = remembering.remembered(session).get(PLACE)
    if not topics and not kept:
        return False
    done = isinstance(kept, Mapping) and kept.get("mark") == fingerprint(topics)
    return not (done and isinstance(kept, Mapping) and kept.get("finished"))


def fingerprint(topics: Sequence[Topic]) -> str:
    """Differs when some topic asks for something else."""
    asked = sorted((topic.id, topic.name, repr(query_to_json(topic))) for topic in topics)
    return f"{crc32(repr(asked).encode('utf-8', 'surrogatepass')):08x}"


def text_of(post: ArchivedText) -> TopicText:
    """What of a stored post a topic looks at."""
    return topic_text(
        text=post.text,
        title=post.title,
        html=post.html,
        page=post.page,
        attachments=post.attachments,
        raw_text=post.raw_text,
    )


def _only(matcher: TopicMatcher, texts: Sequence[ArchivedText]) -> list[TopicMatch | None]:
    return [next(iter(matcher.of_text(text_of(post))), None) for post in texts]


def _all(
    matcher: TopicMatcher, texts: Sequence[ArchivedText]
) -> dict[PostId, tuple[TopicMatch, ...]]:
    return {post.id: matcher.of_text(text_of(post)) for post in texts}


def _count(
    seen: _Seen,
    matcher: TopicMatcher,
    name: str,
    texts: Sequence[ArchivedText],
    found: Sequence[TopicMatch | None],
) -> list[PreviewLine]:
    lines: list[PreviewLine] = []
    for post, match in zip(texts, found, strict=True):
        seen.looked += 1
        if match is None:
            continue
        if match.excluded:
            seen.excluded += 1
        else:
            seen.found += 1
            seen.tagged += match.tagged
            seen.negative += match.negative
        if len(lines) < SHOWN:
            lines.append(_line(matcher, name, post, match))
    return lines


def _line(matcher: TopicMatcher, name: str, post: ArchivedText, match: TopicMatch) -> PreviewLine:
    whole = " ".join(" ".join(part for part in (post.title, post.text) if part).split())
    marks = matcher.marks(whole, name)
    start = max(0, marks[0][0] - _AROUND // 2) if marks else 0
    if start:
        start = whole.rfind(" ", 0, start) + 1
    text = whole[start : start + _AROUND]
    inside = tuple((a - start, b - start) for a, b in marks if a >= start and b <= start + _AROUND)
    how = match.hows[0] if match.hows else ("handle" if match.tagged else "link")
    return PreviewLine(
        text=text,
        marks=inside,
        network=post.network,
        at=post.created,
        how=how,
        excluded=match.excluded,
    )


def _place(session: Session, mark: str) -> PostId:
    kept = remembering.remembered(session).get(PLACE)
    if not isinstance(kept, Mapping) or kept.get("mark") != mark or kept.get("finished"):
        return PostId(0)
    return PostId(int(kept.get("place") or 0))


def _write(
    session: Session, found: Mapping[PostId, Sequence[TopicMatch]], place: PostId, mark: str
) -> None:
    store.forget_mentions(session, list(found))
    store.add_mentions(session, found)
    _remember(session, place=place, mark=mark, finished=False)


def _remember(session: Session, *, place: PostId, mark: str, finished: bool) -> None:
    value: dict[str, Any] = {"mark": mark, "place": place, "finished": finished}
    remembering.remember(session, {PLACE: value})
