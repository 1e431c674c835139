"""The terminal's sentences: error codes in Russian, or in English with OTKLIK_LANG=en."""

from __future__ import annotations

import os
from collections import defaultdict

from app.cli.answer_words import ANSWERS
from app.cli.case_file_words import BROKEN, TELLS_WHY
from app.cli.import_words import REASONS
from app.cli.login_words import LOGINS
from app.cli.long_poll_words import events
from app.cli.macro_words import MACROS
from app.cli.rule_words import RULES
from app.cli.sending_words import SENDING
from app.cli.source_words import SOURCES
from app.cli.template_words import TEMPLATES
from app.errors import AppError, ImportFailed, SourceEventsOff, SourceLimited

# code: (Russian, English); facts in braces, a missing fact shows as «?»
SENTENCES: dict[str, tuple[str, str]] = {
    **SOURCES,
    **RULES,
    **MACROS,
    **ANSWERS,
    **LOGINS,
    **SENDING,
    **TEMPLATES,
    "app.unknown": ("Не получилось.", "It did not work."),
    "call.wrong": ("Команда набрана неверно: {reason}", "Wrong call: {reason}"),
    "case.reason": (
        "Для этого решения нужна причина словами.",
        "This decision needs a reason in words.",
    ),
    "case.answers": (
        "«Не о нас» — только с ответами на карточке обращения: {missing}.",
        "“Not about us” rests on answers on the case's card: {missing}.",
    ),
    "risk.weights": (
        (
            "Такими весами риск не измерить: {what} ({reason}). Веса — целые от 0 до 100, "
            "хотя бы один больше нуля; средний риск начинается раньше высокого."
        ),
        (
            "The risk cannot be measured so: {what} ({reason}). Weights are whole numbers from 0 "
            "to 100, one at least above nought; medium risk begins below high risk."
        ),
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
    "reply.interim_undated": (
        "Промежуточный ответ без срока: назовите день решения.",
        "An interim answer without a day: say by when it is solved.",
    ),
    "reply.too_long": (
        "Ответ длиннее, чем принимает сеть: {length} из {longest}. Сократите его.",
        "The answer is longer than the network takes: {length} of {longest}. Make it shorter.",
    ),
    "reply.state": (
        "С этим ответом так поступить уже нельзя: {status}.",
        "This can no longer be done with the answer: {status}.",
    ),
    "reply.permalink": (
        "Это не адрес веб-страницы: нужна ссылка, которая начинается с https://.",
        "This is not the address of a web page: a link that begins with https:// is needed.",
    ),
    "reply.untraceable": (
        "Неизвестно, опубликован ли ответ, и сеть этого не скажет. Посмотрите на странице сами.",
        "Nobody knows whether the answer was published, and the network will not say. Look there.",
    ),
    "capture_needed": (
        "Сначала зафиксируйте жалобу (otklik capture) или назовите причину (--uncaptured).",
        "Capture the complaint first (otklik capture), or give a reason (--uncaptured).",
    ),
    "reply.waiver_unexplained": (
        "Напишите, почему вы отвечаете без фиксации.",
        "Say why you answer without a capture.",
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
    "case_file.old": (
        "Файл {file} записан прежней версией: проверить и прочесть его можно, принять нельзя.",
        "An earlier version wrote {file}: it can be verified and read, not taken in.",
    ),
    "case_file.newer": (
        "Файл {file} записан более новым «Откликом» ({format}). Обновите программу, чтобы принять.",
        "A newer Otklik wrote {file} ({format}). Update this one to take the case in.",
    ),
    "case_file.single": (
        "В файле {file} фиксация без обращения: её можно проверить (otklik verify), не принять.",
        "{file} holds a capture without its case: it can be verified, not taken in.",
    ),
    "print.failed": ("Документ не напечатан: {reason}.", "The document was not printed: {reason}."),
    "case_file.refused": (
        "Обращение из файла не принято ({reason}). Не сходится: {items}.",
        "The case in the file was not taken in ({reason}). Does not hold: {items}.",
    ),
    "tour.failed": (
        "Шаг {step} не дошёл до состояния «{state}».",
        "Step {step} did not reach its state: {state}.",
    ),
    "sample.failed": (
        "Пример не запустился: остановился шаг «{step}». Причина — строкой выше.",
        "The sample did not start: the step “{step}” ended early. The reason is above.",
    ),
    "window.no_display": (
        "Здесь нет экрана, окно не открыть. Команды терминала работают: otklik --help.",
        "There is no screen here to open a window on. The terminal commands work: otklik --help.",
    ),
    "engine.gone": (
        "Движок остановился и запускается снова.",
        "The engine ended and is being started again.",
    ),
    "job.cancelled": (
        "Работа прервана по просьбе; сделанное осталось.",
        "The work was cancelled; what was done stays.",
    ),
    "language.failed": (
        "Текст не удалось разобрать; он сохранён и помечен.",
        "A text could not be analysed; it is kept and marked.",
    ),
    "language.gone": (
        "Разбор текстов не запускается. Услышанное сохранено и будет разобрано позже.",
        "The analysis of texts does not start. What was heard is kept and analysed later.",
    ),
    "reply.not_there": (
        "Ответа на странице нет: его можно отправить снова.",
        "The answer does not stand on the page: it may be sent again.",
    ),
    "import.failed": (
        "Файл нельзя импортировать ({reason}): подходят CSV, XLSX и JSON с текстами публикаций.",
        "The file cannot be imported ({reason}): CSV, XLSX and JSON with texts of posts are read.",
    ),
    "store.failed": (
        "Рабочую папку нельзя использовать: {reason}.",
        "The workspace cannot be used: {reason}.",
    ),
    "store.conflict": (
        "Это уже есть или изменилось с тех пор, как вы смотрели: {what} {name}.",
        "It exists already, or changed since it was looked at: {what} {name}.",
    ),
    "store.not_found": (
        "Не найдено: {what} {id}.",
        "Not found: {what} {id}.",
    ),
    "store.damaged": (
        (
            "База данных повреждена или это не база Otklik ({reason}). Файл не тронут: верните "
            "копию из папки backups."
        ),
        (
            "The database is damaged or not one of Otklik's ({reason}). It was left as it is: "
            "restore a copy from the backups folder."
        ),
    ),
    "store.low_disk": (
        "На диске осталось мало места: {free_mb} МБ. Новые фиксации могут не поместиться.",
        "Little room is left on the disk: {free_mb} MB. New captures may not fit.",
    ),
    "store.full": (
        "На диске нет места. Записанное раньше цело; освободите место и повторите.",
        "The disk is full. What was written stays; make room and try again.",
    ),
    "store.read_only": (
        "В рабочую папку нельзя писать ({reason}). Выберите другую или дайте права на запись.",
        "The workspace cannot be written ({reason}). Choose another folder or allow writing.",
    ),
    "store.place": (
        "Сюда нельзя записать: {path} ({reason}). Выберите другое место или дайте права на запись.",
        "This cannot be written: {path} ({reason}). Choose another place or allow writing.",
    ),
    "store.place_taken": (
        "Здесь уже что-то лежит: {path}. Назовите новую папку.",
        "Something lies here already: {path}. Name a new folder.",
    ),
    "store.newer": (
        (
            "Эту базу создала более новая версия Otklik ({database}; эта знает {program}). Она "
            "не тронута: обновите программу."
        ),
        (
            "A newer Otklik made this database ({database}; this one knows {program}). It was "
            "left untouched: update the program."
        ),
    ),
    "store.locked": (
        "База данных занята другой программой; ничего не потеряно, повторите позже.",
        "Another program keeps the database to itself; nothing is lost, try again later.",
    ),
    "store.busy": (
        "С этой рабочей папкой уже работает другой Otklik: процесс {pid} на {host}.",
        "Another Otklik works with this workspace: process {pid} on {host}.",
    ),
    "secrets.no_keyring": (
        (
            "В системе нет хранилища паролей: ключ доступа действует только сейчас. "
            "Передавайте его через --token-stdin или OTKLIK_TOKEN_<СЕТЬ>."
        ),
        (
            "This system has no keyring: the token holds for this run only. Give it by "
            "--token-stdin or OTKLIK_TOKEN_<NETWORK>."
        ),
    ),
    "settings.bad": (
        "Файл настроек {file} не читается ({reason} {key}). Исправьте его или уберите из папки.",
        "The settings file {file} cannot be read ({reason} {key}). Mend it or take it away.",
    ),
    "settings.odd": (
        "В {file} не всё понятно, вместо этого действует обычное: {keys}. Остальное в силе.",
        "Not all of {file} is understood; the usual is in force for: {keys}. The rest holds.",
    ),
}


def sentence(error: AppError) -> str:
    """What happened, in words, with the code behind it for the log."""
    known = SENTENCES.get(error.code, SENTENCES["app.unknown"])
    if isinstance(error, ImportFailed):
        known = REASONS.get(str(error.facts.get("reason")), known)
    facts: defaultdict[str, object] = defaultdict(lambda: "?", error.facts)
    if (why := BROKEN.get(str(facts["reason"]))) and error.code in TELLS_WHY:
        facts["reason"] = _chosen(why)
    if isinstance(error, SourceLimited):
        facts["wait"] = max(1.0, error.wait)  # "0 s" would be nonsense
    if isinstance(error, SourceEventsOff):
        facts["events"] = events(str(facts["events"]), language())
    return f"{_chosen(known).format_map(facts)} [{error.code}]"


def sentence_of(code: str) -> str:
    """The same of an error of which the code alone was kept."""
    known = SENTENCES.get(code, SENTENCES["app.unknown"])
    return f"{_chosen(known).format_map(defaultdict(lambda: '?'))} [{code}]"


def _chosen(known: tuple[str, str]) -> str:
    return known[language()]


def language() -> int:
    """Which of a pair of sentences is meant: 0 Russian, 1 English."""
    return 1 if os.environ.get("OTKLIK_LANG") == "en" else 0
