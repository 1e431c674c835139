"""The terminal's words for a case's card: causes, questions, checklist, signs, roles."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "hotline": ("Не помогла горячая линия", "The hotline failed"),
    "expectations": ("Не оправдались ожидания", "Expectations were not met"),
    "staff": ("Плохой опыт общения с сотрудниками", "Bad contact with our staff"),
    "chronic": ("Хронически недовольный", "Chronically displeased"),
    "other": ("Другая причина", "Another cause"),
    "history": ("прежних жалоб", "earlier complaints"),
    "why": ("Почему это написано", "Why was it written"),
    "expects": ("Чего ждёт автор", "What does the author expect"),
    "need": ("Крик о помощи или проблемный клиент", "A cry for help, or a problem client"),
    "problem": ("Какая конкретно проблема", "Which concrete problem is it"),
    "no_help": ("Почему не помогли на сайте", "Why was there no help on our site"),
    "help": ("Как мы можем помочь", "How can we help"),
    "cry": ("крик о помощи", "a cry for help"),
    "problem_client": ("проблемный клиент", "a problem client"),
    "neither": ("ни то ни другое", "neither of them"),
    "what": ("Что произошло", "What happened"),
    "where": ("Где", "Where"),
    "when": ("Когда", "When"),
    "order": ("Заказ или отделение", "Order or branch"),
    "whose": ("Чей это банк, магазин, компания", "Whose bank, shop or company is it"),
    "which": ("Какое отделение, аппарат, заказ", "Which branch, machine or order"),
    "not_customer": ("не клиент", "not a customer"),
    "very_emotional": ("очень эмоциональные слова", "very emotional words"),
    "small_audience": ("своя аудитория мала", "a small audience of their own"),
    "no_claim": ("без конструктивной претензии", "without a constructive claim"),
    "our_reach": ("рассчитывает на наш охват", "relies on our reach"),
    "new_account": ("новый аккаунт, дней", "a new account, in days"),
    "one_post": ("знаем лишь одно сообщение", "only one post known to us"),
    "praises_rival": ("хвалит конкурента", "praises a competitor"),
    "same_text": ("тот же текст в других местах", "the same text elsewhere"),
    "no_facts": ("без фактов для проверки", "without facts to check"),
    "yes": ("да", "yes"),
    "no": ("нет", "no"),
    "unknown": ("неизвестно", "not known"),
    "customer": ("клиент", "customer"),
    "advocate": ("адвокат бренда", "advocate"),
    "hater": ("хейтер", "hater"),
    "leader": ("лидер мнений", "opinion leader"),
    "troll": ("тролль", "troll"),
    "no_answer": ("не отвечать, дать место", "do not answer, give it space"),
    "private": ("перейти в личные сообщения", "take it to private messages"),
    "heated": ("ветка накалилась", "the thread is heated"),
    "cause": ("Причина", "Cause"),
    "proposed": ("предлагаем", "proposed"),
    "open": ("неясно", "open"),
    "signs_troll": ("Признаки тролля", "Signs of a troll"),
    "signs_fake": ("Признаки фейка", "Signs of a fake"),
    "route": ("Маршрут", "Route"),
    "role": ("Роль автора", "Role of the author"),
}
"""Russian and English."""
AUTHOR_REASONS: dict[str, tuple[str, str]] = {
    "role_customer": ("известен как клиент", "known as a customer"),
    "role_advocate": ("известен как адвокат бренда", "known as an advocate"),
    "role_hater": ("известен как хейтер", "known as a hater"),
    "role_troll": ("известен как тролль", "known as a troll"),
    "role_chronic": ("известен как хронически недовольный", "known as chronically displeased"),
    "new_account": ("аккаунт новый, дней", "the account is new, days old"),
    "old_account": ("аккаунт давний, дней", "an account of long standing, days old"),
    "small_audience": ("своей аудитории почти нет", "hardly an audience of their own"),
    "large_audience": ("большая своя аудитория", "a large audience of their own"),
    "said_again": ("те же слова уже писали, раз", "the same words were written before"),
    "judged_complaint": ("по вердиктам человека, жаловался", "complained, by a person's verdict"),
    "judged_question": ("по вердиктам человека, спрашивал", "asked, by a person's verdict"),
    "judged_suggestion": ("по вердиктам человека, предлагал", "suggested, by a person's verdict"),
    "judged_thanks": ("по вердиктам человека, благодарил", "thanked, by a person's verdict"),
    "judged_insult": ("по вердиктам человека, оскорблял", "insulted, by a person's verdict"),
    "judged_troll": ("по вердиктам человека, троллил", "trolled, by a person's verdict"),
    "judged_fake": ("по вердиктам человека, писал фейки", "wrote fakes, by a person's verdict"),
    "judged_not_ours": ("по вердиктам человека, не о нас", "not ours, by a person's verdict"),
    "judged_spam": ("по вердиктам человека, слал спам", "sent spam, by a person's verdict"),
    "earlier_complaint": ("похоже, жаловался", "complained, it seems"),
    "earlier_question": ("похоже, спрашивал", "asked, it seems"),
    "earlier_suggestion": ("похоже, предлагал", "suggested, it seems"),
    "earlier_thanks": ("похоже, благодарил", "thanked, it seems"),
    "earlier_insult": ("похоже, оскорблял", "insulted, it seems"),
    "earlier_troll": ("похоже, троллил", "trolled, it seems"),
    "earlier_fake": ("похоже, писал фейки", "wrote fakes, it seems"),
    "earlier_not_ours": ("похоже, писал не о нас", "wrote of others, it seems"),
    "earlier_spam": ("похоже, слал спам", "sent spam, it seems"),
}
"""Reasons of a verdict that are not in the text; the number behind them follows."""
TOLD_REASONS: dict[str, tuple[str, str]] = {
    **AUTHOR_REASONS,
    "wording": ("по словам", "by its words"),
    "corrected": ("так вы поправили похожие сообщения", "you judged messages like it so"),
}
"""What of a verdict's reasons the card tells."""


def word(code: str, language: int) -> str:
    """The words of a code; the person's own words stay as they are. 0: Russian, 1: English."""
    known = WORDS.get(code)
    return known[language] if known else code
