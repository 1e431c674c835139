"""How well verdicts are told, and how much corrections teach, for `otklik bench language`."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.cli.bench_moods import MOODS
from app.cli.bench_scores import macro_f1, rows, share
from app.domain.post import FetchedPost
from app.domain.triage import Analysis, Sentiment, Verdict
from app.errors import WrongCall
from app.language.analyser import Analyser
from app.language.learner import Correction, Learner

SETS = ("banks", "telecoms")
AFTER = (500, 2_000)
"""So many corrections."""
COMMENT = "#"


def learning_figures(folder: Path) -> dict[str, Any]:
    """Macro-F1 of three moods after corrections that are drawn from the training half of a set.

    The corrections come from the one half and are measured on the other, as a person corrects
    what comes first and meets what comes later; `fit_s` is what learning from the most takes.
    """
    figures: dict[str, Any] = {}
    for name in SETS:
        train = folder / f"research_only/sre15_{name}_train.tsv"
        test = folder / f"research_only/sre15_{name}_test_etalon.tsv"
        if train.is_file() and test.is_file():
            figures[name] = _after(_moods(train), _moods(test))
    return figures


def _after(given: Sequence[Correction], asked: Sequence[Correction]) -> dict[str, float]:
    chance = random.Random(0)  # noqa: S311  # the same draw every time, nothing secret
    drawn = chance.sample(given, min(len(given), max(AFTER)))
    due = [frozenset({str(each.sentiment)}) for each in asked]
    figures: dict[str, float] = {}
    for number in sorted({min(number, len(drawn)) for number in AFTER}):
        begin = time.process_time()
        learned = Learner(drawn[:number])
        took = time.process_time() - begin
        found = _analyses(Analyser(learned=learned), [each.text for each in asked])
        figures[f"after_{number}"] = macro_f1([str(each.sentiment) for each in found], due)
        figures["fit_s"] = round(took, 2)
    return figures


def _moods(path: Path) -> list[Correction]:
    return [
        Correction(text=row["text"], sentiment=Sentiment(row["label"]))
        for row in rows(path)
        if row["label"] in MOODS
    ]


def verdict_figures(file: Path) -> dict[str, Any]:
    r"""How well verdicts are told in a file: macro-F1, and the share of complaints that are found.

    The lines are those of `training/posts`: `#` begins a remark, `\n` is a line break.

    Raises:
        WrongCall: it cannot be read, or a line is not a verdict, a mood and a text, tabs between.
    """
    cases = _judged(file)
    found = [str(each.verdict) for each in _analyses(Analyser(), [text for _, text in cases])]
    complaint = str(Verdict.COMPLAINT)
    told = [one for one, (due, _) in zip(found, cases, strict=True) if due == complaint]
    return {
        "posts": len(cases),
        "macro_f1": macro_f1(found, [frozenset({due}) for due, _ in cases]),
        "complaint_recall": share(told.count(complaint), len(told)),
    }


def _judged(file: Path) -> list[tuple[str, str]]:
    try:
        lines = file.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise WrongCall(reason=f"{file.name}: {type(error).__name__}") from error
    known = {verdict.value for verdict in Verdict}
    cases: list[tuple[str, str]] = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith(COMMENT):
            continue
        verdict, _, rest = line.partition("\t")
        _, tab, text = rest.partition("\t")
        if verdict not in known or not tab:
            raise WrongCall(reason=f"{file.name}, line {number}")
        cases.append((verdict, text.replace("\\n", "\n")))
    return cases


def _analyses(analyser: Analyser, texts: Sequence[str]) -> list[Analysis]:
    return analyser.analyse_many(
        [FetchedPost(native_id="", kind="text", text=text) for text in texts]
    )
