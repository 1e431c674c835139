"""What may be wrong with macros and colleagues, in the terminal's words."""

from __future__ import annotations

# by code: Russian, then English
MACROS: dict[str, tuple[str, str]] = {
    "colleague.no_name": ("Нужно имя.", "A name is needed."),
    "colleague.taken": ("«{what}» уже есть.", "There is “{what}” already."),
    "colleague.unfit": (
        "Так не записать ({what}): слишком длинно, или внутри управляющие знаки.",
        "This cannot be kept ({what}): it is too long or holds control characters.",
    ),
    "colleague.operator": (
        "Неизвестно, кто «я»: впишите своё имя в настройках (operator).",
        "Nobody knows who “me” is: put your name into the settings (operator).",
    ),
}
