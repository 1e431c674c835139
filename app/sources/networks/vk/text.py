"""VK's way of writing text: HTML entities, `<br>` and mentions in brackets."""

from __future__ import annotations

import html
import re

BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
MENTION = re.compile(
    r"\[(?P<who>(?:id|club|public|event|app)\d+|https?://[^\s\]|]{1,500}|[A-Za-z][\w.]{0,40})"
    r"(?::[^\]|]{0,60})?\|(?P<shown>[^\]]{1,300})\]"
)


def readable(text: str) -> str:
    """The text as VK itself shows it: `[id1|Имя]` is «Имя», `&#33;` is «!».

    Entities are resolved twice: comments hold `&amp;#33;` where a client escaped once more.
    """
    text = html.unescape(html.unescape(BREAK.sub("\n", text)))
    return MENTION.sub(lambda found: found["shown"], text)
