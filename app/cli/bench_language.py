"""How many texts a second are analysed, beside bare natasha on the same texts."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.cli.corpus import BRAND, corpus
from app.language.analyser import Analyser, BrandName
from app.language.shim import prepare

_ROUNDS = 3


def measure(posts: int) -> dict[str, Any]:
    """CPU time of one core; both read each text for the first time in the first round."""
    prepare()
    fetched = [post for post, _ in corpus(posts)]
    texts = [post.text for post in fetched]
    begin = time.process_time()
    analyser = Analyser([BrandName(name=BRAND)])
    analyser.analyse_text("Прогрев")
    cold = time.process_time() - begin
    ours = _per_second(posts, lambda: analyser.analyse_many(fetched))
    one_by_one, batched = _natasha(texts)
    return {
        "posts": posts,
        "mean_characters": round(sum(map(len, texts)) / posts),
        "posts_per_s": ours,
        "natasha_posts_per_s": one_by_one,
        "ratio": round(ours / one_by_one, 3),
        "natasha_batched_per_s": batched,
        "ratio_batched": round(ours / batched, 3),
        "cold_start_cpu_s": round(cold, 2),
    }


def figures(folder: Path) -> dict[str, Any]:
    """What of the sets in a folder is found rightly, by the name of the figure.

    Args:
        folder: holds the files that the `bench_…` modules name; one that is missing is left out.

    Sets with no licence are measured on and nothing else is made of them.
    """
    from app.cli.bench_brands import brand_figures, swearing_figures
    from app.cli.bench_entities import entity_figures
    from app.cli.bench_learning import learning_figures
    from app.cli.bench_moods import mood_figures

    prepare()
    return {
        "brands": brand_figures(folder),
        "profanity": swearing_figures(folder),
        "entities": entity_figures(folder),
        "moods": mood_figures(folder),
        "learned": learning_figures(folder),
    }


def flat(figures: dict[str, Any], above: str = "") -> dict[str, Any]:
    """Figures within figures as one table: «brands.variants» with its p, r and f1 in a line."""
    table: dict[str, Any] = {}
    for name, value in figures.items():
        if not isinstance(value, dict):
            table[above + name] = value
        elif any(isinstance(each, dict) for each in value.values()):
            table |= flat(value, f"{above}{name}.")
        else:
            table[above + name] = "  ".join(f"{key} {each}" for key, each in value.items())
    return table


def _natasha(texts: list[str]) -> tuple[float, float]:
    """Segmentation and NER as natasha's own manual has it, and with its batches."""
    from natasha import Doc, NewsEmbedding, NewsNERTagger, Segmenter

    segmenter, tagger = Segmenter(), NewsNERTagger(NewsEmbedding())

    def one_by_one() -> None:
        for text in texts:
            doc = Doc(text)
            doc.segment(segmenter)
            doc.tag_ner(tagger)

    def batched() -> None:
        for text in texts:
            Doc(text).segment(segmenter)
        list(tagger.map(texts))

    return _per_second(len(texts), one_by_one), _per_second(len(texts), batched)


def _per_second(number: int, work: Callable[[], object]) -> float:
    best = float("inf")
    for _ in range(_ROUNDS):
        begin = time.process_time()
        work()
        best = min(best, time.process_time() - begin)
    return round(number / max(best, 1e-9), 1)
