"""VK posts anywhere that a search finds, from the last time on, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.domain.clock import now
from app.sources.answer import Answer
from app.sources.asking import Marks, Order, Portion, Task
from app.sources.items import Json, mapping, number
from app.sources.network import Place
from app.sources.networks.vk.asks import FIELDS, by_word, call, fresh, remembering, since_of
from app.sources.networks.vk.fields import Names, items_of, response_of
from app.sources.networks.vk.posts import post

LIST = "search"
PAGE = 200
REACHABLE = 1000
"""VK hands out no more of one search; older ones are reached by an earlier end."""
OVERLAP_S = 600
"""The index lags: what was written shortly before the last sync may be found only now."""
DAY_S = 86_400


def begin(place: Place, marks: Marks) -> tuple[Task, ...]:
    """From the last sync's beginning to now."""
    upto = int(now().timestamp())
    since = number(since_of(marks, LIST)) or upto - int(place.param("days", "7")) * DAY_S
    ask = call(
        "newsfeed.search",
        q=place.param("query"),
        count=PAGE,
        extended=1,
        fields=FIELDS,
        start_time=since - OVERLAP_S,
        end_time=upto,
    )
    return (Task(list=LIST, ask=ask, order=Order.BACK, about={"upto": str(upto)}),)


def read(task: Task, answer: Answer, place: Place) -> Portion:
    """A page; beyond what is reachable an earlier window of time follows."""
    response = response_of(answer)
    items, names = items_of(response), Names(response)
    return Portion(
        posts=tuple(post(one, names, place.site) for one in fresh(task, items)),
        next=_onward(task, items, mapping(response).get("next_from")),
        mark=task.about["upto"],
        total=number(mapping(response).get("total_count")),
    )


def _onward(task: Task, items: Sequence[Json], word: object) -> Task | None:
    reached = (number(task.about.get("reached")) or 0) + len(items)
    oldest = _oldest(items, number(task.about.get("oldest")))
    if reached < REACHABLE:
        onward = by_word(task, items, word)
        counted = {"reached": str(reached), "oldest": str(oldest or "")}
        return onward and replace(onward, about={**onward.about, **counted})
    if oldest is None or oldest >= (number(task.ask.query.get("end_time")) or 0):
        return None
    query = {name: value for name, value in task.ask.query.items() if name != "start_from"}
    earlier = replace(task.ask, query={**query, "end_time": oldest})
    about = {"upto": task.about["upto"], "shown": remembering(task, items).about["shown"]}
    return replace(task, ask=earlier, about=about)


def _oldest(items: Sequence[Json], so_far: int | None) -> int | None:
    dates = [at for item in items if (at := number(item.get("date")))]
    return min([*dates, *([so_far] if so_far else [])], default=None)
