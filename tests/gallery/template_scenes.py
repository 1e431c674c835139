"""Templates at hand: the picker, the form for blanks, the editor with files, files of an answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from app.domain import clock
from app.domain.attachment import AttachedFile
from app.domain.ids import CaseId, TemplateId
from app.domain.reply import Draft, Way
from app.domain.template import Template
from app.domain.template_rank import Offer, Why
from app.domain.template_text import asked
from app.services.starting import starter_templates
from tests.gallery.card_scenes import card
from ui.dialogs.fill_blanks import FillBlanksDialog
from ui.dialogs.template_folder import TemplateFolderDialog
from ui.panes.composer import Composer
from ui.panes.file_chips import FileChips
from ui.panes.template_picker import TemplatePicker
from ui.panes.templates import TemplatesPane

NOW = clock.now()
SIZES = {"template_form": (620, 640), "template_folder": (560, 300), "composer_files": (620, 330)}
BODY = """{{author.first_name|Здравствуйте}}, простите: опоздали, {{_почему:пробки;склад|почему}}.
Привезём {{_когда:дата|когда}}, {погода}, {{имя|{город}}}. {>подпись} {>нет_такого}
{{_что|что случилось}}"""


def size_of(name: str) -> tuple[int, int]:
    """How large a scene is at 100 %."""
    return SIZES.get(name, (1100, 720))


def files() -> list[tuple[AttachedFile, Path]]:
    """A picture that is not there, and a paper with a long name."""
    known = (
        ("чек.png", "image/png", 48_000),
        ("Правила возврата товара надлежащего качества.pdf", "application/pdf", 3_400_000),
    )
    return [
        (AttachedFile(name=name, media_type=kind, size=size, sha256="ab" * 32), Path("none"))
        for name, kind, size in known
    ]


def _offers() -> list[Offer]:
    """Starters with every reason there is."""
    reasons = (
        (Why(code="verdict", value="complaint"), Why(code="cause", value="staff"),
         Why(code="solved", times=4)),
        (Why(code="verdict", value="complaint"), Why(code="network", value="vk")),
        (Why(code="used", times=2),),
        (),
    )  # fmt: skip
    all_of_them = starter_templates()[:12]
    return [
        Offer(template=one, why=reasons[at % len(reasons)]) for at, one in enumerate(all_of_them)
    ]


def _composer(text: str) -> Composer:
    composer = Composer()
    draft = Draft(case_id=CaseId(7), text=text, public=True, saved_at=NOW)
    composer.show_case(card(), draft)
    composer.show_way(Way.COPY)
    return composer


def template_picker() -> QWidget:
    """What «::» offers, with why, and a variable that nobody knows."""
    window = QWidget()
    window.resize(1650, 1080)
    picker = TemplatePicker(window)
    picker.show_choices(_offers())
    picker.show_preview(
        "Анна, простите нас. Вернём [[сумма]] до [[погода]].",
        "No case knows {погода}: it will stand in the answer as a blank.",
    )
    picker.open_at(QPoint(60, 600), 20)
    return window


def template_picker_none() -> QWidget:
    """Nothing holds what was typed."""
    window = QWidget()
    picker = TemplatePicker(window)
    picker.show_choices([])
    picker.open_at(QPoint(60, 300), 20)
    return window


def template_form() -> QWidget:
    """A day, a list, a number and a text; the preview below."""
    body = (
        "{{_когда:дата|к какому дню}} {{_почему:пробки;погода;наш склад|почему}}"
        "{{_дней:число|сколько дней}} {{_что|что случилось}} {{_к:дата дат|к какому дню}}"
    )
    template = _template(1, body)
    form = FillBlanksDialog(
        template, asked(body), {"_когда": "завтра", "_к": "на днях"}, date(2026, 11, 22)
    )
    form.show_preview("Анна, привезём 23 ноября: [[почему]]. Осталось [[сколько дней]] [[день]].")
    return form


def template_folder() -> QWidget:
    """A folder gets another path."""
    return TemplateFolderDialog("Жалоба::Доставка", ["Жалоба", "Жалоба::Доставка", "Вопрос"])


def _template(number: int, body: str = BODY) -> Template:
    return Template(
        id=TemplateId(number),
        short_code=f"прости{number}",
        name=f"Извинение и первый шаг {number}",
        folder=("Благодарность", "Жалоба::Доставка", "Жалоба::Качество")[number % 3],
        body=body,
        verdicts=("complaint", "insult", "question")[: number % 4],
        causes=("staff",),
        networks=("vk", "telegram_bot"),
        slot="apology",
        interim=True,
        files=tuple(file for file, _ in files()),
        uses=3 * number,
        used_at=NOW - timedelta(days=number),
    )


def templates_whole() -> QWidget:
    """The tree, the list, the editor with files, faults and all that a template may fit."""
    pane = TemplatesPane()
    pane.editor.page.know(["прости1"], Path("none"))
    pane.show_templates([_template(number) for number in range(1, 20)])
    pane.editor.page.show_cases([("Анна Петрова: третий день жду заказ", CaseId(7))])
    pane.editor.show_preview(
        "Анна, простите: заказ опоздал, [[почему]].",
        "No case knows {погода}: it will stand in the answer as a blank.",
    )
    pane.editor._fits._more.setChecked(True)
    return pane


def composer_files() -> QWidget:
    """Files of an answer that the network does not take."""
    composer = _composer("Анна, здравствуйте! Деньги вернули, вот чек.")
    chips = FileChips()
    composer.add_below(chips)
    chips.show_files(files())
    chips.say("The answer is copied; you attach the 2 file(s) on the page.")
    return composer


SCENES: dict[str, Callable[[], QWidget]] = {
    scene.__name__: scene
    for scene in (
        template_picker,
        template_picker_none,
        template_form,
        template_folder,
        templates_whole,
        composer_files,
    )
}
