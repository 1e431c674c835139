"""What may be wrong with the measure of the risk that a person sets."""

from __future__ import annotations

from app.failure import AppError


class RiskWeightsUnfit(AppError):
    """By these weights nothing can be measured: fact `what` names the number, `reason` why."""

    code = "risk.weights"
