"""What a macro does, act by act, in the terminal's words: Russian and English."""

from __future__ import annotations

from datetime import datetime

from app.cli.words import language
from app.domain import clock
from app.domain.macro_effects import Deed, Effect

Pair = tuple[str, str]
DEEDS: dict[Deed, Pair] = {
    Deed.REPLY: ("Ответ встанет в черновик: {what}", "The reply becomes a draft: {what}"),
    Deed.SEND: ("Ответ встанет в очередь отправки", "The reply is queued"),
    Deed.ADD_TAG: ("Метка «{what}» добавится", "Tag added: {what}"),
    Deed.REMOVE_TAG: ("Метка «{what}» снимется", "Tag taken away: {what}"),
    Deed.STATUS: ("Статус: {what}", "Status: {what}"),
    Deed.SNOOZE: ("Отложить до {what}", "Put off until {what}"),
    Deed.NOTE: ("Заметка: {what}", "Note: {what}"),
    Deed.DEADLINE: ("Срок: {what}", "Deadline: {what}"),
    Deed.PROMISE: ("Обещать к {what}: {promise}", "Promise by {what}: {promise}"),
    Deed.ASSIGN: ("Ответственный: {what}", "Given to: {what}"),
    Deed.CAUSE: ("Причина: {what}", "Cause: {what}"),
    Deed.ROUTE: ("Маршрут: {what}", "Route: {what}"),
    Deed.CLOSE: ("Закрыть: {what}", "Close: {what}"),
}
WHYS: dict[str, Pair] = {
    "same": ("так и есть", "it is so already"),
    "has_tag": ("такая метка уже есть", "it has this tag already"),
    "no_tag": ("такой метки нет", "it does not have this tag"),
    "closed": ("обращение закрыто", "the case is closed"),
    "snoozes": ("отложенное и так ждёт", "it is put off anyway"),
    "promises": ("статус задаст обещание", "the promise sets the status"),
    "past": ("это время уже прошло", "that moment has passed"),
    "empty": ("текста не осталось", "there is no text"),
    "no_template": ("такого шаблона больше нет", "there is no such template any more"),
    "waits": ("один ответ уже уходит", "an answer is about to leave"),
    "draft": ("там уже пишут ответ", "an answer is being written there"),
    "blanks": ("осталось заполнить: {blanks}", "still to fill: {blanks}"),
    "no_reply": ("отправлять нечего", "there is nothing to send"),
    "no_capture": ("жалоба ещё не зафиксирована", "the complaint is not captured yet"),
    "by_hand": ("отсюда ответы уходят вручную", "answers leave from there by hand"),
    "too_long": ("длиннее, чем принимает сеть", "longer than the network takes"),
    "high_risk": ("риск высокий: прочтите сами", "high risk: read it yourself"),
    "unknown": ("такого имени нет среди коллег", "no colleague has this name"),
    "aside": ("это имя убрано из списка коллег", "this colleague was put aside"),
    "no_operator": ("в настройках нет вашего имени", "the settings lack your name"),
    "unsent": ("сначала должен уйти ответ", "the reply has to leave first"),
    "close_lacks": ("не хватает: {missing}", "it lacks: {missing}"),
}
CODES: dict[str, Pair] = {
    "open": ("в работе", "open"),
    "waiting": ("ждём клиента", "waiting for the customer"),
    "solved": ("решено", "solved"),
    "silent": ("клиент молчит", "the customer is silent"),
    "no_answer": ("без ответа", "no answer"),
    "not_ours": ("не о нас", "not about us"),
    "stopped": ("клиент прекратил разговор", "the customer stopped"),
    "public": ("ответить публично", "answer publicly"),
    "private": ("ответить лично", "answer in private"),
    "standard": ("обычным порядком", "the usual way"),
    "publicise": ("рассказать всем", "make it known"),
    "hold": ("пока не отвечать", "wait for now"),
    "hotline": ("не помогла горячая линия", "the hotline failed"),
    "expectations": ("обманутые ожидания", "expectations were not met"),
    "staff": ("сотрудники", "our staff"),
    "chronic": ("всегда недоволен", "chronically displeased"),
    "other": ("другое", "another"),
}
NOBODY: Pair = ("никто", "nobody")
_MOMENTS = frozenset({Deed.SNOOZE, Deed.DEADLINE, Deed.PROMISE})
_CODED = frozenset({Deed.STATUS, Deed.CAUSE, Deed.ROUTE, Deed.CLOSE})


def told(effect: Effect) -> str:
    """One act, and in brackets why it is not done."""
    at = language()
    facts = {"promise": "", "blanks": "", "missing": "", **dict(effect.facts)}
    line = DEEDS[effect.deed][at].format(**facts | {"what": _what(effect, at)})
    if effect.is_done:
        blanks = WHYS["blanks"][at].format(**facts) if facts["blanks"] else ""
        return f"+ {line} ({blanks})" if blanks else f"+ {line}"
    why = WHYS.get(effect.why, (effect.why, effect.why))[at].format(**facts)
    return f"- {line} ({why})"


def _what(effect: Effect, at: int) -> str:
    if effect.deed in _MOMENTS:
        return _moment(clock.from_iso(effect.what))
    if effect.deed in _CODED:
        return CODES.get(effect.what, (effect.what, effect.what))[at]
    return effect.what or (NOBODY[at] if effect.deed is Deed.ASSIGN else "")


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone():%d.%m.%Y %H:%M}"
