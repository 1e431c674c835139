"""A fetched post becomes a judged one: analysis, risk, priority, deadline fit each other."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from app.domain.deadline import WorkHours
from app.domain.post import Attachment, FetchedAuthor, FetchedPost
from app.domain.source import SourceConfig
from app.domain.triage import Band, Verdict
from app.language.analyser import Analyser
from app.services.understanding import Judged, understand

HOURS = WorkHours(zone=UTC)
TUESDAY = datetime(2026, 11, 17, 14, 0, tzinfo=UTC)
OWN = SourceConfig(name="wall", network="vk", kind="wall_comments", own_channel=True)
ANALYSER = Analyser()
BAD = "Третью неделю не работает интернет, никто не отвечает, верните деньги!"


def judged(text: str, config: SourceConfig = OWN, followers: int = 10) -> Judged:
    """One post, understood on a Tuesday."""
    author = FetchedAuthor(native_id="7", followers=followers)
    post = FetchedPost(
        native_id="1",
        kind="comment",
        text=text,
        author=author,
        attachments=(Attachment(kind="photo"), Attachment(kind="link")),
    )
    [result] = understand([post], config, ANALYSER, HOURS, TUESDAY)
    return result


def test_a_complaint_on_our_wall_is_due_in_half_an_hour() -> None:
    found = judged(BAD)
    assert found.analysis.verdict is Verdict.COMPLAINT
    assert (found.deadline_at, found.deadline_kind) == (
        TUESDAY + timedelta(minutes=30),
        "first_answer_30",
    )


def test_only_what_shows_something_counts_as_a_picture() -> None:
    part = next(part for part in judged(BAD).risk.parts if part.criterion == "pictures")
    assert part.facts == {"count": "1"}


def test_an_opinion_leader_with_a_threat_burns() -> None:
    assert judged(BAD + " Подаю в суд!", followers=300_000).risk.band is Band.HIGH


def test_a_question_stands_below_a_complaint_and_has_a_working_day() -> None:
    asked = judged("Подскажите, до скольки вы работаете?")
    assert asked.deadline_kind == "working_day"
    assert asked.priority < judged(BAD).priority


def test_order_is_kept() -> None:
    posts = [FetchedPost(native_id=str(n), kind="post", text="слово " * n) for n in range(9)]
    result = understand(posts, OWN, ANALYSER, HOURS, TUESDAY)
    assert [item.post.native_id for item in result] == [post.native_id for post in posts]
