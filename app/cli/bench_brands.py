"""How well brands and swearing are found in the sets of `otklik bench language --texts`."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from app.cli.bench_scores import Score, rows, share
from app.language.brands import Brands
from app.language.folding import clean, tokens
from app.language.names import BrandName
from app.language.profanity import profanity

NAMES = {
    "sberbank": "Сбербанк",
    "vtb": "ВТБ",
    "gazprom": "Газпромбанк",
    "alfabank": "Альфа-Банк",
    "raiffeisen": "Райффайзенбанк",
    "uralsib": "Уралсиб",
    "rshb": "Россельхозбанк",
    "beeline": "Билайн",
    "megafon": "Мегафон",
    "mts": "МТС",
    "rostelecom": "Ростелеком",
    "tele2": "Теле2",
    "tinkoff": "Тинькофф",
    "yandex": "Яндекс",
    "ozon": "Ozon",
    "wildberries": "Wildberries",
    "bankmoskvy": "Банк Москвы",
    "komstar": "Комстар",
    "skylink": "Скайлинк",
}
"""The keys of the sets as the names of topics."""
VARIANTS = "authored/brand_variants.tsv"
CONTEXTS = ("{}", "опять этот {} подвёл", "вчера платил через {} и ничего не дошло")
SETS = {
    "banks": ("research_only/sre15_banks_test_etalon.tsv", "research_only/sre15_banks_train.tsv"),
    "telecoms": (
        "research_only/sre15_telecoms_test_etalon.tsv",
        "research_only/sre15_telecoms_train.tsv",
    ),
}
SWEARING = "authored/profanity_cases.tsv"
TRAP_CONTEXTS = ("{}", "это просто {} какой-то", "Вчера был {}, сегодня нет.")


def brand_figures(folder: Path) -> dict[str, Any]:
    """Found and missed variants, traps that were fallen into, brands of tweets, texts a second."""
    figures: dict[str, Any] = {}
    if (folder / VARIANTS).is_file():
        figures["variants"] = _variants(rows(folder / VARIANTS))
    for name, files in SETS.items():
        tweets = [row for file in files if (folder / file).is_file() for row in rows(folder / file)]
        if tweets:
            figures[name] = _tweets(tweets)
    return figures


def _variants(cases: list[dict[str, str]]) -> dict[str, Any]:
    brands = _brands({row["brand"] for row in cases if row["brand"]})
    score, traps, caught = Score(), 0, 0
    for row in cases:
        if row["kind"] != "pos":
            traps += 1
            fell = _found(brands, row["surface"])
            score.add(fell, ())
            caught += bool(fell)
            continue
        for context in CONTEXTS:
            # A name that is found where another stands counts as wrong and as missed.
            score.add(_found(brands, context.format(row["surface"])), {NAMES[row["brand"]]})
    return {**score.figures(), "trap_fp": share(caught, traps)}


def _tweets(tweets: list[dict[str, str]]) -> dict[str, Any]:
    gold = [{one.partition(":")[0] for one in row["brands"].split("|") if one} for row in tweets]
    brands = _brands(set().union(*gold))
    score = Score()
    begin = time.process_time()
    found = [_found(brands, row["text"]) for row in tweets]
    spent = time.process_time() - begin
    for one, due in zip(found, gold, strict=True):
        score.add(one, {NAMES.get(key, key) for key in due})
    return {**score.figures(), "posts_per_s": round(len(tweets) / max(spent, 1e-9))}


def _brands(keys: set[str]) -> Brands:
    brands = Brands([BrandName(name=NAMES.get(key, key)) for key in sorted(keys)])
    _found(brands, "Прогрев")
    return brands


def _found(brands: Brands, text: str) -> set[str]:
    low = clean(text)
    return {mention.brand for mention in brands.find(low, tokens(low))}


def swearing_figures(folder: Path) -> dict[str, Any]:
    """Masked swearing found, innocent words flagged, tweets of banks flagged."""
    figures: dict[str, Any] = {}
    if (folder / SWEARING).is_file():
        cases = rows(folder / SWEARING)
        for kind, name in (("mat", "recall"), ("trap", "trap_fp")):
            written = [
                context.format(row["surface"])
                for row in cases
                if row["kind"] == kind
                for context in TRAP_CONTEXTS
            ]
            figures[name] = share(sum(map(_swears, written)), len(written))
    tweets = [
        row["text"]
        for file in SETS["banks"]
        if (folder / file).is_file()
        for row in rows(folder / file)
    ]
    if tweets:
        figures["bank_tweets_flagged"] = share(sum(map(_swears, tweets)), len(tweets))
    return figures


def _swears(text: str) -> bool:
    low = clean(text)
    return bool(profanity(low, tokens(low)))
