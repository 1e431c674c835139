"""What may be wrong with a rule, in the terminal's words: Russian and English."""

from __future__ import annotations

RULES: dict[str, tuple[str, str]] = {
    "rule.unfit": ("Правило не годится: {what}.", "The rule is unfit: {what}."),
    "rule.no_name": ("У правила нет названия.", "The rule has no name."),
    "rule.taken": ("Правило «{what}» уже есть.", "There is a rule «{what}» already."),
    "rule.empty": (
        "Правило «{what}» ничего не делает: укажите хотя бы одно действие.",
        "The rule «{what}» does nothing: say at least one thing to do.",
    ),
    "rule.too_many": (
        "Слишком длинный список: {what}. Помещается {most}.",
        "The list is too long: {what}. It may have {most}.",
    ),
    "rule.too_long": (
        "Слишком длинно или с управляющими знаками: «{what}». Помещается знаков: {most}.",
        "Too long, or with control characters: «{what}». At most {most} characters.",
    ),
    "rule.never": (
        "Такого условия не может выполнить ни одна публикация: {what}.",
        "No post can ever meet this condition: {what}.",
    ),
    "rule.spec": (
        "В правиле не понято: {what}. Как оно записывается, показывает otklik rules show.",
        "Not understood in the rule: {what}. See otklik rules show for how one is written.",
    ),
}
