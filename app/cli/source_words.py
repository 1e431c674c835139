"""The terminal's sentences about sources, pasted pages and topics: Russian and English."""

from __future__ import annotations

SOURCES: dict[str, tuple[str, str]] = {
    "source.failed": (
        "Сеть ответила не так, как должна. Ничего не потеряно.",
        "The network did not answer as it should. Nothing is lost.",
    ),
    "source.unreachable": (
        "Нет связи с {host}. Ничего не потеряно, можно повторить позже.",
        "There is no connection to {host}. Nothing is lost, try again later.",
    ),
    "source.slow": (
        "{host} отвечает слишком медленно. Ничего не потеряно, можно повторить позже.",
        "{host} answers too slowly. Nothing is lost, try again later.",
    ),
    "source.login": (
        "Сеть не приняла ключ доступа. Задайте новый.",
        "The network does not accept the access key. Give a new one.",
    ),
    "source.forbidden": (
        "Сеть не пускает эту учётную запись. Проверьте её права.",
        "The network does not let this account in. Check its rights.",
    ),
    "source.token_service": (
        "С ключом сообщества ВКонтакте этого не даёт: нужен сервисный ключ приложения.",
        "VK does not give this to a community's token: the application's service key is needed.",
    ),
    "source.token_user": (
        "ВКонтакте разрешает это только с ключом пользователя. Задайте такой ключ.",
        "VK allows this with a person's token only. Give such a token.",
    ),
    "source.token_community": (
        "ВКонтакте разрешает это только с ключом самого сообщества (Управление, Работа с API).",
        "VK allows this with the community's own token only (Manage, API usage).",
    ),
    "source.long_poll_off": (
        "В сообществе выключен Long Poll API: включите его и события (Управление, Работа с API).",
        "The community's Long Poll API is off: switch it on with its events (Manage, API usage).",
    ),
    "source.events_off": (
        (
            "ВКонтакте не сообщает: {events}. Включите эти события в сообществе "
            "(Управление, Работа с API, Long Poll API, Типы событий)."
        ),
        (
            "VK does not tell of: {events}. Switch these events on in the community "
            "(Manage, API usage, Long Poll API, Event types)."
        ),
    ),
    "source.missing": (
        "Сеть не знает такого адреса. Проверьте его.",
        "The network does not know this address. Check it.",
    ),
    "source.limited": (
        "Сеть просит подождать {wait:.0f} с. Недостающее придёт позже.",
        "The network asks us to wait {wait:.0f} s. What is missing comes later.",
    ),
    "source.captcha": (
        "Сеть хочет убедиться, что вы человек. Войдите на её сайт и повторите.",
        "The network wants to see that you are a person. Sign in on its site and try again.",
    ),
    "source.inside": (
        (
            "Адрес {host} ведёт на этот компьютер или в закрытую сеть, запрос не отправлен. "
            "Разрешите это для источника или повторите с --allow-inside."
        ),
        (
            "The address {host} leads to this computer or a private network: nothing was asked. "
            "Allow that for the source, or repeat with --allow-inside."
        ),
    ),
    "source.broken": (
        "Сеть не дала пригодного ответа. Ничего не потеряно, можно повторить позже.",
        "The network gave no usable answer. Nothing is lost, try again later.",
    ),
    "source.too_large": (
        "Ответ сети больше {limit_mb} МБ и оставлен. Проверьте адрес.",
        "The network's answer is larger than {limit_mb} MB and was left. Check the address.",
    ),
    "source.flawed": (
        "В ленте есть ошибки. Что удалось прочитать, получено, остального может не хватать.",
        "The feed has mistakes in it. What could be read is here, the rest may be missing.",
    ),
    "source.repeats": (
        "Сеть присылает одну и ту же страницу. Более старых записей может не хватать.",
        "The network keeps sending the same page. Older posts may be missing.",
    ),
    "source.refused": ("Сеть отказала: {reason}.", "The network refused: {reason}."),
    "source.unsure": (
        "Ответ ушёл, но сеть не подтвердила. Возможно, он уже опубликован: проверьте.",
        "The answer left, but the network did not confirm. It may be published: check.",
    ),
    "source.notice": (
        "Эту сеть не спрашиваем, пока вы не примете её условия: --accept {notice}.",
        "This network is not asked before you accept its notice: --accept {notice}.",
    ),
    "source.unseen": (
        "Эта сеть не показывает отдельные записи: правки видны, только когда придёт её список.",
        "This network shows no single posts: edits are seen when its lists show them.",
    ),
    "source.taken": (
        (
            "Эту учётную запись уже слушает источник «{other}», а сеть отвечает только одному. "
            "Измените его: без указанного чата он слышит все чаты бота."
        ),
        (
            "The source “{other}” listens to this account already, and the network answers only "
            "one. Change that one: where no chat is named it hears all chats of the bot."
        ),
    ),
    "source.config": (
        "Источник описан неверно: {param} ({reason}).",
        "The source is described wrongly: {param} ({reason}).",
    ),
    "topic.unfit": ("Такую тему нельзя искать: {what}.", "This cannot be listened for: {what}."),
    "topic.no_name": ("У темы нет названия.", "The topic has no name."),
    "topic.taken": ("Тема «{what}» уже есть.", "There is a topic “{what}” already."),
    "topic.too_short": (
        "«{what}»: в названии меньше двух букв, его нашло бы в каждом тексте.",
        "“{what}” has fewer than two letters: it would be found in every text.",
    ),
    "topic.too_long": (
        "«{what}…» слишком длинно или содержит непечатные символы.",
        "“{what}…” is too long or holds control characters.",
    ),
    "topic.too_many": (
        "Слишком много: не больше {most} в одном списке темы.",
        "Too many: a list of a topic holds at most {most}.",
    ),
    "topic.not_a_site": (
        "«{what}» не похоже на адрес сайта. Например: example.ru.",
        "“{what}” does not look like the address of a site. For example: example.ru.",
    ),
    "page.unreadable": (
        "Это не читается как страница, письмо или текст: {reason}.",
        "This cannot be read as a page, a letter or a text: {reason}.",
    ),
    "page.empty": (
        "Здесь нет текста.",
        "There is no text here.",
    ),
    "page.robots": (
        "Сайт {host} просит программы не читать эту страницу: откройте её в браузере и сохраните.",
        "The site {host} asks programs not to read this page: open it in a browser and save it.",
    ),
}
