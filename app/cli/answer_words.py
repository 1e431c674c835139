"""Hand-offs, compensations and voices: what is in their way, in the terminal's words."""

from __future__ import annotations

# by code: Russian, then English
ANSWERS: dict[str, tuple[str, str]] = {
    "handoff.unfit": (
        "Передать так нельзя, исправьте: {missing}.",
        "It cannot be handed off like this, put right: {missing}.",
    ),
    "handoff.ended": (
        "Эта передача уже завершена или отозвана.",
        "This hand-off has ended or was withdrawn.",
    ),
    "compensation.amount": (
        "Это не сумма: «{text}». Пишите так: 1 500 ₽ или 1500,50.",
        "This is no sum of money: “{text}”. Write 1 500 ₽ or 1500,50.",
    ),
    "compensation.unfit": (
        "Компенсация не записана, исправьте: {missing}.",
        "The compensation was not kept, put right: {missing}.",
    ),
    "compensation.unexplained": (
        "Это выше лимита или не так, как в похожих обращениях. Нужно указать: {missing}.",
        "This is above a limit, or unlike what like cases got. Still needed: {missing}.",
    ),
    "compensation.withdrawn": (
        "Эта компенсация уже отозвана.",
        "This compensation was withdrawn before.",
    ),
    "voice.unfit": (
        "Голос бренда не записан, исправьте: {what}.",
        "The voice of the brand was not kept, put right: {what}.",
    ),
}
