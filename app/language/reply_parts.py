"""Which parts of a skeleton an answer has already: an apology is not proposed twice (C30)."""

from __future__ import annotations

import re

from app.domain.skeleton import Slot
from app.language.promise_interim import is_interim
from app.language.reply_cues import Reply
from app.language.reply_merit import asks
from app.language.reply_promises import contacts

_COMPENSATION = re.compile(
    r"(?<![а-я])(?:компенс|бонус|балл(?:ов|а|ы)|промокод|скидк|подар(?:им|ок)|начисли|бесплатно"
    r"|в качестве извинени|за наш счет|сертификат|продлим|продлили)"
)
_PREVENTION = re.compile(
    r"(?<![а-я])(?:чтобы (?:это|такое|подобное)[^.!?]{0,20} не повтор|больше не повтор"
    r"|не повторится|провели (?:бесед|обучени)|изменили (?:порядок|правил|процесс)"
    r"|усилили контроль|впредь)"
)


def parts_of(text: str) -> frozenset[str]:
    """Codes of `Slot` that a text has, as far as its words tell."""
    reply = Reply(text)
    found = {
        Slot.APOLOGY: bool(reply.outside("apology", "no_apology")),
        Slot.THANKS: bool(reply.outside("thanks", "no_thanks")),
        Slot.CONTACT: bool(contacts(reply)),
        Slot.CLARIFY: bool(asks(reply)),
        Slot.EXPLANATION: bool(reply.outside("cause", "excuse")),
        Slot.COMPENSATION: bool(_COMPENSATION.search(reply.low)),
        Slot.PREVENTION: bool(_PREVENTION.search(reply.low)),
        Slot.INTERIM: is_interim(text),
    }
    return frozenset(slot.value for slot, there in found.items() if there)
