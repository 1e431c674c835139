"""Expected failures: a code for the log, facts for the sentence, no prose."""

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


class WrongCall(AppError):
    """The command line or a request was put together wrongly (exit code 2)."""

    code = "call.wrong"


class BadSettings(AppError):
    """settings.toml cannot be read or holds an unknown key."""

    code = "settings.bad"


class SourceError(AppError):
    """Something between us and a network; the cursor stays where it was."""

    code = "source.failed"


class SourceUnreachable(SourceError):
    """No route, no name, refused: we work offline."""

    code = "source.unreachable"


class SourceSlow(SourceError):
    """The total deadline of one call passed."""

    code = "source.slow"


class SourceLogin(SourceError):
    """The token is missing, wrong or expired (401 and its dialects)."""

    code = "source.login"


class SourceForbidden(SourceError):
    """The account may not see or do this (403 and its dialects)."""

    code = "source.forbidden"


class SourceMissing(SourceError):
    """What was asked for is not there (404, 410 and their dialects)."""

    code = "source.missing"


class SourceLimited(SourceError):
    """Too many requests; fact `wait` is the number of seconds to stay away."""

    code = "source.limited"

    def __init__(self, *, wait: float, **facts: Fact) -> None:
        super().__init__(wait=wait, **facts)
        self.wait = wait


class SourceCaptcha(SourceError):
    """The network wants a person to prove being one.

    `page` is where that is done, if the network says; it may hold a session and is no fact.
    """

    code = "source.captcha"

    def __init__(self, *, page: str | None = None, **facts: Fact) -> None:
        super().__init__(**facts)
        self.page = page


class SourceBroken(SourceError):
    """The answer is cut, lies about itself, is not what was asked for, or the server failed."""

    code = "source.broken"


class SourceTooLarge(SourceError):
    """The decoded answer passed the size limit."""

    code = "source.too_large"


class SourceRepeats(SourceError):
    """The network keeps handing out the same page."""

    code = "source.repeats"


class SourceRefused(SourceError):
    """The network understood and said no; fact `reason` is its own short code."""

    code = "source.refused"


class SourceUnsure(SourceError):
    """A reply left and no word came back: it may stand there, or not (never sent again blindly)."""

    code = "source.unsure"


class SourceMisconfigured(AppError):
    """A source is described wrongly; facts `param` and `reason` say where and why in a word."""

    code = "source.config"


class NoKeyring(AppError):
    """This system offers no safe place for a token."""

    code = "secrets.no_keyring"


class StoreError(AppError):
    """The workspace cannot be used as it is."""

    code = "store.failed"


class WorkspaceBusy(StoreError):
    """Another Otklik holds this workspace."""

    code = "store.busy"


class WorkspaceNewer(StoreError):
    """A newer Otklik made this database; it is left untouched."""

    code = "store.newer"


class WorkspaceReadOnly(StoreError):
    """The folder or the database may not be written."""

    code = "store.read_only"


class DiskFull(StoreError):
    """No room left to write."""

    code = "store.full"


class DiskLow(StoreError):
    """Little room is left; fact `free_mb` is how much. A warning: work goes on."""

    code = "store.low_disk"


class WorkspaceDamaged(StoreError):
    """The database file is not a sound database."""

    code = "store.damaged"


class NotFound(StoreError):
    """No such case, source, template …; facts `what` and `id`."""

    code = "store.not_found"


class Conflict(StoreError):
    """The thing changed since it was looked at (optimistic version)."""

    code = "store.conflict"


class ImportFailed(AppError):
    """A file cannot be imported at all; fact `reason` says why in a word."""

    code = "import.failed"


class BlanksLeft(AppError):
    """A reply still has unfilled blanks; fact `blanks` names them."""

    code = "reply.blanks"


class TemplateCodeTaken(AppError):
    """Another template has this short code; fact `code`."""

    code = "template.code_taken"


class TemplateEmpty(AppError):
    """A template without a short code, a name or a text; fact `missing` names it."""

    code = "template.empty"


class ReasonMissing(AppError):
    """This decision needs a reason in words; fact `act` says which."""

    code = "case.reason"


class CloseIncomplete(AppError):
    """A case closes only with what its reason asks for; fact `missing` lists it (S6, R-000-3)."""

    code = "case.close_incomplete"


class ReplyEmpty(AppError):
    """There is nothing to send."""

    code = "reply.empty"


class ReplyState(AppError):
    """The reply is not in a state in which this can be done."""

    code = "reply.state"


class PermalinkWrong(AppError):
    """What was given as the published answer's address is not the address of a web page."""

    code = "reply.permalink"


class ReplyNotThere(AppError):
    """We asked, or the person looked: an answer of which nobody knew does not stand there."""

    code = "reply.not_there"


class CannotSend(AppError):
    """This network or source has no way to answer from here: copy and open."""

    code = "reply.no_way"


class CaptureError(AppError):
    """The page could not be captured; fact `reason` is one word."""

    code = "capture.failed"


class AddressRefused(CaptureError):
    """A private, local or unknown kind of address."""

    code = "capture.address"


class CaptureAsRoot(CaptureError):
    """Root with a display: Chromium's sandbox does not run as root, and we keep it on."""

    code = "capture.root"


class BundleBroken(AppError):
    """A bundle that cannot be read as one."""

    code = "evidence.broken"


class LanguageFailed(AppError):
    """The analysis of a text failed twice; the item is kept and marked."""

    code = "language.failed"


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
