"""One table of all keys (K1), bound so that they work in the Russian layout too (K2)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.noop import QT_TRANSLATE_NOOP

LATIN = "QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,./`"
CYRILLIC = "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ.Ё"
SAME_KEY = {
    latin: cyrillic for latin, cyrillic in zip(LATIN, CYRILLIC, strict=True) if cyrillic != "."
}
"""What the physical key of a Latin letter types in the Russian layout."""
KEYPAD = {"Return": "Enter"}
"""The same key of the number block."""

TWINS = (SAME_KEY, KEYPAD)


class Scope(Enum):
    """Where a key is listened to."""

    WINDOW = Qt.ShortcutContext.WindowShortcut
    PANE = Qt.ShortcutContext.WidgetWithChildrenShortcut
    """While the focus is in the pane; letters without Ctrl are only ever bound so."""


@dataclass(frozen=True, slots=True)
class Key:
    """One line of the table; `description` is a source string of the context `Keys`."""

    sequence: str
    scope: Scope
    category: str
    description: str


class Keys(Enum):
    """Every key of the program. The name is the id."""

    HELP = Key("F1", Scope.WINDOW, "window", QT_TRANSLATE_NOOP("Keys", "Show all keys"))
    PALETTE = Key(
        "Ctrl+K",
        Scope.WINDOW,
        "window",
        QT_TRANSLATE_NOOP("Keys", "Find an action, a place or paste an address"),
    )
    ZOOM_IN = Key("Ctrl+=", Scope.WINDOW, "window", QT_TRANSLATE_NOOP("Keys", "Larger interface"))
    ZOOM_OUT = Key("Ctrl+-", Scope.WINDOW, "window", QT_TRANSLATE_NOOP("Keys", "Smaller interface"))
    ZOOM_RESET = Key(
        "Ctrl+0", Scope.WINDOW, "window", QT_TRANSLATE_NOOP("Keys", "Interface at 100 %")
    )
    THEME = Key("Ctrl+Shift+D", Scope.WINDOW, "window", QT_TRANSLATE_NOOP("Keys", "Light or dark"))
    QUIT = Key("Ctrl+Q", Scope.WINDOW, "window", QT_TRANSLATE_NOOP("Keys", "Close Otklik"))
    NEXT_PANE = Key("F6", Scope.WINDOW, "window", QT_TRANSLATE_NOOP("Keys", "To the next pane"))
    PREVIOUS_PANE = Key(
        "Shift+F6", Scope.WINDOW, "window", QT_TRANSLATE_NOOP("Keys", "To the previous pane")
    )
    DETAILS = Key(
        "Ctrl+I", Scope.WINDOW, "window", QT_TRANSLATE_NOOP("Keys", "Show or hide the details")
    )

    PLACE_QUEUE = Key("Ctrl+1", Scope.WINDOW, "places", QT_TRANSLATE_NOOP("Keys", "Queue"))
    PLACE_DEADLINES = Key("Ctrl+2", Scope.WINDOW, "places", QT_TRANSLATE_NOOP("Keys", "Deadlines"))
    PLACE_ARCHIVE = Key("Ctrl+3", Scope.WINDOW, "places", QT_TRANSLATE_NOOP("Keys", "Archive"))
    PLACE_PEOPLE = Key("Ctrl+4", Scope.WINDOW, "places", QT_TRANSLATE_NOOP("Keys", "People"))
    PLACE_SOURCES = Key("Ctrl+5", Scope.WINDOW, "places", QT_TRANSLATE_NOOP("Keys", "Sources"))
    PLACE_TOPICS = Key("Ctrl+6", Scope.WINDOW, "places", QT_TRANSLATE_NOOP("Keys", "Topics"))
    PLACE_TEMPLATES = Key("Ctrl+7", Scope.WINDOW, "places", QT_TRANSLATE_NOOP("Keys", "Templates"))
    PLACE_RULES = Key("Ctrl+8", Scope.WINDOW, "places", QT_TRANSLATE_NOOP("Keys", "Rules"))
    PLACE_SETTINGS = Key("Ctrl+,", Scope.WINDOW, "places", QT_TRANSLATE_NOOP("Keys", "Settings"))

    NEXT_CASE = Key("J", Scope.PANE, "queue", QT_TRANSLATE_NOOP("Keys", "Next case"))
    PREVIOUS_CASE = Key("K", Scope.PANE, "queue", QT_TRANSLATE_NOOP("Keys", "Previous case"))
    NEXT_CASE_ANYWHERE = Key(
        "Alt+Down", Scope.WINDOW, "queue", QT_TRANSLATE_NOOP("Keys", "Next case, from anywhere")
    )
    PREVIOUS_CASE_ANYWHERE = Key(
        "Alt+Up", Scope.WINDOW, "queue", QT_TRANSLATE_NOOP("Keys", "Previous case, from anywhere")
    )
    SEARCH = Key("Ctrl+F", Scope.WINDOW, "queue", QT_TRANSLATE_NOOP("Keys", "Search"))
    MERGE_NEW = Key("Ctrl+N", Scope.WINDOW, "queue", QT_TRANSLATE_NOOP("Keys", "Show what arrived"))
    PASTE = Key(
        "Ctrl+Shift+O",
        Scope.WINDOW,
        "queue",
        QT_TRANSLATE_NOOP("Keys", "Open a case for a page, a letter or a text"),
    )
    TAKE_CASE = Key(
        "Ctrl+Shift+I",
        Scope.WINDOW,
        "queue",
        QT_TRANSLATE_NOOP("Keys", "Take in a case from a file…"),
    )
    UNREAD = Key("U", Scope.PANE, "queue", QT_TRANSLATE_NOOP("Keys", "Mark as not read"))
    EVIDENCE = Key(
        "Ctrl+Shift+H", Scope.WINDOW, "queue", QT_TRANSLATE_NOOP("Keys", "How the evidence is")
    )
    SYNC = Key("F5", Scope.WINDOW, "queue", QT_TRANSLATE_NOOP("Keys", "Ask all sources now"))

    REPLY = Key("Ctrl+R", Scope.WINDOW, "case", QT_TRANSLATE_NOOP("Keys", "Write an answer"))
    SEND = Key("Ctrl+Return", Scope.PANE, "case", QT_TRANSLATE_NOOP("Keys", "Send the answer"))
    SEND_LATER = Key("Ctrl+Alt+Return", Scope.PANE, "case", QT_TRANSLATE_NOOP("Keys", "Send later"))
    UNDO_SEND = Key(
        "Ctrl+Shift+Z", Scope.WINDOW, "case", QT_TRANSLATE_NOOP("Keys", "Take the sent answer back")
    )
    CAPTURE = Key("Ctrl+E", Scope.WINDOW, "case", QT_TRANSLATE_NOOP("Keys", "Capture evidence"))
    CLOSE_CASE = Key(
        "Ctrl+Shift+Return",
        Scope.WINDOW,
        "case",
        QT_TRANSLATE_NOOP("Keys", "Close the case and go to the next"),
    )
    NOTE = Key(
        "Ctrl+Shift+N", Scope.WINDOW, "case", QT_TRANSLATE_NOOP("Keys", "Write an internal note")
    )
    VERDICT = Key("Ctrl+J", Scope.WINDOW, "case", QT_TRANSLATE_NOOP("Keys", "Set the verdict"))
    TAGS = Key("Ctrl+L", Scope.WINDOW, "case", QT_TRANSLATE_NOOP("Keys", "Tags of the case"))
    ASSIGN = Key(
        "Ctrl+Shift+A", Scope.WINDOW, "case", QT_TRANSLATE_NOOP("Keys", "Say who answers the case")
    )
    ESCALATE = Key(
        "Ctrl+Shift+J", Scope.WINDOW, "case", QT_TRANSLATE_NOOP("Keys", "Let somebody above decide")
    )
    MACRO = Key("Ctrl+Shift+M", Scope.WINDOW, "case", QT_TRANSLATE_NOOP("Keys", "Run a macro"))
    ROUTE = Key("Ctrl+M", Scope.WINDOW, "case", QT_TRANSLATE_NOOP("Keys", "Choose the route"))
    QUESTIONS = Key(
        "Ctrl+B", Scope.WINDOW, "case", QT_TRANSLATE_NOOP("Keys", "To the questions of the card")
    )
    ASK_OPEN = Key(
        "Ctrl+Shift+B",
        Scope.WINDOW,
        "case",
        QT_TRANSLATE_NOOP("Keys", "Ask the customer for what is still open"),
    )
    SNOOZE = Key("Ctrl+H", Scope.WINDOW, "case", QT_TRANSLATE_NOOP("Keys", "Put the case off"))
    PROMISE = Key(
        "Ctrl+D", Scope.WINDOW, "case", QT_TRANSLATE_NOOP("Keys", "Keep a promise with its date")
    )
    HAND_OFF = Key(
        "Ctrl+Shift+P",
        Scope.WINDOW,
        "case",
        QT_TRANSLATE_NOOP("Keys", "Hand the case off: branch, supplier, department"),
    )
    COMPENSATE = Key(
        "Ctrl+Shift+K",
        Scope.WINDOW,
        "case",
        QT_TRANSLATE_NOOP("Keys", "Write down what the customer is given"),
    )
    OPEN_ORIGINAL = Key(
        "Ctrl+O", Scope.WINDOW, "case", QT_TRANSLATE_NOOP("Keys", "Open the original page")
    )
    EXPORT = Key("Ctrl+Shift+E", Scope.WINDOW, "case", QT_TRANSLATE_NOOP("Keys", "Export the case"))
    SKELETON = Key(
        "Ctrl+G", Scope.PANE, "case", QT_TRANSLATE_NOOP("Keys", "Build the answer from its parts")
    )
    TEMPLATES = Key("Ctrl+T", Scope.PANE, "case", QT_TRANSLATE_NOOP("Keys", "Pick a template"))
    NEXT_REMARK = Key(
        "F8", Scope.PANE, "case", QT_TRANSLATE_NOOP("Keys", "To the next remark on the answer")
    )
    PREVIOUS_REMARK = Key(
        "Shift+F8",
        Scope.PANE,
        "case",
        QT_TRANSLATE_NOOP("Keys", "To the previous remark on the answer"),
    )
    MEND = Key(
        "Ctrl+.", Scope.PANE, "case", QT_TRANSLATE_NOOP("Keys", "Mend what the remark is about")
    )
    CRISIS = Key(
        "Ctrl+Shift+F12",
        Scope.WINDOW,
        "case",
        QT_TRANSLATE_NOOP("Keys", "Crisis: every answer is read again, or no more"),
    )
    RULE_CARD = Key("Shift+F1", Scope.PANE, "case", QT_TRANSLATE_NOOP("Keys", "Rules of the place"))
    ATTACH = Key(
        "Ctrl+Shift+U", Scope.PANE, "case", QT_TRANSLATE_NOOP("Keys", "Attach a file to the answer")
    )
    NEXT_BLANK = Key("Tab", Scope.PANE, "case", QT_TRANSLATE_NOOP("Keys", "To the next blank"))
    LEAVE_TEXT = Key(
        "Ctrl+Tab",
        Scope.PANE,
        "case",
        QT_TRANSLATE_NOOP("Keys", "Out of the answer, past its blanks"),
    )

    @property
    def text(self) -> str:
        """What the key does, in the interface's language."""
        return QCoreApplication.translate("Keys", self.value.description)


def sequences(key: Keys) -> list[QKeySequence]:
    """The Latin sequence, that of the Russian layout, and that of the number block."""
    latin = key.value.sequence
    start, plus, last = latin.rpartition("+")
    found = [QKeySequence(latin)]
    found += [QKeySequence(start + plus + more[last]) for more in TWINS if last in more]
    return found


def shown(key: Keys) -> str:
    """The sequence as the system writes it: Ctrl+K, ⌘K."""
    return QKeySequence(key.value.sequence).toString(QKeySequence.SequenceFormat.NativeText)


def bind(widget: QWidget, key: Keys, slot: Callable[[], object]) -> QShortcut:
    """Calls the slot on the key, in the scope the table gives, in either layout.

    Returns the shortcut, owned by `widget`; disable it to silence the key for a while.
    """
    shortcut = QShortcut(widget)
    shortcut.setKeys(sequences(key))
    shortcut.setContext(key.value.scope.value)
    shortcut.activated.connect(slot)
    # Some platforms report both letters of one physical key: Qt calls that ambiguous.
    shortcut.activatedAmbiguously.connect(slot)
    return shortcut


def tooltip(text: str, key: Keys) -> str:
    """A tool tip that teaches its key."""
    return f"{text} ({shown(key)})"
