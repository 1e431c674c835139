"""Where the keys of social networks and messengers come from, step by step."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP

STEPS = {
    "vk": (
        QT_TRANSLATE_NOOP(
            "words",
            "Comments on walls, discussions and the search are read with a service key: "
            "dev.vk.com, «My applications», create one, then its settings, «Service access "
            "key».",
        ),
        QT_TRANSLATE_NOOP(
            "words",
            "A service key only reads. To answer from here as well, take a token of your own "
            "account instead, with rights for the wall.",
        ),
        QT_TRANSLATE_NOOP(
            "words",
            "A key of a community cannot read walls: VK refuses it there. It suits "
            "«Everything new in our community» and messages.",
        ),
        QT_TRANSLATE_NOOP("words", "Paste the key below and press «Test»."),
    ),
    "vk.community": (
        QT_TRANSLATE_NOOP("words", "Open your community: «Manage», «Settings», «API usage»."),
        QT_TRANSLATE_NOOP(
            "words",
            "«Create key»: tick the rights for the community, its wall, photos and messages. "
            "Confirm by your phone.",
        ),
        QT_TRANSLATE_NOOP(
            "words",
            "On the tab «Long Poll API» switch it on and tick the events for comments, "
            "discussions and messages.",
        ),
        QT_TRANSLATE_NOOP("words", "Paste the key below and press «Test»."),
    ),
    "vk.user": (
        QT_TRANSLATE_NOOP(
            "words",
            "Photos, videos, goods and mentions are shown by VK to a person only: a token of "
            "your own account is needed.",
        ),
        QT_TRANSLATE_NOOP(
            "words",
            "At dev.vk.com create an application and let it in with your account, with the "
            "rights that you want to read.",
        ),
        QT_TRANSLATE_NOOP(
            "words",
            "Such a token opens everything the account sees: take an account made for work.",
        ),
        QT_TRANSLATE_NOOP("words", "Paste the token below and press «Test»."),
    ),
    "ok.chats": (
        QT_TRANSLATE_NOOP(
            "words", "The group's administrator opens the group, «Settings», «API usage»."
        ),
        QT_TRANSLATE_NOOP("words", "There a token is made. A new token ends the old one."),
        QT_TRANSLATE_NOOP(
            "words", "Paste it below and press «Test». Messages are answered from here."
        ),
    ),
    "ok": (
        QT_TRANSLATE_NOOP("words", "Register an application at apiok.ru. Its keys come by letter."),
        QT_TRANSLATE_NOOP(
            "words",
            "The right VALUABLE_ACCESS is given on request; without it discussions may stay "
            "closed.",
        ),
        QT_TRANSLATE_NOOP(
            "words",
            "In the application's settings make an access token for ever: it comes with the "
            "secret key of the session.",
        ),
        QT_TRANSLATE_NOOP("words", "Comments are answered by copying: Otklik opens the page."),
    ),
    "youtube": (
        QT_TRANSLATE_NOOP(
            "words",
            "At console.cloud.google.com make a project and switch on «YouTube Data API v3».",
        ),
        QT_TRANSLATE_NOOP(
            "words", "«Credentials», «Create credentials», «API key»: this key is enough to read."
        ),
        QT_TRANSLATE_NOOP(
            "words",
            "To answer, an OAuth token of the channel with the right youtube.force-ssl is "
            "needed: an access token, or client and refresh token.",
        ),
        QT_TRANSLATE_NOOP(
            "words", "A day has 10,000 units by default: a page of comments costs 1, an answer 50."
        ),
    ),
    "mastodon": (
        QT_TRANSLATE_NOOP(
            "words", "On your server: «Preferences», «Development», «New application»."
        ),
        QT_TRANSLATE_NOOP("words", "Rights: «read», and «write:statuses» to answer."),
        QT_TRANSLATE_NOOP("words", "Open the application and copy «Your access token»."),
        QT_TRANSLATE_NOOP(
            "words", "Hashtags are often readable without a key; leave the field empty and test."
        ),
    ),
    "bluesky": (
        QT_TRANSLATE_NOOP(
            "words", "In Bluesky: «Settings», «Privacy and security», «App passwords», «Add»."
        ),
        QT_TRANSLATE_NOOP("words", "Give it a name and copy the password; it is shown once."),
        QT_TRANSLATE_NOOP(
            "words",
            "Type the account's name, such as migomir.bsky.social, and that password. Not the "
            "main one.",
        ),
    ),
    "reddit": (
        QT_TRANSLATE_NOOP(
            "words", "At reddit.com/prefs/apps make an application of the type «script»."
        ),
        QT_TRANSLATE_NOOP(
            "words",
            "As far as we know, new keys have to be approved by Reddit: that may take days.",
        ),
        QT_TRANSLATE_NOOP("words", "Copy the line under the name (client ID) and the secret."),
        QT_TRANSLATE_NOOP(
            "words",
            "For mentions and answers a refresh token of the account is needed, with the "
            "rights read, privatemessages and submit.",
        ),
    ),
    "facebook": (
        QT_TRANSLATE_NOOP(
            "words", "At developers.facebook.com make an application and connect your page to it."
        ),
        QT_TRANSLATE_NOOP(
            "words", "Meta reviews applications before they may read comments of other people."
        ),
        QT_TRANSLATE_NOOP(
            "words", "Make a token of the page, a long-lived one, and paste it below."
        ),
    ),
    "instagram": (
        QT_TRANSLATE_NOOP(
            "words", "The account has to be a professional one and joined to a Facebook page."
        ),
        QT_TRANSLATE_NOOP(
            "words",
            "At developers.facebook.com make an application with the right to manage "
            "comments; Meta reviews it.",
        ),
        QT_TRANSLATE_NOOP("words", "Make a long-lived token of the page and paste it below."),
    ),
    "x": (
        QT_TRANSLATE_NOOP("words", "At developer.x.com make a project and an application."),
        QT_TRANSLATE_NOOP(
            "words",
            "«Keys and tokens»: the Bearer token is enough to read. To answer, the other four "
            "are needed.",
        ),
        QT_TRANSLATE_NOOP(
            "words", "X takes money for every post that it shows. Set a spending limit there."
        ),
    ),
    "telegram_bot": (
        QT_TRANSLATE_NOOP(
            "words", "In Telegram write to @BotFather: /newbot, give a name, copy the token."
        ),
        QT_TRANSLATE_NOOP(
            "words",
            "In a group: add the bot as an administrator, or switch its privacy off "
            "(/setprivacy, Disable).",
        ),
        QT_TRANSLATE_NOOP(
            "words", "For comments of a channel add the bot to the discussion group of the channel."
        ),
        QT_TRANSLATE_NOOP(
            "words",
            "The bot sees only what is written after it came. Deletions are not told to bots.",
        ),
        QT_TRANSLATE_NOOP("words", "No other program may use the same bot at the same time."),
    ),
    "telegram_web": (
        QT_TRANSLATE_NOOP(
            "words", "No key is needed: what t.me/s/name shows to everybody is read."
        ),
        QT_TRANSLATE_NOOP(
            "words", "Only posts are there. Comments need the bot or a personal account."
        ),
        QT_TRANSLATE_NOOP(
            "words", "A channel whose preview is switched off cannot be read this way."
        ),
    ),
    "telegram_user": (
        QT_TRANSLATE_NOOP(
            "words",
            "At my.telegram.org, «API development tools», make an application: api_id and "
            "api_hash.",
        ),
        QT_TRANSLATE_NOOP(
            "words",
            "The session opens the whole account. Take an account made for work, and keep it "
            "secret.",
        ),
        QT_TRANSLATE_NOOP("words", "Telegram may block accounts that ask too much. Ask rarely."),
    ),
}
"""Facts of sources.md; what could not be read there is said as such."""
