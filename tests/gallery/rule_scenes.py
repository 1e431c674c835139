"""The place of rules: words, post, author, acts, and what a rule would fire on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from app.domain import clock
from app.domain.ids import PostId, RuleId, SourceId, TopicId
from app.domain.rule import (
    Acts,
    Conditions,
    PostType,
    Rule,
    RuleLine,
    RulePreview,
    Urgency,
)
from app.domain.rule_choices import RuleChoices
from app.domain.triage import Verdict
from tests.gallery import case_scenes, shell_scenes
from ui.dialogs.tags import TagsDialog
from ui.panes.rules import RulesPane
from ui.panes.thread import ThreadPane

NOW = clock.now()
TEXTS = (
    ("Анна Котова", "Третью неделю прошу вернуть деньги за заказ, никто не отвечает", (20, 27)),
    ("Иван", "вернули не всё, где ещё 890 рублей?", (0, 7)),
    ("Ольга Очень-Длиннофамильцева", "Верните то, что списали. " * 6, (0, 7)),
)


def rule() -> Rule:
    """A rule with something on every page."""
    return Rule(
        id=RuleId(1),
        name="Возврат денег",
        place=1,
        conditions=Conditions(
            any_words=("вернуть", "возврат", "компенсация"),
            phrases=("верните деньги",),
            without_words=("спасибо",),
            types=(PostType.COMMENT, PostType.REVIEW),
            verdicts=(Verdict.COMPLAINT,),
            sources=(SourceId(1), SourceId(9)),
            followers_from=1_000,
            rating_to=3.0,
        ),
        acts=Acts(tags=("возврат", "деньги"), urgency=Urgency.URGENT, notify=True, capture=True),
    )


def preview() -> RulePreview:
    """What it would fire on."""
    lines = [
        RuleLine(
            post_id=PostId(at),
            network=("vk", "mastodon", "rss")[at % 3],
            author=author,
            at=NOW - timedelta(hours=5 * at),
            text=text,
            marks=(mark,),
        )
        for at, (author, text, mark) in enumerate(TEXTS * 4)
    ]
    return RulePreview(found=37, looked=12_408, shown=tuple(lines))


def pane(page: int = 0) -> RulesPane:
    """Three rules, the first of them open at a page."""
    made = RulesPane()
    hide = Rule(
        id=RuleId(2), name="Вакансии и реклама", place=2, acts=Acts(hide=True), enabled=False
    )
    every = Rule(id=RuleId(3), name="Всё подряд", place=3, acts=Acts(tags=("входящее",)))
    choices = RuleChoices(
        networks=("vk", "mastodon", "rss", "telegram_web"),
        sources=((SourceId(1), "VK: стена «Мигомира»"), (SourceId(2), "Отзывы")),
        topics=((TopicId(1), "Мигомир"), (TopicId(2), "Ярконет")),
        tags=("возврат", "курьер"),
    )
    made.show_rules((rule(), hide, every), choices, {RuleId(1): 1})
    made.editor.show_preview(preview(), 12_408, NOW)
    made.editor.fields.pages.setCurrentIndex(page)
    return made


def rules() -> QWidget:
    """The words."""
    return pane()


def rules_post() -> QWidget:
    """What the post is like, one of its sources removed."""
    return pane(1)


def rules_author() -> QWidget:
    """Who writes."""
    return pane(2)


def rules_acts() -> QWidget:
    """What is done, while the archive is still being looked through."""
    made = pane(3)
    made.editor.show_preview(replace(preview(), looked=4_000), 12_408, NOW)
    return made


def rules_everything() -> QWidget:
    """A rule that fires on everything says so."""
    made = pane()
    made.choose(RuleId(3))
    made.editor.show_preview(replace(preview(), found=12_408), 12_408, NOW)
    return made


def no_rules() -> QWidget:
    """The first thing to do."""
    made = RulesPane()
    made.show_rules((), RuleChoices(), {})
    return made


PLACES: dict[str, Callable[[], QWidget]] = {
    scene.__name__: scene
    for scene in (rules, rules_post, rules_author, rules_acts, rules_everything, no_rules)
}


def queue_tags() -> QWidget:
    """Rows with one tag, with many, with a very long one."""
    tags = (("возврат",), ("возврат", "курьер", "повтор"), ("сверхдлинная-метка-без-пробелов",), ())
    shown = [replace(row, tags=tags[at % 4]) for at, row in enumerate(shell_scenes.rows())]
    return shell_scenes._pane(shown, len(shown))


def case_tags() -> QWidget:
    """The head of a hidden case."""
    made = ThreadPane()
    made.show_case(replace(case_scenes.thread(), tags=("возврат", "курьер & K°"), hidden=True))
    return made


def tags_dialog() -> QWidget:
    """The tags of a case."""
    return TagsDialog(("возврат", "курьер"), ("возврат", "деньги"))


SCENES = PLACES | {scene.__name__: scene for scene in (queue_tags, case_tags, tags_dialog)}


def size_of(name: str) -> tuple[int, int]:
    """In pixels at 100 %."""
    return {"queue_tags": (380, 620), "case_tags": (700, 420), "tags_dialog": (460, 180)}.get(
        name, (1100, 720)
    )
