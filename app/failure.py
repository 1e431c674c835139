"""The root of expected failures: a code for the log, facts for the sentence, no prose."""

from __future__ import annotations

Fact = str | int | float | None


class AppError(Exception):
    """Root of what may go wrong without being a bug.

    `ui.words` and `app.cli.words` turn `code` and `facts` into language. Facts are shown and
    logged as they are, so they never hold a token, a request address with a query or a body.
    """

    code = "app.unknown"

    def __init__(self, **facts: Fact) -> None:
        super().__init__(self.code)
        self.facts = facts

    def __str__(self) -> str:
        shown = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return f"{self.code} ({shown})" if shown else self.code
