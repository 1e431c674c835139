"""The questions of a case's card, the checklist, signs, offers and roles, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.noop import QT_TRANSLATE_NOOP
from ui.words.cases import cause
from ui.words.table import say, translated
from ui.words.triage import reason

if TYPE_CHECKING:  # the first frame need not load what only annotations name
    from app.domain.cause import CauseGuess
    from app.domain.inquiry import RouteOffer
    from app.domain.questions import Proposal
    from app.domain.roles import Role, RoleGuess
    from app.domain.signs import Sign

QUESTIONS = {
    "why": QT_TRANSLATE_NOOP("words", "Why was it written?"),
    "expects": QT_TRANSLATE_NOOP("words", "What does the author expect?"),
    "need": QT_TRANSLATE_NOOP("words", "A cry for help, or a problem client?"),
    "problem": QT_TRANSLATE_NOOP("words", "Which concrete problem is it?"),
    "no_help": QT_TRANSLATE_NOOP("words", "Why was there no help on our site?"),
    "help": QT_TRANSLATE_NOOP("words", "How can we help?"),
    "what": QT_TRANSLATE_NOOP("words", "What happened"),
    "where": QT_TRANSLATE_NOOP("words", "Where"),
    "when": QT_TRANSLATE_NOOP("words", "When"),
    "order": QT_TRANSLATE_NOOP("words", "Order or branch"),
    "whose": QT_TRANSLATE_NOOP("words", "Whose bank, shop or company is it?"),
    "which": QT_TRANSLATE_NOOP("words", "Which branch, machine or order?"),
    "solvable": QT_TRANSLATE_NOOP("words", "Can it be solved at once?"),
    "grounds": QT_TRANSLATE_NOOP("words", "Why has the complaint no ground?"),
}
NEEDS = {
    "cry": QT_TRANSLATE_NOOP("words", "A cry for help"),
    "problem_client": QT_TRANSLATE_NOOP("words", "A problem client"),
    "neither": QT_TRANSLATE_NOOP("words", "Neither of them"),
}
READY = {
    "what": QT_TRANSLATE_NOOP("words", "Please tell us in more detail what happened."),
    "where": QT_TRANSLATE_NOOP(
        "words", "Please tell us where it happened: the town and the address, or the page."
    ),
    "when": QT_TRANSLATE_NOOP("words", "Please tell us when it happened: the date and the time."),
    "order": QT_TRANSLATE_NOOP(
        "words", "Please send us the number of the order or of the branch in a private message."
    ),
}
WISHES = {
    "wants_refund": QT_TRANSLATE_NOOP("words", "the money back"),
    "wants_goods": QT_TRANSLATE_NOOP("words", "the goods: delivered or replaced"),
    "wants_repair": QT_TRANSLATE_NOOP("words", "that it is put right"),
    "wants_answer": QT_TRANSLATE_NOOP("words", "an answer and an explanation"),
    "wants_apology": QT_TRANSLATE_NOOP("words", "an apology"),
    "wants_contact": QT_TRANSLATE_NOOP("words", "to be called or written to"),
    "wants_measures": QT_TRANSLATE_NOOP("words", "measures against those at fault"),
    "tried_support": QT_TRANSLATE_NOOP("words", "asked the support and got no help"),
    "tried_site": QT_TRANSLATE_NOOP("words", "the site or the app did not help"),
    "help_refund": QT_TRANSLATE_NOOP("words", "Check the payment and give the money back"),
    "help_goods": QT_TRANSLATE_NOOP("words", "Find the order and deliver or replace it"),
    "help_repair": QT_TRANSLATE_NOOP("words", "Put it right and say by when"),
    "help_explain": QT_TRANSLATE_NOOP("words", "Explain what happened and what comes next"),
    "help_apologise": QT_TRANSLATE_NOOP("words", "Apologise and find out what happened there"),
    "help_contact": QT_TRANSLATE_NOOP("words", "Contact the author ourselves, today"),
    "help_measures": QT_TRANSLATE_NOOP("words", "Look into it and say what was done"),
}
SIGNS = {
    "not_customer": QT_TRANSLATE_NOOP("words", "Not a customer"),
    "very_emotional": QT_TRANSLATE_NOOP("words", "Very emotional words"),
    "small_audience": QT_TRANSLATE_NOOP("words", "A small audience of their own"),
    "no_claim": QT_TRANSLATE_NOOP("words", "Without a constructive claim"),
    "our_reach": QT_TRANSLATE_NOOP("words", "Relies on our reach"),
    "new_account": QT_TRANSLATE_NOOP("words", "A new account, in days"),
    "one_post": QT_TRANSLATE_NOOP("words", "Only one post known to us"),
    "praises_rival": QT_TRANSLATE_NOOP("words", "Praises a competitor"),
    "same_text": QT_TRANSLATE_NOOP("words", "The same text elsewhere"),
    "no_facts": QT_TRANSLATE_NOOP("words", "Without facts to check"),
}
STATES = {
    "yes": QT_TRANSLATE_NOOP("words", "yes"),
    "no": QT_TRANSLATE_NOOP("words", "no"),
    "unknown": QT_TRANSLATE_NOOP("words", "not known"),
}
OFFERS = {
    "troll": QT_TRANSLATE_NOOP("words", "trolls live on answers: give it space"),
    "heated": QT_TRANSLATE_NOOP(
        "words", "the thread is heated: {negative} of {turns} angry, swearing in {swearing}"
    ),
}
CAPTURE_FIRST = QT_TRANSLATE_NOOP("words", "Capture the page all the same: it may be gone.")
ROLES = {
    "customer": QT_TRANSLATE_NOOP("words", "Customer"),
    "advocate": QT_TRANSLATE_NOOP("words", "Advocate"),
    "hater": QT_TRANSLATE_NOOP("words", "Hater"),
    "leader": QT_TRANSLATE_NOOP("words", "Opinion leader"),
    "troll": QT_TRANSLATE_NOOP("words", "Troll"),
    "chronic": QT_TRANSLATE_NOOP("words", "Chronically displeased"),
}
NO_ROLE = QT_TRANSLATE_NOOP("words", "No role")
ROLE_REASONS = {
    "audience": QT_TRANSLATE_NOOP("words", "audience {count}"),
    "thanks": QT_TRANSLATE_NOOP("words", "times they thanked us: {count}"),
    "complaints": QT_TRANSLATE_NOOP("words", "complaints: {count}"),
    "trolling": QT_TRANSLATE_NOOP("words", "times they trolled: {count}"),
    "hostile": QT_TRANSLATE_NOOP("words", "insults, fakes and trolling: {count}"),
}
COMPLAINED = QT_TRANSLATE_NOOP("words", "earlier complaints: {count}")


def question(code: str) -> str:
    """A question of the card, or a point of the checklist."""
    return say(QUESTIONS, code)


def need(code: str) -> str:
    """Cry for help or problem client; the person's own words stay as they are."""
    return say(NEEDS, code) if code in NEEDS else code


def ready_question(detail: str) -> str:
    """What the customer is asked, ready to be sent."""
    return say(READY, detail)


def proposal(given: Proposal) -> str:
    """What the analysis would answer, as it is written into the field."""
    if given.code == "quote":
        return ", ".join(given.words)
    if given.code in NEEDS:
        return say(NEEDS, given.code)
    said = say(WISHES, given.code) if given.code in WISHES else reason(given.code)
    return _with(said, given.words)


def sign(given: Sign) -> str:
    """A sign with whether it holds: «Not a customer — not known»."""
    state = say(STATES, {True: "yes", False: "no", None: "unknown"}[given.holds])
    told = f" ({', '.join(given.words)})" if given.words else ""
    return f"{say(SIGNS, given.code)} — {state}{told}"


def cause_guess(given: CauseGuess) -> str:
    """A proposed cause with its reason."""
    if given.reason == "history":
        why = translated(COMPLAINED).format(count=given.count)
        return f"{cause(given.cause)} ({why})"
    return _with(cause(given.cause), given.words)


def offer_reason(given: RouteOffer) -> str:
    """Why a route is offered."""
    heat = given.heat
    facts = (
        {"negative": heat.negative, "turns": heat.turns, "swearing": heat.swearing} if heat else {}
    )
    # A zero is a number here, not a missing fact.
    return say(OFFERS, given.reason, {name: str(number) for name, number in facts.items()})


def capture_first() -> str:
    """That what is not answered is captured all the same."""
    return translated(CAPTURE_FIRST)


def role(value: Role | str | None) -> str:
    """What an author is to us."""
    return translated(NO_ROLE) if value is None else say(ROLES, str(value))


def role_reason(given: RoleGuess) -> str:
    """Why a role is proposed."""
    return say(ROLE_REASONS, given.reason, {"count": given.count})


def _with(said: str, words: tuple[str, ...]) -> str:
    return f"{said}: {', '.join(words)}" if words else said
