"""What may go wrong between us and a network."""

from __future__ import annotations

from app.failure import AppError, Fact


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


class SourceServiceToken(SourceForbidden):
    """VK lets nobody read this with a community's token; the application's service key may."""

    code = "source.token_service"


class SourceUserToken(SourceForbidden):
    """VK lets only a person's token do this."""

    code = "source.token_user"


class SourceCommunityToken(SourceForbidden):
    """VK lets only the community's own token do this."""

    code = "source.token_community"


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


class SourceFlawed(SourceError):
    """What was heard is not well formed; what could be read of it is kept."""

    code = "source.flawed"


class SourceRefused(SourceError):
    """The network understood and said no; fact `reason` is its own short code."""

    code = "source.refused"


class SourceLongPollOff(SourceRefused):
    """The community's long poll is switched off: only its manager can switch it on."""

    code = "source.long_poll_off"


class SourceEventsOff(SourceError):
    """A community's long poll runs without some events; fact `events` names them, by spaces."""

    code = "source.events_off"


class SourceNotice(SourceError):
    """The person has not accepted what is to be known first; fact `notice`: terms, legal, price."""

    code = "source.notice"


class SourceUnseen(SourceError):
    """This network shows no single posts: edits and deletions are seen when lists show them."""

    code = "source.unseen"


class SourceTaken(SourceError):
    """The network tells an account's news to one listener only; fact `other` is that source."""

    code = "source.taken"


class SourceUnsure(SourceError):
    """A reply left and no word came back: it may stand there, or not (never sent again blindly)."""

    code = "source.unsure"


class SourceInside(SourceError):
    """It leads to this machine or into a private network, and nobody allowed that; fact `host`."""

    code = "source.inside"


class SourceMisconfigured(AppError):
    """A source is described wrongly; facts `param` and `reason` say where and why in a word."""

    code = "source.config"
