"""What is worked out word by word is what the models of replies were taught on whole sentences."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from app.language.reply_manner import pieces, signs
from app.language.reply_weights import FILE, OF_MANNER, OF_WORTH, sums, work_out_usual
from app.paths import resources

CUES = frozenset({"apology", "thanks"})
SENTENCES = (
    "Извините, не смогли дозвониться до вас, не вышло!",
    "Вернём 1 350 ₽ на карту завтра до 18:00 🤷",
    "бутявка бутявка щщщ",
    "ok",
    "…",
)


def taught(model: str, sentence: str) -> Any:
    """The sums by the definition: each feature by its weight, and the mean vector."""
    found, vector = pieces(sentence, CUES)
    with np.load(resources() / "language" / "model" / FILE) as file:
        names = bytes(file[f"{model}vocabulary"]).decode("utf-8").split("\n")
        counts = np.array([found.get(name, 0.0) for name in names])
        return (
            file[f"{model}bias"]
            + counts @ file[f"{model}pieces"].astype(float)
            + (vector @ file[f"{model}vectors"])
        )


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("model", [OF_MANNER, OF_WORTH])
def test_a_sentence_adds_up_to_what_its_features_weigh(model: str, sentence: str) -> None:
    work_out_usual()
    added = sums(model, sentence, signs(sentence, CUES))
    assert added == pytest.approx(taught(model, sentence), abs=1e-4)
