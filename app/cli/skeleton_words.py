"""Words of `otklik skeleton`: parts, how much they are wanted and why; Russian and English."""

from __future__ import annotations

SLOTS: dict[str, tuple[str, str]] = {
    "thanks": ("Благодарность", "Thanks"),
    "apology": ("Извинение", "Apology"),
    "clarify": ("Уточняющий вопрос", "Clarifying question"),
    "interim": ("Промежуточный ответ", "Interim answer"),
    "answer": ("Решение, ответ по существу", "Solution, the answer itself"),
    "explanation": ("Что произошло", "What happened"),
    "no_ground": ("Почему нет оснований", "Why there is no ground"),
    "not_ours": ("Это не о нас", "It is not about us"),
    "plan": ("План со сроком", "Plan with its date"),
    "prevention": ("Чтобы не повторилось", "So that it does not happen again"),
    "compensation": ("Компенсация", "Compensation"),
    "handoff": ("Кто свяжется", "Who will be in touch"),
    "contact": ("Личная ветка, как с нами связаться", "Private branch, how to reach us"),
    "invite": ("Приглашение вернуться", "Invitation to come back"),
    "closing": ("Подпись", "Closing"),
}
NEEDS: dict[str, tuple[str, str]] = {
    "required": ("нужно", "required"),
    "suggested": ("можно", "suggested"),
    "skip": ("не нужно", "left out"),
}
REASONS: dict[str, tuple[str, str]] = {
    "fault": ("ошибка наша", "the fault is ours"),
    "touched": ("задета наша марка", "our brand is touched"),
    "said": ("уже сказано раньше", "it was said before"),
    "said_interim": ("промежуточный ответ уже был", "an interim answer was given"),
    "solved_now": ("вопрос решён сразу", "it is solved at once"),
    "needs_time": ("нужно время", "it needs time"),
    "dated": ("со сроком, за которым следим", "with a date that is tracked"),
    "always": ("нам написали", "they wrote to us"),
    "risk": ("высокий риск", "the risk is high"),
    "private_branch": ("личное обсуждаем лично", "private matters in private"),
    "other_channel": ("здесь лично не ответить", "no private answer is possible here"),
    "private_already": ("ответ и так личный", "the answer is private already"),
    "privately": ("обсудим в личной ветке", "to be settled in private"),
    "unclear": ("не всё известно", "not everything is known"),
    "known": ("всё нужное известно", "all that is needed is known"),
    "unfounded": ("оснований нет", "there is no ground"),
    "not_ours": ("вопрос не к нам", "it is not about us"),
    "asked": ("нас спросили", "we were asked"),
    "praised": ("нас похвалили", "we were praised"),
    "back": ("чтобы вернулись", "so that they come back"),
    "human": ("отвечает человек", "a human answers"),
    "handed": ("дело передано", "the case was handed over"),
    "lost_trust": ("вернуть доверие", "to win trust back"),
}
NO_ANSWER: dict[str, tuple[str, str]] = {
    "troll": ("Не отвечаем: это тролль (R-002-7).", "No answer: it is a troll (R-002-7)."),
    "spam": ("Не отвечаем: это спам.", "No answer: it is spam."),
    "decided": ("Решено не отвечать.", "It was decided not to answer."),
    "held": ("Ответ придержан.", "The answer is held."),
}
LACKS: dict[str, tuple[str, str]] = {
    "grounds": ("Запишите, на чём основан вывод (R-002-19).",
                "Write down what that rests on (R-002-19)."),
    "whose": ("Ответьте на карточке, чья это компания.", "Say on the card whose company it is."),
    "which": ("Ответьте на карточке, какое это место или заказ.",
              "Say on the card which place or order it is."),
}  # fmt: skip
LESSON = ("После ответа запишите урок: заметка, не текст ответа (R-002-10).",
          "After the answer write the lesson down: a note, not its text (R-002-10).")  # fmt: skip
