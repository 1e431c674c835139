"""The first steps of the day: the queue, what arrives, what burns, the thread, the evidence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton

from app.domain.triage import Verdict
from ui import format as shown
from ui.shortcuts import Keys
from ui.tour_day import Day

BEGUN = "банк зачислит их до вечера. И ещё: курьера на вашем адресе мы сменили."
WAITING, OPINION_LEADER, RETURNING = "Елена Кудряшова", "Полина Зимина", "Глеб Старостин"


async def queue_at_start(day: Day) -> str:
    """1. The queue is there at once, yesterday's drafts too, the network not needed."""
    hands, model = day.hands, day.window.model
    await hands.until("the queue has cases", lambda: model.rowCount() >= 30)
    await day.go_to(lambda row: row.author_name == WAITING)
    await hands.until("the draft is back", lambda: bool(day.composer.text.text()))
    drafts = sum(row.has_draft for row in day.rows())
    if drafts < 2:
        raise day.failed("the queue shows drafts")
    await hands.picture("01-queue-with-drafts")
    said = QCoreApplication.translate("Tour", "The queue: {cases} cases, {drafts} with drafts")
    return said.format(cases=model.rowCount(), drafts=drafts)


async def arrivals(day: Day) -> str:
    """2. New mentions come in; selection, scroll, caret, focus and typed text stay."""
    hands, queue, text = day.hands, day.window.queue.list, day.composer.text
    await hands.until("the engine is alive", lambda: day.furnished.engine.is_alive)
    await hands.key(Keys.REPLY)
    await hands.until("the composer has the focus", text.hasFocus)
    text.moveCursor(QTextCursor.MoveOperation.End)
    await hands.write(BEGUN)
    stood = (queue.current, queue.verticalScrollBar().value(), text.text())
    caret, rows = text.textCursor().position(), day.window.model.rowCount()
    day.sample.let_next_arrive()
    day.sample.let_next_arrive()
    await hands.key(Keys.SYNC)

    def invited() -> object:
        return hands.seen(QPushButton, lambda b: b.property("kind") == "banner")

    await hands.until("a banner says what arrived", invited)
    stands = (queue.current, queue.verticalScrollBar().value(), text.text())
    if stands != stood or text.textCursor().position() != caret or not text.hasFocus():
        raise day.failed("nothing moved under the hands")
    if day.window.model.rowCount() != rows:
        raise day.failed("the list waits until it is asked")
    await hands.picture("02-arrived-without-moving")
    return QCoreApplication.translate("Tour", "Two posts arrived: a banner, and nothing moved")


async def top_of_the_queue(day: Day) -> str:
    """3. The top of the queue is what burns most, and one glance says why."""
    hands = day.hands
    rows = day.window.model.rowCount()
    await hands.key(Keys.MERGE_NEW)
    await hands.until("what arrived is in the list", lambda: day.window.model.rowCount() > rows)
    top = await day.go_to(lambda _row: True)
    if top.priority < max(row.priority for row in day.rows()):
        raise day.failed("what burns most stands first")
    await day.open_tab(day.details.assessment)
    chips = day.furnished.case.thread.header.findChildren(QPushButton)
    await hands.click(next(chip for chip in chips if chip.text().startswith(str(top.risk))))
    if not day.case.case.risk.parts or not day.case.case.analysis:
        raise day.failed("the risk shows its parts")
    await hands.picture("03-what-burns-and-why")
    said = QCoreApplication.translate("Tour", "What burns most, and why: {author}, risk {risk}")
    return said.format(author=top.author_name, risk=top.risk)


async def thread_and_author(day: Day) -> str:
    """4. The thread: the post, its context, the author and their earlier cases."""
    await day.go_to(lambda row: row.author_name == RETURNING and row.repeat_author)
    await day.open_tab(day.details.author)
    whole = day.case
    if len(whole.posts) < 40 or not whole.history or not whole.history.cases:
        raise day.failed("a long thread and an author with a history")
    await day.hands.picture("04-thread-and-author")
    said = QCoreApplication.translate("Tour", "A thread of {posts} posts, an author with a history")
    return said.format(posts=len(whole.posts))


async def evidence(day: Day) -> str:
    """5. One key captures the page: picture, archive, hashes, journal."""
    await day.go_to(lambda row: row.author_name == OPINION_LEADER)
    capture = await day.capture()
    if day.case.posts[0].text[:40] not in day.captured_text(capture):
        raise day.failed("the complaint is in the capture")
    await day.open_tab(day.details.captures)
    await day.hands.picture("05-evidence-captured")
    said = QCoreApplication.translate("Tour", "The page is captured: {size}")
    return said.format(size=shown.size(capture.size))


async def verdict(day: Day) -> str:
    """6. The program proposes and says why; the person decides."""
    hands, page = day.hands, day.details.assessment
    if not day.case.case.analysis or not day.case.case.analysis.reasons:
        raise day.failed("the program says why")
    await day.open_tab(page)
    await hands.picture("06-verdict-and-why")
    await hands.key(Keys.VERDICT)
    await hands.until("the verdicts are offered", lambda: page.verdict.view().isVisible())
    at = page.verdict.findData(Verdict.COMPLAINT)
    while page.verdict.view().currentIndex().row() != at:
        below = page.verdict.view().currentIndex().row() < at
        await hands.press(hands.down if below else hands.up)
    await hands.press(hands.enter)
    page.reason.setFocus()
    await hands.write("Факты, чек и фото: партия 1118")
    await hands.press(hands.enter)
    await hands.until("the verdict is the person's", lambda: day.case.case.verdict_by_person)
    await hands.picture("06b-verdict-by-a-person")
    return QCoreApplication.translate("Tour", "The program said why, the person decided")
