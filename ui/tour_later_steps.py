"""The later steps of the day: write, send, promise, close, find again."""

from __future__ import annotations

import zipfile
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QProcess, Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton

from app.domain.case import CaseStatus
from app.domain.evidence import Capture
from app.domain.reply import Reply, ReplyStatus
from app.domain.template_text import blank_names
from app.processes import own_command
from app.store import captures
from ui import format as shown
from ui.dialogs.close_case import CloseDialog
from ui.dialogs.findings import FindingsDialog
from ui.dialogs.promise import PromiseDialog
from ui.dialogs.without_rest import WithoutRestDialog
from ui.panes.archive import ArchivePane
from ui.panes.deadlines import DeadlinesPane
from ui.panes.entry_list import EntryList
from ui.panes.template_picker import TemplatePicker
from ui.shortcuts import Keys
from ui.tour_day import Day

TEMPLATE = "качество"
BLANKS = {"номер или дата": "1118", "когда": "сегодня до восьми вечера"}
CANNOT_WAIT = "Срок первого ответа уже вышел"
PROMISED = "Рассказать Полине, что показала проверка партии 1118"
VIEWER_S = 60.0
FOUND_PAGE = "wall-101_1017"
SEARCHED, FOUND = "рыбой", "Оксана Бережная"


async def template(day: Day) -> str:
    """7. `/` opens the templates; variables are filled, blanks wait for the person."""
    hands, text = day.hands, day.composer.text
    await hands.key(Keys.REPLY)
    await hands.until("the composer has the focus", text.hasFocus)
    await hands.write("/" + TEMPLATE)
    await hands.until("the templates are offered", lambda: hands.seen(TemplatePicker))
    picker = hands.must_see("the picker", TemplatePicker)
    await hands.until("a template is chosen", lambda: picker.current() is not None)
    await hands.picture("07-template-picker")
    await hands.press(hands.enter)
    await hands.until("the blanks wait", lambda: len(blank_names(text.text())) == len(BLANKS))
    await hands.key(Keys.SEND)
    if not blank_names(text.text()):
        raise day.failed("blanks hold the answer back")
    for _ in BLANKS:
        blank = text.textCursor().selectedText()
        await hands.write(BLANKS[blank.strip("[]")])
        await hands.press(hands.tab)
    await hands.until("no blank is left", lambda: not blank_names(text.text()))
    first_name = day.case.case.author.name.split()[0] if day.case.case.author else ""
    if not text.text().startswith(first_name):
        raise day.failed("the name is filled in")
    await hands.picture("07b-blanks-filled")
    return QCoreApplication.translate("Tour", "A template; its blanks held the answer back")


async def sent(day: Day) -> str:
    """8. A hot answer rests unless it cannot wait; sent, and captured as it was published."""
    hands, text = day.hands, day.composer.text.text()
    day.composer.text.setFocus()
    await hands.key(Keys.SEND)
    rest = day.furnished.case.presenter.reply.cold.strip
    await hands.until("the answer rests", rest.isVisible)
    await hands.picture("08a-the-answer-rests")
    await hands.click(rest.other_button)
    await hands.until("a reason is asked for", lambda: hands.seen(WithoutRestDialog))
    await hands.write(CANNOT_WAIT)
    await hands.press(hands.enter)
    await hands.until("the answer is in the outbox", lambda: bool(day.case.replies))

    def reply() -> Reply:
        return day.case.replies[-1]

    await hands.until("the answer is sent", lambda: reply().status is ReplyStatus.SENT)
    capture = await day.capture()
    if text.splitlines()[0][:40] not in day.captured_text(capture):
        raise day.failed("the published answer is in the capture")
    await day.open_tab(day.details.captures)
    day.furnished.case.thread.view.setFocus()
    for _ in range(2):  # the first key only chooses a line
        await hands.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    await hands.picture("08-sent-and-captured")
    return QCoreApplication.translate("Tour", "The answer is sent, and captured as published")


async def promise(day: Day) -> str:
    """9. What was promised has a deadline; a case closes with its grounds or not at all."""
    hands = day.hands
    await hands.key(Keys.PROMISE)
    await hands.until("a promise is asked for", lambda: hands.seen(PromiseDialog))
    await hands.write(PROMISED)
    await hands.press(hands.enter)
    await hands.until("the case is promised", lambda: day.case.case.status is CaseStatus.PROMISED)
    await hands.key(Keys.CLOSE_CASE)
    await hands.until("closing asks for its grounds", lambda: hands.seen(CloseDialog))
    await hands.picture("09b-closing-asks-for-grounds")
    await hands.press(hands.escape)
    await hands.until("the case stays open", lambda: hands.seen(CloseDialog) is None)
    author = day.case.case.author
    await hands.key(Keys.PLACE_DEADLINES)
    await hands.until("the deadlines are shown", lambda: hands.seen(DeadlinesPane))
    pane = hands.must_see("deadlines", DeadlinesPane)
    name = author.name if author else ""
    await hands.until("the promise is listed", lambda: _row_of(pane.list, name) >= 0)
    await _walk_to(day, pane.list, name)
    await hands.picture("09-promise-is-a-deadline")
    return QCoreApplication.translate("Tour", "The promise is a deadline; closing asks why")


async def _walk_to(day: Day, entries: EntryList, name: str) -> None:
    """Down the list, key by key."""
    entries.setFocus()
    for _ in range(entries.rows.rowCount() + 1):
        if entries.currentIndex().row() == _row_of(entries, name):
            return
        await day.hands.press(day.hands.down)
    raise day.failed(f"{name} is reached")


async def archive(day: Day) -> str:
    """10. Offline: found by any word form, verified, and handed over as one file."""
    hands = day.hands
    await hands.key(Keys.PLACE_ARCHIVE)
    await hands.until("the archive is shown", lambda: hands.seen(ArchivePane))
    pane = hands.must_see("archive", ArchivePane)
    await hands.until("the search has the focus", pane.search.hasFocus)
    await hands.write(SEARCHED)
    await hands.until("it is found", lambda: _row_of(pane.list, FOUND) >= 0)
    await hands.press(hands.enter)
    await _walk_to(day, pane.list, FOUND)
    shipped = await day.furnished.desk.db.read(captures.newest)
    file = hands.out / "case" / "case.zip"
    await _export(day, pane, file)
    buttons = [b for b in pane.findChildren(QPushButton) if b.isVisible() and b.isEnabled()]
    await hands.click(buttons[-2])
    await hands.until("the evidence is verified", lambda: hands.seen(FindingsDialog))
    await hands.picture("10-found-and-verified")
    await hands.press(hands.enter)
    await _look_offline(day, shipped)
    said = QCoreApplication.translate("Tour", "Found by «{word}», verified, handed over: {size}")
    return said.format(word=SEARCHED, size=shown.size(file.stat().st_size))


async def _look_offline(day: Day, known: tuple[Capture, ...]) -> None:
    """The viewer: a process of its own that shows the archived page with the network closed."""
    desk, hands = day.furnished.desk, day.hands
    folder = next(desk.workspace.root / one.folder for one in known if FOUND_PAGE in one.url)
    target = hands.out / "10b-archived-page-offline.png"
    program, *arguments = own_command(
        "viewer", "--bundle", str(folder), "--show", "page", "--shot", str(target),
        "--theme", desk.settings.theme, "--language", desk.settings.language,
    )  # fmt: skip
    viewer = QProcess(day.window)
    viewer.start(program, arguments)
    ended = QProcess.ProcessState.NotRunning
    await hands.until("the viewer showed the page", lambda: viewer.state() == ended, VIEWER_S)
    if not target.is_file():
        raise day.failed("the viewer took a picture")
    hands.pictures.append(target)


async def _export(day: Day, pane: ArchivePane, file: Path) -> None:
    hands = day.hands
    file.parent.mkdir(parents=True, exist_ok=True)
    buttons = [b for b in pane.findChildren(QPushButton) if b.isVisible() and b.isEnabled()]
    await hands.click(buttons[-1])
    await hands.until("a file is asked for", lambda: hands.seen(QFileDialog))
    dialog = hands.must_see("the file dialog", QFileDialog)
    name = dialog.findChildren(QLineEdit)[0]
    name.setFocus()
    name.selectAll()
    await hands.write(str(file))
    await hands.press(hands.enter)
    await hands.until("the case is exported", file.exists)
    with zipfile.ZipFile(file) as whole:
        if not any(name.endswith("index.html") for name in whole.namelist()):
            raise day.failed("the exported case has a page")


def _row_of(entries: EntryList, name: str) -> int:
    rows = entries.rows
    found = (rows.entry(at) for at in range(rows.rowCount()))
    at = [number for number, row in enumerate(found) if row is not None and row.title == name]
    return at[0] if at else -1
