"""How well moods are told in the sets of `otklik bench language --texts`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.cli.bench_scores import macro_f1, rows
from app.domain.post import FetchedPost
from app.domain.triage import Analysis
from app.language.analyser import Analyser

SENTIMENT = {
    "banks": "research_only/sre15_banks_test_etalon.tsv",
    "telecoms": "research_only/sre15_telecoms_test_etalon.tsv",
    "tweets": "research_only/rusentitweet_train.csv",
}
MOODS = frozenset({"negative", "neutral", "positive"})
"""Labels that are moods; RuSentiTweet's `skip` and `speech` are not measured."""
EMOTIONS = "licensed/cedr_test.csv"
_CEDR = ("joy", "sadness", "surprise", "fear", "anger")
_FELT = {
    "glad": "joy",
    "upset": "sadness",
    "surprised": "surprise",
    "afraid": "fear",
    "angry": "anger",
    "furious": "anger",
}


def mood_figures(folder: Path) -> dict[str, Any]:
    """Macro-F1 of three moods for each set, and of CEDR's five emotions and none."""
    figures: dict[str, Any] = {}
    analyser = Analyser()
    for name, file in SENTIMENT.items():
        if (folder / file).is_file():
            cases = [row for row in rows(folder / file) if row["label"] in MOODS]
            found = _analyses(analyser, [row["text"] for row in cases])
            due = [frozenset({row["label"]}) for row in cases]
            figures[name] = macro_f1([str(each.sentiment) for each in found], due)
    if (folder / EMOTIONS).is_file():
        cases = rows(folder / EMOTIONS)
        found = _analyses(analyser, [row["text"] for row in cases])
        felt = [_FELT.get(each.emotion or "", "none") for each in found]
        figures["emotions"] = macro_f1(felt, [_labels(row["labels"]) for row in cases])
    return figures


def _analyses(analyser: Analyser, texts: Sequence[str]) -> list[Analysis]:
    return analyser.analyse_many(
        [FetchedPost(native_id="", kind="text", text=text) for text in texts]
    )


def _labels(written: str) -> frozenset[str]:
    """«[0 3]» as joy and fear; no label is `none`."""
    numbers = [int(each) for each in written.strip("[]").replace(",", " ").split()]
    return frozenset(_CEDR[number] for number in numbers) or frozenset({"none"})
