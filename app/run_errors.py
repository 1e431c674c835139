"""What may go wrong with the program itself: its processes, its screen, its keyring."""

from __future__ import annotations

from app.failure import AppError


class NoKeyring(AppError):
    """This system offers no safe place for a token."""

    code = "secrets.no_keyring"


class LanguageFailed(AppError):
    """The analysis of a text failed twice; the item is kept and marked."""

    code = "language.failed"


class LanguageGone(AppError):
    """The process that reads texts does not start; what was heard waits for it."""

    code = "language.gone"


class JobCancelled(AppError):
    """A long work was ended before it was done, because somebody asked for it."""

    code = "job.cancelled"


class EngineGone(AppError):
    """The engine process ended; it is being started again."""

    code = "engine.gone"


class SampleFailed(AppError):
    """The sample could not be played; fact `step` is network or build."""

    code = "sample.failed"


class TourFailed(AppError):
    """A step of the tour did not reach its state; facts `step` and `state`."""

    code = "tour.failed"


class NoDisplay(AppError):
    """There is no screen to open a window on."""

    code = "window.no_display"
