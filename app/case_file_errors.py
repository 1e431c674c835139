"""What may be in the way of printing a protocol and of taking in a case file."""

from __future__ import annotations

from app.failure import AppError


class PrintFailed(AppError):
    """The process that prints did not do it; fact `reason` is one word."""

    code = "print.failed"


class CaseFileRefused(AppError):
    """A case file that is not taken in; facts `reason` and `items`, what does not hold."""

    code = "case_file.refused"


class CaseFileOld(AppError):
    """A case file of the first format: it can be verified and read, but hands nothing over."""

    code = "case_file.old"


class CaseFileNewer(AppError):
    """A newer Otklik wrote it; facts `file` and `format`."""

    code = "case_file.newer"


class CaseFileSingle(AppError):
    """Captures alone, without their case; fact `file` is its name."""

    code = "case_file.single"
