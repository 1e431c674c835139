"""The parts of a network's key, and what a pasted page holds, in words."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP
from ui.words.source_fields import nearest
from ui.words.table import say

PARTS = {
    "token": QT_TRANSLATE_NOOP("words", "Access key"),
    "key": QT_TRANSLATE_NOOP("words", "Key (reads only)"),
    "access_token": QT_TRANSLATE_NOOP("words", "Access token (reads and answers)"),
    "refresh_token": QT_TRANSLATE_NOOP("words", "Refresh token"),
    "community": QT_TRANSLATE_NOOP("words", "Key of the community"),
    "community_token": QT_TRANSLATE_NOOP("words", "Key of the community"),
    "group": QT_TRANSLATE_NOOP("words", "Key of the community"),
    "service": QT_TRANSLATE_NOOP("words", "Service key of the application"),
    "service_key": QT_TRANSLATE_NOOP("words", "Service key of the application"),
    "service_token": QT_TRANSLATE_NOOP("words", "Service key of the application"),
    "user": QT_TRANSLATE_NOOP("words", "Personal token"),
    "user_token": QT_TRANSLATE_NOOP("words", "Personal token"),
    "page_token": QT_TRANSLATE_NOOP("words", "Token of the page"),
    "bot_token": QT_TRANSLATE_NOOP("words", "Token of the bot"),
    "bearer": QT_TRANSLATE_NOOP("words", "Bearer token (reads only)"),
    "bearer_token": QT_TRANSLATE_NOOP("words", "Bearer token (reads only)"),
    "application_key": QT_TRANSLATE_NOOP("words", "Public key of the application"),
    "application_secret": QT_TRANSLATE_NOOP("words", "Secret key of the application"),
    "session_secret_key": QT_TRANSLATE_NOOP("words", "Secret key of the session"),
    "session_secret": QT_TRANSLATE_NOOP("words", "Secret key of the session"),
    "secret_key": QT_TRANSLATE_NOOP("words", "Secret key"),
    "secret": QT_TRANSLATE_NOOP("words", "Secret"),
    "api_secret": QT_TRANSLATE_NOOP("words", "API secret"),
    "x.token": QT_TRANSLATE_NOOP("words", "Bearer token (reads only)"),
    "telegram_bot.token": QT_TRANSLATE_NOOP("words", "Token of the bot"),
    "facebook.token": QT_TRANSLATE_NOOP("words", "Token of the page"),
    "instagram.token": QT_TRANSLATE_NOOP("words", "Token of the page"),
    "email.access_token": QT_TRANSLATE_NOOP("words", "Or an access token (OAuth)"),
    "email.password": QT_TRANSLATE_NOOP("words", "App password of the mailbox"),
    "2gis.key": QT_TRANSLATE_NOOP("words", "Key of the site's page"),
    "ok.access_token": QT_TRANSLATE_NOOP("words", "Access token"),
    "x.access_token": QT_TRANSLATE_NOOP("words", "Access token"),
    "google_play.access_token": QT_TRANSLATE_NOOP("words", "Access token instead of the file"),
    "app_secret": QT_TRANSLATE_NOOP("words", "Secret of the application"),
    "graph_token": QT_TRANSLATE_NOOP("words", "Token of the group (chats)"),
    "chat_token": QT_TRANSLATE_NOOP("words", "Token of the group (chats)"),
    "handle": QT_TRANSLATE_NOOP("words", "Account name"),
    "identifier": QT_TRANSLATE_NOOP("words", "Account name"),
    "login": QT_TRANSLATE_NOOP("words", "Login"),
    "username": QT_TRANSLATE_NOOP("words", "Account name"),
    "password": QT_TRANSLATE_NOOP("words", "Password"),
    "app_password": QT_TRANSLATE_NOOP("words", "App password"),
    "client_id": QT_TRANSLATE_NOOP("words", "Client ID"),
    "client_secret": QT_TRANSLATE_NOOP("words", "Client secret"),
    "api_id": QT_TRANSLATE_NOOP("words", "api_id"),
    "api_hash": QT_TRANSLATE_NOOP("words", "api_hash"),
    "session": QT_TRANSLATE_NOOP("words", "Session"),
    "session_string": QT_TRANSLATE_NOOP("words", "Session"),
    "phone": QT_TRANSLATE_NOOP("words", "Phone"),
    "api_key": QT_TRANSLATE_NOOP("words", "API key"),
    "api_username": QT_TRANSLATE_NOOP("words", "Name the key belongs to"),
    "user_api_key": QT_TRANSLATE_NOOP("words", "User API key"),
    "user_api_client_id": QT_TRANSLATE_NOOP("words", "Client of the user API key"),
    "issuer_id": QT_TRANSLATE_NOOP("words", "Issuer ID"),
    "issuer": QT_TRANSLATE_NOOP("words", "Issuer ID"),
    "key_id": QT_TRANSLATE_NOOP("words", "Key ID"),
    "private_key": QT_TRANSLATE_NOOP("words", "Private key (.p8)"),
    "client_email": QT_TRANSLATE_NOOP("words", "E-mail of the service account"),
    "service_account": QT_TRANSLATE_NOOP("words", "Service account (JSON)"),
    "imap_password": QT_TRANSLATE_NOOP("words", "Password of incoming mail"),
    "smtp_password": QT_TRANSLATE_NOOP("words", "Password of outgoing mail"),
    "smtp_login": QT_TRANSLATE_NOOP("words", "Login of outgoing mail"),
    "consumer_key": QT_TRANSLATE_NOOP("words", "Consumer key"),
    "consumer_secret": QT_TRANSLATE_NOOP("words", "Consumer secret"),
    "access_secret": QT_TRANSLATE_NOOP("words", "Access token secret"),
    "access_token_secret": QT_TRANSLATE_NOOP("words", "Access token secret"),
}
"""By `network.part` or `part`: the nearest counts."""
POST_KINDS = {
    "review": QT_TRANSLATE_NOOP("words", "Review"),
    "comment": QT_TRANSLATE_NOOP("words", "Comment"),
    "post": QT_TRANSLATE_NOOP("words", "Post"),
    "article": QT_TRANSLATE_NOOP("words", "Article"),
    "page": QT_TRANSLATE_NOOP("words", "Page"),
    "mail": QT_TRANSLATE_NOOP("words", "Letter"),
    "note": QT_TRANSLATE_NOOP("words", "Text"),
}
OPEN_PARTS = frozenset(
    {"handle", "identifier", "login", "username", "client_id", "api_id", "api_username"}
    | {"issuer", "issuer_id", "key_id", "client_email", "smtp_login", "phone"}
)
"""Names rather than secrets: they may be seen while they are typed."""


def token_part(name: str, network_name: str = "") -> str:
    """A part of a key, as the network calls it."""
    return say(PARTS, nearest(PARTS, name, network_name))


def post_kind(code: str) -> str:
    """What was found on a page."""
    return say(POST_KINDS, code)
