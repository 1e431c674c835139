"""What is known of authors besides the text that is looked at: earlier verdicts, texts, account."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

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
    judged, proposed = _verdicts(session, [author_id], besides).get(author_id, ({}, {}))
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


def of_natives(
    session: Session, network: str, texts: Mapping[str, str], besides: Iterable[str] = ()
) -> dict[str, AuthorFacts]:
    """The same for those of the accounts whom we have met, before a new text of theirs is kept.

    Four statements for a page of posts. `texts` are the new ones by the accounts' native ids,
    `besides` the native ids of their posts: an edited one does not repeat itself.
    """
    rows = session.execute(_MET, {"of_network": network, "natives": list(texts)}).all()
    ids = {AuthorId(row.id): row.native_id for row in rows}
    verdicts = _verdicts(session, ids, None)
    named = roles.of_authors(session, ids)
    few = [AuthorId(row.id) for row in rows if 0 < row.posts <= LOOKED_AT]
    again = _same_texts(session, few, {texts[ids[author]] for author in few}, set(besides))
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
            said_again=again.get((author, texts[row.native_id]), 0),
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
    session: Session, author_ids: Iterable[AuthorId], besides: CaseId | None
) -> dict[AuthorId, tuple[Verdicts, Verdicts]]:
    """How many cases were judged by the person, and by the program, as what."""
    asked = list(author_ids)
    if not asked:
        return {}
    counted = (
        select(CaseRow.author_id, CaseRow.verdict, CaseRow.verdict_by_person, func.count())
        .where(CaseRow.author_id.in_(asked), CaseRow.id != (besides or 0))
        .group_by(CaseRow.author_id, CaseRow.verdict, CaseRow.verdict_by_person)
    )
    found: dict[AuthorId, tuple[Verdicts, Verdicts]] = {}
    for author_id, verdict, by_person, count in session.execute(counted):
        judged, proposed = found.setdefault(AuthorId(author_id or 0), ({}, {}))
        (judged if by_person else proposed)[Verdict(verdict)] = count
    return found


def _same_texts(
    session: Session, authors: Sequence[AuthorId], texts: Iterable[str], besides: set[str]
) -> dict[tuple[AuthorId, str], int]:
    """How often authors said just these words before."""
    said = [text for text in texts if text.strip()]
    if not authors or not said:
        return {}
    rows = session.execute(
        select(PostRow.author_id, PostRow.text, func.count())
        .where(
            PostRow.author_id.in_(authors),
            PostRow.text.in_(said),
            PostRow.native_id.not_in(besides),
        )
        .group_by(PostRow.author_id, PostRow.text)
    )
    return {(AuthorId(author or 0), text): count for author, text, count in rows}


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
