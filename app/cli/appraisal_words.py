"""The terminal's words for the six columns of R-003-3, Russian and English."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.appraisal import COLUMNS, AppraisalFacts
from app.domain.case import Appraisal

Pair = tuple[str, str]
HEADS: Mapping[str, Pair] = {
    "content": ("Содержание", "Content"),
    "author": ("Автор", "Author"),
    "reach": ("Охват/Лайки/репосты/мат", "Reach/likes/reposts/swearing"),
    "signs": ("Кол-во «знаков»/фото", "Number of “signs”/photos"),
    "call_to_action": ("Призыв к действию", "Call to action"),
    "motivation": ("Мотивация", "Motivation"),
}
WHAT: Mapping[str, Pair] = {
    "complaint": ("Негативный отзыв", "Negative review"),
    "thanks": ("Положительный отзыв", "Positive review"),
    "neutral": ("Упоминание", "Mention"),
    "question": ("Вопрос", "Question"),
    "suggestion": ("Предложение", "Suggestion"),
    "insult": ("Оскорбление", "Insult"),
    "troll": ("Троллинг", "Trolling"),
    "fake": ("Похоже на заказной отзыв", "Looks like an ordered review"),
    "not_ours": ("Речь не о нас", "Not about us"),
    "spam": ("Реклама", "Advertising"),
}
ABOUT: Mapping[str, Pair] = {
    # The first is the article's own, as it stands there (R-003-3).
    "operator": ("об использовании оператором", "of using an operator"),
    "bank": ("о работе банка", "of how a bank works"),
    "delivery": ("о доставке", "of a delivery"),
    "shop": ("о покупке", "of a purchase"),
    "app": ("о приложении", "of an app"),
    "food": ("о заведении", "of a place to eat"),
    "health": ("о клинике", "of a clinic"),
    "travel": ("о поездке", "of a journey"),
    "housing": ("о коммунальных услугах", "of housing services"),
}
TROUBLES: Mapping[str, Pair] = {
    "money_lost": ("потеряны деньги", "money was lost"),
    "broken": ("что-то не работает", "something does not work"),
    "bad_goods": ("плохой товар", "the goods are bad"),
    "rudeness": ("грубость", "rudeness"),
    "waiting": ("долгое ожидание", "a long wait"),
    "denied": ("обещанное не сделано", "something was not done"),
    "trouble": ("что-то пошло не так", "something went wrong"),
}
ROLES: Mapping[str, Pair] = {
    "customer": ("Клиент", "Customer"),
    "leader": ("Лидер мнений", "Opinion leader"),
    "troll": ("Тролль", "Troll"),
    "rival": ("Возможно, конкурент", "Perhaps a competitor"),
    "advertiser": ("Рекламодатель", "Advertiser"),
    "stranger": ("Пользователь сети", "Somebody on the network"),
}
RETURNS: Pair = ("пишет не впервые", "has written before")
SIZES: Mapping[str, Pair] = {
    "millions": ("Многомиллионная аудитория", "An audience of many millions"),
    "million": ("Миллионная аудитория", "An audience of a million"),
    "large": ("Большая аудитория: {count}", "A large audience: {count}"),
    "some": ("Аудитория: {count}", "Audience: {count}"),
    "unknown": ("Аудитория неизвестна", "Audience unknown"),
}
PLACES: Mapping[str, Pair] = {
    **dict.fromkeys(("otzovik", "irecommend", "reviews", "banki"), ("отзовик", "review site")),
    **dict.fromkeys(("yandex_maps", "google_maps", "2gis"), ("карты", "maps")),
    **dict.fromkeys(
        ("app_store", "app_store_connect", "google_play"), ("магазин приложений", "app store")
    ),
    **dict.fromkeys(
        ("telegram", "telegram_bot", "telegram_web", "telegram_user"), ("Telegram", "Telegram")
    ),
    "vk": ("ВКонтакте", "VKontakte"),
    "ok": ("Одноклассники", "Odnoklassniki"),
    "rss": ("СМИ и сайты", "media and sites"),
    "web": ("сайт", "a site"),
    "email": ("письмо", "a letter"),
}
CALLS: Mapping[str, Pair] = {
    "polite_request": ("Вежливая просьба", "A polite request"),
    "court": ("Угроза судом", "A threat of court"),
    "authorities": ("Обращение в надзорные органы", "A complaint to the authorities"),
    "boycott": ("Призыв к бойкоту", "A call for a boycott"),
    "spread": ("Просьба распространить", "A request to spread it"),
}
REVIEW_CALLS: Pair = ("сам отзыв", "the review itself")
NO_CALL: Pair = ("Призыва нет", "No call")
MOTIVES: Mapping[str, Pair] = {
    # The article's own sentence (R-003-3).
    "complaint": (
        (
            "Решить проблемы с клиентом, дабы увеличить аудиторию пользователей и не портить "
            "репутацию."
        ),
        "Solve the customer's problems, to win more users and not to spoil the reputation.",
    ),
    "question": ("Ответить по делу, чтобы человек остался с нами.", "Answer, so that they stay."),
    "suggestion": ("Поблагодарить и передать идею дальше.", "Thank, and pass the idea on."),
    "thanks": (
        "Поблагодарить: довольный клиент приводит новых.",
        "Thank: a contented customer brings new ones.",
    ),
    "insult": ("Снизить накал, не ввязываясь в спор.", "Calm down without a quarrel."),
    "troll": ("Не кормить тролля.", "Do not feed the troll."),
    "fake": (
        "Проверить, был ли такой клиент, и спокойно ответить фактами.",
        "Look whether there was such a customer, and answer calmly with facts.",
    ),
    "not_ours": ("Не отвечать: речь не о нас.", "Do not answer: it is not about us."),
    "spam": ("Не отвечать, пожаловаться площадке.", "Do not answer, report it."),
    "neutral": ("Наблюдать.", "Keep an eye on it."),
}
LIKES: Pair = ("лайк лайка лайков", "like likes")
REPOSTS: Pair = ("репост репоста репостов", "repost reposts")


def heads(language: int) -> tuple[str, ...]:
    """The six heads; `language`: 0 Russian, 1 English."""
    return tuple(HEADS[name][language] for name in COLUMNS)


def filled(facts: AppraisalFacts, language: int) -> Appraisal:
    """The six columns in words."""
    return Appraisal(
        content=_content(facts, language),
        author=_author(facts, language),
        reach=_reach(facts, language),
        signs=_signs(facts, language),
        call_to_action=_call(facts, language),
        motivation=MOTIVES[str(facts.verdict)][language],
    )


def _content(facts: AppraisalFacts, language: int) -> str:
    what = WHAT[str(facts.verdict)][language]
    if facts.subject:
        return f"{what} {ABOUT[facts.subject][language]}"
    more = TROUBLES[facts.trouble][language] if facts.trouble else facts.gist
    return f"{what}: {more}" if more else what


def _author(facts: AppraisalFacts, language: int) -> str:
    role = ROLES[facts.role][language]
    if facts.role == "leader" and facts.followers is not None:
        role = f"{role} ({_count(facts.followers)})"
    return f"{role}, {RETURNS[language]}" if facts.returns else role


def _reach(facts: AppraisalFacts, language: int) -> str:
    size = SIZES[facts.size][language].format(count=_count(facts.audience))
    place = PLACES.get(facts.network, (facts.network, facts.network))[language]
    swearing = (("мат есть", "swears") if facts.swears else ("мата нет", "no swearing"))[language]
    where = f"{size} ({place})" if place else size
    return f"{where}. {_reaction(facts, language)} / {swearing}"


def _reaction(facts: AppraisalFacts, language: int) -> str:
    if facts.likes is None and facts.reposts is None:
        return ("Лайки и репосты неизвестны", "Likes and reposts unknown")[language]
    # A page that shows reposts and no likes has none to show.
    likes = _counted(facts.likes or 0, LIKES, language)
    reposts = _counted(facts.reposts or 0, REPOSTS, language)
    return f"{likes[:1].upper()}{likes[1:]}, {reposts}"


def _counted(count: int, forms: Pair, language: int) -> str:
    words = forms[language].split()
    if language:
        return f"{_count(count)} {words[count != 1]}" if count > 0 else f"no {words[1]}"
    if count <= 0:
        return f"{words[2]} нет"
    return f"есть {_count(count)} {words[_plural(count)]}"


def _signs(facts: AppraisalFacts, language: int) -> str:
    if facts.pictures:
        photos = f"{facts.pictures} {('фото', 'photos')[language]}"
    else:
        photos = ("фото нет", "no photos")[language]
    return f"{facts.signs} / {photos}"


def _call(facts: AppraisalFacts, language: int) -> str:
    call = CALLS[facts.call][language] if facts.call in CALLS else ""
    if not facts.review:
        return call or NO_CALL[language]
    itself = REVIEW_CALLS[language]
    return f"{call}, {itself}" if call else f"{itself[:1].upper()}{itself[1:]}"


def _plural(count: int) -> int:
    """Which of the three Russian forms a number takes."""
    if count % 10 == 1 and count % 100 != 11:
        return 0
    return 1 if count % 10 in {2, 3, 4} and count % 100 not in {12, 13, 14} else 2


def _count(count: int) -> str:
    return f"{count:,}".replace(",", "\u00a0")
