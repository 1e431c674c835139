"""Stored posts as rules see them: facts and texts of the customers' words, in stretches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, and_, func, select
from sqlalchemy.orm import Session

from app.domain.ids import AuthorId, CaseId, PostId, SourceId, TopicId
from app.domain.post import PICTURES
from app.domain.rule_facts import PostFacts, type_of
from app.domain.triage import Sentiment, Verdict
from app.store.tables import AuthorRow, CaseRow, MentionRow, PostRow, SourceRow

_CHUNK = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePost:
    """A customer's post of the archive."""

    id: PostId
    case_id: CaseId
    is_main: bool
    """The case is about it."""
    author: str
    text: str
    """As it was judged: the text, or the title of a post that has no more."""
    facts: PostFacts


def _json(path: str) -> Any:
    return func.json_extract(PostRow.analysis, path)


def _count(path: str) -> Any:
    return func.json_array_length(PostRow.analysis, path)


_COLUMNS: tuple[Any, ...] = (
    PostRow.id,
    PostRow.case_id,
    PostRow.source_id,
    PostRow.network,
    PostRow.kind,
    PostRow.parent_id.is_not(None),
    PostRow.created,
    PostRow.text,
    PostRow.title,
    PostRow.rating,
    PostRow.attachments,
    _json("$.verdict"),
    _json("$.sentiment"),
    _json("$.language"),
    _count("$.profanity"),
    _count("$.entities.links"),
    PostRow.author_id,
    AuthorRow.name,
    AuthorRow.handle,
    AuthorRow.followers,
    AuthorRow.registered,
    SourceRow.own_channel,
    CaseRow.main_post_id,
    CaseRow.verdict,
    CaseRow.verdict_by_person,
)
_POSTS: Select[Any] = (
    select(*_COLUMNS)
    .join(CaseRow, CaseRow.id == PostRow.case_id)
    .join(SourceRow, SourceRow.id == PostRow.source_id)
    .outerjoin(AuthorRow, AuthorRow.id == PostRow.author_id)
    .where(PostRow.ours.is_(False))
)


def downwards(
    session: Session, before: PostId | None, most: int, roles: Mapping[AuthorId, str]
) -> list[RulePost]:
    """A stretch of customers' posts, the newest first, below `before`."""
    query = _POSTS.order_by(PostRow.id.desc()).limit(most)
    if before is not None:
        query = query.where(PostRow.id < before)
    return _read(session, query, roles)


def upwards(
    session: Session, after: PostId, most: int, roles: Mapping[AuthorId, str]
) -> list[RulePost]:
    """A stretch of customers' posts above `after`."""
    query = _POSTS.where(PostRow.id > after).order_by(PostRow.id).limit(most)
    return _read(session, query, roles)


def of_cases(
    session: Session, case_ids: Sequence[CaseId], roles: Mapping[AuthorId, str]
) -> list[RulePost]:
    """All customers' posts of these cases."""
    found: list[RulePost] = []
    for at in range(0, len(case_ids), _CHUNK):
        part = case_ids[at : at + _CHUNK]
        found += _read(session, _POSTS.where(PostRow.case_id.in_(part)), roles)
    return found


def total(session: Session) -> int:
    """How many customers' posts there are in cases."""
    mine = and_(PostRow.ours.is_(False), PostRow.case_id.is_not(None))
    return session.scalar(select(func.count()).select_from(PostRow).where(mine)) or 0


def _read(session: Session, query: Select[Any], roles: Mapping[AuthorId, str]) -> list[RulePost]:
    rows = session.execute(query).all()
    topics = _topics(session, [row[0] for row in rows])
    return [_record(row, topics.get(row[0], frozenset()), roles) for row in rows]


def _topics(session: Session, post_ids: Sequence[int]) -> dict[int, frozenset[TopicId]]:
    if not post_ids:
        return {}
    query = select(MentionRow.post_id, MentionRow.topic_id).where(
        MentionRow.post_id.between(min(post_ids), max(post_ids))
    )
    found: dict[int, set[TopicId]] = {}
    for post_id, topic_id in session.execute(query):
        found.setdefault(post_id, set()).add(TopicId(topic_id))
    return {post_id: frozenset(ids) for post_id, ids in found.items()}


def _record(row: Any, topics: frozenset[TopicId], roles: Mapping[AuthorId, str]) -> RulePost:
    (
        post_id, case_id, source_id, network, kind, answers, created, text, title, rating,
        attachments, verdict, mood, language, swearing, links, author_id, name, handle,
        followers, registered, own, main, case_verdict, by_person,
    ) = row  # fmt: skip
    kinds = frozenset(_kinds(attachments))
    is_main = main == post_id
    judged = case_verdict if is_main and by_person else verdict or case_verdict
    role = roles.get(author_id)
    return RulePost(
        id=PostId(post_id),
        case_id=CaseId(case_id),
        is_main=is_main,
        author=name or handle or "",
        text=text if text.strip() or not title else title,
        facts=PostFacts(
            type=type_of(kind, rated=rating is not None, answers=bool(answers)),
            verdict=Verdict(judged),
            mood=Sentiment(mood or Sentiment.NEUTRAL),
            language=language or "",
            network=network,
            source_id=SourceId(source_id),
            own_channel=own,
            at=created,
            topics=topics,
            followers=followers,
            roles=frozenset({role} if role else ()),
            rating=rating,
            pictures=not kinds.isdisjoint(PICTURES),
            profanity=bool(swearing),
            links=bool(links) or "link" in kinds,
            registered=registered,
        ),
    )


def _kinds(attachments: Iterable[Any]) -> Iterable[str]:
    return (str(each.get("kind")) for each in attachments or () if isinstance(each, Mapping))
