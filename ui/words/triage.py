"""Verdict, mood, risk and why, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ui import format as shown
from ui.noop import QT_TRANSLATE_NOOP
from ui.words.author_reasons import AUTHOR_REASONS
from ui.words.table import say

if TYPE_CHECKING:  # the first frame need not load what only annotations name
    from app.domain.leaders import Leader
    from app.domain.triage import Band, Sentiment, Verdict

VERDICTS = {
    "complaint": QT_TRANSLATE_NOOP("words", "Complaint"),
    "question": QT_TRANSLATE_NOOP("words", "Question"),
    "suggestion": QT_TRANSLATE_NOOP("words", "Suggestion"),
    "thanks": QT_TRANSLATE_NOOP("words", "Thanks"),
    "insult": QT_TRANSLATE_NOOP("words", "Insult"),
    "troll": QT_TRANSLATE_NOOP("words", "Troll"),
    "fake": QT_TRANSLATE_NOOP("words", "Suspected fake"),
    "not_ours": QT_TRANSLATE_NOOP("words", "Not about us"),
    "spam": QT_TRANSLATE_NOOP("words", "Spam"),
    "neutral": QT_TRANSLATE_NOOP("words", "Neutral"),
}
BANDS = {
    "low": QT_TRANSLATE_NOOP("words", "Low risk"),
    "medium": QT_TRANSLATE_NOOP("words", "Medium risk"),
    "high": QT_TRANSLATE_NOOP("words", "High risk"),
}
SENTIMENTS = {
    "negative": QT_TRANSLATE_NOOP("words", "Negative"),
    "neutral": QT_TRANSLATE_NOOP("words", "Neutral mood"),
    "positive": QT_TRANSLATE_NOOP("words", "Positive"),
}
EMOTIONS = {
    "calm": QT_TRANSLATE_NOOP("words", "calm"),
    "upset": QT_TRANSLATE_NOOP("words", "upset"),
    "angry": QT_TRANSLATE_NOOP("words", "angry"),
    "furious": QT_TRANSLATE_NOOP("words", "furious"),
    "ironic": QT_TRANSLATE_NOOP("words", "ironic"),
    "glad": QT_TRANSLATE_NOOP("words", "glad"),
}
CALLS = {
    "polite_request": QT_TRANSLATE_NOOP("words", "asks politely"),
    "boycott": QT_TRANSLATE_NOOP("words", "calls for a boycott"),
    "court": QT_TRANSLATE_NOOP("words", "threatens with a court"),
    "spread": QT_TRANSLATE_NOOP("words", "asks to spread it"),
    "authorities": QT_TRANSLATE_NOOP("words", "will write to the authorities"),
}
PARTS = {
    "place": QT_TRANSLATE_NOOP("words", "Place"),
    "reach": QT_TRANSLATE_NOOP("words", "Reach"),
    "engagement": QT_TRANSLATE_NOOP("words", "Comments, reposts, likes"),
    "profanity": QT_TRANSLATE_NOOP("words", "Swearing"),
    "pictures": QT_TRANSLATE_NOOP("words", "Pictures"),
    "content": QT_TRANSLATE_NOOP("words", "What it says"),
    "rule": QT_TRANSLATE_NOOP("words", "Rule"),
}
REASONS = {
    **AUTHOR_REASONS,
    "own_channel": QT_TRANSLATE_NOOP("words", "written on our own channel"),
    "other_channel": QT_TRANSLATE_NOOP("words", "written on somebody else's channel"),
    "review_site": QT_TRANSLATE_NOOP("words", "on a review site, read before buying"),
    "media": QT_TRANSLATE_NOOP("words", "in the media or on a site"),
    "public_network": QT_TRANSLATE_NOOP("words", "in a public network"),
    "private": QT_TRANSLATE_NOOP("words", "in a private message"),
    "elsewhere": QT_TRANSLATE_NOOP("words", "elsewhere"),
    "opinion_leader": QT_TRANSLATE_NOOP("words", "an opinion leader, audience {audience}"),
    "opinion_leader_here": QT_TRANSLATE_NOOP("words", "among the largest seen there: {audience}"),
    "raise": QT_TRANSLATE_NOOP("words", "one band higher, by the rule “{rule}”"),
    "urgent": QT_TRANSLATE_NOOP("words", "before everything else, by the rule “{rule}”"),
    "site_audience": QT_TRANSLATE_NOOP("words", "the site has readers of its own"),
    "audience": QT_TRANSLATE_NOOP("words", "audience {audience}"),
    "reaction": QT_TRANSLATE_NOOP("words", "likes {likes}, reposts {reposts}, comments {comments}"),
    "none": QT_TRANSLATE_NOOP("words", "none"),
    "unknown": QT_TRANSLATE_NOOP("words", "the network does not tell"),
    "profanity": QT_TRANSLATE_NOOP("words", "swears"),
    "swearing": QT_TRANSLATE_NOOP("words", "swears"),
    "pictures": QT_TRANSLATE_NOOP("words", "pictures: {count}"),
    "no_pictures": QT_TRANSLATE_NOOP("words", "no pictures"),
    "calm_words": QT_TRANSLATE_NOOP("words", "no swearing"),
    "complaint": QT_TRANSLATE_NOOP("words", "a complaint"),
    "question": QT_TRANSLATE_NOOP("words", "a question"),
    "suggestion": QT_TRANSLATE_NOOP("words", "a suggestion"),
    "thanks": QT_TRANSLATE_NOOP("words", "thanks"),
    "insult": QT_TRANSLATE_NOOP("words", "an insult"),
    "troll": QT_TRANSLATE_NOOP("words", "trolling"),
    "fake": QT_TRANSLATE_NOOP("words", "looks like a fake"),
    "not_ours": QT_TRANSLATE_NOOP("words", "not about us"),
    "spam": QT_TRANSLATE_NOOP("words", "spam"),
    "neutral": QT_TRANSLATE_NOOP("words", "neutral words"),
    "negative": QT_TRANSLATE_NOOP("words", "negative words"),
    "positive": QT_TRANSLATE_NOOP("words", "good words"),
    "link": QT_TRANSLATE_NOOP("words", "has a link"),
    "phone": QT_TRANSLATE_NOOP("words", "offers a phone number"),
    "other_brand": QT_TRANSLATE_NOOP("words", "is about another company"),
    "details": QT_TRANSLATE_NOOP("words", "tells what happened in detail"),
    "short": QT_TRANSLATE_NOOP("words", "only a word or two"),
    "broken": QT_TRANSLATE_NOOP("words", "something does not work"),
    "waiting": QT_TRANSLATE_NOOP("words", "waits too long"),
    "money_lost": QT_TRANSLATE_NOOP("words", "money was lost"),
    "rudeness": QT_TRANSLATE_NOOP("words", "was treated rudely"),
    "bad_goods": QT_TRANSLATE_NOOP("words", "the goods are bad"),
    "outrage": QT_TRANSLATE_NOOP("words", "is outraged"),
    "irony": QT_TRANSLATE_NOOP("words", "praises in irony"),
    "by_rule": QT_TRANSLATE_NOOP("words", "set by a rule"),
    "plain": QT_TRANSLATE_NOOP("words", "nothing stands out"),
    "poor_rating": QT_TRANSLATE_NOOP("words", "few stars"),
    "rich_rating": QT_TRANSLATE_NOOP("words", "nearly all stars"),
    "own_brand": QT_TRANSLATE_NOOP("words", "names the brand"),
    "wording": QT_TRANSLATE_NOOP("words", "by its words"),
    "corrected": QT_TRANSLATE_NOOP("words", "you judged messages like it so"),
    "off_topic": QT_TRANSLATE_NOOP("words", "the search found it, but it is about something else"),
    "not_analysed": QT_TRANSLATE_NOOP("words", "the text could not be analysed"),
    "court_talk": QT_TRANSLATE_NOOP("words", "speaks of a court or the authorities"),
    "asks": QT_TRANSLATE_NOOP("words", "asks"),
    "question_mark": QT_TRANSLATE_NOOP("words", "a question mark"),
    "asks_you": QT_TRANSLATE_NOOP("words", "asks us directly"),
    "suggests": QT_TRANSLATE_NOOP("words", "suggests something"),
    "asks_to_do": QT_TRANSLATE_NOOP("words", "asks to do something"),
    "praise": QT_TRANSLATE_NOOP("words", "praises"),
    "insults": QT_TRANSLATE_NOOP("words", "insults"),
    "mocks": QT_TRANSLATE_NOOP("words", "mocks"),
    "provokes": QT_TRANSLATE_NOOP("words", "provokes"),
    "praises_rival": QT_TRANSLATE_NOOP("words", "praises a competitor"),
    "hearsay": QT_TRANSLATE_NOOP("words", "tells what others said"),
    "warns_off": QT_TRANSLATE_NOOP("words", "warns others off"),
    "everyday_word": QT_TRANSLATE_NOOP("words", "the brand's name is an everyday word here"),
    "sells": QT_TRANSLATE_NOOP("words", "sells something"),
    "to_private": QT_TRANSLATE_NOOP("words", "invites into private messages"),
    "news": QT_TRANSLATE_NOOP("words", "reads like news"),
    "small_talk": QT_TRANSLATE_NOOP("words", "small talk"),
    "again": QT_TRANSLATE_NOOP("words", "it happens again and again"),
    "nobody": QT_TRANSLATE_NOOP("words", "nobody helps"),
    "would": QT_TRANSLATE_NOOP("words", "says how it could be"),
    "starts_asking": QT_TRANSLATE_NOOP("words", "begins with a question"),
    "contrast": QT_TRANSLATE_NOOP("words", "it was expected to be otherwise"),
    "in_vain": QT_TRANSLATE_NOOP("words", "tried in vain"),
    "trouble": QT_TRANSLATE_NOOP("words", "names what went wrong"),
    "denied": QT_TRANSLATE_NOOP("words", "something was not done"),
    "offer": QT_TRANSLATE_NOOP("words", "a price beside a contact"),
    "long": QT_TRANSLATE_NOOP("words", "a whole story"),
}
LEADERS = {
    "network": QT_TRANSLATE_NOOP("words", "Large for this network: from {least} on"),
    "here": QT_TRANSLATE_NOOP("words", "In the top 2 % of {known} audiences seen there"),
}


def verdict(value: Verdict | str) -> str:
    """Complaint, question, thanks …"""
    return say(VERDICTS, str(value))


def band(value: Band | str) -> str:
    """The risk in one phrase."""
    return say(BANDS, str(value))


def sentiment(value: Sentiment | str) -> str:
    """The mood towards the subject."""
    return say(SENTIMENTS, str(value))


def emotion(value: str) -> str:
    """How the author feels."""
    return say(EMOTIONS, value)


def call_to_action(value: str) -> str:
    """What the author calls others to do."""
    return say(CALLS, value)


def part(criterion: str) -> str:
    """A criterion of the risk."""
    return say(PARTS, criterion)


def reason(code: str, facts: Mapping[str, object] | None = None) -> str:
    """Why a criterion or a verdict is what it is."""
    return say(REASONS, code, facts)


def leader(found: Leader) -> str:
    """By which measure an author's audience makes an opinion leader (T9)."""
    numbers = {"least": found.least, "known": found.known}
    return say(LEADERS, found.how, {name: shown.count(n) for name, n in numbers.items()})
