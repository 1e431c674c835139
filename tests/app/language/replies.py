"""The labelled replies of tests/data/language, and how well the check agrees with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.domain.reply_check import ReplyCheck, ReplyContext
from app.domain.triage import Verdict
from app.language.reply_check import check

DATA = Path(__file__).resolve().parents[2] / "data" / "language"
VERDICTS = {
    "c": Verdict.COMPLAINT, "q": Verdict.QUESTION, "t": Verdict.THANKS, "s": Verdict.SUGGESTION,
    "i": Verdict.INSULT, "r": Verdict.TROLL, "n": Verdict.NOT_OURS,
}  # fmt: skip
GUARDS = {
    "ap": "apology_missing", "bl": "blame_shifted", "ex": "excuse", "de": "denial",
    "sa": "sarcasm", "at": "personal_attack", "ob": "obscenity", "th": "threat",
    "pd": "private_data", "pa": "private_data_asked", "em": "empty_promise",
    "fo": "formal_reply", "ns": "no_next_step", "nc": "no_contact", "bk": "blank",
    "na": "wrong_name", "ge": "wrong_gender", "mi": "mixed_address", "sp": "spelling",
}  # fmt: skip
CRITERIA = dict(
    zip(
        "PIGSR",
        ("promptness", "informativeness", "gratitude", "solution", "professionalism"),
        strict=True,
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A reply and what its writer meant it to be."""

    text: str
    context: ReplyContext
    wanted: frozenset[str]
    """Criteria met and guards."""
    open: frozenset[str]
    """Guards that may be found or not: the writer was of two minds."""


def replies(name: str) -> Iterator[Labelled]:
    """The replies of one file."""
    for line in (DATA / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            verdict, public, author, met, guards, complaint, text = line.split("\t")
            codes = [code for code in guards.split(",") if code]
            yield Labelled(
                text=text.replace("\\n", "\n"),
                context=ReplyContext(
                    complaint=complaint,
                    verdict=VERDICTS[verdict],
                    public=public == "p",
                    author=author,
                ),
                wanted=frozenset(CRITERIA[letter] for letter in met if letter in CRITERIA)
                | {GUARDS[code] for code in codes if not code.endswith("?")},
                open=frozenset(GUARDS[code[:-1]] for code in codes if code.endswith("?")),
            )


def found(checked: ReplyCheck) -> frozenset[str]:
    """Criteria met and guards, by their codes."""
    met = {mark.criterion.value for mark in checked.criteria if mark.met}
    return frozenset(met | {each.code for each in checked.warnings})


def figures(name: str) -> dict[str, tuple[float, float, float, int]]:
    """Precision, recall, F1 and number of each code."""
    rows = [(one, found(check(one.text, one.context))) for one in replies(name)]
    return {code: _figure(code, rows) for code in (*CRITERIA.values(), *GUARDS.values())}


def _figure(
    code: str, rows: list[tuple[Labelled, frozenset[str]]]
) -> tuple[float, float, float, int]:
    told = [(code in one.wanted, code in got) for one, got in rows if code not in one.open]
    both = sum(wanted and got for wanted, got in told)
    wanted, got = sum(pair[0] for pair in told), sum(pair[1] for pair in told)
    precision, recall = both / max(1, got), both / max(1, wanted)
    f1 = 2 * both / max(1, wanted + got)
    return round(precision, 3), round(recall, 3), round(f1, 3), wanted
