"""How fast search is, and how much of what it should find it finds."""

from __future__ import annotations

import re
import sqlite3
import tempfile
import time
from contextlib import closing
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from app.cli.corpus import corpus
from app.language.forms import word_forms
from app.services import searching
from app.services.expanding import expand
from app.store import search
from app.store.database import Database, Work
from app.store.migrate import upgrade
from app.store.search import SearchDoc

_ASKED = (
    "банкомат|роутером|заказа|деньгам|очереди|холодильник|поддержку|курьеру|ответить|казань|договоры|"
    "соседке|сломаться|телефона|тарифах|мужья|офис|гарантией|линии|магазинам|переводов|"
    "заказ казань|сломался роутер|жду курьера|деньги очередь"
)
ASKED = tuple(_ASKED.split("|"))
_ROUNDS = 5
_BATCH = 1_000
_WORD = re.compile(r"[^\W_]+")


def measure(posts: int) -> dict[str, Any]:
    """Figures over a fresh index of that many generated posts."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "otklik.db"
        upgrade(path, Path(folder))
        with closing(Database(path)) as db:
            texts = _fill(db, posts)
            word_forms("прогрев")
            took = db.read_now(_latencies)
            found = db.read_now(lambda session: _recall(session, texts))
        raw = _raw(path)
    return {
        "posts": posts,
        "queries": len(ASKED),
        "first50_p50_ms": round(median(took), 3),
        "first50_p95_ms": round(quantiles(took, n=20)[-1], 3),
        "raw_sqlite_p50_ms": round(median(raw), 3),
        "recall": found["forms"],
        "recall_exact": found["exact"],
    }


def _fill(db: Database, posts: int) -> list[str]:
    texts: list[str] = []
    batch: list[SearchDoc] = []
    for number, (post, _) in enumerate(corpus(posts)):
        texts.append(post.text)
        if post.created is not None:
            batch.append(
                SearchDoc(
                    kind="post", ref=str(number), case_id=None, at=post.created, text=post.text
                )
            )
        if len(batch) == _BATCH:
            db.run_now(_putting(batch))
            batch = []
    db.run_now(_putting(batch))
    return texts


def _putting(docs: list[SearchDoc]) -> Work[None]:
    return lambda session: search.put(session, docs)


def _latencies(session: Any) -> list[float]:
    took = []
    for _ in range(_ROUNDS):
        for typed in ASKED:
            begin = time.perf_counter()
            searching.search(session, expand(typed))
            took.append((time.perf_counter() - begin) * 1_000)
    return took


def _recall(session: Any, texts: list[str]) -> dict[str, float]:
    """Against every text that holds some form of the words' lexemes, found by reading them all."""
    holds = [frozenset(_WORD.findall(text.lower().replace("ё", "е"))) for text in texts]
    forms: list[float] = []
    exact: list[float] = []
    for typed in (asked for asked in ASKED if " " not in asked):
        lexeme = {form.replace("ё", "е") for form in _lexeme(typed)}
        truth = sum(1 for words in holds if words & lexeme)
        if truth:
            most = len(texts)
            forms.append(search.count(session, expand(typed), most=most) / truth)
            exact.append(search.count(session, searching.parse(typed), most=most) / truth)
    return {
        "forms": round(sum(forms) / max(1, len(forms)), 4),
        "exact": round(sum(exact) / max(1, len(exact)), 4),
    }


def _lexeme(word: str) -> set[str]:
    from app.language.morph import dictionary

    return {form.word for parse in dictionary().parse(word) for form in parse.lexeme}


def _raw(path: Path) -> list[float]:
    """The same index asked for the word as typed, by sqlite3 alone."""
    took = []
    asked = (
        "SELECT d.id, d.text FROM search_index i JOIN search_docs d ON d.id = i.rowid "
        "WHERE search_index MATCH ? ORDER BY i.rowid DESC LIMIT 50"
    )
    with closing(sqlite3.connect(path)) as raw:
        for typed in ASKED * _ROUNDS:
            begin = time.perf_counter()
            raw.execute(asked, (" ".join(f'"{word}"' for word in typed.split()),)).fetchall()
            took.append((time.perf_counter() - begin) * 1_000)
    return took
