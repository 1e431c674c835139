"""The places besides the queue in all their states, with texts as they really come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

from PySide6.QtWidgets import QWidget

from app.domain import clock
from app.domain.about import About
from app.domain.agenda import DueCase, KeptPromise, agenda
from app.domain.archive import Found
from app.domain.case import CaseStatus
from app.domain.ids import AuthorId, CaseId, SourceId, TemplateId
from app.domain.people import PeoplePage, Person, PersonCase
from app.domain.post import Author
from app.domain.search import Hit
from app.domain.source import Source, SourceConfig, SourceHealth, SyncProgress
from app.domain.template import Template
from app.domain.triage import Band, Verdict
from app.settings import Settings
from app.sources.kinds import kinds
from ui.panes.archive import ArchivePane
from ui.panes.deadlines import DeadlinesPane
from ui.panes.people import PeoplePane
from ui.panes.settings import SettingsPane
from ui.panes.source_state import Beyond
from ui.panes.sources import SourcesPane
from ui.panes.templates import TemplatesPane
from ui.panes.welcome import WelcomePane
from ui.presenters.welcome import FIRST

NOW = clock.now()
HEALTHS = [health for health in SourceHealth if health is not SourceHealth.PAUSED]
WAITS = {SourceHealth.WAITING, SourceHealth.FAILED, SourceHealth.OFFLINE}
CARDS = {"captcha", "notice", "waiting", "syncing", "never"}
NAMES = (
    "Анна Ёлкина",
    "Константин Константинопольский-Задунайский",
    "🌸 Маруся 🌸",
    "مهند العلي",
    "ivan_petrov_1987",
)
NETWORKS = ("vk", "mastodon", "rss", "telegram", "youtube", "ok")
TEXTS = (
    "Заказ №4471 везут третью неделю, поддержка молчит. Сколько можно ждать?",
    "Спасибо огромное курьеру Алексею, доставил под проливным дождём и улыбался!",
    "Вы вообще читаете комментарии?? Пять сообщений без ответа, позор такой компании",
    "Подскажите, пожалуйста, работает ли пункт выдачи на Ленина в воскресенье",
    "Интернет опять лёг в час пик, Северный район, роутер перезагружал.",
)
BODY = "{{author.first_name|Здравствуйте}}, простите нас: {{_что случилось}}. {{operator.name}}"


def deadlines() -> QWidget:
    """Every group, a draft, a name that is too long."""
    pane = DeadlinesPane()
    hours = (-50.0, -1.2, 0.3, 0.8, 27.0, 100.0)
    cases = [_due(number, ahead) for number, ahead in enumerate(hours)]
    promised = replace(_due(7, 5.0, CaseStatus.PROMISED), deadline_kind="promise")
    cases.append(replace(promised, promise="Вернём 1 350 ₽ на карту", promises=2))
    cases.append(_due(8, None, CaseStatus.SNOOZED))
    kept = KeptPromise(
        case_id=CaseId(9), author_name="Пётр", network="vk", what="Перезвоним завтра до 12:00",
        due=NOW - timedelta(hours=30), kept_at=NOW - timedelta(hours=26),
    )  # fmt: skip
    pane.show_agenda(agenda(cases, NOW), 1204, NOW, kept=[kept])
    pane.list.choose(7)
    return pane


def _due(number: int, ahead: float | None, status: CaseStatus = CaseStatus.NEW) -> DueCase:
    return DueCase(
        id=CaseId(number),
        author_name=NAMES[number % 5],
        network=NETWORKS[number % 6],
        brand="Мигомир",
        snippet=TEXTS[number % 5],
        verdict=list(Verdict)[number % 7],
        risk=50,
        band=Band.HIGH,
        status=status,
        due_at=None if ahead is None else NOW + timedelta(hours=ahead),
        deadline_kind="first_answer_60",
        snoozed_until=NOW + timedelta(hours=20) if ahead is None else None,
        own_channel=True,
        has_draft=number % 3 == 0,
    )


def nothing_due() -> QWidget:
    """The good end of a day."""
    pane = DeadlinesPane()
    pane.show_agenda((), 0, NOW)
    return pane


def people() -> QWidget:
    """A list, and a person with a note and cases."""
    pane = PeoplePane()
    found = [_person(number) for number in range(1, 40)]
    pane.show_people(PeoplePage(people=tuple(found), total=1204), NOW)
    pane.show_cases(AuthorId(1), [_case(number) for number in range(4)], NOW)
    return pane


def _person(number: int) -> Person:
    author = Author(
        id=AuthorId(number),
        network=NETWORKS[number % 6],
        native_id=str(number),
        name=NAMES[number % 5],
        handle=f"user{number}",
        followers=(120, 25_400, None, 1_300_000, 7)[number % 5],
        url="https://vk.com/id1",
        first_seen=NOW - timedelta(days=number),
        cases=number + 1,
        note="Просила звонить после 18" if number == 1 else "",
    )
    return Person(
        author=author,
        open_cases=number % 3,
        complaints=number,
        thanks=number % 2,
        hostile=number % 4,
        last_seen=NOW - timedelta(hours=7 * number),
    )


def _case(number: int) -> PersonCase:
    return PersonCase(
        id=CaseId(number),
        at=NOW - timedelta(days=number),
        snippet=TEXTS[number],
        network="vk",
        brand="Мигомир",
        verdict=Verdict.COMPLAINT,
        risk=50,
        band=Band.HIGH,
        status=CaseStatus.OPEN,
    )


def archive() -> QWidget:
    """Marked words, cases with more than one text."""
    pane = ArchivePane()
    pane.search.setText("доставка")
    pane.show_found([_found(number) for number in range(60)], 1000, NOW)
    pane.list.choose(("reply", "1"))
    return pane


def _found(number: int) -> Found:
    text = f"Обещали доставку во вторник. {TEXTS[number % 5]} Курьер с доставкой не приехал."
    marks = tuple((at, at + 8) for at in range(len(text)) if text.startswith("доставк", at))
    hit = Hit(
        kind=("post", "reply", "capture")[number % 3],
        ref=str(number),
        case_id=CaseId(number),
        at=NOW - timedelta(hours=9 * number),
        snippet=text,
        marks=marks,
        network=NETWORKS[number % 6],
        author=NAMES[number % 5],
        status=("new", "open", "closed")[number % 3],
        verdict="complaint",
        has_evidence=number % 2 == 0,
    )
    return Found(hit=hit, others=number % 4)


def nothing_found() -> QWidget:
    """A word that nobody wrote."""
    pane = ArchivePane()
    pane.search.setText("абракадабра")
    pane.show_found((), 0, NOW)
    return pane


def sources() -> QWidget:
    """Every health in words, one source being read."""
    pane = SourcesPane()
    pane.show_sources([_source(at, health) for at, health in enumerate(HEALTHS)], NOW)
    pane.show_beyond({SourceId(4): Beyond(can_look=True, watched=321, next_look=NOW)})
    pane.show_progress(SyncProgress(source_id=SourceId(1), done=1200, total=5400), SourceId(1))
    pane.list.choose(4)
    return pane


def source_that(number: int) -> QWidget:
    """The card of a source in one state."""
    pane = sources()
    if isinstance(pane, SourcesPane):
        pane.list.choose(SourceId(number))
    return pane


def offline_sources() -> QWidget:
    """Nothing is asked because the person wished so."""
    pane = sources()
    if isinstance(pane, SourcesPane):
        pane.show_offline(offline=True)
    return pane


def _source(number: int, health: SourceHealth) -> Source:
    kind = kinds()[4 * number % len(kinds())]
    config = SourceConfig(
        name=f"{health.value}: Сообщество «Мигомир» и его длинное имя",
        network=kind.network,
        kind=kind.kind,
        params={param.name: "мигомир" for param in kind.params if param.required},
        own_channel=number % 2 == 0,
        brand="Мигомир",
    )
    trouble = {
        "login": "source.login",
        "captcha": "source.captcha",
        "failed": "source.slow",
        "forbidden": "source.forbidden",
        "missing": "source.missing",
        "notice": "source.notice",
        "offline": "source.unreachable",
        "waiting": "source.limited",
    }
    return Source(
        id=SourceId(number),
        config=config,
        health=health,
        synced_at=NOW - timedelta(minutes=2),
        retry_at=NOW + timedelta(minutes=20) if health in WAITS else None,
        error_code=trouble.get(health.value),
        error_facts={"notice": "terms"},
        posts=1234 * number,
        cursor={"page": "7"} if number != 4 else {},
    )


def no_sources() -> QWidget:
    """The first thing to do."""
    pane = SourcesPane()
    pane.show_sources((), NOW)
    return pane


def templates() -> QWidget:
    """Folders, a body with a variable and a blank, a code that is taken."""
    pane = TemplatesPane()
    pane.show_templates([_template(number) for number in range(1, 20)])
    pane.editor.show_preview("Анна, простите нас: [[что случилось]]. Мария, «Ромашка»")
    pane.editor.say("Another template already has this code.")
    return pane


def _template(number: int) -> Template:
    return Template(
        id=TemplateId(number),
        short_code=f"прости{number}",
        name=f"Извинение и первый шаг {number}",
        folder=("Благодарность", "Жалоба::Доставка", "Жалоба::Качество")[number // 7],
        body=BODY,
        verdicts=("complaint", "insult", "question")[: number % 4],
        uses=3 * number,
    )


def settings() -> QWidget:
    """All settings on one page."""
    pane = SettingsPane()
    pane.show_settings(Settings(operator="Мария", brands=("Мигомир", "Ярконет")))
    pane.show_about(About(version="0.1.0", workspace="/home/maria/Otklik", licences=()))
    return pane


def welcome() -> QWidget:
    """The first start."""
    return WelcomePane([kind for kind in kinds() if (kind.network, kind.kind) in FIRST])


SCENES: dict[str, Callable[[], QWidget]] = {
    scene.__name__: scene
    for scene in (
        deadlines, nothing_due, people, archive, nothing_found, sources, no_sources, templates,
        settings, welcome, offline_sources,
    )
} | {
    f"source_card_{health.value}": partial(source_that, number)
    for number, health in enumerate(HEALTHS)
    if health.value in CARDS
}  # fmt: skip
