"""Expected failures: a code for the log, facts for the sentence, no prose; some live beside."""

from __future__ import annotations

from app.answer_errors import (
    AmountUnclear,
    CompensationUnexplained,
    CompensationUnfit,
    CompensationWithdrawn,
    HandoffEnded,
    HandoffUnfit,
    VoiceUnfit,
)
from app.case_errors import AnswersMissing, CloseIncomplete, ReasonMissing
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
from app.macro_errors import (
    MacroClash,
    MacroEmpty,
    MacroSpec,
    MacroTaken,
    MacroTooLong,
    MacroTooMany,
    MacroUnfit,
    MacroUnnamed,
)
from app.page_errors import (
    AddressRefused,
    BundleBroken,
    CaptureAsRoot,
    CaptureError,
    PageClosed,
    PageEmpty,
    PageUnreadable,
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
from app.template_errors import (
    TemplateCodeTaken,
    TemplateCycle,
    TemplateEmpty,
    TemplateFileBroken,
    TemplateFileExists,
    TemplateFileForeign,
    TemplateFileTooLarge,
    TemplateFileUnread,
    TemplateFileUnwritten,
)
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
    "AddressRefused",
    "AmountUnclear",
    "AnswersMissing",
    "AppError",
    "BadSettings",
    "BlanksLeft",
    "BundleBroken",
    "CannotSend",
    "CaptureAsRoot",
    "CaptureError",
    "CaptureNeeded",
    "CaseFileOld",
    "CaseFileRefused",
    "CloseIncomplete",
    "ColleagueTaken",
    "ColleagueUnfit",
    "ColleagueUnnamed",
    "CompensationUnexplained",
    "CompensationUnfit",
    "CompensationWithdrawn",
    "Conflict",
    "DatabaseLocked",
    "DiskFull",
    "DiskLow",
    "EngineGone",
    "Fact",
    "HandoffEnded",
    "HandoffUnfit",
    "ImportFailed",
    "JobCancelled",
    "LanguageFailed",
    "LanguageGone",
    "LoginElsewhere",
    "LoginEmpty",
    "LoginError",
    "LoginLost",
    "LoginMissing",
    "LoginNoPage",
    "MacroClash",
    "MacroEmpty",
    "MacroSpec",
    "MacroTaken",
    "MacroTooLong",
    "MacroTooMany",
    "MacroUnfit",
    "MacroUnnamed",
    "NoDisplay",
    "NoKeyring",
    "NotFound",
    "OperatorUnnamed",
    "PageClosed",
    "PageEmpty",
    "PageUnreadable",
    "PermalinkWrong",
    "PrintFailed",
    "ReasonMissing",
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
    "SampleFailed",
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
    "TemplateFileBroken",
    "TemplateFileExists",
    "TemplateFileForeign",
    "TemplateFileTooLarge",
    "TemplateFileUnread",
    "TemplateFileUnwritten",
    "TopicSite",
    "TopicTaken",
    "TopicTooLong",
    "TopicTooMany",
    "TopicTooShort",
    "TopicUnfit",
    "TopicUnnamed",
    "TourFailed",
    "VoiceUnfit",
    "WaiverUnexplained",
    "WorkspaceBusy",
    "WorkspaceDamaged",
    "WorkspaceNewer",
    "WorkspaceReadOnly",
    "WrongCall",
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
