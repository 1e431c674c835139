"""Captures, verification and long jobs, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ui.noop import QT_TRANSLATE_NOOP
from ui.words import case_files
from ui.words.proof import PROOF, told
from ui.words.table import say

if TYPE_CHECKING:  # the first frame need not load what only annotations name
    from app.domain.evidence import CaptureStatus

CAPTURES = {
    "running": QT_TRANSLATE_NOOP("words", "Being captured"),
    "complete": QT_TRANSLATE_NOOP("words", "Captured"),
    "partial": QT_TRANSLATE_NOOP("words", "Captured in part"),
    "failed": QT_TRANSLATE_NOOP("words", "Not captured"),
}
REASONS = {
    "timeout": QT_TRANSLATE_NOOP("words", "the page did not finish loading in time"),
    "unreachable": QT_TRANSLATE_NOOP("words", "the page could not be reached"),
    "killed": QT_TRANSLATE_NOOP("words", "the page hung and was stopped"),
    "crashed": QT_TRANSLATE_NOOP("words", "the page broke the browser"),
    "cancelled": QT_TRANSLATE_NOOP("words", "stopped by you"),
    "too_large": QT_TRANSLATE_NOOP("words", "the page is too large"),
    "tls": QT_TRANSLATE_NOOP("words", "the site's certificate is not trusted"),
    "interrupted": QT_TRANSLATE_NOOP("words", "the program ended before it was finished"),
    "memory": QT_TRANSLATE_NOOP("words", "the page took too much memory"),
    "busy": QT_TRANSLATE_NOOP("words", "a stuck script of the page was stopped"),
    "incomplete": QT_TRANSLATE_NOOP("words", "some files could not be made"),
    "cut": QT_TRANSLATE_NOOP("words", "the picture is cut: the page is too long"),
    "too_wide": QT_TRANSLATE_NOOP("words", "the picture is cut: the page is too wide"),
    "text_missing": QT_TRANSLATE_NOOP("words", "the complaint’s text is not on the page"),
    "text_hidden": QT_TRANSLATE_NOOP(
        "words", "the complaint’s text is in the page’s code but cannot be read on it"
    ),
    "text_cut": QT_TRANSLATE_NOOP("words", "only a part of the complaint’s text is shown there"),
    "login_wall": QT_TRANSLATE_NOOP("words", "a login page stands in the post’s place"),
    "captcha": QT_TRANSLATE_NOOP("words", "a check for robots stands in the post’s place"),
    "deleted": QT_TRANSLATE_NOOP("words", "the site says that the post was deleted or hidden"),
    "not_found": QT_TRANSLATE_NOOP(
        "words", "the site says that there is no such page: the post was probably deleted"
    ),
    "private": QT_TRANSLATE_NOOP("words", "the post is private: not everybody may see it"),
    "blocked": QT_TRANSLATE_NOOP("words", "the page is blocked by the site or for this country"),
    "error_page": QT_TRANSLATE_NOOP("words", "the site shows an error of its own"),
    "age_gate": QT_TRANSLATE_NOOP("words", "the site asks for the age first"),
    "cookie_wall": QT_TRANSLATE_NOOP("words", "the site wants consent to cookies first"),
    "empty_page": QT_TRANSLATE_NOOP("words", "the page is empty"),
    "certificate": QT_TRANSLATE_NOOP("words", "the site’s certificate is wrong"),
    "redirects": QT_TRANSLATE_NOOP("words", "the site redirects in a circle"),
    "download": QT_TRANSLATE_NOOP("words", "the site hands out a file instead of a page"),
    "scheme": QT_TRANSLATE_NOOP("words", "the site redirects to something that is no web page"),
    "address": QT_TRANSLATE_NOOP("words", "the address is not public"),
}
FINDINGS = {
    **case_files.FINDINGS,
    "intact": QT_TRANSLATE_NOOP("words", "{item}: unchanged"),
    "altered": QT_TRANSLATE_NOOP("words", "{item}: altered"),
    "missing": QT_TRANSLATE_NOOP("words", "{item}: missing"),
    "unexpected": QT_TRANSLATE_NOOP("words", "{item}: did not belong to the capture"),
    "unreadable": QT_TRANSLATE_NOOP("words", "{item}: cannot be read"),
    "chain_broken": QT_TRANSLATE_NOOP("words", "{item}: the journal's chain is broken"),
    "renamed": QT_TRANSLATE_NOOP("words", "{item}: renamed to {to}"),
    "doubled": QT_TRANSLATE_NOOP("words", "{item}: names repeat"),
    "chain_intact": QT_TRANSLATE_NOOP("words", "The journal holds: {entries} entries"),
    "in_journal": QT_TRANSLATE_NOOP("words", "The journal knows this capture since {at}"),
    "not_in_journal": QT_TRANSLATE_NOOP("words", "The journal does not know this capture"),
    "redacted_copy": QT_TRANSLATE_NOOP(
        "words", "A copy with masked places of the capture {of}; its manifest has the sum {sha256}"
    ),
    "row_agrees": QT_TRANSLATE_NOOP("words", "The database agrees"),
    "row_differs": QT_TRANSLATE_NOOP("words", "The database says something else: {columns}"),
    "row_unreadable": QT_TRANSLATE_NOOP("words", "The row in the database is garbled: {columns}"),
    "folder_outside": QT_TRANSLATE_NOOP(
        "words", "The database names a folder outside of the workspace; it was not opened"
    ),
}
JOBS = {
    "sync": QT_TRANSLATE_NOOP("words", "Fetching posts"),
    "capture": QT_TRANSLATE_NOOP("words", "Capturing evidence"),
    "import": QT_TRANSLATE_NOOP("words", "Importing"),
    "copies": QT_TRANSLATE_NOOP("words", "Looking for copies in the archive"),
    "rematch": QT_TRANSLATE_NOOP("words", "Looking for the topics in the archive"),
    "reanalyse": QT_TRANSLATE_NOOP("words", "Reading the posts anew"),
    "reweigh": QT_TRANSLATE_NOOP("words", "Weighing the cases anew"),
    "export": QT_TRANSLATE_NOOP("words", "Exporting"),
    "case_file": QT_TRANSLATE_NOOP("words", "Reading the case file"),
    "protocol": QT_TRANSLATE_NOOP("words", "Writing the protocol of inspection"),
    "rules_apply": QT_TRANSLATE_NOOP("words", "Following the rules in the archive"),
    "verify": QT_TRANSLATE_NOOP("words", "Verifying"),
    "look": QT_TRANSLATE_NOOP("words", "Checking for edits and deletions"),
}
STEPS = {
    "fetching": QT_TRANSLATE_NOOP("words", "fetching"),
    "analysing": QT_TRANSLATE_NOOP("words", "analysing"),
    "storing": QT_TRANSLATE_NOOP("words", "storing"),
    "loading": QT_TRANSLATE_NOOP("words", "loading the page"),
    "scrolling": QT_TRANSLATE_NOOP("words", "scrolling through the page"),
    "picture": QT_TRANSLATE_NOOP("words", "taking the picture"),
    "archive": QT_TRANSLATE_NOOP("words", "saving the archive"),
    "hashing": QT_TRANSLATE_NOOP("words", "computing the hashes"),
    "packing": QT_TRANSLATE_NOOP("words", "packing"),
    "reading": QT_TRANSLATE_NOOP("words", "reading the file"),
    "start": QT_TRANSLATE_NOOP("words", "starting the browser"),
    "load": QT_TRANSLATE_NOOP("words", "loading the page"),
    "settle": QT_TRANSLATE_NOOP("words", "waiting for the rest of the page"),
    "screen": QT_TRANSLATE_NOOP("words", "taking the first screen"),
    "text": QT_TRANSLATE_NOOP("words", "saving the text"),
    "mhtml": QT_TRANSLATE_NOOP("words", "saving the page as one file"),
    "page": QT_TRANSLATE_NOOP("words", "taking the whole page"),
    "pdf": QT_TRANSLATE_NOOP("words", "printing the page to a file"),
    "media": QT_TRANSLATE_NOOP("words", "saving the post’s pictures and videos"),
    "asides": QT_TRANSLATE_NOOP("words", "taking the author’s page and the thread around"),
    "files": QT_TRANSLATE_NOOP("words", "checking the files"),
    "manifest": QT_TRANSLATE_NOOP("words", "computing the hashes"),
    "posts": QT_TRANSLATE_NOOP("words", "posts"),
    "cases": QT_TRANSLATE_NOOP("words", "cases"),
    "rows": QT_TRANSLATE_NOOP("words", "rows"),
}
ACTIONS = {
    "page_edited": QT_TRANSLATE_NOOP("words", "the captured page was found edited"),
    "page_deleted": QT_TRANSLATE_NOOP("words", "the captured page was found gone"),
    "page_restored": QT_TRANSLATE_NOOP("words", "the captured page was found there again"),
    "captured": QT_TRANSLATE_NOOP("words", "captured"),
    "verified": QT_TRANSLATE_NOOP("words", "verified"),
    "exported": QT_TRANSLATE_NOOP("words", "exported"),
    "opened": QT_TRANSLATE_NOOP("words", "opened"),
    "viewed": QT_TRANSLATE_NOOP("words", "capture opened offline"),
    "deleted": QT_TRANSLATE_NOOP("words", "files of the capture deleted"),
    "redacted": QT_TRANSLATE_NOOP("words", "copy with masked places made"),
    "stamp": QT_TRANSLATE_NOOP("words", "this moment is vouched for by a time stamp"),
    "stamped": QT_TRANSLATE_NOOP("words", "time stamp received"),
    "signed_in": QT_TRANSLATE_NOOP("words", "signed in to a site for captures"),
    "login_forgotten": QT_TRANSLATE_NOOP("words", "login for captures forgotten"),
    "key_made": QT_TRANSLATE_NOOP("words", "key of this workplace introduced"),
    "post_edited": QT_TRANSLATE_NOOP("words", "post of a captured page found edited"),
    "post_deleted": QT_TRANSLATE_NOOP("words", "post of a captured page found gone"),
    "post_restored": QT_TRANSLATE_NOOP("words", "post of a captured page found there again"),
    "answered_uncaptured": QT_TRANSLATE_NOOP("words", "answered without a capture"),
    "imported": QT_TRANSLATE_NOOP("words", "taken in from a file of another Otklik"),
    "protocol": QT_TRANSLATE_NOOP("words", "protocol of inspection written"),
}
RESULTS = {
    "intact": QT_TRANSLATE_NOOP("words", "everything holds"),
    "altered": QT_TRANSLATE_NOOP("words", "something was altered"),
}
STAMP_STATES = {
    "pending": QT_TRANSLATE_NOOP("words", "Waiting for the time stamp"),
    "stamped": QT_TRANSLATE_NOOP("words", "Time stamped"),
    "refused": QT_TRANSLATE_NOOP("words", "The authority refused"),
}
REDACTIONS = {
    "name": QT_TRANSLATE_NOOP("words", "Name"),
    "phone": QT_TRANSLATE_NOOP("words", "Phone"),
    "card": QT_TRANSLATE_NOOP("words", "Bank card"),
    "mail": QT_TRANSLATE_NOOP("words", "E-mail"),
    "address": QT_TRANSLATE_NOOP("words", "Postal address"),
    "number": QT_TRANSLATE_NOOP("words", "Long number"),
    "nick": QT_TRANSLATE_NOOP("words", "Nickname"),
    "face": QT_TRANSLATE_NOOP("words", "Face"),
    "other": QT_TRANSLATE_NOOP("words", "Other"),
}
KINDS = {
    "post": QT_TRANSLATE_NOOP("words", "Post"),
    "answer": QT_TRANSLATE_NOOP("words", "Our answer"),
    "closing": QT_TRANSLATE_NOOP("words", "After the solution"),
    "page": QT_TRANSLATE_NOOP("words", "Another page"),
}
CHANGES = {
    "edited": QT_TRANSLATE_NOOP("words", "Edited since the capture before"),
    "deleted": QT_TRANSLATE_NOOP("words", "Deleted since the capture before"),
    "restored": QT_TRANSLATE_NOOP("words", "There again"),
}


def capture_status(value: CaptureStatus | str) -> str:
    """How much of a capture there is."""
    return say(CAPTURES, str(value))


def capture_reason(code: str) -> str:
    """Why a capture is partial or failed."""
    if code.startswith("http_"):
        return say(HTTP, "http", {"status": code.removeprefix("http_")})
    return say(REASONS, code)


def certificate_problem(code: str) -> str:
    """What is wrong with a site's certificate."""
    return say(CERTIFICATES, code)


CERTIFICATES = {
    "authority": QT_TRANSLATE_NOOP("words", "nobody known vouches for it"),
    "date": QT_TRANSLATE_NOOP("words", "it is out of date or not valid yet"),
    "common_name": QT_TRANSLATE_NOOP("words", "it is for another site"),
    "revoked": QT_TRANSLATE_NOOP("words", "it was revoked"),
    "weak_key": QT_TRANSLATE_NOOP("words", "its key is too weak"),
    "weak_signature_algorithm": QT_TRANSLATE_NOOP("words", "its signature is too weak"),
    "contains_errors": QT_TRANSLATE_NOOP("words", "it has errors"),
    "invalid": QT_TRANSLATE_NOOP("words", "it is invalid"),
}
"""In Chromium's terms, of which the rest speak for themselves."""
HTTP = {"http": QT_TRANSLATE_NOOP("words", "the site answered with error {status}")}


def finding(code: str, item: str, facts: Mapping[str, str] | None = None) -> str:
    """One line of a verification."""
    return say(FINDINGS | PROOF, code, {"item": item, **told(facts or {})})


def job(what: str) -> str:
    """A long work."""
    return say(JOBS, what)


def job_step(code: str) -> str:
    """What a long work does now."""
    return say(STEPS, code)


def journal_action(code: str) -> str:
    """An entry of the journal."""
    return say(ACTIONS, code)


def verification_result(code: str) -> str:
    """What a verification came to, in the journal's words."""
    return say(RESULTS, code) if code in RESULTS else code


def stamp_state(value: str) -> str:
    """How far a time stamp is."""
    return say(STAMP_STATES, str(value))


def capture_kind(value: str) -> str:
    """What a captured page is to its case."""
    return say(KINDS, str(value))


def page_change(value: str) -> str:
    """What became of a page since the capture before."""
    return say(CHANGES, str(value))


def redaction_reason(code: str) -> str:
    """Why a place is masked in a copy."""
    return say(REDACTIONS, code)
