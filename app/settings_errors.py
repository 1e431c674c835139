"""Errors of settings.toml: the file, and single settings in it."""

from __future__ import annotations

from app.failure import AppError


class BadSettings(AppError):
    """settings.toml cannot be read at all; fact `reason` says why in a word."""

    code = "settings.bad"


class SettingsOdd(AppError):
    """Some of settings.toml is not understood; fact `keys` names it. A warning: the rest holds."""

    code = "settings.odd"
