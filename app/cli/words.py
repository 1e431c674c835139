"""The terminal's sentences: error codes in Russian, or in English with OTKLIK_LANG=en."""

from __future__ import annotations

import os
from collections import defaultdict

from app.errors import AppError

# code: (Russian, English); facts in braces, a missing fact shows as «?»
SENTENCES: dict[str, tuple[str, str]] = {
    "app.unknown": ("Не получилось.", "It did not work."),
    "call.wrong": ("Команда набрана неверно: {reason}", "Wrong call: {reason}"),
    "template.code_taken": (
        "Код «/{code}» уже есть у другого шаблона.",
        "Another template already has the code “/{code}”.",
    ),
    "template.empty": ("У шаблона не заполнено: {missing}.", "The template lacks: {missing}."),
    "case.reason": (
        "Для этого решения нужна причина словами.",
        "This decision needs a reason in words.",
    ),
    "case.close_incomplete": (
        "Обращение нельзя закрыть, пока не указано: {missing}.",
        "The case cannot be closed before this is given: {missing}.",
    ),
    "reply.blanks": (
        "В ответе остались незаполненные места: {blanks}.",
        "The answer still has blanks to fill: {blanks}.",
    ),
    "reply.empty": ("Ответ пуст.", "The answer is empty."),
    "reply.state": (
        "С этим ответом так поступить уже нельзя: {status}.",
        "This can no longer be done with the answer: {status}.",
    ),
    "reply.permalink": (
        "Это не адрес веб-страницы: нужна ссылка, которая начинается с https://.",
        "This is not the address of a web page: a link that begins with https:// is needed.",
    ),
    "reply.no_way": (
        "Отсюда ответить нельзя: скопируйте ответ и откройте страницу.",
        "There is no way to answer from here: copy the answer and open the page.",
    ),
    "capture.failed": (
        "Страница не снята: {reason}. Ничего не сохранено.",
        "The page was not captured: {reason}. Nothing was kept.",
    ),
    "capture.address": (
        "Этот адрес не снимается: {host}. Свой сервер можно разрешить ключом --allow-host.",
        "This address is not captured: {host}. Allow a server of your own with --allow-host.",
    ),
    "capture.root": (
        "Съёмка от имени root невозможна. Запустите «Отклик» обычным пользователем.",
        "Capture does not run as root. Start Otklik as an ordinary user.",
    ),
    "evidence.broken": (
        "Это не фиксация и не выгрузка обращения: {reason}.",
        "This is neither a capture nor an exported case: {reason}.",
    ),
}


def sentence(error: AppError) -> str:
    """What happened, in words, with the code behind it for the log."""
    russian, english = SENTENCES.get(error.code, SENTENCES["app.unknown"])
    text = english if os.environ.get("OTKLIK_LANG") == "en" else russian
    facts: defaultdict[str, object] = defaultdict(lambda: "?", error.facts)
    return f"{text.format_map(facts)} [{error.code}]"
