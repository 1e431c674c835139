"""The terminal's sentences about logins of the page engine, Russian and English."""

from __future__ import annotations

LOGINS: dict[str, tuple[str, str]] = {
    "login.failed": (
        "Окно входа не открылось или прервалось: {reason}.",
        "The login window did not open or broke off: {reason}.",
    ),
    "login.missing": (
        "Входа для этого источника нет. Войдите: otklik sources login.",
        "There is no login for this source. Sign in: otklik sources login.",
    ),
    "login.lost": (
        "Сохранённый вход не открывается на этом компьютере. Войдите снова: otklik sources login.",
        "The kept login cannot be opened on this computer. Sign in again: otklik sources login.",
    ),
    "login.elsewhere": (
        "Этот вход не для {host}: страница снята не была.",
        "This login is not for {host}: the page was not captured.",
    ),
    "login.empty": (
        "Сайт ничего не запомнил: похоже, вы ещё не вошли.",
        "The site left nothing to remember: it seems you have not signed in yet.",
    ),
    "login.no_page": (
        "Неизвестно, на какой странице входить. Укажите её: --url.",
        "It is not known where to sign in. Name the page: --url.",
    ),
}
WORDS: dict[str, tuple[str, str]] = {
    "none": ("входа нет", "no login"),
    "there": ("вход есть", "signed in"),
    "expired": ("вход истёк, войдите снова", "the login has expired, sign in again"),
    "until": ("до {moment}", "until {moment}"),
    "signed_in": ("{source}: вход сохранён", "{source}: the login is kept"),
    "forgotten": ("{source}: вход забыт", "{source}: the login is forgotten"),
}
