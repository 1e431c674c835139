"""The Russian words of an exported case: states, verdicts, events."""

from __future__ import annotations

from datetime import datetime

WORDS = {
    # verdicts
    "complaint": "жалоба", "question": "вопрос", "suggestion": "предложение",
    "thanks": "благодарность", "insult": "оскорбление", "troll": "троллинг", "fake": "фейк",
    "not_ours": "не о нас", "spam": "спам", "neutral": "нейтрально",
    # cases
    "new": "новое", "open": "в работе", "waiting": "ждём клиента", "promised": "обещано",
    "snoozed": "отложено", "closed": "закрыто", "solved": "решено", "silent": "клиент не ответил",
    "no_answer": "без ответа", "stopped": "переписка прекращена",
    # bands
    "low": "низкий", "medium": "средний", "high": "высокий",
    # answers
    "pending": "ждёт отправки", "sending": "отправляется", "sent": "отправлен",
    "failed": "не отправлен", "unknown": "неизвестно, дошёл ли", "cancelled": "отменён",
    "copied": "скопирован для публикации вручную",
    # posts
    "deleted": "удалено автором или площадкой", "edited": "исправлено автором",
    # events
    "found": "найдено", "verdict": "вердикт изменён", "deadline": "срок назначен",
    "captured": "страница зафиксирована", "capture_waived": "решено ответить без фиксации",
    "replied": "ответ написан", "reopened": "открыто снова",
    "exported": "обращение выгружено", "confirmed": "публикация подтверждена",
    "rests": "ответ отлёживается", "read_again": "ответ перечитан",
    "rest_skipped": "ответ ушёл без паузы",
    "sent_anyway": "ответ отправлен вопреки предупреждениям",
    "taken_back": "ответ отозван", "retried": "отправка повторена", "cause": "причина указана",
    "route": "маршрут выбран", "appraisal": "оценка изменена", "woke": "вернулось из отложенных",
    "send_stopped": "ответ остановлен", "not_looked": "отправлено без проверки сообщения",
    "published_twice": "сеть опубликовала ответ дважды", "scheduled": "отправка отложена",
    "dropped": "ответ решено не отправлять",
    "send_failed": "ответ не ушёл", "send_unknown": "неизвестно, дошёл ли ответ",
    "handed_off": "передано", "handoff_sheet": "записан лист обращения",
    "handoff_due": "подошёл срок передачи", "handoff_contacted": "с клиентом связались",
    "handoff_withdrawn": "передача отозвана", "compensated": "клиент получает компенсацию",
    "compensation_withdrawn": "компенсация отозвана",
    "read": "прочитано", "imported": "принято из файла другого «Отклика»",
    "waiver": "отвечено без фиксации", "promise_kept": "обещание исполнено",
    "page_edited": "найдено: текст на странице изменён",
    "page_deleted": "найдено: страница или её текст удалены",
    "page_restored": "найдено: страница снова на месте",
    "page_change_seen": "изменение страницы просмотрено",
    # causes
    "hotline": "не помогла горячая линия", "expectations": "не оправдались ожидания",
    "staff": "плохой опыт общения с сотрудниками", "chronic": "хронически недовольный",
    "other": "другая причина",
    # routes
    "public": "ответить публично", "private": "перейти в личные сообщения",
    "standard": "передать в обычный канал", "publicise": "показать заботу всем",
    "hold": "пока подождать",
    # questions of the card
    "why": "Почему это написано", "expects": "Чего ждёт автор",
    "need": "Крик о помощи или проблемный клиент", "problem": "Какая конкретно проблема",
    "no_help": "Почему не помогли на сайте", "help": "Как мы можем помочь",
    "what": "Что произошло", "where": "Где", "when": "Когда", "order": "Заказ или отделение",
    "whose": "Чей это банк, магазин, компания", "which": "Какое отделение, аппарат, заказ",
    "cry": "крик о помощи", "problem_client": "проблемный клиент", "neither": "ни то ни другое",
    # roles
    "customer": "клиент", "advocate": "адвокат бренда", "hater": "хейтер",
    "leader": "лидер мнений",
    # networks
    "vk": "ВКонтакте", "ok": "Одноклассники", "telegram": "Telegram", "mastodon": "Mastodon",
    "youtube": "YouTube", "rss": "лента RSS", "web": "сайт", "file": "файл",
    # captures
    "complete": "полная", "partial": "неполная", "running": "идёт",
}  # fmt: skip
REASONS = {
    "timeout": "страница не загрузилась за отведённое время",
    "memory": "странице понадобилось слишком много памяти",
    "killed": "процесс съёмки прервался",
    "busy": "скрипт страницы завис и был остановлен",
    "incomplete": "часть файлов снять не удалось",
    "cut": "страница слишком длинная, снимок обрезан",
    "too_wide": "страница слишком широкая, снимок обрезан сбоку",
    "text_missing": "текста жалобы на странице нет",
    "unreachable": "страница недоступна",
    "certificate": "сертификат сайта неверен",
    "redirects": "сайт пересылает по кругу",
    "download": "вместо страницы сайт отдаёт файл",
    "scheme": "сайт пересылает на недопустимый адрес",
}
TABLE = {
    "content": "Содержание", "author": "Автор", "reach": "Охват/Лайки/репосты/мат",
    "signs": "Кол-во «знаков»/фото", "call_to_action": "Призыв к действию",
    "motivation": "Мотивация",
}  # fmt: skip
"""The heads of the six columns (R-003-3)."""
ACTIONS = {
    "captured": "страница зафиксирована", "verified": "целостность проверена",
    "viewed": "фиксация просмотрена", "opened": "фиксация открыта", "exported": "выгружено",
    "imported": "принято из файла", "edited": "изменено", "deleted": "удалено",
    "redacted": "сделана копия с закрытыми данными", "stamped": "получена отметка времени",
    "answered_uncaptured": "отвечено без фиксации", "key_made": "создан ключ подписи",
    "protocol": "составлен протокол осмотра", "signed_in": "выполнен вход на сайт для фиксаций",
    "login_forgotten": "вход для фиксаций забыт",
}  # fmt: skip
FILES = {
    "page.png": "страница целиком", "screen.png": "первый экран",
    "framed.png": "страница в рамке с адресом и временем", "page.pdf": "страница в PDF",
    "page.wacz": "сетевой архив (WACZ)", "page.mhtml": "страница одним файлом (MHTML)",
    "dom.html": "разметка после выполнения скриптов", "page.txt": "видимый текст",
    "http.json": "ответы сервера", "cert_chain.pem": "сертификаты сайта",
    "log.jsonl": "ход съёмки по шагам", "capture.json": "обстоятельства съёмки",
    "manifest.json": "список файлов с контрольными суммами", "manifest.sig": "подпись списка",
    "manifest.json.sha256": "контрольная сумма списка", "SHA256SUMS": "контрольные суммы",
    "key.pem": "открытый ключ подписи", "ПРОВЕРКА.txt": "как проверить без «Отклика»",
}  # fmt: skip
FOLDERS = {
    "media": "вложение записи",
    "author": "страница автора",
    "context": "ветка обсуждения",
    "stamps": "отметка времени",
}


def word(code: str | None) -> str:
    """The word for a code; a code we do not know stays as it is."""
    if code is None:
        return ""
    if code.startswith("http_"):
        return f"сервер ответил ошибкой {code[5:]}"
    return WORDS.get(code) or REASONS.get(code) or code


def moment(at: datetime | None) -> str:
    """`22.11.2026 10:02 UTC`; empty for none."""
    return at.strftime("%d.%m.%Y %H:%M UTC") if at else ""


def action(code: str) -> str:
    """The words for an entry of the journal."""
    return ACTIONS.get(code) or code


def about_file(name: str) -> str:
    """What a file of a bundle is; empty for one that nobody knows."""
    folder, inside, rest = name.partition("/")
    if not inside:
        return FILES.get(name, "")
    known = FOLDERS.get(folder, "")
    return ": ".join(part for part in (known, FILES.get(rest, "")) if part)


def size(count: int) -> str:
    """`135 077 байт` as people read sizes: КБ and МБ from a thousand on."""
    for unit, name in ((1_000_000, "МБ"), (1_000, "КБ")):
        if count >= unit:
            return f"{count / unit:.1f} {name}".replace(".", ",")
    return f"{count} Б"
