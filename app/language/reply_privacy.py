"""Private data in a public reply, or asked for in public (C31, R-000-S3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.domain.reply_check import ReplyWarning, Severity
from app.domain.triage import Span
from app.language.reply_conduct import warning
from app.language.reply_cues import Reply

_BEFORE = 70
_OURS = re.compile(
    r"(?:позвоните|звоните|наберите|пишите|напишите|обращайтесь|обратитесь|приходите|подойдите"
    r"|приезжайте|принесите|пришлите|отправьте|присылайте|отправляйте|вышлите|скиньте|заполните"
    r"|наш\w*|мой|прям\w+|горяч\w+|лини[яиюей]+|поддержк\w*|магазин\w*|офис\w*|отделени\w*|салон\w*"
    r"|клиник\w*|филиал\w*|пункт\w*|сервис\w*|центр\w*|склад\w*|контакт\w*"
    r"|(?<!вашу )(?<!вашей )(?<!ваша )(?<!вашей электронной )(?<!вашу электронную )почт\w*|ящик\w*"
    r"|тел(?:ефон)?\.?:|(?<!м )(?<!ли )по (?:телефону|номеру)|для связи|колл\W?центр\w*"
    r"|ждем (?:вас|тебя|по адресу)|находимся|свяжитесь|на связи|мой номер|спросите)"
)
_THEIRS = re.compile(
    r"(?:ваш\w*|у вас|вам|(?<!ждем )вас|твой|твоем|клиент\w*|заявител\w*|прожива\w*|живете"
    r"|указан\w*|получател\w*|покупател\w*|оформлен\w*|привязан\w*|зарегистрирован\w*|доставл\w*"
    r"|доставили|дозвон\w*|звонили|позвоним|перезвоним|позвонили|паспорт\w*|пациент\w*|абонент\w*)"
)
_CALL = re.compile(
    r"[ ,.—–-]{1,4}(?:звоните|пишите|обращайтесь|спросите|круглосуточно|ежедневно|в любое"
    r"|с \d)(?!\w)"
    r"(?! (?:ему|ей))"
)
"""What follows a number of ours."""
_DONE_TO = re.compile(
    r"[^.!?\n]{0,20}(?<!\w)(?:услуг|отключ|подключ|баланс|пополн|зачисл|списа|верну|перезвон|позвон"
    r"|заблокир|разблокир|числ|не отвеча)"
)
"""What is done to a number is done to the person's own."""
_SECRETS = re.compile(
    r"паспорт\w*[^.!?\n]{0,20}?\d{2} ?\d{2}(?: ?№? ?|[ ,]{1,2}(?:№|номер) ?)\d{6}"
    r"|(?:кредит|ипотек|займ|долг|задолженност|зарплат)\w*(?: [а-я]+){0,2} \d[\d ]{2,12}(?=[^.!?\n]"
    r"{0,30}(?<!\w)(?:у вас|за вами|вами|вы)(?!\w))"
    r"|(?<!\d)\d{4} \d{6}(?!\d)"
    r"|парол\w*(?: [а-я]+){0,3} ?[:—–-] ?\S{0,20}\d\S{0,20}"
    r"|снилс\D{0,10}\d{3}-?\d{3}-?\d{3}[ -]?\d{2}"
    r"|(?:лицев\w+ сч[её]т\w*|договор\w*|карт\w+|полис\w*|счет\w*|л/с|брон\w+|билет\w*|заявлени\w+)"
    r"(?: номер| с номером)?[ ,:]{0,2}(?:№|n|\*{1,4}|•{1,4}|x{2,4}|х{2,4}|\.{2,4}|#)? ?"
    r"(?:\*+ ?|[a-zа-я]{0,2}-?)\d{4,20}(?: \d{3,4}){0,4}"
    r"|(?:ваш\w*|у вас|вам) (?:[а-я]+ ){0,2}(?:диагноз|анализ|баланс|остат|задолженност|зарплат"
    r"|заработ|доход|оклад|пенси"
    r"|просрочк|долг)\w*[^.!?\n]{0,40}?(?:\d[\d ]*|вич|гепатит|беременн\w*|положительн\w*|гастрит)"
    r"|(?:ул\.|улиц\w+|проспект\w*|пр-т|пер\.|переул\w+|бульвар\w*|шоссе)[^.!?\n]{2,40}?кв(?:\."
    r"|артир\w*) ?\d+"
    r"|(?:кв\.|квартир[аеуы]) ?№? ?\d+|дат\w+ рождения[ :—-]{0,3}\d|\d{4} ?г\.? ?р(?:\.|ождения)"
)
_ILL = re.compile(
    r"(?<!\w)(?:у вас|ваш\w*|вам|вас|вы)(?!\w)[^.!?\n]{0,80}?(?<!\w)"
    r"(?P<what>(?:хламиди|гонор|сифилис"
    r"|вич(?!\w)|гепатит|зппп|герпес|молочниц|беременност|аборт|антидепресс|психотроп|онкологи"
    r"|эпилепси|шизофрени|депресси|тревожн\w+ расстройств|алкоголизм|запо[йя]|наркоман|туберкул"
    r"|(?:принима\w+|получа\w+|пьет\w*) (?:[а-я]+ )?(?:лекарств|препарат|таблет)"
    r"|диабет|псориаз|хроническ\w+ [а-я]+(?:ит|оз)|пиелонефрит|гастрит|цистит|бесплоди)\w*)"
)
"""What is known of somebody's health, said to him or her."""
_NUMBERED = re.compile(
    r"(?:(?:лиценз|сертификат|свидетельств|приказ|закон|поликлиник|школ|отделени)\w*"
    r"(?: [а-я]+){0,3}"
    r"|(?:обращени|заявк|заявлени|жалоб)\w*(?: (?:зарегистрирован|принят)\w*)?"
    r"(?: (?:за|под))?(?: номер\w*)?)[ ,:№]*$"
)
"""What has a number that is nobody's secret."""
_ASKED = re.compile(
    r"(?<!\w)(?P<verb>напишите|пришлите|укажите|сообщите|оставьте|назовите|подскажите|уточните|скиньте"
    r"|дайте|отправьте|продиктуйте|опубликуйте|прикрепите|выложите|вышлите"
    r"|приложите(?! [^.!?\n]{0,25} к )"
    r"|жд[её]м(?! (?:вас|тебя|по адресу|в гости))|нуж(?:ен|на|ны)(?= ваш)"
    r"|(?:понадоб|потребу)[а-я]+(?= ваш)"
    r"|(?:можете|могли бы|просим|прошу|необходимо|нужно|надо)(?: вас| вы| нам| мне| сюда)*"
    r" (?:написать|прислать|указать|сообщить|оставить|назвать|дать|отправить|продиктовать)|"
    r"продублируйте|введите|напиши|скинь|пришли|диктуйте|предоставьте|представьтесь)(?!\w)"
    r"(?! (?:им|ему|ей|диспетчеру|оператору|мастеру|водителю)(?!\w))"
    r"[^.!?\n]{0,90}?"
    r"(?<!\w)(?P<what>(?:ваш\w* |свой |свои |номер\w* )*(?<!на )(?:номер(?:а)?(?!"
    r" (?:\d|магазин|отделени|банкомат|касс|маршрут|поезд"
    r"|рейс|автобус|машин|такси|борта|вагон))|телефон\w*|карт[ауы]\w*(?! (?:магазин|лояльн))"
    r"|заказ[а]?(?!\w)|паспорт\w*"
    r"|адрес(?:а)?(?! (?:магазин|отделени|банкомат|салон|точк|аптек|кафе|ресторан|клиник|филиал"
    r"|пункт|офис|азс|наш|сайт|страниц|станци))(?!\w)|почт[уы]|e-?mail|имейл|ф\.?и\.?о\.?|фио"
    r"|фамили\w+|договор\w*|лицев\w+"
    r"|данные|дат\w+ рождения|реквизит\w*|снилс|инн|полис\w*|пароль|пин\W?код|cvv|код из смс"
    r"|логин|трек\w*|чек\w*|квитанци\w*)"
    r"(?: (?:телефона|карты|договора|заказа|квартиры|брони|полиса|паспорта|сч[её]та|рождения|почты"
    r"|проживания|доставки)(?!\w))?)"
)
_ASKED_TOO = re.compile(
    r"(?<!\w)как(?:ой|ая|ие|ов) (?:у вас |у тебя |ваш\w* |твой )(?P<what>(?:контактн\w+ )?"
    r"(?:адрес|телефон|номер|e-?mail|имейл|почт|фамили|данны|реквизит|фио)\w*)"
    r"|(?<!\w)с какого (?P<from>номера|телефона|адреса|e-?mail) вы(?!\w)"
    r"|(?<!\w)ваш\w* (?P<bare>(?:адрес|телефон|номер(?: [а-я]+)?|e-?mail|фамилия|фио))\?"
)
_WORDED = {"на": ("ваш номер", "вашу почту", "ваш адрес"),
           "по": ("вашему номеру", "вашей почте", "вашему адресу")}  # fmt: skip
"""What is said in place of a phone, an e-mail and a street."""
_NAMED = re.compile(
    r"(?:паспорт\w*|снилс|лицев\w+ сч[её]т\w*|договор\w*|карт\w+|полис\w*|счет\w*|л/с|брон\w+"
    r"|билет\w*|заявлени\w+)(?=[^а-яё]*\d)"
)
"""What a number is one of: it may be named without it."""
_PLACED = re.compile(r"@|^\+?[\d ()-]{7,20}$|ул\.|улиц|просп|пр-т|переул|бульвар|шоссе|дом|д\.")
_IN_PUBLIC = re.compile(
    r"(?<!\w)(?:сюда|под (?:этим )?пост\w+|в комментари\w+|на (?:этот |наш )?комментарий"
    r"|прямо (?:здесь|тут))(?!\w)"
)
"""Where everybody reads it, whatever else is named."""
_WARNED = re.compile(
    r"(?<!\w)не (?:пиш|оставл|указ|публик|отправ|надо|нужно|стоит|выклад|прис|сообщ)\w*"
)
"""«Не пишите их сюда»."""
_THERE = re.compile(
    r"(?<!\w)(?:напиш|пиш|отправ|пришл|это)\w*[^.!?]{0,40} (?:личн\w+|лс|личк\w+|директ\w*)(?!\w)"
)
_PRIVATELY = re.compile(
    r"(?<!\w)(?:личн\w+|лс|личк\w+|директ\w*|чат\w*|приват\w*|сообщени\w+ (?:группы|сообщества"
    r"|страницы"
    r"|нам)|в сообщени\w+|на почт\w+|по почт\w+|электронн\w+|(?:на|по) e-?mail"
    r"|форм\w+|по телефону|бот\w*"
    r"|горяч\w+|позвоните|телеграм\w*|ватсап\w*|вотсап\w*|мессенджер\w*|приложени\w+"
    r"|личн\w+ кабинет\w*|по ссылке|написал\w* вам|вам написал\w*|дм|[\w.-]{2,40}@\w+)(?!\w)"
)


def privacy(reply: Reply, complaint: str = "") -> Iterator[ReplyWarning]:
    """What of a public reply belongs into a private one.

    The number of an order that the person told in public is told already.
    """
    seen: list[Span] = []
    for span in sorted(_shown(reply, complaint), key=lambda each: (each.start, -each.end)):
        if not seen or span.start >= seen[-1].end:
            seen.append(span)
            yield warning("private_data", span, Severity.STOP, _instead(reply, span))
    for what, _ in _questions(reply):
        yield warning("private_data_asked", what, Severity.STOP)


def asked_at(reply: Reply, at: int) -> int | None:
    """Where the verb ends that asks for the data at a place; None: a question asks for them."""
    return next((verb for what, verb in _questions(reply) if what.start == at), None)


def in_public(reply: Reply, at: int) -> Span | None:
    """What says in the sentence at a place that everybody will read it: «сюда»."""
    first, last = reply.sentence_of(at)
    found = _IN_PUBLIC.search(reply.low, first, last)
    if found is None or _WARNED.search(reply.low, first, last):
        return None
    return reply.span(*found.span())


def _questions(reply: Reply) -> Iterator[tuple[Span, int | None]]:
    """What is asked for in public, and where the verb that asks ends."""
    for pattern in (_ASKED, _ASKED_TOO):
        for match in pattern.finditer(reply.low):
            if not reply.quoted(match.start()) and not _privately(reply, *match.span()):
                verb = match.end("verb") if pattern is _ASKED else None
                yield reply.span(*match.span(match.lastgroup or 0)), verb


def _instead(reply: Reply, span: Span) -> str:
    """What stands where a preposition would be left alone: «звонили на ваш номер»."""
    numbered = _NAMED.match(span.surface.lower())
    if numbered is not None:
        return span.surface[: numbered.end()]
    before = re.search(r"(?<!\w)(на|по) $", reply.low[: span.start])
    if before is None or not _PLACED.search(span.surface.lower()):
        return ""
    kind = 1 if "@" in span.surface else 2 if re.search("[а-яё]", span.surface) else 0
    return _WORDED[before[1]][kind]


def _shown(reply: Reply, complaint: str) -> Iterator[Span]:
    yield from reply.data["cards"]
    yield from (
        span
        for span in reply.data["orders"]
        if span.surface not in complaint
        and not _NUMBERED.search(reply.low[max(0, span.start - _BEFORE) : span.start])
    )
    yield from (span for span in reply.data["phones"] if not _is_ours(reply, span))
    yield from (span for span in reply.data["emails"] if not _is_ours(reply, span))
    yield from (
        span
        for span in reply.data["addresses"]
        if _cue(reply, span, _THEIRS) > _cue(reply, span, _OURS)
    )
    yield from (reply.span(*match.span()) for match in _SECRETS.finditer(reply.low))
    yield from (reply.span(*match.span("what")) for match in _ILL.finditer(reply.low))


def _is_ours(reply: Reply, span: Span) -> bool:
    digits = re.sub(r"\D", "", span.surface)
    if digits[:4] in ("8800", "7800"):
        return True
    if _CALL.match(reply.low, span.end):
        return True
    if _DONE_TO.match(reply.low, span.end):
        return False
    ours, theirs = _cue(reply, span, _OURS), _cue(reply, span, _THEIRS)
    return ours > theirs or (ours == theirs == -1 and "@" in span.surface)


def _cue(reply: Reply, span: Span, pattern: re.Pattern[str]) -> int:
    """How near before a span the last cue stands; -1: none."""
    found = [
        match.start()
        for match in pattern.finditer(reply.low[: span.start], max(0, span.start - _BEFORE))
    ]
    return found[-1] if found else -1


def _privately(reply: Reply, start: int, end: int) -> bool:
    """A private way is named in the same sentence, or the next one leads there."""
    first, last = reply.sentence_of(start)[0], reply.sentence_of(end - 1)[1]
    if in_public(reply, start) is not None:
        return False
    after = reply.sentence_of(last + 1)[1] if last + 1 < len(reply.low) else last
    there = _PRIVATELY.search(reply.low, first, last) or _THERE.search(reply.low, last, after)
    return there is not None
