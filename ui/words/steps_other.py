"""Where the keys of review sites, stores, feeds and mail come from, step by step."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP

STEPS = {
    "2gis": (
        QT_TRANSLATE_NOOP(
            "words", "There is no official way: the key is the one that the site's own page uses."
        ),
        QT_TRANSLATE_NOOP(
            "words",
            "Open a branch on 2gis.ru, press F12, «Network», look for «reviews»: its address "
            "holds the key",
        ),
        QT_TRANSLATE_NOOP("words", "Copy it and paste it below. It may stop working on any day."),
        QT_TRANSLATE_NOOP(
            "words", "Answers go by hand: Otklik copies the text and opens the page."
        ),
    ),
    "banki": (
        QT_TRANSLATE_NOOP("words", "No key is needed: open reviews are read."),
        QT_TRANSLATE_NOOP("words", "Answers go by hand, from the bank's account at banki.ru."),
    ),
    "app_store": (
        QT_TRANSLATE_NOOP(
            "words", "No key is needed: Apple gives the latest reviews of a country openly."
        ),
        QT_TRANSLATE_NOOP(
            "words",
            "As far as we know, about 500 of the latest are shown. For answers take App Store "
            "Connect.",
        ),
    ),
    "app_store_connect": (
        QT_TRANSLATE_NOOP(
            "words",
            "App Store Connect: «Users and Access», «Integrations», «App Store Connect API», "
            "make a key.",
        ),
        QT_TRANSLATE_NOOP(
            "words", "The role «Customer Support» or higher; another role is refused."
        ),
        QT_TRANSLATE_NOOP("words", "Copy the Issuer ID and the Key ID."),
        QT_TRANSLATE_NOOP(
            "words", "Download the .p8 file: it is given once. Open it as text and paste all of it."
        ),
    ),
    "google_play": (
        QT_TRANSLATE_NOOP(
            "words",
            "In Google Cloud make a service account and switch on «Google Play Android "
            "Developer API».",
        ),
        QT_TRANSLATE_NOOP(
            "words",
            "In Play Console: «Users and permissions», invite its address, let it reply to "
            "reviews.",
        ),
        QT_TRANSLATE_NOOP(
            "words", "Make a key of the account (JSON), open it as text and paste all of it."
        ),
        QT_TRANSLATE_NOOP("words", "Google shows only reviews of the last week that have a text."),
    ),
    "rss": (
        QT_TRANSLATE_NOOP(
            "words",
            "Look for the sign of the feed on the site, or try its address with /feed or /rss.",
        ),
        QT_TRANSLATE_NOOP(
            "words",
            "Google Alerts: make an alert, «Deliver to», «RSS feed», copy the address of the sign.",
        ),
        QT_TRANSLATE_NOOP("words", "The address of an alert is a secret: who knows it reads it."),
    ),
    "email": (
        QT_TRANSLATE_NOOP("words", "In the mail service switch on access by IMAP."),
        QT_TRANSLATE_NOOP(
            "words",
            "Yandex and Mail.ru: make an app password in the security settings. The usual "
            "password is refused.",
        ),
        QT_TRANSLATE_NOOP(
            "words",
            "Google: an app password needs two-step verification. Microsoft asks for OAuth.",
        ),
        QT_TRANSLATE_NOOP(
            "words",
            "OAuth: give an access token for IMAP and SMTP in place of the password. Most live "
            "for an hour; then another one is needed.",
        ),
        QT_TRANSLATE_NOOP(
            "words", "Letters are only read; nothing is deleted and nothing is marked as read."
        ),
    ),
    "discourse": (
        QT_TRANSLATE_NOOP("words", "Open topics are usually readable without a key."),
        QT_TRANSLATE_NOOP(
            "words",
            "To answer: the forum's administrator makes a key: «Admin», «API», «New API key», "
            "for one user.",
        ),
        QT_TRANSLATE_NOOP("words", "Paste the key and the name of that user."),
    ),
    "youscan": (
        QT_TRANSLATE_NOOP("words", "In YouScan: «Settings», «API». The API is a paid addition."),
        QT_TRANSLATE_NOOP("words", "Open the topic; its number stands in the address of the page."),
        QT_TRANSLATE_NOOP("words", "Copy the key and paste it below."),
    ),
}
"""Facts of sources.md; what could not be read there is said as such."""
