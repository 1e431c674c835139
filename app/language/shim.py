"""Lets natasha run on current Pythons: pymorphy3 stands in for pymorphy2, BLAS on one thread."""

from __future__ import annotations

import os
import sys

_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


def prepare() -> None:
    """Call before numpy or natasha is imported for the first time.

    Two BLAS threads on a busy machine cost four to six times the time (language.md, 3.2);
    pymorphy2 itself fails on Python 3.11 and later (language.md, 3.1).
    """
    for name in _ONE_THREAD:
        os.environ.setdefault(name, "1")
    import pymorphy3

    sys.modules.setdefault("pymorphy2", pymorphy3)
