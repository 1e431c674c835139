"""What stops an answer before it leaves, in words of the terminal."""

from __future__ import annotations

SENDING: dict[str, tuple[str, str]] = {
    "reply.twice": (
        "Такой же ответ этому обращению уже отправляется или его судьба неизвестна.",
        "The same answer to this case is on its way, or nobody knows what became of it.",
    ),
    "reply.post_edited": (
        "Сообщение изменили после того, как вы его прочли. Ответ не отправлен.",
        "The post was edited after you had read it. The answer was not sent.",
    ),
    "reply.post_deleted": (
        "Сообщение удалили. Ответ не отправлен.",
        "The post was deleted. The answer was not sent.",
    ),
    "reply.answered": (
        "Здесь уже ответили от вашего имени. Ответ не отправлен.",
        "Somebody of us has already answered here. The answer was not sent.",
    ),
    "reply.conversation_changed": (
        "Автор что-то добавил или убрал, пока вы писали. Ответ не отправлен.",
        "The author added or removed something meanwhile. The answer was not sent.",
    ),
    "reply.case_closed": (
        "Обращение закрыли, пока ответ ждал своего времени. Ответ не отправлен.",
        "The case was closed while the answer waited for its time. It was not sent.",
    ),
    "reply.not_looked": (
        "Не удалось проверить, не изменилось ли сообщение: сеть отвечает слишком долго.",
        "Whether the post changed could not be found out: the network takes too long.",
    ),
    "reply.late": (
        "Выбранное время прошло больше часа назад: ответ ждёт вашего слова.",
        "The chosen time passed more than an hour ago: the answer waits for your word.",
    ),
    "reply.held": ("Ответ придержан.", "The answer is held back."),
    "reply.source_gone": (
        "Источник удалён: отправить через него нельзя.",
        "The source was removed: nothing can be sent through it.",
    ),
    "reply.moment": (
        "В этот момент отправить нельзя: он должен быть впереди и не дальше года.",
        "Nothing can be sent at that moment: it must be ahead, and within a year.",
    ),
}
