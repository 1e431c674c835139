"""What a reply looks like: blanks left open, more than the network takes, an answer gone late."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.domain.reply_check import ReplyContext, ReplyWarning, Severity
from app.language.reply_conduct import warning
from app.language.reply_cues import Reply

_BLANK = re.compile(
    r"\{\{?[^{}\n]{1,60}\}?\}|\$\{[^{}\n]{1,60}\}|\$[a-z_]{3,20}(?!\w)|_{3,}|#[а-яa-z_]{2,30}#"
    r"|(?<=[—–:-] )\?{3,}|(?<=: )(?:\.{3}|…)(?= ?(?:руб|₽|дн|час|мин))"
    r"|%[a-zа-я_]{2,30}%|<[а-яa-z_ ]{2,30}>"
    r"|\[(?!id\d|club\d)[^\[\]\n]{1,40}\](?!\()|(?<!\w)(?:x{3,}|х{3,})(?!\w)|(?<!\w)n{3,}(?!\w)"
    r"|\((?:имя|фио|дата|номер|сумма|название|адрес|город|указать|вставить)[^()\n]{0,30}\)"
    r"|(?<!\w)(?:todo|tbd|lorem ipsum|дд\.мм(?:\.гггг)?|чч:мм)(?!\w)|№ ?_+|…{3,}"
    r"|(?:(?<=течение )|(?<=сумму )|(?<=через )|(?<=номер )|(?<=до )|(?<=в ))(?:\.{3}|…)(?= ?\w)",
    re.IGNORECASE,
)
_LOUD = re.compile(
    r"(?<!\w)(?:ИМЯ|ФИО КЛИЕНТА|(?<=мастер )ФИО|(?<=менеджер )ФИО|(?<=курьер )ФИО"
    r"|ФАМИЛИЯ|ДАТА|СУММА|НОМЕР ЗАКАЗА)(?!\w)(?![ :]*\d)"
)
"""What a blank is called in the templates of many firms, in capitals among small letters."""
_LATE = 24 * 60
"""Minutes after which a simple question is late (R-004-1)."""


def layout(reply: Reply, context: ReplyContext, characters: int) -> Iterator[ReplyWarning]:
    """Blanks, length, lateness."""
    for pattern in (_BLANK, _LOUD):
        for match in pattern.finditer(reply.text):
            yield warning("blank", reply.span(*match.span()), Severity.STOP)
    length = context.length if context.length is not None else characters
    if context.longest is not None and length > context.longest:
        rest = reply.span(min(context.longest, len(reply.text)), len(reply.text))
        yield warning("too_long", rest, Severity.STOP)
    waited = context.waited_minutes
    known = context.in_time is not None
    late = not context.in_time if known else waited is not None and waited > _LATE
    if late and not reply.outside("apology", "no_apology"):
        yield ReplyWarning(code="late", severity=Severity.NOTE)
