"""What may be wrong with macros and colleagues, in the terminal's words."""

from __future__ import annotations

# by code: Russian, then English
MACROS: dict[str, tuple[str, str]] = {
    "macro.no_name": ("У макроса нет имени или кода.", "The macro has no name or no code."),
    "macro.taken": (
        "Код «{what}» уже есть у другого макроса.",
        "Another macro already has the code “{what}”.",
    ),
    "macro.empty": ("Макрос ничего не делает.", "The macro does nothing."),
    "macro.too_long": (
        "Слишком длинно, или внутри управляющие знаки: {what} (не больше {most}).",
        "Too long, or with control characters: {what} (at most {most}).",
    ),
    "macro.spec": ("Такого в макросе не бывает: {what}.", "No macro has this: {what}."),
    "macro.clash": (
        "Вместе не бывает: {what} и {other}.",
        "These exclude each other: {what} and {other}.",
    ),
    "macro.unfit": ("В макросе не хватает: {what}.", "The macro lacks: {what}."),
    "macro.too_many": (
        "Слишком много обращений сразу: {count}, можно {most}.",
        "Too many cases at once: {count}; a macro takes {most}.",
    ),
    "colleague.no_name": ("Нужно имя.", "A name is needed."),
    "colleague.taken": ("«{what}» уже есть.", "There is “{what}” already."),
    "colleague.unfit": (
        "Так не записать ({what}): слишком длинно, или внутри управляющие знаки.",
        "This cannot be kept ({what}): it is too long or holds control characters.",
    ),
    "colleague.case_closed": (
        "Обращение закрыто: сначала откройте его снова.",
        "The case is closed: open it again first.",
    ),
    "colleague.operator": (
        "Неизвестно, кто «я»: впишите своё имя в настройках (operator).",
        "Nobody knows who “me” is: put your name into the settings (operator).",
    ),
}
