"""The sample's VK: the methods that Otklik calls, answering as VK answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from app.services.sample_content import Person
from app.services.sample_network.addresses import VK, vk_owner
from app.services.sample_network.town import Standing, Town
from app.services.sample_network.web import Request, Response, as_json

Json = dict[str, Any]


def answer(town: Town, request: Request) -> Response:
    """One method call; an unknown method is VK's error 3, with status 200 as VK does."""
    name = request.path.removeprefix("/method/")
    method = METHODS.get(name)
    if method is None:
        return _error(3, "Unknown method passed")
    if not (request.fields.get("access_token") or request.headers.get("authorization")):
        return _error(5, "User authorization failed: no access_token passed.")
    return method(town, request.fields)


def _wall_get(town: Town, fields: dict[str, str]) -> Response:
    posts = [item for item in _of_owner(town, fields.get("owner_id", "")) if item.top]
    return _listed(town, posts[::-1], fields, _wall_post)


def _wall_get_by_id(town: Town, fields: dict[str, str]) -> Response:
    wanted = fields.get("posts", "").split(",")
    found = [i for i in _all_vk(town) if i.top and f"{_owner(i)}_{i.id}" in wanted]
    return _listed(town, found, {}, _wall_post)


def _get_comments(town: Town, fields: dict[str, str]) -> Response:
    thread = _thread(town, fields.get("owner_id", ""), fields.get("post_id", ""))
    if not thread:
        return _error(15, "Access denied: post was not found")
    below = [item for item in thread if not item.top]
    branch = fields.get("comment_id")
    replies = [item for item in below if _root_of(item, below) not in {None, item.id}]
    if branch:
        shown = [item for item in replies if _root_of(item, below) == branch]
    else:
        shown = [item for item in below if item not in replies]
    if fields.get("sort", "asc") == "desc":
        shown = shown[::-1]
    return _listed(town, shown, fields, _comment, total=len(below), branch_level=len(shown))


def _get_comment(town: Town, fields: dict[str, str]) -> Response:
    found = [
        item
        for item in _of_owner(town, fields.get("owner_id", ""))
        if not item.top and item.id == fields.get("comment_id")
    ]
    return _listed(town, found, {}, _comment) if found else _error(100, "comment not found")


def _search(town: Town, fields: dict[str, str]) -> Response:
    words = fields.get("q", "").casefold()
    since, until = int(fields.get("start_time", 0)), int(fields.get("end_time", 0) or 2**40)
    found = [
        item
        for item in town.of_place("vk_search")
        if item.top and words in item.text.casefold() and since <= int(item.at.timestamp()) <= until
    ]
    begin = int(fields.get("start_from") or 0)
    count = int(fields.get("count", 30))
    page = found[::-1][begin : begin + count]
    body = _page(town, page, _wall_post) | {"total_count": len(found), "count": len(found)}
    if begin + count < len(found):
        body["next_from"] = str(begin + count)
    return as_json({"response": body})


def _create_comment(town: Town, fields: dict[str, str]) -> Response:
    thread = _thread(town, fields.get("owner_id", ""), fields.get("post_id", ""))
    if not thread or not fields.get("message", "").strip():
        return _error(100, "One of the parameters specified was missing or invalid")
    wanted = fields.get("reply_to_comment", "")
    to = next((item for item in thread if item.id == wanted), thread[0])
    by = town.world.answerer(to.place)
    put = town.answer(to, by, fields["message"], fields.get("guid", ""))
    return as_json({"response": {"comment_id": int(put.id), "parents_stack": _stack(put, thread)}})


def _users_get(town: Town, fields: dict[str, str]) -> Response:
    wanted = set(fields.get("user_ids", "").split(","))
    people = [p for p in town.world.people.values() if p.network == "vk" and p.id in wanted]
    return as_json({"response": [_profile(person) for person in people]})


def _groups_get(town: Town, fields: dict[str, str]) -> Response:
    wanted = set(fields.get("group_id", fields.get("group_ids", "")).split(","))
    people = [
        p
        for p in town.world.people.values()
        if p.network == "vk" and wanted & {p.id.removeprefix("-"), p.handle} and p.id[0] == "-"
    ]
    return as_json({"response": {"groups": [_group(p) for p in people], "profiles": []}})


METHODS: dict[str, Callable[[Town, Any], Response]] = {
    "wall.get": _wall_get,
    "wall.getById": _wall_get_by_id,
    "wall.getComments": _get_comments,
    "wall.getComment": _get_comment,
    "newsfeed.search": _search,
    "wall.createComment": _create_comment,
    "users.get": _users_get,
    "groups.getById": _groups_get,
}


def _listed(
    town: Town,
    found: list[Standing],
    fields: dict[str, str],
    shape: Callable[[Town, Standing], Json],
    **more: int,
) -> Response:
    begin, count = int(fields.get("offset", 0)), int(fields.get("count", 100))
    start_at = fields.get("start_comment_id")
    if start_at:
        begin += next((n for n, item in enumerate(found) if item.id == start_at), 0)
    body = _page(town, found[begin : begin + count], shape)
    body["count"] = more.get("total", len(found))
    if "branch_level" in more:
        body |= {"current_level_count": more["branch_level"], "can_post": True}
    return as_json({"response": body})


def _page(town: Town, found: list[Standing], shape: Callable[[Town, Standing], Json]) -> Json:
    items = [shape(town, item) for item in found]
    people = {item.by.id: item.by for item in found}
    people |= {p.id: p for item in found for p in _below_by(town, item)}
    return {
        "items": items,
        "profiles": [_profile(p) for p in people.values() if not p.id.startswith("-")],
        "groups": [_group(p) for p in people.values() if p.id.startswith("-")],
    }


def _below_by(town: Town, item: Standing) -> Iterable[Person]:
    return (other.by for other in town.of_thread(item.place.key, item.thread) if not other.top)


def _wall_post(town: Town, item: Standing) -> Json:
    counts = item.counts
    below = len(town.of_thread(item.place.key, item.thread)) - 1
    return {
        "id": int(item.id),
        "owner_id": int(_owner(item)),
        "from_id": int(item.by.id),
        "date": int(item.at.timestamp()),
        "post_type": "post",
        "text": item.text,
        "attachments": _photos(item),
        "likes": {"count": counts["likes"]},
        "reposts": {"count": counts["reposts"]},
        "comments": {"count": counts["comments"] or below, "can_post": 1},
        "views": {"count": counts["views"]},
    }


def _comment(town: Town, item: Standing) -> Json:
    thread = town.of_thread(item.place.key, item.thread)
    below = [other for other in thread if not other.top]
    stack = _stack(item, thread)
    replies = [i for i in below if _root_of(i, below) == item.id and i.id != item.id]
    body: Json = {
        "id": int(item.id),
        "from_id": int(item.by.id),
        "post_id": int(thread[0].id),
        "owner_id": int(_owner(item)),
        "date": int(item.at.timestamp()),
        "text": item.text,
        "likes": {"count": item.counts["likes"]},
        "parents_stack": stack,
        "attachments": _photos(item),
    }
    if stack:
        answered = next((i for i in below if i.id == item.parent), None)
        body["reply_to_comment"] = int(item.parent or 0)
        body["reply_to_user"] = int(answered.by.id) if answered else 0
    else:
        shown = [_comment(town, reply) for reply in replies]
        body["thread"] = {"count": len(replies), "items": shown, "can_post": True}
    return body


def _stack(item: Standing, thread: list[Standing]) -> list[int]:
    root = _root_of(item, [other for other in thread if not other.top])
    return [int(root)] if root and root != item.id else []


def _root_of(item: Standing, below: list[Standing]) -> str | None:
    by_id = {other.id: other for other in below}
    at = item
    while at.parent in by_id:
        at = by_id[at.parent]
    return at.id


def _photos(item: Standing) -> list[Json]:
    return [
        {
            "type": "photo",
            "photo": {
                "id": int(item.id) * 10 + number,
                "owner_id": int(item.by.id),
                "sizes": [
                    {"type": "x", "width": 604, "height": 403, "url": photo_url(item, number)}
                ],
            },
        }
        for number in range(1, item.counts["photos"] + 1)
    ]


def photo_url(item: Standing, number: int) -> str:
    """Where the drawing of a photo lies."""
    return f"{VK}/photo/{item.place.key}-{item.id}-{number}.svg"


def _profile(person: Person) -> Json:
    first, _, last = person.name.partition(" ")
    return {
        "id": int(person.id),
        "first_name": first,
        "last_name": last,
        "screen_name": person.handle if "_" not in person.handle else f"id{person.id}",
        "followers_count": person.followers,
        "photo_50": f"{VK}/avatar/vk/{person.key}.svg",
    }


def _group(person: Person) -> Json:
    return {
        "id": -int(person.id),
        "name": person.name,
        "screen_name": person.handle,
        "members_count": person.followers,
        "photo_50": f"{VK}/avatar/vk/{person.key}.svg",
    }


def _owner(item: Standing) -> str:
    return vk_owner(item.place, item.by)


def _all_vk(town: Town) -> list[Standing]:
    return [item for item in town.all() if item.place.network == "vk"]


def _of_owner(town: Town, owner: str) -> list[Standing]:
    found = _all_vk(town)
    roots = {(i.place.key, i.thread) for i in found if i.top and _owner(i) == owner}
    return [item for item in found if (item.place.key, item.thread) in roots]


def _thread(town: Town, owner: str, post: str) -> list[Standing]:
    root = next((i for i in _of_owner(town, owner) if i.top and i.id == post), None)
    return town.of_thread(root.place.key, root.thread) if root else []


def _error(code: int, words: str) -> Response:
    return as_json({"error": {"error_code": code, "error_msg": words, "request_params": []}})
