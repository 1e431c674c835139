"""An attack is named where new accounts say the same; customers in trouble are none."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from app.domain.attack import Copied, Newness, attack_in, newness

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
YEARS = timedelta(days=900)


def copied(author: int, *, minutes: int = 0, old: bool = False, **more: object) -> Copied:
    """A like text by an account that is a week old, or years."""
    at = NOON + timedelta(minutes=minutes)
    known = {"registered": at - (YEARS if old else timedelta(days=7)), "first_seen": at}
    return Copied(at=at, author=author, **{**known, **more})  # type: ignore[arg-type]  # of a test


def test_many_like_texts_by_new_accounts_are_an_attack() -> None:
    texts = [copied(n, minutes=13 * n, old=n in {0, 4, 9}) for n in range(14)]
    found = attack_in(texts)
    assert found is not None
    assert (found.texts, found.authors, found.new_accounts, found.hours) == (14, 14, 11, 3)


def test_a_text_that_customers_of_years_pass_on_is_none() -> None:
    assert attack_in([copied(n, minutes=n, old=n > 3) for n in range(12)]) is None


def test_one_author_many_times_is_none() -> None:
    assert attack_in([copied(n % 3, minutes=n) for n in range(30)]) is None


def test_like_texts_over_weeks_are_none_and_the_thickest_three_days_count() -> None:
    slow = [copied(n, minutes=n * 60 * 30) for n in range(20)]
    assert attack_in(slow) is None
    found = attack_in([*slow, *(copied(100 + n, minutes=n) for n in range(8))])
    assert found is not None
    assert found.texts >= 8


def test_a_registration_long_ago_outweighs_that_we_never_heard_of_the_account() -> None:
    assert newness(copied(1)) is Newness.REGISTERED
    assert newness(copied(1, old=True)) is None
    unknown = copied(1, registered=None)
    assert newness(unknown) is Newness.FIRST_SEEN
    assert newness(copied(1, registered=None, followers=5_000)) is None


def test_an_account_that_wrote_before_or_came_out_of_an_archive_is_not_new() -> None:
    before = NOON - timedelta(days=60)
    assert newness(copied(1, registered=None, first_post=before)) is None
    late = NOON + timedelta(days=400)
    assert newness(copied(1, registered=None, first_seen=late)) is None
    assert newness(copied(1, registered=None, first_seen=late, followers=3)) is Newness.FIRST_SEEN
