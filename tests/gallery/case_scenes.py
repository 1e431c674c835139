"""The case desk in all its states, with threads as they really come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from app.domain import clock
from app.domain.alikeness import AlikeCases, CopyGroup, CopyOf, Neighbour
from app.domain.attack import Attack
from app.domain.case import CaseEvent, CaseStatus, CloseReason, Note, QueueRow, Step
from app.domain.evidence import Capture, CaptureStatus, Finding
from app.domain.ids import AuthorId, CaptureId, CaseId, PostId, SourceId, TemplateId
from app.domain.post import Attachment, Author, Post, PostVersion
from app.domain.reply import Draft, Reply, ReplyStatus, Way
from app.domain.template import Template
from app.domain.template_rank import Offer
from app.domain.text_diff import compare
from app.domain.triage import Band, Verdict
from app.domain.whole_case import WholeCase
from tests.desk_records import ANNA, TEXT, case, post, reply
from ui.panes.composer import Composer
from ui.panes.details import Details
from ui.panes.template_picker import TemplatePicker
from ui.panes.thread import ThreadPane

NOW = clock.now()
CAFE = Author(
    id=AuthorId(2),
    network="vk",
    native_id="2",
    name="Кофейня «Ромашка» на Ленинском проспекте, официальное сообщество",
    first_seen=NOW,
)
FOUND = CaptureId("01JDAAAAAAAAAAAAAAAAAAAAAA")


def said(number: int, minutes: float, text: str, **more: Any) -> Post:
    """A post so many minutes ago."""
    moment = NOW - timedelta(minutes=minutes)
    return post(number, text=text, **{"created": moment, "first_seen": moment, **more})


def wrote(number: int, status: ReplyStatus, minutes: float, **more: Any) -> Reply:
    """An answer so many minutes ago."""
    moment = NOW - timedelta(minutes=minutes)
    return reply(number, status, **{"created_at": moment, "not_before": moment, **more})


def thread() -> WholeCase:
    """Everything that may stand in a thread at once."""
    ago = [NOW - timedelta(minutes=minutes) for minutes in range(61)]
    posts = (
        said(9, 600, "Открываем новую точку! Приходите.", author=CAFE, case_id=None, likes=210),
        said(1, 55, TEXT, likes=14, reposts=3, replies=8, attachments=_files()),
        said(3, 50, "Поддерживаю, у меня то же самое.", case_id=None),
        said(4, 45, "מזה זמן רב שאני מחכה להזמנה. איפה הכסף שלי?"),
        said(5, 40, "Оченьдлинноесловобезпробелов" * 14, deleted_at=ago[3]),
        said(6, 8, "Ну что там? 👨‍👩‍👧‍👦\u200b"),
    )
    old = PostVersion(
        post_id=PostId(1),
        text=TEXT.replace("Третий", "Второй"),
        seen_from=ago[55],
        seen_until=ago[20],
    )
    replies = (
        wrote(1, ReplyStatus.SENT, 44, sent_at=ago[44], permalink="https://vk.com/wall-1_7"),
        wrote(2, ReplyStatus.FAILED, 30, error_code="source.login"),
        wrote(3, ReplyStatus.UNKNOWN, 25),
        wrote(4, ReplyStatus.COPIED, 20, way=Way.COPY, public=False),
        wrote(5, ReplyStatus.PENDING, 0, not_before=NOW + timedelta(seconds=13)),
    )
    kinds = ("found", "captured", "verdict", "deadline")
    return WholeCase(
        case=case(deadline_at=NOW + timedelta(minutes=14), opened_at=ago[55]),
        posts=posts,
        versions=(old,),
        replies=replies,
        notes=(Note(case_id=CaseId(7), at=ago[33], text="Звонила на склад: заказ потерян."),),
        events=tuple(CaseEvent(at=ago[54 - n], kind=kind) for n, kind in enumerate(kinds)),
        captures=(_capture(),),
        read_until=ago[10],
        source_name="ВКонтакте: стена сообщества «Ромашка», Москва и область",
        can_answer=True,
    )


def _files() -> tuple[Attachment, ...]:
    photo = Attachment(kind="photo", title="чек.jpg")
    return (photo, Attachment(kind="link", title="Правила возврата", url="https://example.org"))


def _capture() -> Capture:
    return Capture(
        id=FOUND,
        case_id=CaseId(7),
        url="https://vk.com/wall-1_1?reply=2&thread=" + "3" * 200,
        final_url=None,
        title="Запись на стене",
        started_at=NOW,
        finished_at=NOW,
        status=CaptureStatus.COMPLETE,
        reason=None,
        folder="evidence/2026/11/x",
        manifest_sha256="ab" * 32,
        size=3_400_000,
        text_found=True,
    )


def case_thread() -> QWidget:
    """The whole thread, from its first line."""
    pane = ThreadPane()
    pane.resize(640, 1700)
    pane.show_case(thread())
    pane.view.lines.toggle(1)
    return pane


def case_empty() -> QWidget:
    """Nothing is selected."""
    return ThreadPane()


def case_closed() -> QWidget:
    """A closed case of a source that was removed, its author unknown."""
    closed = case(
        status=CaseStatus.CLOSED,
        close_reason=CloseReason.SOLVED,
        author=None,
        steps=frozenset(Step),
        deadline_at=None,
    )
    pane = ThreadPane()
    pane.show_case(
        WholeCase(
            case=closed,
            posts=(said(1, 90, "", author=None, known=False),),
            source_removed=True,
            source_name="Удалённый источник",
        )
    )
    return pane


def case_long() -> QWidget:
    """Two thousand comments."""
    posts = [said(10 + n, 50 - n / 100, f"Комментарий {n}. " + TEXT * (n % 3)) for n in range(2000)]
    pane = ThreadPane()
    pane.show_case(replace(thread(), posts=tuple(posts), read_until=None))
    return pane


def case_desk() -> QWidget:
    """Thread and composer with the templates open and an answer on its way."""
    both = QSplitter(Qt.Orientation.Vertical)
    pane, composer = ThreadPane(), Composer()
    both.addWidget(pane)
    both.addWidget(composer)
    both.resize(640, 860)
    both.setSizes([560, 300])
    whole = thread()
    text = "Здравствуйте, Анна! Вернём [[сумма]] до [[дата]]. /"
    draft = Draft(case_id=CaseId(7), text=text, public=False, saved_at=NOW)
    pane.show_case(whole)
    composer.show_case(whole, draft)
    composer.show_way(Way.API)
    picker = TemplatePicker(pane)
    picker.show_choices([Offer(template=_template(number)) for number in range(9)])
    picker.show_preview("Анна, здравствуйте!\n\nНам жаль. Вернёмся с ответом до [[дата]].")
    picker.open_at(pane.rect().bottomLeft(), 20)
    return both


def _template(number: int) -> Template:
    return Template(
        id=TemplateId(number),
        short_code=f"срок{number}",
        name=f"Извинение и срок решения, когда названия очень длинные, {number}",
        folder="Жалоба::Доставка",
        body="…",
    )


def case_assessment() -> QWidget:
    """Оценка."""
    return _details(0)


def case_author() -> QWidget:
    """Автор."""
    return _details(2)


def case_captures() -> QWidget:
    """Фиксации, one of them altered."""
    pane = _details(3)
    pane.captures.say_verified(FOUND, [Finding(item="page.png", holds=False, code="altered")])
    pane.captures.progress.say("…", "info")
    return pane


def case_alike() -> QWidget:
    """Похожие: an attack with its copies, and the same problem elsewhere."""
    pane = _details(2)
    pane.show_alike(alike())
    pane.tabs.setCurrentWidget(pane.alike)
    return pane


def alike() -> AlikeCases:
    """Fourteen like texts by new accounts, and three neighbours with how they were solved."""
    first, last = NOW - timedelta(hours=3), NOW
    attack = Attack(texts=14, authors=13, first_at=first, last_at=last, registered=4, first_seen=7)
    other = TEXT.replace("Третий", "Второй").replace("заказ,", "заказ 77120,") + " Обходите!"
    copies = (
        CopyOf(case=_row(), nearness=0.86, pieces=compare(TEXT, other)),
        CopyOf(case=_row(9, network="mastodon"), nearness=1.0, pieces=compare(TEXT, TEXT)),
    )
    group = CopyGroup(
        id=1, cases=14, authors=13, first_at=first, last_at=last, attack=attack, others=copies
    )
    solved = Neighbour(
        case=_row(10, status=CaseStatus.CLOSED),
        nearness=0.61,
        shared=("замен",),
        close_reason=CloseReason.SOLVED,
        close_note="деньги вернули за два дня",
        reply="Здравствуйте! Заказ нашли на складе, деньги вернём сегодня до 18:00. " * 4,
        template="Извинение и срок решения",
    )
    plain = Neighbour(case=_row(11), nearness=0.34, shared=("склад",))
    return AlikeCases(group=group, neighbours=(solved, plain))


def _details(tab: int) -> Details:
    pane = Details()
    pane.resize(340, 1200)
    pane.show_case(thread())
    pane.tabs.setCurrentIndex(tab)
    return pane


def _row(number: int = 8, **changes: Any) -> QueueRow:
    row = QueueRow(
        id=CaseId(number),
        author_name=ANNA.name,
        network="vk",
        source_id=SourceId(1),
        brand="Ромашка",
        snippet=TEXT,
        triggers=(),
        verdict=Verdict.COMPLAINT,
        risk=60,
        band=Band.HIGH,
        priority=800,
        deadline_at=None,
        last_post_at=NOW,
        status=CaseStatus.WAITING,
        unread=False,
        own_channel=True,
        has_evidence=True,
        has_draft=False,
        attachments=0,
        repeat_author=True,
        reach=12_400,
    )
    return replace(row, **changes)


SCENES: dict[str, Callable[[], QWidget]] = {
    scene.__name__: scene
    for scene in (
        case_thread,
        case_empty,
        case_closed,
        case_long,
        case_desk,
        case_assessment,
        case_author,
        case_captures,
        case_alike,
    )
}
