"""Expected failures: a code for the log, facts for the sentence, no prose; some live beside."""

from __future__ import annotations

from app.case_file_errors import CaseFileOld, CaseFileRefused, PrintFailed
from app.colleague_errors import (
    ColleagueTaken,
    ColleagueUnfit,
    ColleagueUnnamed,
    OperatorUnnamed,
)
from app.failure import AppError, Fact
from app.login_errors import (
    LoginElsewhere,
    LoginEmpty,
    LoginError,
    LoginLost,
    LoginMissing,
    LoginNoPage,
)
from app.reply_errors import (
    BlanksLeft,
    CannotSend,
    CaptureNeeded,
    PermalinkWrong,
    ReplyEmpty,
    ReplyNotThere,
    ReplyState,
    ReplyTooLong,
    ReplyUntraceable,
    WaiverUnexplained,
)
from app.risk_errors import RiskWeightsUnfit
from app.rule_errors import (
    RuleEmpty,
    RuleMissed,
    RuleSpec,
    RuleTaken,
    RuleTooLong,
    RuleTooMany,
    RuleUnfit,
    RuleUnnamed,
)
from app.source_errors import (
    SourceBroken,
    SourceCaptcha,
    SourceCommunityToken,
    SourceError,
    SourceEventsOff,
    SourceFlawed,
    SourceForbidden,
    SourceInside,
    SourceLimited,
    SourceLogin,
    SourceLongPollOff,
    SourceMisconfigured,
    SourceMissing,
    SourceNotice,
    SourceRefused,
    SourceRepeats,
    SourceServiceToken,
    SourceSlow,
    SourceTaken,
    SourceTooLarge,
    SourceUnreachable,
    SourceUnseen,
    SourceUnsure,
    SourceUserToken,
)
from app.store_errors import (
    Conflict,
    DatabaseLocked,
    DiskFull,
    DiskLow,
    NotFound,
    StoreError,
    WorkspaceBusy,
    WorkspaceDamaged,
    WorkspaceNewer,
    WorkspaceReadOnly,
)
from app.template_errors import TemplateCodeTaken, TemplateCycle, TemplateEmpty
from app.topic_errors import (
    TopicSite,
    TopicTaken,
    TopicTooLong,
    TopicTooMany,
    TopicTooShort,
    TopicUnfit,
    TopicUnnamed,
)

__all__ = [
    "AppError",
    "BlanksLeft",
    "CannotSend",
    "CaptureNeeded",
    "CaseFileOld",
    "CaseFileRefused",
    "ColleagueTaken",
    "ColleagueUnfit",
    "ColleagueUnnamed",
    "Conflict",
    "DatabaseLocked",
    "DiskFull",
    "DiskLow",
    "Fact",
    "LoginElsewhere",
    "LoginEmpty",
    "LoginError",
    "LoginLost",
    "LoginMissing",
    "LoginNoPage",
    "NotFound",
    "OperatorUnnamed",
    "PermalinkWrong",
    "PrintFailed",
    "ReplyEmpty",
    "ReplyNotThere",
    "ReplyState",
    "ReplyTooLong",
    "ReplyUntraceable",
    "RiskWeightsUnfit",
    "RuleEmpty",
    "RuleMissed",
    "RuleSpec",
    "RuleTaken",
    "RuleTooLong",
    "RuleTooMany",
    "RuleUnfit",
    "RuleUnnamed",
    "SourceBroken",
    "SourceCaptcha",
    "SourceCommunityToken",
    "SourceError",
    "SourceEventsOff",
    "SourceFlawed",
    "SourceForbidden",
    "SourceInside",
    "SourceLimited",
    "SourceLogin",
    "SourceLongPollOff",
    "SourceMisconfigured",
    "SourceMissing",
    "SourceNotice",
    "SourceRefused",
    "SourceRepeats",
    "SourceServiceToken",
    "SourceSlow",
    "SourceTaken",
    "SourceTooLarge",
    "SourceUnreachable",
    "SourceUnseen",
    "SourceUnsure",
    "SourceUserToken",
    "StoreError",
    "TemplateCodeTaken",
    "TemplateCycle",
    "TemplateEmpty",
    "TopicSite",
    "TopicTaken",
    "TopicTooLong",
    "TopicTooMany",
    "TopicTooShort",
    "TopicUnfit",
    "TopicUnnamed",
    "WaiverUnexplained",
    "WorkspaceBusy",
    "WorkspaceDamaged",
    "WorkspaceNewer",
    "WorkspaceReadOnly",
]


class WrongCall(AppError):
    """The command line or a request was put together wrongly (exit code 2)."""

    code = "call.wrong"


class BadSettings(AppError):
    """settings.toml cannot be read or holds an unknown key."""

    code = "settings.bad"


class NoKeyring(AppError):
    """This system offers no safe place for a token."""

    code = "secrets.no_keyring"


class ImportFailed(AppError):
    """A file cannot be imported at all; fact `reason` says why in a word."""

    code = "import.failed"


class ReasonMissing(AppError):
    """This decision needs a reason in words; fact `act` says which."""

    code = "case.reason"


class AnswersMissing(AppError):
    """A verdict rests on answers that nobody gave; fact `missing` lists their codes (R-004-10)."""

    code = "case.answers"


class CloseIncomplete(AppError):
    """A case closes only with what its reason asks for; fact `missing` lists it (S6, R-000-3)."""

    code = "case.close_incomplete"


class PageUnreadable(AppError):
    """What was pasted or dropped cannot be read as a page, a letter or a text; fact `reason`."""

    code = "page.unreadable"


class PageEmpty(AppError):
    """There is no text in what was pasted or dropped."""

    code = "page.empty"


class PageClosed(AppError):
    """The site asks programs not to read this page (robots.txt); a person may open it."""

    code = "page.robots"


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
