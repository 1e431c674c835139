"""Signatures, time stamps and the journal, as a verification found them, in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from ui.noop import QT_TRANSLATE_NOOP
from ui.words.table import say

PROOF = {
    "link": QT_TRANSLATE_NOOP("words", "{item}: a link in the place of a file"),
    "digests_differ": QT_TRANSLATE_NOOP("words", "{item}: its two sums contradict each other"),
    "capture_gone": QT_TRANSLATE_NOOP(
        "words", "{item}: the journal knows this capture, the database does not"
    ),
    "not_registered": QT_TRANSLATE_NOOP("words", "{item}: the database knows no such folder"),
    "outside": QT_TRANSLATE_NOOP("words", "{item}: the name leads out of the folder"),
    "bomb": QT_TRANSLATE_NOOP("words", "{item}: would unpack to fill the disk"),
    "overlapping": QT_TRANSLATE_NOOP("words", "{item}: its bytes belong to another file"),
    "encrypted": QT_TRANSLATE_NOOP("words", "{item}: encrypted"),
    "packing": QT_TRANSLATE_NOOP("words", "{item}: packed in an unknown way"),
    "too_many": QT_TRANSLATE_NOOP("words", "{item}: holds too many files"),
    "signed": QT_TRANSLATE_NOOP("words", "Signed with the key {key}"),
    "unsigned": QT_TRANSLATE_NOOP("words", "Not signed: no key was there"),
    "signature_unchecked": QT_TRANSLATE_NOOP(
        "words", "The signature cannot be judged: what it signs was altered"
    ),
    "signature_wrong": QT_TRANSLATE_NOOP(
        "words", "{item}: the signature belongs to another content"
    ),
    "key_swapped": QT_TRANSLATE_NOOP("words", "{item}: the key is not the one that was named"),
    "key_known": QT_TRANSLATE_NOOP("words", "The journal knows the key"),
    "key_foreign": QT_TRANSLATE_NOOP("words", "The key is that of another workplace"),
    "key_unknown": QT_TRANSLATE_NOOP("words", "{item}: the journal does not know this key"),
    "no_stamps": QT_TRANSLATE_NOOP("words", "There is no time stamp yet"),
    "stamped": QT_TRANSLATE_NOOP("words", "{signer}: existed by {moment}"),
    "stamp_early": QT_TRANSLATE_NOOP(
        "words", "{signer}: existed by {moment}, before the computer’s clock said {started}"
    ),
    "stamp_unknown_authority": QT_TRANSLATE_NOOP(
        "words", "{signer}: {moment}; the stamp holds, its authority is not known to Otklik"
    ),
    "stamp_of_other": QT_TRANSLATE_NOOP("words", "{item}: the stamp of another capture"),
    "stamp_forged": QT_TRANSLATE_NOOP("words", "{item}: the stamp’s signature is wrong"),
    "stamp_outdated": QT_TRANSLATE_NOOP(
        "words", "{item}: stamped over a digest that nobody relies on any more (SHA-1)"
    ),
    "stamp_altered": QT_TRANSLATE_NOOP("words", "{item}: the stamp was altered"),
    "stamp_not_allowed": QT_TRANSLATE_NOOP(
        "words", "{item}: stamped with a certificate that may not stamp"
    ),
    "stamp_outside_validity": QT_TRANSLATE_NOOP(
        "words", "{item}: the certificate was not valid at that time"
    ),
    "stamp_chain_wrong": QT_TRANSLATE_NOOP(
        "words", "{item}: the chain of certificates does not hold"
    ),
    "stamp_unreadable": QT_TRANSLATE_NOOP("words", "{item}: this is no time stamp"),
    "stamp_refused": QT_TRANSLATE_NOOP("words", "{item}: a refusal, no time stamp"),
    "stamp_without_certificate": QT_TRANSLATE_NOOP(
        "words", "{item}: the stamp came without its certificate"
    ),
    "stamp_lost": QT_TRANSLATE_NOOP("words", "{item}: was there and is gone"),
    "stamp_swapped": QT_TRANSLATE_NOOP("words", "{item}: another file than the journal wrote down"),
    "stamp_pending": QT_TRANSLATE_NOOP("words", "{authority}: not stamped yet, asked again"),
    "stamp_denied": QT_TRANSLATE_NOOP("words", "{authority}: refused to stamp"),
    "chain_holds": QT_TRANSLATE_NOOP("words", "{item}: the chain of certificates is whole"),
    "chain_altered": QT_TRANSLATE_NOOP("words", "{item}: the chain of certificates was altered"),
    "chain_file_alone": QT_TRANSLATE_NOOP("words", "{item}: a chain without its stamp"),
    "heads_none": QT_TRANSLATE_NOOP("words", "The end of the journal was never stamped"),
    "head_stands": QT_TRANSLATE_NOOP("words", "Entry {seq} of the journal stands"),
    "head_stamped": QT_TRANSLATE_NOOP("words", "The journal up to entry {seq}: {signer}, {moment}"),
    "journal_cut": QT_TRANSLATE_NOOP("words", "The journal was cut: its entry {seq} is missing"),
    "journal_rewritten": QT_TRANSLATE_NOOP("words", "The journal was rewritten at entry {seq}"),
    "copy_agrees": QT_TRANSLATE_NOOP("words", "The journal’s copy says the same"),
    "copy_differs": QT_TRANSLATE_NOOP(
        "words", "The journal’s copy says something else of entry {seq}"
    ),
    "tombstone": QT_TRANSLATE_NOOP("words", "The files were deleted on {at}: {reason}"),
    "deletion_in_journal": QT_TRANSLATE_NOOP("words", "The journal knows of the deletion"),
    "deletion_not_in_journal": QT_TRANSLATE_NOOP(
        "words", "The journal knows nothing of the deletion"
    ),
}
SUMS = {
    "sum_intact": QT_TRANSLATE_NOOP("words", "Nothing was altered since the capture."),
    "sum_unsealed": QT_TRANSLATE_NOOP(
        "words",
        "The files fit their list, but nothing vouches for the list: no signature, no stamp.",
    ),
    "sum_altered": QT_TRANSLATE_NOOP(
        "words", "Altered after the capture: {bad} of {checked} checks do not hold."
    ),
    "sum_since": QT_TRANSLATE_NOOP(
        "words", "It provably existed by {moment}: the time-stamping authority {authority} says so."
    ),
    "sum_since_unknown": QT_TRANSLATE_NOOP(
        "words",
        "By the stamp of {authority} it existed by {moment}, but Otklik does not know "
        "this authority.",
    ),
    "sum_own_clock": QT_TRANSLATE_NOOP(
        "words", "That it was captured on {moment} is told by this computer’s clock alone."
    ),
    "sum_no_clock": QT_TRANSLATE_NOOP("words", "Since when it existed is not proved."),
    "sum_unproved": QT_TRANSLATE_NOOP(
        "words",
        "Not proved: that the site really sent it; who the author is. The stamp is no “trusted "
        "time mark” of law 63-FZ (article 2, item 19).",
    ),
}
"""What a verification comes to: intact, since when, what is not proved."""
GROUPS = {
    "files": QT_TRANSLATE_NOOP("words", "Files"),
    "signature": QT_TRANSLATE_NOOP("words", "Signature"),
    "stamps": QT_TRANSLATE_NOOP("words", "Time stamps"),
    "journal": QT_TRANSLATE_NOOP("words", "Journal and database"),
}
MOMENTS = ("moment", "started", "at")


def assurance(code: str, facts: Mapping[str, str]) -> str:
    """One of the three sentences that a verification comes to."""
    return say(SUMS, code, told(facts))


def finding_group(code: str) -> str:
    """What findings are listed under."""
    return say(GROUPS, code)


def told(facts: Mapping[str, str]) -> dict[str, str]:
    """Facts as a person reads them: moments in UTC, to the second, because others compare them."""
    return {name: _moment(fact) if name in MOMENTS else fact for name, fact in facts.items()}


def _moment(text: str) -> str:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    if moment.tzinfo is None:
        return text
    return f"{moment.astimezone(UTC):%d.%m.%Y %H:%M:%S} UTC"
