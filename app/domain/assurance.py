"""What a verification comes to, in three sentences: intact, since when, and what is not proved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain import clock
from app.domain.evidence import Finding, Level

SEALS = frozenset(
    {
        "signed", "stamped", "stamp_early", "stamp_unknown_authority", "in_journal", "case_signed",
        "in_excerpt", "head_stamped", "chain_intact",
    }
)  # fmt: skip
"""Without one of these, whoever altered the files could have made their sums anew as well."""
VOUCHED = ("stamped", "stamp_early", "head_stamped")
UNPROVED = ("server", "author", "trusted_mark")
"""That the site really sent it; who wrote it; a time mark of 63-ФЗ (article 2, item 19)."""


class Group(StrEnum):
    """What findings are listed under."""

    FILES = "files"
    SIGNATURE = "signature"
    STAMPS = "stamps"
    JOURNAL = "journal"


def group_of(finding: Finding) -> Group:
    """Where a finding belongs."""
    code, item = finding.code, finding.item
    if code.startswith(("signed", "unsigned", "signature_", "key_", "case_sign", "case_unsign")):
        return Group.SIGNATURE
    if item.startswith(("journal", "database")) or code.startswith(("deletion_", "excerpt_")):
        return Group.JOURNAL
    if "stamps/" in item or code.startswith(("stamp", "no_stamps", "chain_")):
        return Group.STAMPS
    return Group.JOURNAL if code.endswith("in_excerpt") else Group.FILES


@dataclass(frozen=True, slots=True, kw_only=True)
class Assurance:
    """The whole of a verification."""

    checked: int
    bad: int
    weak: int
    since: datetime | None = None
    """It provably existed then: the earliest stamp that holds; of several bundles, the latest."""
    authority: str = ""
    is_known: bool = False
    """That authority's chain ends at a root this program was given."""
    captured: datetime | None = None
    """When it was captured by the computer's own clock, which nobody vouches for."""
    is_sealed: bool = True
    """Something vouches for the list of sums itself: a signature, a stamp, the journal."""

    @property
    def level(self) -> Level:
        """Of the whole."""
        if self.bad:
            return Level.BAD
        return Level.AMBER if self.weak else Level.GOOD

    @property
    def sentences(self) -> tuple[tuple[str, Mapping[str, str]], ...]:
        """Codes with facts: what is intact, since when, what is not proved."""
        intact = "sum_intact" if self.is_sealed else "sum_unsealed"
        intact = "sum_altered" if self.bad else intact
        counted = {"bad": str(self.bad), "checked": str(self.checked)}
        moment = clock.iso(self.since) if self.since else ""
        if not moment:
            since, moment = "sum_own_clock", clock.iso(self.captured) if self.captured else ""
            since = since if moment else "sum_no_clock"
        else:
            since = "sum_since" if self.is_known else "sum_since_unknown"
        facts = {"moment": moment, "authority": self.authority}
        return ((intact, counted), (since, facts), ("sum_unproved", {}))


def assurance_of(findings: Iterable[Finding]) -> Assurance:
    """The sum of these findings, of one bundle or of several in one file."""
    found = tuple(findings)
    since = _since(found)
    moments = [_moment(one.facts.get("captured")) for one in found]
    captured = max((moment for moment in moments if moment), default=None)
    return Assurance(
        checked=len(found),
        bad=sum(one.level is Level.BAD for one in found),
        weak=sum(one.level is Level.AMBER for one in found),
        since=_moment(since.facts["moment"]) if since else None,
        authority=_name(since) if since else "",
        is_known=since is not None and since.code in VOUCHED,
        captured=captured,
        is_sealed=any(one.code in SEALS for one in found),
    )


def _since(found: tuple[Finding, ...]) -> Finding | None:
    """The earliest stamp of each bundle; of those the latest, if every bundle has one."""
    bundles = {_bundle(one) for one in found if one.item.endswith("manifest.json")}
    stamps: dict[str, Finding] = {}
    ordered = sorted(found, key=lambda one: (one.code not in VOUCHED, one.facts.get("moment", "")))
    for one in ordered:
        known = one.code in VOUCHED or one.code == "stamp_unknown_authority"
        if known and one.facts.get("moment") and not one.item.startswith("journal/"):
            stamps.setdefault(_bundle(one), one)
    own = [stamp for bundle, stamp in stamps.items() if bundle in bundles]
    if not own:
        return _by_journal(found)
    if bundles - stamps.keys():
        return None
    return max(own, key=lambda one: (one.code not in VOUCHED, one.facts["moment"]))


def _by_journal(found: tuple[Finding, ...]) -> Finding | None:
    """The earliest stamped head of the journal behind the entry that names the bundle; of the
    journal alone its latest.
    """
    heads = sorted(
        (one for one in found if one.code == "head_stamped"), key=lambda one: one.facts["moment"]
    )
    if heads and not any(one.item.endswith("manifest.json") for one in found):
        return heads[-1]
    entry = next((one for one in found if one.code == "in_journal"), None)
    behind = [one for one in heads if entry and int(one.facts["seq"]) >= int(entry.facts["seq"])]
    return behind[0] if behind else None


def _bundle(one: Finding) -> str:
    """Below which folder its item lies."""
    place = one.item.rfind("stamps/") if "stamps/" in one.item else one.item.rfind("manifest.json")
    return one.item[: max(place, 0)]


def _name(one: Finding) -> str:
    signer, name = one.facts.get("signer", ""), one.facts.get("authority", "")
    return f"{signer} ({name})" if signer and name and signer != name else signer or name


def _moment(text: str | None) -> datetime | None:
    try:
        return clock.from_iso(text) if text else None
    except ValueError:
        return None
