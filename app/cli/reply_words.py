"""What the check of a reply says: Russian and English, for each guard why and what to do."""

from __future__ import annotations

CRITERIA: dict[str, tuple[str, str]] = {
    "promptness": ("оперативность", "promptness"),
    "informativeness": ("информативность", "informativeness"),
    "gratitude": ("благодарность", "gratitude"),
    "solution": ("решение", "solution"),
    "professionalism": ("профессионализм", "professionalism"),
    "quick": ("быстро", "quick"),
    "correct": ("корректно", "correct"),
    "constructive": ("конструктивно", "constructive"),
}
MET: dict[bool | None, tuple[str, str]] = {
    True: ("да", "yes"), False: ("нет", "no"), None: ("не требуется", "not needed"),
}  # fmt: skip

WHY: dict[str, tuple[str, str]] = {
    "apology_missing": (
        "Человек жалуется, а извинения нет.",
        "The person complains and there is no apology.",
    ),
    "blame_shifted": (
        "Вина переложена на другого: «явно перевели стрелки».",
        "The blame is moved to somebody else.",
    ),
    "excuse": (
        "Это оправдание: «сейчас не время искать оправдания».",
        "This is an excuse: now is not the time for one.",
    ),
    "denial": (
        "Проблема отрицается на людях; если она есть, её признают.",
        "The problem is denied in public; a real one is admitted.",
    ),
    "sarcasm": ("Это читается как насмешка.", "This reads as sarcasm."),
    "personal_attack": (
        "Это о человеке, а не о деле: «никогда не переходите на личности».",
        "This is about the person, not the matter: never get personal.",
    ),
    "obscenity": ("Это брань.", "This is obscene."),
    "threat": ("Это угроза.", "This is a threat."),
    "private_data": (
        "Личные данные человека в открытом ответе увидят все.",
        "Everybody will see the person's private data in a public reply.",
    ),
    "private_data_asked": (
        "Личные данные просят прислать на виду у всех.",
        "Private data is asked for where everybody sees the answer.",
    ),
    "empty_promise": (
        "Обещание без срока, человека и действия: это «для галочки».",
        "A promise with no date, no person and no deed: it is for show.",
    ),
    "formal_reply.canned": (
        "Так можно ответить на любую жалобу: ответ «для галочки».",
        "This would fit any complaint: an answer for show.",
    ),
    "formal_reply.recent": (
        "Такой же текст недавно ушёл другому человеку; без срока это отписка.",
        "The same text went to another person lately; with no date it is a brush-off.",
    ),
    "no_next_step": (
        "Не видно, что будет дальше: ни предложения, ни следующего шага.",
        "There is no offer and no next step.",
    ),
    "no_contact": (
        "Человеку негде продолжить разговор: «протяните руку помощи».",
        "There is no way to go on talking: reach out a hand.",
    ),
    "too_long": ("Длиннее, чем принимает эта сеть.", "Longer than this network takes."),
    "late": (
        "Ответ идёт дольше суток, а за ожидание не извинились.",
        "The answer took more than a day, and nobody says sorry for that.",
    ),
    "blank": ("Пропуск в шаблоне не заполнен.", "A blank of the template is left open."),
    "wrong_name": ("Имя не то, под которым пишет автор.", "This is not the author's name."),
    "wrong_gender": ("Род не подходит к имени или к «вы».", "The gender does not fit the person."),
    "mixed_address": ("«Вы» и «ты» в одном ответе.", "Formal and familiar address are mixed."),
    "spelling": ("Похоже на опечатку.", "This looks misspelt."),
    "punctuation": ("Здесь нужна запятая.", "A comma is missing here."),
}
FIX: dict[str, tuple[str, str]] = {
    "apology_missing": ("Извинитесь первой фразой.", "Say sorry in the first sentence."),
    "blame_shifted": (
        "Скажите, что сделаете вы сами, даже если подвёл другой.",
        "Say what you will do yourselves, whoever failed.",
    ),
    "excuse": (
        "Уберите или назовите причину вместе с тем, что уже исправлено.",
        "Leave it out, or tell the cause along with what is mended.",
    ),
    "denial": (
        "Признайте то, что человек видел, и скажите, что проверите и когда.",
        "Admit what the person saw; say what you will check and when.",
    ),
    "sarcasm": ("Скажите то же прямо и спокойно.", "Say it plainly and calmly."),
    "personal_attack": ("Уберите: говорите только о деле.", "Leave it out: the matter only."),
    "obscenity": ("Уберите.", "Leave it out."),
    "threat": ("Уберите: угроза станет новым поводом.", "Leave it out: it makes things worse."),
    "private_data": (
        "Уберите из открытого ответа и напишите об этом лично.",
        "Leave it out here and write it in private.",
    ),
    "private_data_asked": (
        "Попросите написать это в личные сообщения.",
        "Ask for it in a private message.",
    ),
    "empty_promise": (
        "Назовите срок, кто сделает и что именно.",
        "Name the date, who does it, and what.",
    ),
    "formal_reply": (
        "Скажите, что сделано именно по этому случаю, или назовите срок ответа.",
        "Say what is done in this very case, or name the date of the answer.",
    ),
    "no_next_step": (
        "Предложите решение или скажите, что и когда будет дальше.",
        "Offer a solution, or say what happens next and when.",
    ),
    "no_contact": (
        "Назовите, куда написать или кто позвонит.",
        "Say where to write, or who will call.",
    ),
    "too_long": ("Сократите.", "Make it shorter."),
    "late": ("Извинитесь за ожидание.", "Say sorry for the wait."),
    "blank": ("Впишите значение или уберите.", "Fill it in or leave it out."),
    "wrong_name": ("Исправьте имя.", "Mend the name."),
    "wrong_gender": ("Исправьте род или скажите нейтрально.", "Mend it, or word it neutrally."),
    "mixed_address": ("Выберите одно обращение.", "Choose one form."),
    "spelling": ("Исправьте.", "Mend it."),
    "punctuation": ("Поставьте запятую.", "Put the comma."),
}
