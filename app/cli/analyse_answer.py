"""The stable fields of an answer of `otklik analyse`, as docs/analyse.md tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.cli.risk import part_document
from app.domain.analysis_json import mention_to_json, span_to_json

if TYPE_CHECKING:
    from app.domain.triage import Analysis, Reason, Risk

KINDS = (
    *("per", "org", "loc", "dates", "money", "phones", "cards", "emails", "links"),
    *("addresses", "orders"),
)
"""What is found in a text by kind; every answer has all of them."""


def document(analysis: Analysis, risk: Risk, *, pictures: int) -> dict[str, Any]:
    """An analysis and a risk as JSON; all positions are characters of the text as given."""
    return {
        "verdict": str(analysis.verdict),
        "probabilities": {str(key): share for key, share in analysis.probabilities.items()},
        "reasons": [_reason(reason) for reason in analysis.reasons],
        "sentiment": str(analysis.sentiment),
        "profanity": bool(analysis.profanity),
        "call_to_action": analysis.call_to_action,
        "emotion": analysis.emotion,
        "mentions": [mention_to_json(mention) for mention in analysis.mentions],
        "entities": {
            kind: [span_to_json(span) for span in analysis.entities.get(kind, ())] for kind in KINDS
        },
        "risk": {
            "score": risk.score,
            "band": str(risk.band),
            "parts": {part.criterion: part.points for part in risk.parts},
            "details": [part_document(part) for part in risk.parts],
        },
        "language": analysis.language,
        "sentences": [list(sentence) for sentence in analysis.sentences],
        "lemmas": list(analysis.lemmas),
        "swearing": [span_to_json(span) for span in analysis.profanity],
        "insults": [span_to_json(span) for span in analysis.insults],
        "threats": [span_to_json(span) for span in analysis.threats],
        "hints": [_reason(reason) for reason in analysis.hints],
        "pictures": pictures,
        "version": analysis.version,
    }


def _reason(reason: Reason) -> dict[str, Any]:
    return {"code": reason.code, "weight": reason.weight, "words": list(reason.words)}
