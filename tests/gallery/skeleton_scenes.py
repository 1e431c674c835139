"""The parts of an answer, what it promises, and the day an interim one must name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from app.domain import clock
from app.domain.ids import TemplateId
from app.domain.reply import Way
from app.domain.skeleton import SkeletonFacts, Slot, Solvable
from app.domain.skeleton_choice import skeleton
from app.domain.skeleton_offer import OfferedSkeleton, OfferedSlot, SlotChoice
from app.domain.triage import Band, Verdict
from tests.gallery.card_scenes import card
from ui.dialogs.skeleton import SkeletonDialog
from ui.panes.composer import Composer
from ui.panes.promised_line import InterimStrip, PromisedLine
from ui.panes.skeleton_line import SkeletonLine
from ui.presenters.promises import moment_words

TEXTS = {
    Slot.THANKS: "Анна, здравствуйте! Спасибо, что написали нам.",
    Slot.APOLOGY: "Простите нас: заказ должен был приехать ещё во вторник, и мы вас подвели.",
    Slot.INTERIM: "Вопрос у нас, занимается им старшая смены. Напишем здесь до [[день и час]].",
    Slot.ANSWER: "Деньги, 1 350 ₽, вернули на карту сегодня в 12:40.",
    Slot.CONTACT: "Если удобнее, напишите нам лично: ответит человек, а не робот.",
    Slot.CLOSING: "Ольга, служба заботы «Ромашки»",
}
FACTS = SkeletonFacts(verdict=Verdict.COMPLAINT, cause="staff", band=Band.HIGH, lacks=("order",))


def _offered(facts: SkeletonFacts) -> OfferedSkeleton:
    whole = skeleton(facts)
    slots = tuple(OfferedSlot(offer=one, choices=_choices(one.slot)) for one in whole.slots)
    return OfferedSkeleton(
        skeleton=whole, slots=slots, hint="Вернуть деньги", grounds=facts.grounds
    )


def _choices(slot: Slot) -> tuple[SlotChoice, ...]:
    text = TEXTS.get(slot)
    if text is None:
        return ()
    first = SlotChoice(template_id=TemplateId(1), short_code="а", name="Первый ответ", text=text)
    return first, replace(first, name="Коротко", text=text.partition(".")[0])


def _dialog(facts: SkeletonFacts) -> QWidget:
    dialog = SkeletonDialog()
    dialog.show_offered(_offered(facts))
    return dialog


def skeleton_time() -> QWidget:
    """A complaint that needs time."""
    return _dialog(FACTS)


def skeleton_now() -> QWidget:
    """Solved at once, after an apology."""
    return _dialog(replace(FACTS, solvable=Solvable.NOW, said=frozenset({"apology"})))


def skeleton_unfounded() -> QWidget:
    """No ground, and nobody wrote down why."""
    return _dialog(replace(FACTS, unfounded=True))


def skeleton_troll() -> QWidget:
    """No answer."""
    return _dialog(SkeletonFacts(verdict=Verdict.TROLL))


def _composer(text: str) -> Composer:
    composer = Composer()
    composer.show_case(card())
    composer.show_way(Way.API)
    composer.text.setPlainText(text)
    return composer


def skeleton_offer() -> QWidget:
    """An empty answer."""
    composer, line = _composer(""), SkeletonLine()
    composer.add_below(line)
    line.show()
    return composer


def promised() -> QWidget:
    """A promise under the answer."""
    composer, line = _composer("Анна, деньги вернём до пятницы."), PromisedLine()
    composer.add_below(line)
    due = moment_words(clock.now() + timedelta(days=5))
    line.say(f"Обещано: до {due}", "Изменить…", "Не обещание")
    return composer


def promise_over() -> QWidget:
    """The day is over."""
    composer, line = _composer("Анна, деньги вернём до 20 ноября."), PromisedLine()
    composer.add_below(line)
    line.say("Этот день прошёл: до 20 ноября", late=True)
    return composer


def promise_open() -> QWidget:
    """An earlier promise of the case, late, over what is written."""
    composer, line = _composer("Анна, добрый день!"), PromisedLine()
    composer.add_above(line)
    due = moment_words(clock.now() - timedelta(hours=3))
    said = f"Обещано: до {due}, просрочено: Вернём 1 350 ₽ на карту и напишем здесь · ещё 1"
    line.say(said, "Исполнено", late=True)
    return composer


def interim_asked() -> QWidget:
    """By when?"""
    composer, strip = _composer("Анна, мы работаем над вашим вопросом."), InterimStrip()
    composer.add_above(strip)
    strip.ask()
    return composer


SIZES = {
    "skeleton_time": (860, 520),
    "skeleton_now": (860, 520),
    "skeleton_unfounded": (860, 520),
    "skeleton_troll": (620, 200),
    "skeleton_offer": (560, 220),
    "promised": (560, 220),
    "promise_over": (420, 220),
    "promise_open": (420, 240),
    "interim_asked": (420, 280),
}
SCENES: dict[str, Callable[[], QWidget]] = {
    scene.__name__: scene
    for scene in (
        skeleton_time,
        skeleton_now,
        skeleton_unfounded,
        skeleton_troll,
        skeleton_offer,
        promised,
        promise_over,
        promise_open,
        interim_asked,
    )
}


def size_of(name: str) -> tuple[int, int]:
    """As it stands in the desk, or before it."""
    return SIZES[name]
