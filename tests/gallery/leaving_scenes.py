"""What an answer meets before it leaves: rest, re-reading, rules of the place; templates' files."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.domain.ids import TemplateId
from app.domain.resting import RestRules
from app.domain.rule_card import CONTEST, RuleCard, from_json
from app.domain.template import Template
from app.domain.template_incoming import FileKind, Incoming, Planned, Standing, TemplateFile
from app.services.rule_cards import _shipped
from ui.dialogs.read_again import ReadAgainDialog
from ui.dialogs.rule_card import RuleCardDialog, RuleCardEditor
from ui.dialogs.take_templates import TakeTemplatesDialog
from ui.dialogs.without_rest import WithoutRestDialog
from ui.panes.rest_section import RestSection

THEIRS = "Третью неделю жду возврат за чайник. Звоню — «ждите». Сколько можно?!"
BEFORE = "Анна, вы не правы: мы вам уже писали. Деньги вернём, как только сможем."
NOW = "Анна, простите, что заставили ждать. Деньги вернём до пятницы, 27 ноября."


def _card(name: str) -> RuleCard:
    return from_json(name, _shipped()[name], own=name == CONTEST)


def read_again() -> QWidget:
    """Their words, and ours with every change."""
    return ReadAgainDialog(THEIRS, BEFORE, NOW)


def rule_cards() -> QWidget:
    """A network's card and that of contests."""
    counted = "Жалоб на конкурсы и призы за год: 3"
    return RuleCardDialog([_card("vk"), _card(CONTEST)], counted)


def rule_card_editor() -> QWidget:
    """The same, to be changed."""
    return RuleCardEditor(_card(CONTEST))


def rest_settings() -> QWidget:
    """Cold reading in the settings."""
    section = RestSection()
    section.show_rules(RestRules())
    return section


def take_templates() -> QWidget:
    """A file of another program."""
    standings = [Standing.NEW] * 12 + [Standing.SAME] * 3 + [Standing.OTHER] * 2
    steps = [
        Planned(
            standing=standing,
            incoming=Incoming(
                template=Template(
                    id=TemplateId(0),
                    short_code=f"возврат{number}",
                    name="Возврат денег за товар",
                    folder="Жалоба::Доставка",
                    body="…",
                ),
                lost=("ticket.ticket_field_77",),
            ),
        )
        for number, standing in enumerate(standings)
    ]
    file = TemplateFile(kind=FileKind.ZENDESK, incoming=(), passed_over=2, left=("Отчёт", "Цены"))
    return TakeTemplatesDialog("macros.json", file, steps)


SCENES: dict[str, Callable[[], QWidget]] = {
    "read_again": read_again,
    "without_rest": WithoutRestDialog,
    "rule_cards": rule_cards,
    "rule_card_editor": rule_card_editor,
    "rest_settings": rest_settings,
    "take_templates": take_templates,
}
SIZES = {"rest_settings": (720, 320), "without_rest": (520, 220)}


def size_of(name: str) -> tuple[int, int]:
    """Dialogs are drawn as large as they want."""
    return SIZES.get(name, (680, 620))
