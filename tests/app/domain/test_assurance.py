"""What a verification comes to: levels, three sentences, since when by whom."""

from __future__ import annotations

from app.domain.assurance import Group, assurance_of, group_of
from app.domain.evidence import Finding, Level

EARLY, LATE = "2026-11-22T10:00:00Z", "2026-11-22T12:00:00Z"


def good(item: str, code: str = "intact", **facts: str) -> Finding:
    return Finding(item=item, holds=True, code=code, facts=facts)


def stamp(item: str, moment: str, code: str = "stamped") -> Finding:
    return good(item, code, moment=moment, authority=item[7:8], signer="S")


def codes(*found: Finding) -> list[str]:
    return [code for code, _ in assurance_of(found).sentences]


MANIFEST = good("manifest.json", captured="2026-11-22T09:00:00Z")


def test_the_earliest_stamp_of_a_known_authority_counts():
    told = assurance_of([
        MANIFEST, stamp("stamps/b.tsr", LATE), stamp("stamps/a.tsr", EARLY),
        stamp("stamps/u.tsr", "2026-01-01T00:00:00Z", "stamp_unknown_authority"),
    ])  # fmt: skip
    assert told.since is not None
    assert (told.since.isoformat(), told.is_known) == ("2026-11-22T10:00:00+00:00", True)


def test_an_unknown_authority_counts_where_there_is_no_other():
    found = [MANIFEST, stamp("stamps/u.tsr", EARLY, "stamp_unknown_authority")]
    assert codes(*found)[1] == "sum_since_unknown"
    assert assurance_of(found).level is Level.AMBER


def test_of_several_bundles_the_latest_counts_and_one_without_stamps_leaves_none():
    bundles = [good(f"c/{n}/manifest.json") for n in "ab"]
    first, second = stamp("c/a/stamps/x.tsr", EARLY), stamp("c/b/stamps/x.tsr", LATE)
    told = assurance_of([*bundles, first, second])
    assert told.since is not None
    assert told.since.hour == 12
    assert assurance_of([*bundles, first]).since is None


def test_a_stamp_that_does_not_hold_vouches_for_nothing():
    bad = Finding(item="stamps/a.tsr", holds=False, code="stamp_of_other", facts={"moment": EARLY})
    assert codes(MANIFEST, bad) == ["sum_altered", "sum_own_clock", "sum_unproved"]


def test_sums_that_nothing_vouches_for_are_said_to_be_so():
    assert codes(MANIFEST)[0] == "sum_unsealed"
    assert codes(MANIFEST, good("manifest.sig", "signed"))[0] == "sum_intact"


def test_the_journals_own_stamp_counts_for_the_journal_and_for_what_it_names():
    head = good("journal/7-ab/stamps/a.tsr", "head_stamped", moment=LATE, seq="7", signer="S")
    assert codes(head)[1] == "sum_since"
    assert codes(MANIFEST, good("journal", "in_journal", seq="6"), head)[1] == "sum_since"
    assert codes(MANIFEST, good("journal", "in_journal", seq="8"), head)[1] == "sum_own_clock"


def test_findings_are_listed_under_what_they_are_about():
    told = (
        (good("page.png"), Group.FILES),
        (good("manifest.sig", "unsigned"), Group.SIGNATURE),
        (good("stamps/note.txt", "unexpected"), Group.STAMPS),
        (good("journal/7-ab/stamps/a.tsr", "head_stamped"), Group.JOURNAL),
        (good("digicert", "stamp_pending"), Group.STAMPS),
        (good("database", "row_agrees"), Group.JOURNAL),
    )
    assert [group_of(finding) for finding, _ in told] == [group for _, group in told]
