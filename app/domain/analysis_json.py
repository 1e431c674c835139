"""An analysis and the parts of a risk as JSON, for the database and the pipes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from app.domain.triage import (
    Analysis,
    BrandMention,
    Reason,
    RiskPart,
    Sentiment,
    Span,
    Verdict,
)


def to_json(analysis: Analysis) -> dict[str, Any]:
    """Plain lists, numbers and texts; `from_json` gives the same record back."""
    return {
        "version": analysis.version,
        "language": analysis.language,
        "lemmas": list(analysis.lemmas),
        "entities": {key: _spans_out(spans) for key, spans in analysis.entities.items() if spans},
        "mentions": [mention_to_json(mention) for mention in analysis.mentions],
        "sentiment": str(analysis.sentiment),
        "profanity": _spans_out(analysis.profanity),
        "insults": _spans_out(analysis.insults),
        "threats": _spans_out(analysis.threats),
        "sentences": [list(sentence) for sentence in analysis.sentences],
        "verdict": str(analysis.verdict),
        "probabilities": {str(key): share for key, share in analysis.probabilities.items()},
        "reasons": _reasons_out(analysis.reasons),
        "call_to_action": analysis.call_to_action,
        "emotion": analysis.emotion,
        "triggers": _spans_out(analysis.triggers),
        "hints": _reasons_out(analysis.hints),
    }


def from_json(raw: Mapping[str, Any]) -> Analysis:
    """The record that `to_json` wrote.

    Raises:
        KeyError, ValueError, TypeError: not something `to_json` wrote.
    """
    return Analysis(
        version=int(raw["version"]),
        language=str(raw["language"]),
        lemmas=tuple(raw["lemmas"]),
        entities={key: _spans_in(spans) for key, spans in raw["entities"].items()},
        mentions=tuple(BrandMention(**mention) for mention in raw["mentions"]),
        sentiment=Sentiment(raw["sentiment"]),
        profanity=_spans_in(raw["profanity"]),
        insults=_spans_in(raw.get("insults", ())),
        threats=_spans_in(raw.get("threats", ())),
        sentences=tuple((int(start), int(end)) for start, end in raw.get("sentences", ())),
        verdict=Verdict(raw["verdict"]),
        probabilities={Verdict(key): share for key, share in raw["probabilities"].items()},
        reasons=_reasons_in(raw["reasons"]),
        call_to_action=raw["call_to_action"],
        emotion=raw["emotion"],
        triggers=_spans_in(raw["triggers"]),
        # Analyses of before have none.
        hints=_reasons_in(raw.get("hints", ())),
    )


def mention_to_json(mention: BrandMention) -> dict[str, Any]:
    """Brand, surface, start, end, how."""
    return {
        "brand": mention.brand,
        "surface": mention.surface,
        "start": mention.start,
        "end": mention.end,
        "how": mention.how,
    }


def span_to_json(span: Span) -> dict[str, Any]:
    """Surface, start, end, and normal where it says more."""
    plain: dict[str, Any] = {"surface": span.surface, "start": span.start, "end": span.end}
    return plain if span.normal is None else {**plain, "normal": span.normal}


def parts_to_json(parts: Iterable[RiskPart]) -> list[dict[str, Any]]:
    """The parts of a risk, in their order."""
    return [
        {
            "criterion": part.criterion,
            "points": part.points,
            "most": part.most,
            "reason": part.reason,
            "facts": dict(part.facts),
            "share": part.share,
            "weight": part.weight,
        }
        for part in parts
    ]


def parts_from_json(raw: Iterable[Mapping[str, Any]]) -> tuple[RiskPart, ...]:
    """The parts that `parts_to_json` wrote, or an older version that kept no shares."""
    return tuple(_part_in(part) for part in raw)


def _part_in(raw: Mapping[str, Any]) -> RiskPart:
    if "share" in raw:
        return RiskPart(**raw)
    most = float(raw["most"])
    share = float(raw["points"]) / most if most else 0.0
    return RiskPart(**raw, share=round(share, 6), weight=int(most))


def _reasons_out(reasons: Iterable[Reason]) -> list[dict[str, Any]]:
    return [
        {"code": reason.code, "weight": reason.weight, "words": list(reason.words)}
        for reason in reasons
    ]


def _reasons_in(raw: Iterable[Mapping[str, Any]]) -> tuple[Reason, ...]:
    return tuple(
        Reason(code=reason["code"], weight=reason["weight"], words=tuple(reason["words"]))
        for reason in raw
    )


def _spans_out(spans: Iterable[Span]) -> list[dict[str, Any]]:
    return [span_to_json(span) for span in spans]


def _spans_in(raw: Iterable[Mapping[str, Any]]) -> tuple[Span, ...]:
    return tuple(Span(**span) for span in raw)
