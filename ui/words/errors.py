"""Errors in words: what happened and what it means, and then what to do now."""

from __future__ import annotations

from collections.abc import Mapping

from ui.noop import QT_TRANSLATE_NOOP
from ui.words import answers, case_files, logins, long_poll, macros, replies, rules, templates
from ui.words.table import say, translated

UNKNOWN = QT_TRANSLATE_NOOP("words", "It did not work, and we do not know why.")
HAPPENED = {
    **rules.HAPPENED,
    **macros.HAPPENED,
    **answers.HAPPENED,
    **case_files.HAPPENED,
    **logins.HAPPENED,
    **replies.HAPPENED,
    **templates.HAPPENED,
    "app.unknown": UNKNOWN,
    "call.wrong": QT_TRANSLATE_NOOP("words", "Otklik was started in a way it does not understand."),
    "settings.bad": QT_TRANSLATE_NOOP(
        "words", "The settings file {file} cannot be read. The usual settings are in force."
    ),
    "settings.odd": QT_TRANSLATE_NOOP(
        "words", "Not all of {file} is understood; the usual is in force for: {keys}"
    ),
    "source.failed": QT_TRANSLATE_NOOP(
        "words", "The network did not answer as it should. Nothing is lost."
    ),
    "source.unreachable": QT_TRANSLATE_NOOP(
        "words", "There is no connection to the network. You can go on working offline."
    ),
    "source.slow": QT_TRANSLATE_NOOP("words", "The network answers too slowly. Nothing is lost."),
    "source.login": QT_TRANSLATE_NOOP(
        "words", "The network does not accept our access key. Nothing new arrives from there."
    ),
    "source.forbidden": QT_TRANSLATE_NOOP(
        "words", "The network does not let this account in. Nothing new arrives from there."
    ),
    "source.token_service": QT_TRANSLATE_NOOP(
        "words", "VK does not show this to a community's token. The service key is needed."
    ),
    "source.long_poll_off": QT_TRANSLATE_NOOP(
        "words", "The community's Long Poll API is switched off. Nothing arrives from there."
    ),
    "source.events_off": QT_TRANSLATE_NOOP("words", "VK does not tell of: {events}."),
    "source.token_user": QT_TRANSLATE_NOOP(
        "words", "VK allows this with a person's token only. Nothing new arrives from there."
    ),
    "source.token_community": QT_TRANSLATE_NOOP(
        "words", "VK allows this with the community's own token only."
    ),
    "source.notice": QT_TRANSLATE_NOOP(
        "words", "There is something to know about this network before it is asked."
    ),
    "source.unseen": QT_TRANSLATE_NOOP(
        "words", "This network shows no single posts. Edits are seen when its lists show them."
    ),
    "source.taken": QT_TRANSLATE_NOOP(
        "words", "“{other}” listens to this account already, and the network answers only one."
    ),
    "source.missing": QT_TRANSLATE_NOOP(
        "words", "The network does not know this address. It may have been renamed or removed."
    ),
    "source.limited": QT_TRANSLATE_NOOP(
        "words", "The network asks us to wait. What is missing comes by itself later."
    ),
    "source.captcha": QT_TRANSLATE_NOOP("words", "The network wants to see that you are a person."),
    "source.inside": QT_TRANSLATE_NOOP(
        "words", "The address {host} leads to this computer or a private network. It was not asked."
    ),
    "page.unreadable": QT_TRANSLATE_NOOP(
        "words", "This cannot be read as a page, a letter or a text."
    ),
    "page.empty": QT_TRANSLATE_NOOP("words", "There is no text in it."),
    "page.robots": QT_TRANSLATE_NOOP(
        "words", "The site {host} asks programs not to read this page."
    ),
    "source.broken": QT_TRANSLATE_NOOP(
        "words", "The network gave no usable answer. Nothing is lost, we will ask again."
    ),
    "source.too_large": QT_TRANSLATE_NOOP(
        "words", "The network's answer is too large to be true. It was left."
    ),
    "source.flawed": QT_TRANSLATE_NOOP(
        "words", "The feed has mistakes in it. What could be read is here, the rest may be missing."
    ),
    "source.repeats": QT_TRANSLATE_NOOP(
        "words", "The network keeps sending the same page. Older posts may be missing."
    ),
    "source.refused": QT_TRANSLATE_NOOP("words", "The network refused: {reason}."),
    "source.unsure": QT_TRANSLATE_NOOP(
        "words", "The answer left, but the network did not confirm it. It may be published already."
    ),
    "source.config": QT_TRANSLATE_NOOP(
        "words", "The source is described wrongly: {param} does not fit."
    ),
    "secrets.no_keyring": QT_TRANSLATE_NOOP(
        "words", "This system has no safe place for access keys. They last until you close Otklik."
    ),
    "store.failed": QT_TRANSLATE_NOOP("words", "The workspace cannot be used as it is."),
    "store.busy": QT_TRANSLATE_NOOP("words", "Another Otklik works with this folder."),
    "store.newer": QT_TRANSLATE_NOOP(
        "words",
        "This folder was used by a newer Otklik. It was left untouched so that nothing breaks.",
    ),
    "store.read_only": QT_TRANSLATE_NOOP(
        "words", "The folder may only be read, so that nothing could be saved in it."
    ),
    "store.place": QT_TRANSLATE_NOOP("words", "This cannot be written there: {path}."),
    "store.place_taken": QT_TRANSLATE_NOOP("words", "Something lies there already: {path}."),
    "store.full": QT_TRANSLATE_NOOP(
        "words", "There is no room left on the disk. The last change was not saved."
    ),
    "store.damaged": QT_TRANSLATE_NOOP(
        "words", "The database file is damaged. It was left untouched."
    ),
    "store.not_found": QT_TRANSLATE_NOOP(
        "words", "This is no longer here. It may have been removed meanwhile."
    ),
    "store.conflict": QT_TRANSLATE_NOOP(
        "words", "This was changed meanwhile. Your change was not made."
    ),
    "import.failed": QT_TRANSLATE_NOOP("words", "The file cannot be imported."),
    "topic.unfit": QT_TRANSLATE_NOOP("words", "This cannot be listened for: {what}."),
    "topic.no_name": QT_TRANSLATE_NOOP("words", "A topic needs a name."),
    "topic.taken": QT_TRANSLATE_NOOP("words", "There is a topic “{what}” already."),
    "topic.too_short": QT_TRANSLATE_NOOP(
        "words", "“{what}” has fewer than two letters: it would be found in every text."
    ),
    "topic.too_long": QT_TRANSLATE_NOOP(
        "words", "“{what}…” is too long or holds characters that cannot be seen."
    ),
    "topic.too_many": QT_TRANSLATE_NOOP("words", "A list of a topic holds at most {most}."),
    "topic.not_a_site": QT_TRANSLATE_NOOP(
        "words", "“{what}” does not look like the address of a site."
    ),
    "case.reason": QT_TRANSLATE_NOOP("words", "This decision needs a reason in words."),
    "risk.weights": QT_TRANSLATE_NOOP("words", "The risk cannot be measured by these numbers."),
    "case.answers": QT_TRANSLATE_NOOP(
        "words", "Before this is called not about us, say whose it is."
    ),
    "case.close_incomplete": QT_TRANSLATE_NOOP(
        "words", "The case is not closed yet: something is missing."
    ),
    "capture.failed": QT_TRANSLATE_NOOP("words", "The page could not be captured."),
    "capture.root": QT_TRANSLATE_NOOP("words", "Pages are not captured by the root user."),
    "capture.address": QT_TRANSLATE_NOOP(
        "words", "This address is inside your own network or is not a page."
    ),
    "evidence.broken": QT_TRANSLATE_NOOP(
        "words", "This folder is not a readable piece of evidence."
    ),
    "language.failed": QT_TRANSLATE_NOOP(
        "words", "The text could not be analysed. The post is kept as it is."
    ),
    "language.gone": QT_TRANSLATE_NOOP(
        "words",
        "The analysis of texts does not start. What was heard is kept and analysed later.",
    ),
    "tour.failed": QT_TRANSLATE_NOOP("words", "A step of the tour was not reached: {state}."),
    "sample.failed": QT_TRANSLATE_NOOP("words", "The sample could not be opened."),
    "window.no_display": QT_TRANSLATE_NOOP("words", "There is no screen to open a window on."),
    "engine.gone": QT_TRANSLATE_NOOP(
        "words", "The background work stopped and is being started again. Nothing is lost."
    ),
    "job.cancelled": QT_TRANSLATE_NOOP(
        "words", "The work was stopped because you asked for it. What was done stays."
    ),
    "store.locked": QT_TRANSLATE_NOOP(
        "words", "Another program keeps the database to itself. Nothing is lost."
    ),
    "store.low_disk": QT_TRANSLATE_NOOP(
        "words", "Only {free_mb} MB are left on the disk. New evidence may not fit."
    ),
}
NEXT = {
    **rules.NEXT,
    **macros.NEXT,
    **answers.NEXT,
    **case_files.NEXT,
    **logins.NEXT,
    **replies.NEXT,
    **templates.NEXT,
    "app.unknown": QT_TRANSLATE_NOOP(
        "words", "Try again. If it happens again, the log tells more."
    ),
    "call.wrong": QT_TRANSLATE_NOOP("words", "Start Otklik without additional words."),
    "settings.bad": QT_TRANSLATE_NOOP("words", "Correct the file or remove it."),
    "settings.odd": QT_TRANSLATE_NOOP("words", "Correct the file or set it anew in Settings."),
    "source.failed": QT_TRANSLATE_NOOP("words", "We will ask again by ourselves."),
    "source.unreachable": QT_TRANSLATE_NOOP(
        "words", "Check the connection. We will ask again by ourselves."
    ),
    "source.slow": QT_TRANSLATE_NOOP("words", "We will ask again by ourselves."),
    "source.notice": QT_TRANSLATE_NOOP("words", "Read and accept the notice in Sources."),
    "source.inside": QT_TRANSLATE_NOOP(
        "words", "If it is a server of your own, allow it for this source."
    ),
    "page.unreadable": QT_TRANSLATE_NOOP(
        "words", "Save the page in the browser as one file and drop that, or paste the text."
    ),
    "page.empty": QT_TRANSLATE_NOOP("words", "Paste the text itself."),
    "page.robots": QT_TRANSLATE_NOOP(
        "words", "Open it in the browser, save it and drop the file, or paste the text."
    ),
    "source.login": QT_TRANSLATE_NOOP("words", "Enter a new key in Sources."),
    "source.forbidden": QT_TRANSLATE_NOOP("words", "Check the rights of the account."),
    "source.token_service": QT_TRANSLATE_NOOP(
        "words", "Give the application's service key: it reads walls, comments and the search."
    ),
    "source.long_poll_off": QT_TRANSLATE_NOOP(
        "words", "Switch it on, with its events, in the community: Manage, API usage."
    ),
    "source.events_off": QT_TRANSLATE_NOOP(
        "words",
        "Switch these on in the community: Manage, API usage, Long Poll API, Event types.",
    ),
    "source.token_user": QT_TRANSLATE_NOOP("words", "Give the token of a person."),
    "source.token_community": QT_TRANSLATE_NOOP(
        "words", "Make a token in the community: Manage, API usage."
    ),
    "source.missing": QT_TRANSLATE_NOOP("words", "Check the address in Sources."),
    "source.captcha": QT_TRANSLATE_NOOP("words", "Sign in on the network's site, then ask again."),
    "source.too_large": QT_TRANSLATE_NOOP("words", "Check the address in Sources."),
    "secrets.no_keyring": QT_TRANSLATE_NOOP(
        "words", "Switch on the system's keyring to keep them."
    ),
    "store.failed": QT_TRANSLATE_NOOP("words", "Choose another folder, or restore a copy."),
    "store.busy": QT_TRANSLATE_NOOP("words", "Close the other Otklik, or use its window."),
    "store.newer": QT_TRANSLATE_NOOP("words", "Update Otklik on this computer."),
    "store.read_only": QT_TRANSLATE_NOOP(
        "words", "Give yourself the right to write, or choose another folder."
    ),
    "store.place": QT_TRANSLATE_NOOP(
        "words", "Give yourself the right to write, or choose another place."
    ),
    "store.place_taken": QT_TRANSLATE_NOOP("words", "Choose another place."),
    "store.full": QT_TRANSLATE_NOOP("words", "Free some space, then try again."),
    "store.damaged": QT_TRANSLATE_NOOP("words", "Restore one of the copies in the folder backups."),
    "store.conflict": QT_TRANSLATE_NOOP("words", "Look at it again, then repeat."),
    "import.failed": QT_TRANSLATE_NOOP(
        "words", "Check that it is CSV, XLSX or JSON and has a row of heads."
    ),
    "source.taken": QT_TRANSLATE_NOOP(
        "words", "Change that source: where no chat is named it hears all chats of the bot."
    ),
    "topic.unfit": QT_TRANSLATE_NOOP("words", "Change it or take it out of the topic."),
    "topic.no_name": QT_TRANSLATE_NOOP("words", "Write what the brand is called."),
    "topic.taken": QT_TRANSLATE_NOOP("words", "Choose another name, or add to that topic."),
    "topic.too_short": QT_TRANSLATE_NOOP("words", "Write the name in full."),
    "topic.too_long": QT_TRANSLATE_NOOP("words", "Make it shorter."),
    "topic.too_many": QT_TRANSLATE_NOOP("words", "Leave the most important ones."),
    "topic.not_a_site": QT_TRANSLATE_NOOP("words", "For example: example.ru."),
    "case.reason": QT_TRANSLATE_NOOP("words", "Write a few words and set it again."),
    "risk.weights": QT_TRANSLATE_NOOP(
        "words", "Let one criterion weigh something, and medium risk begin below high risk."
    ),
    "case.answers": QT_TRANSLATE_NOOP(
        "words",
        "Answer under the verdict: which bank, shop or company; which branch, machine or order.",
    ),
    "case.close_incomplete": QT_TRANSLATE_NOOP(
        "words", "Say what solved it, who confirmed it and what the cause was."
    ),
    "capture.failed": QT_TRANSLATE_NOOP("words", "Try again, or open the page and look."),
    "capture.root": QT_TRANSLATE_NOOP("words", "Start Otklik as an ordinary user."),
    "capture.address": QT_TRANSLATE_NOOP("words", "Check the address."),
    "evidence.broken": QT_TRANSLATE_NOOP("words", "Restore it from a copy."),
    "store.locked": QT_TRANSLATE_NOOP("words", "Close that program, or try again later."),
    "store.low_disk": QT_TRANSLATE_NOOP("words", "Make room on the disk of the workspace."),
}


def error(code: str, facts: Mapping[str, object] | None = None) -> str:
    """What happened and what it means for the work."""
    if code == "source.events_off":
        facts = {"events": long_poll.events(str((facts or {}).get("events", "")))}
    return say(HAPPENED, code if code in HAPPENED else "app.unknown", facts)


def next_step(code: str) -> str:
    """What to do now; empty where there is nothing to do."""
    source = NEXT.get(code if code in HAPPENED else "app.unknown")
    return translated(source) if source else ""
