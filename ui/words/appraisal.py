"""The six columns of R-003-3 in the interface's words, from the codes and facts of a case."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.appraisal import AppraisalFacts
from app.domain.case import Appraisal
from ui import format as shown
from ui.noop import QT_TRANSLATE_NOOP
from ui.words.counts import counts
from ui.words.networks import network
from ui.words.table import say

WHAT = {
    "complaint": QT_TRANSLATE_NOOP("words", "Negative review"),
    "thanks": QT_TRANSLATE_NOOP("words", "Positive review"),
    "neutral": QT_TRANSLATE_NOOP("words", "Mention"),
    "question": QT_TRANSLATE_NOOP("words", "Question"),
    "suggestion": QT_TRANSLATE_NOOP("words", "Suggestion"),
    "insult": QT_TRANSLATE_NOOP("words", "Insult"),
    "troll": QT_TRANSLATE_NOOP("words", "Trolling"),
    "fake": QT_TRANSLATE_NOOP("words", "Looks like an ordered review"),
    "not_ours": QT_TRANSLATE_NOOP("words", "It is not about us"),
    "spam": QT_TRANSLATE_NOOP("words", "Advertising"),
}
ABOUT = {
    "operator": QT_TRANSLATE_NOOP("words", "of using an operator"),
    "bank": QT_TRANSLATE_NOOP("words", "of how a bank works"),
    "delivery": QT_TRANSLATE_NOOP("words", "of a delivery"),
    "shop": QT_TRANSLATE_NOOP("words", "of a purchase"),
    "app": QT_TRANSLATE_NOOP("words", "of an app"),
    "food": QT_TRANSLATE_NOOP("words", "of a place to eat"),
    "health": QT_TRANSLATE_NOOP("words", "of a clinic"),
    "travel": QT_TRANSLATE_NOOP("words", "of a journey"),
    "housing": QT_TRANSLATE_NOOP("words", "of housing services"),
}
TROUBLES = {
    "money_lost": QT_TRANSLATE_NOOP("words", "money was lost"),
    "broken": QT_TRANSLATE_NOOP("words", "something does not work"),
    "bad_goods": QT_TRANSLATE_NOOP("words", "the goods are bad"),
    "rudeness": QT_TRANSLATE_NOOP("words", "rudeness"),
    "waiting": QT_TRANSLATE_NOOP("words", "a long wait"),
    "denied": QT_TRANSLATE_NOOP("words", "what was promised was not done"),
    "trouble": QT_TRANSLATE_NOOP("words", "something went wrong"),
}
ROLES = {
    "customer": QT_TRANSLATE_NOOP("words", "Customer"),
    "leader": QT_TRANSLATE_NOOP("words", "Opinion leader"),
    "troll": QT_TRANSLATE_NOOP("words", "Troll"),
    "rival": QT_TRANSLATE_NOOP("words", "Perhaps a competitor"),
    "advertiser": QT_TRANSLATE_NOOP("words", "Advertiser"),
    "stranger": QT_TRANSLATE_NOOP("words", "Somebody on the network"),
}
SIZES = {
    "millions": QT_TRANSLATE_NOOP("words", "An audience of many millions"),
    "million": QT_TRANSLATE_NOOP("words", "An audience of a million"),
    "large": QT_TRANSLATE_NOOP("words", "A large audience: {count}"),
    "some": QT_TRANSLATE_NOOP("words", "An audience of {count}"),
    "unknown": QT_TRANSLATE_NOOP("words", "Audience unknown"),
}
PLACES = {
    "reviews": QT_TRANSLATE_NOOP("words", "review site"),
    "maps": QT_TRANSLATE_NOOP("words", "maps"),
    "stores": QT_TRANSLATE_NOOP("words", "app store"),
}
KINDS = {
    **dict.fromkeys(("otzovik", "irecommend", "reviews", "banki"), "reviews"),
    **dict.fromkeys(("yandex_maps", "google_maps", "2gis"), "maps"),
    **dict.fromkeys(("app_store", "app_store_connect", "google_play"), "stores"),
}
CALLS = {
    "polite_request": QT_TRANSLATE_NOOP("words", "A polite request"),
    "court": QT_TRANSLATE_NOOP("words", "A threat of court"),
    "authorities": QT_TRANSLATE_NOOP("words", "A complaint to the authorities"),
    "boycott": QT_TRANSLATE_NOOP("words", "A call for a boycott"),
    "spread": QT_TRANSLATE_NOOP("words", "A request to spread it"),
}
MOTIVES = {
    "complaint": QT_TRANSLATE_NOOP(
        "words",
        "Solve the customer's problems, to win more users and not to spoil the reputation.",
    ),
    "question": QT_TRANSLATE_NOOP("words", "Answer to the point, so that they stay with us."),
    "suggestion": QT_TRANSLATE_NOOP("words", "Thank them, and pass the idea on."),
    "thanks": QT_TRANSLATE_NOOP("words", "Thank them: a contented customer brings new ones."),
    "insult": QT_TRANSLATE_NOOP("words", "Calm it down without a quarrel."),
    "troll": QT_TRANSLATE_NOOP("words", "Do not feed the troll."),
    "fake": QT_TRANSLATE_NOOP(
        "words", "Look whether there was such a customer, and answer calmly with facts."
    ),
    "not_ours": QT_TRANSLATE_NOOP("words", "Do not answer: it is not about us."),
    "spam": QT_TRANSLATE_NOOP("words", "Do not answer, report it to the network."),
    "neutral": QT_TRANSLATE_NOOP("words", "Keep an eye on it."),
}


def appraisal(facts: AppraisalFacts) -> Appraisal:
    """The table as a person would fill it."""
    return Appraisal(
        content=_content(facts),
        author=_author(facts),
        reach=_reach(facts),
        signs=_signs(facts),
        call_to_action=_call(facts),
        motivation=say(MOTIVES, str(facts.verdict)),
    )


def _content(facts: AppraisalFacts) -> str:
    what = say(WHAT, str(facts.verdict))
    if facts.subject:
        return f"{what} {say(ABOUT, facts.subject)}"
    more = say(TROUBLES, facts.trouble) if facts.trouble else facts.gist
    return f"{what}: {more}" if more else what


def _author(facts: AppraisalFacts) -> str:
    role = say(ROLES, facts.role)
    if facts.role == "leader" and facts.followers is not None:
        role = f"{role} ({shown.count(facts.followers)})"
    if not facts.returns:
        return role
    before = QCoreApplication.translate("words", "has written before")
    return f"{role}, {before}"


def _reach(facts: AppraisalFacts) -> str:
    size = say(SIZES, facts.size, {"count": shown.count(facts.audience)})
    kind = KINDS.get(facts.network)
    place = say(PLACES, kind) if kind else network(facts.network) if facts.network else ""
    where = f"{size} ({place})" if place else size
    swearing = (
        QCoreApplication.translate("words", "foul language")
        if facts.swears
        else QCoreApplication.translate("words", "no foul language")
    )
    return f"{where}. {_reaction(facts)} / {swearing}"


def _reaction(facts: AppraisalFacts) -> str:
    if facts.likes is None and facts.reposts is None:
        return QCoreApplication.translate("words", "Likes and reposts unknown")
    # A page that shows reposts and no likes has none to show.
    likes, reposts = max(0, facts.likes or 0), max(0, facts.reposts or 0)
    said = counts().likes(likes) if likes else QCoreApplication.translate("words", "No likes")
    passed_on = (
        counts().reposts(reposts) if reposts else QCoreApplication.translate("words", "no reposts")
    )
    return f"{said}, {passed_on}"


def _signs(facts: AppraisalFacts) -> str:
    photos = (
        counts().photos(facts.pictures)
        if facts.pictures
        else QCoreApplication.translate("words", "no photos")
    )
    return f"{facts.signs} / {photos}"


def _call(facts: AppraisalFacts) -> str:
    call = say(CALLS, facts.call) if facts.call in CALLS else ""
    if not facts.review:
        return call or QCoreApplication.translate("words", "No call")
    if call:
        itself = QCoreApplication.translate("words", "the review itself")
        return f"{call}, {itself}"
    return QCoreApplication.translate("words", "The review itself")
