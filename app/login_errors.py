"""What may be in the way of capturing pages under the person's own login."""

from __future__ import annotations

from app.failure import AppError


class LoginError(AppError):
    """Something with a login; fact `source` names the source where it is known."""

    code = "login.failed"


class LoginMissing(LoginError):
    """Nobody has signed in for this source yet."""

    code = "login.missing"


class LoginLost(LoginError):
    """The kept login cannot be opened: its key is gone, or its file is damaged or gone."""

    code = "login.lost"


class LoginElsewhere(LoginError):
    """The page is on a site that this login has nothing to do with; fact `host`."""

    code = "login.elsewhere"


class LoginEmpty(LoginError):
    """The person said to be signed in, and the site left nothing to remember."""

    code = "login.empty"


class LoginNoPage(LoginError):
    """It is not known on which page to sign in; or the address is none of the web."""

    code = "login.no_page"
