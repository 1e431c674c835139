"""Whether a reply admits the problem (R-002-18), and which ways on it offers (R-003-12)."""

from __future__ import annotations

import re

from app.language.reply_cues import Reply
from app.language.reply_promises import contacts

_ADMITS = re.compile(
    r"(?<!\w)(?:наш\w* (?:[а-я]+ ){0,2}(?:вин[аеу]|ошибк\w+|недоработк\w+|промах\w*|просчет\w*"
    r"|косяк\w*|недосмотр\w*|оплошност\w+)"
    r"|(?:мы|я) (?:[а-я]+ ){0,3}(?:ошиблись|ошиб(?:ся|лась)|подвели|подвел|подвела|перепутали"
    r"|виноват\w*|неправ\w*|не правы|не успели|потеряли|допустили)"
    r"|вы (?:абсолютно |совершенно |полностью )?(?:правы|прав\b|права\b)|признаем|виноваты"
    r"|(?:так|такого) быть не должно|это (?:недопустимо|неприемлемо)"
    r"|справедлив\w+ (?:замечани|упрек|критик|претензи)\w*"
    r"|действительно (?:был|произош|случ|опозд|ошиб|задерж)\w*)"
)
_FORM = re.compile(r"(?<!\w)(?:анкет\w*|опрос\w*|форм[ауеы](?!\w)|форме обратной связи)")


def admits(reply: Reply) -> bool:
    """Whether it says that something went wrong at our end."""
    found = _ADMITS.finditer(reply.low)
    return any(not reply.quoted(match.start()) for match in found)


def offers_form(reply: Reply) -> bool:
    """Whether it leads to a form."""
    return bool(_FORM.search(reply.low))


def offers_channel(reply: Reply) -> bool:
    """Whether it names a way to talk on."""
    return bool(contacts(reply))
