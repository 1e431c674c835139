"""Whether a reply is an interim one: received, in work, and nothing solved yet (R-002-11)."""

from __future__ import annotations

import re
from datetime import datetime

from app.domain.deadline import WorkHours
from app.domain.promise import ReplyPromises
from app.language.promise_dates import promised
from app.language.reply_cues import Reply
from app.language.reply_deeds import done
from app.language.reply_merit import asks

_IN_WORK = re.compile(
    r"(?<![а-я])(?:работаем над|разбираемся|разберемся и|выясняем|выясним и|уточняем|уточним и"
    r"|проверяем|проверим и|проводим проверку|занимаемся|изучаем|ищем причин|взял[аи]? в работу"
    r"|(?:принял|взял)[аи]? (?:к рассмотрению|на контроль|в работу)|на рассмотрении"
    r"|передал[аи]? (?:[а-я]+ ){0,3}(?:вопрос|обращени|жалоб|информаци|сообщени|отзыв|специалист"
    r"|коллег|в отдел|в службу|руководител|технич)"
    r"|верн(?:ем|у)сь? (?:к вам )?с (?:ответом|новостями|результатом)|вернемся к вам"
    r"|сообщ(?:им|у) (?:вам )?(?:о )?(?:результат|как только)|(?:дадим|дам) (?:вам )?ответ"
    r"|(?:зафиксирова|зарегистрирова)(?:ли|л|ла|но|на)(?= (?:ваш|обращ|жалоб|заяв|претенз)|[,.])"
    r"|обращение зарегистрировано|(?:нам|мне) (?:нужно|надо|потребуется)(?: еще)?(?: немного)? врем"
    r"|(?:взял[аи]?|беру|берем|держу|держим) на (?:личный |личном |особый |особом )?контрол"
    r"|ожидайте (?:нашего )?ответа|получили ваше (?:обращени|сообщени|письмо)"
    r"|как только [^.!?]{3,60}(?:сообщ|напиш|верн))"
)
_ONLY_MOVED = re.compile(
    r"^(?:переда|взял|принял|получил|запроси|начал|увидел|прочитал|прочл|понял|зарегистрир|сообщил"
    r"|обратил|направил|написал|подключил|попросил|уточнил|назначил|завел|создал|поставил|зафиксир)"
)


def is_interim(text: str) -> bool:
    """The work goes on; no deed, no advice, and nothing is asked of the customer."""
    reply = Reply(text)
    if not _IN_WORK.search(reply.low):
        return False
    deeds = (span for span in done(reply) if not _ONLY_MOVED.match(span.surface.lower()))
    return not (any(deeds) or reply.cues("instruction") or asks(reply))


def promises(text: str, now: datetime, hours: WorkHours) -> ReplyPromises:
    """What a reply promises, by when, and whether it only says that work goes on."""
    return ReplyPromises(moments=promised(text, now, hours), interim=is_interim(text))
