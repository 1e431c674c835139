"""Logins of the page engine, in words (L12)."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP

HAPPENED = {
    "login.failed": QT_TRANSLATE_NOOP("words", "The login window did not open or broke off."),
    "login.missing": QT_TRANSLATE_NOOP("words", "Nobody has signed in for this source yet."),
    "login.lost": QT_TRANSLATE_NOOP(
        "words", "The kept login cannot be opened on this computer any more."
    ),
    "login.elsewhere": QT_TRANSLATE_NOOP(
        "words", "This login is for another site, not for {host}."
    ),
    "login.empty": QT_TRANSLATE_NOOP(
        "words", "The site left nothing to remember: it seems that you did not sign in."
    ),
    "login.no_page": QT_TRANSLATE_NOOP("words", "It is not known on which page to sign in."),
}
NEXT = {
    "login.failed": QT_TRANSLATE_NOOP("words", "Try again."),
    "login.missing": QT_TRANSLATE_NOOP("words", "Sign in: Sources, the card of the source."),
    "login.lost": QT_TRANSLATE_NOOP("words", "Sign in again: Sources, the card of the source."),
    "login.elsewhere": QT_TRANSLATE_NOOP("words", "Capture this page without a login."),
    "login.empty": QT_TRANSLATE_NOOP("words", "Open the window again and sign in to the end."),
    "login.no_page": QT_TRANSLATE_NOOP("words", "Give the address of the site."),
}
