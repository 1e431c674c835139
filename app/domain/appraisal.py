"""The six columns of R-003-3 as codes and facts, from what is known of a case; words are others'.

Содержание · Автор · Охват/Лайки/репосты/мат · Кол-во «знаков»/фото · Призыв к действию · Мотивация
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.domain.appraisal_subjects import subject
from app.domain.case import Case
from app.domain.leaders import Audiences, leader
from app.domain.post import PICTURES, Post
from app.domain.risk import is_review_site
from app.domain.triage import Verdict

COLUMNS = ("content", "author", "reach", "signs", "call_to_action", "motivation")
LONGEST_GIST = 80
LOOK_AT = 20_000
"""Characters in which signs are counted."""
MILLIONS, MILLION, LARGE = 2_000_000, 1_000_000, 10_000
_SIGN = re.compile(
    "[!\u203c\u2757\u2755\u2049]+[?!]*|[?]{2,}!*|[?]+!+"  # what is cried out
    "|[)(]{2,}|[:;=]-?[)(DPp|]+(?!\\w)"  # smiles of letters
    "|[\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff][\ufe0f\u200d\u2640\u2642"
    "\u2600-\u27bf\U0001f300-\U0001faff]*"  # a run of emoji
)
_TROUBLES = ("money_lost", "broken", "bad_goods", "rudeness", "waiting", "denied", "trouble")
_ROLES = {Verdict.TROLL: "troll", Verdict.FAKE: "rival", Verdict.SPAM: "advertiser"}
_STRANGERS = frozenset({Verdict.NEUTRAL, Verdict.NOT_OURS})
_SUBJECTLESS = frozenset({Verdict.INSULT, Verdict.TROLL, Verdict.SPAM, Verdict.NOT_OURS})


@dataclass(frozen=True, slots=True, kw_only=True)
class AppraisalFacts:
    """What the table says of a case, before anybody puts it into words."""

    verdict: Verdict
    review: bool
    """It stands on a review site, or has stars: the review itself calls others away."""
    subject: str
    """operator, bank, delivery, shop, app, food, health, travel, housing; empty: unknown."""
    brand: str
    trouble: str
    """The code of what went wrong, where the subject is unknown; empty: unknown too."""
    gist: str
    """The first words of the post."""
    role: str
    """customer, leader, troll, rival, advertiser, stranger."""
    returns: bool
    """The author has written before."""
    followers: int | None
    network: str
    size: str
    """millions, million, large, some, unknown."""
    audience: int
    likes: int | None
    reposts: int | None
    swears: bool
    signs: int
    pictures: int
    call: str
    """polite_request, court, authorities, boycott, spread, or none."""


def appraise(case: Case, main: Post, seen: Audiences | None = None) -> AppraisalFacts:
    """The table of a case whose main post this is; `seen`: the audiences of its network."""
    found = case.analysis
    review = is_review_site(case.network) or main.rating is not None or main.kind == "review"
    about = (
        "" if case.verdict in _SUBJECTLESS else subject(found.lemmas if found else (), case.brand)
    )
    codes = [reason.code for reason in found.reasons] if found else []
    audience = _audience(case, main)
    author = case.author
    return AppraisalFacts(
        verdict=case.verdict,
        review=review,
        subject=about,
        brand=case.brand,
        trouble=next((code for code in _TROUBLES if code in codes), ""),
        gist=_gist(main),
        role=_role(case, seen),
        returns=author is not None and author.cases > 1,
        followers=author.followers if author else None,
        network=case.network,
        size=_size(case.network, audience),
        audience=audience,
        likes=main.likes,
        reposts=main.reposts,
        swears=bool(found and found.profanity),
        signs=count_signs(main.text),
        pictures=sum(item.kind in PICTURES for item in main.attachments),
        call=(found.call_to_action if found else None) or "none",
    )


def count_signs(text: str) -> int:
    """The «знаки» of R-003-3: exclamations, smiles and emoji; a run of them counts once."""
    return sum(1 for _ in _SIGN.finditer(text[:LOOK_AT]))


def _role(case: Case, seen: Audiences | None) -> str:
    if case.verdict in _ROLES:
        return _ROLES[case.verdict]
    followers = case.author.followers if case.author else None
    if leader(case.network, followers, seen):
        return "leader"
    return "stranger" if case.verdict in _STRANGERS else "customer"


def _audience(case: Case, main: Post) -> int:
    followers = case.author.followers if case.author else None
    return max(main.views or 0, followers or 0)


def _size(network: str, audience: int) -> str:
    # Sites of reviews and stores have millions of readers a month, whoever writes there.
    if is_review_site(network) or audience >= MILLIONS:
        return "millions"
    if audience >= MILLION:
        return "million"
    if audience >= LARGE:
        return "large"
    return "some" if audience else "unknown"


def _gist(main: Post) -> str:
    text = " ".join((main.title or main.text)[:LOOK_AT].split())
    if len(text) <= LONGEST_GIST:
        return text
    return text[:LONGEST_GIST].rsplit(" ", 1)[0].rstrip(" ,.;:-–—") + "…"
