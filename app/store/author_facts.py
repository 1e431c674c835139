"""What is known of authors besides the text that is looked at: earlier verdicts, texts, account."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from app.domain.ids import AuthorId, CaseId
from app.domain.roles import AuthorFacts
from app.domain.triage import Verdict
from app.store import roles
from app.store.tables import AuthorRow, CaseRow, CopyGroupRow, CopyRow, PostRow

LOOKED_AT = 200
"""An author's newest texts that are compared; who wrote more is compared at the card only."""
_COUNTED = (
    select(func.count())
    .where(PostRow.author_id == AuthorRow.id)
    .correlate(AuthorRow)
    .scalar_subquery()
)
_MET = select(
    AuthorRow.id,
    AuthorRow.native_id,
    AuthorRow.followers,
    AuthorRow.registered,
    _COUNTED.label("posts"),
).where(
    AuthorRow.network == bindparam("of_network"),
    AuthorRow.native_id.in_(bindparam("natives", expanding=True)),
)


def of_author(
    session: Session, author_id: AuthorId, *, besides: CaseId | None = None, text: str = ""
) -> AuthorFacts | None:
    """What is known of one author; `besides` is the case that is looked at, `text` its text."""
    row = session.get(AuthorRow, author_id)
    if row is None:
        return None
    none: dict[AuthorId, Set[str]] = {author_id: frozenset()}
    judged, proposed = _verdicts(session, none, besides).get(author_id, ({}, {}))
    return AuthorFacts(
        network=row.network,
        followers=row.followers,
        registered=row.registered,
        posts=_posts(session, author_id),
        judged=judged,
        proposed=proposed,
        said_again=_said_again(session, author_id, text, besides),
        role=roles.of_authors(session, [author_id]).get(author_id),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaking:
    """What an account says now, of which nothing is history yet."""

    text: str = ""
    natives: frozenset[str] = frozenset()
    """Native ids of the posts: an edited one does not repeat itself."""
    threads: frozenset[str] = frozenset()
    """The conversations they stand in: a case does not confirm its own verdict."""


def of_natives(
    session: Session, network: str, who: Mapping[str, Speaking]
) -> dict[str, AuthorFacts]:
    """The same for those of the accounts whom we have met, before what they say now is kept.

    Four statements for a page of posts. `who` is by the accounts' native ids.
    """
    rows = session.execute(_MET, {"of_network": network, "natives": list(who)}).all()
    ids = {AuthorId(row.id): who[row.native_id] for row in rows}
    verdicts = _verdicts(session, {author: now.threads for author, now in ids.items()})
    named = roles.of_authors(session, ids)
    few = [AuthorId(row.id) for row in rows if 0 < row.posts <= LOOKED_AT]
    again = _same_texts(session, {author: ids[author] for author in few})
    found: dict[str, AuthorFacts] = {}
    for row in rows:
        author = AuthorId(row.id)
        judged, proposed = verdicts.get(author, ({}, {}))
        found[row.native_id] = AuthorFacts(
            network=network,
            followers=row.followers,
            registered=row.registered,
            posts=row.posts,
            judged=judged,
            proposed=proposed,
            said_again=again.get(author, 0),
            role=named.get(author),
        )
    return found


def copies_of(session: Session, case_id: CaseId) -> int:
    """How many other cases say the same."""
    count = session.scalar(
        select(CopyGroupRow.cases)
        .join(CopyRow, CopyRow.group_id == CopyGroupRow.id)
        .where(CopyRow.case_id == case_id)
    )
    return max(0, (count or 1) - 1)


Verdicts = dict[Verdict, int]


def _verdicts(
    session: Session, authors: Mapping[AuthorId, Set[str]], besides: CaseId | None = None
) -> dict[AuthorId, tuple[Verdicts, Verdicts]]:
    """How many cases were judged by the person, and by the program, as what.

    Args:
        authors: with the conversations whose cases do not count.
        besides: a case that does not count.
    """
    if not authors:
        return {}
    counted = (
        select(
            CaseRow.author_id,
            CaseRow.thread_id,
            CaseRow.verdict,
            CaseRow.verdict_by_person,
            func.count(),
        )
        .where(CaseRow.author_id.in_(list(authors)), CaseRow.id != (besides or 0))
        .group_by(CaseRow.author_id, CaseRow.thread_id, CaseRow.verdict, CaseRow.verdict_by_person)
    )
    found: dict[AuthorId, tuple[Verdicts, Verdicts]] = {}
    for number, thread, verdict, by_person, count in session.execute(counted):
        author_id = AuthorId(number or 0)
        if thread in authors[author_id]:
            continue
        judged, proposed = found.setdefault(author_id, ({}, {}))
        counts = judged if by_person else proposed
        counts[Verdict(verdict)] = counts.get(Verdict(verdict), 0) + count
    return found


def _same_texts(session: Session, who: Mapping[AuthorId, Speaking]) -> dict[AuthorId, int]:
    """How often authors said just these words before."""
    said = {now.text for now in who.values() if now.text.strip()}
    if not said:
        return {}
    rows = session.execute(
        select(PostRow.author_id, PostRow.text, PostRow.native_id).where(
            PostRow.author_id.in_(list(who)), PostRow.text.in_(said)
        )
    )
    found: dict[AuthorId, int] = {}
    for number, text, native in rows:
        now = who[AuthorId(number or 0)]
        if text == now.text and native not in now.natives:
            found[AuthorId(number or 0)] = found.get(AuthorId(number or 0), 0) + 1
    return found


def _posts(session: Session, author_id: AuthorId) -> int:
    count = select(func.count()).select_from(PostRow).where(PostRow.author_id == author_id)
    return session.scalar(count) or 0


def _said_again(session: Session, author_id: AuthorId, text: str, besides: CaseId | None) -> int:
    """In how many of their newest other texts the author says just the same."""
    wanted = _folded(text)
    if not wanted:
        return 0
    rows = session.execute(
        select(PostRow.text, PostRow.case_id)
        .where(PostRow.author_id == author_id)
        .order_by(PostRow.created.desc())
        .limit(LOOKED_AT)
    )
    return sum(
        _folded(other) == wanted for other, case_id in rows if besides is None or case_id != besides
    )


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
