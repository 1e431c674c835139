"""The sample's Mastodon server: timelines, mentions, contexts, and publishing a status."""

from __future__ import annotations

import html
from typing import Any
from urllib.parse import quote

from app.domain import clock
from app.services.sample_content import Person
from app.services.sample_network.addresses import MASTODON
from app.services.sample_network.town import Standing, Town
from app.services.sample_network.web import Request, Response, as_json

Json = dict[str, Any]
OWN = ("mastodon", "yarkonet")
MISSING = as_json({"error": "Record not found"}, status=404)


def answer(town: Town, request: Request) -> Response:
    """One call of the interface below `/api/v1/`."""
    parts = request.path.removeprefix("/api/v1/").strip("/").split("/")
    match request.method, parts:
        case "POST", ["statuses"]:
            return _publish(town, request)
        case "GET", ["timelines", "tag", tag]:
            return _paged(request, [_status(town, item) for item in _tagged(town, tag)])
        case "GET", ["notifications"]:
            return _paged(request, [_notice(town, item) for item in _mentions(town)])
        case "GET", ["statuses", number, *more]:
            return _of_status(town, number, more)
        case "GET", ["accounts", *more]:
            return _of_account(town, request, more)
    return MISSING


def _of_status(town: Town, number: str, more: list[str]) -> Response:
    item = town.find("mastodon", number)
    if item is None:
        return MISSING
    if more == ["context"]:
        return _context(town, item)
    status = _status(town, item)
    return as_json([status] if more == ["history"] else status)


def _of_account(town: Town, request: Request, more: list[str]) -> Response:
    if more == ["verify_credentials"]:
        return as_json(_account(town.world.people[OWN]))
    found = [item for item in _all(town) if more == [item.by.id, "statuses"]]
    return _paged(request, [_status(town, item) for item in found[::-1]])


def _publish(town: Town, request: Request) -> Response:
    to = town.find("mastodon", request.fields.get("in_reply_to_id", ""))
    text = request.fields.get("status", "").strip()
    if to is None or not text:
        return as_json({"error": "Validation failed: Text can't be blank"}, status=422)
    key = request.headers.get("idempotency-key", "")
    return as_json(_status(town, town.answer(to, town.world.people[OWN], text, key)))


def _context(town: Town, item: Standing) -> Response:
    thread = town.of_thread(item.place.key, item.thread)
    by_id = {other.id: other for other in thread}
    above: list[Standing] = []
    at = item
    while at.parent in by_id:
        at = by_id[at.parent]
        above.insert(0, at)
    below = [other for other in thread if _hangs_on(other, item, by_id)]
    return as_json(
        {
            "ancestors": [_status(town, other) for other in above],
            "descendants": [_status(town, other) for other in below],
        }
    )


def _hangs_on(item: Standing, root: Standing, by_id: dict[str, Standing]) -> bool:
    at = item
    while at.parent in by_id:
        at = by_id[at.parent]
        if at.id == root.id:
            return True
    return False


def _paged(request: Request, found: list[Json]) -> Response:
    """Newest first, by `min_id`, `since_id` and `max_id`, with the links of the next pages."""
    fields = request.fields
    limit = min(int(fields.get("limit", 20)), 40)
    newer = int(fields.get("min_id") or fields.get("since_id") or 0)
    older = int(fields.get("max_id") or 2**80)
    fitting = [item for item in found if newer < int(item["id"]) < older]
    page = fitting[-limit:] if fields.get("min_id") else fitting[:limit]
    headers = {"X-RateLimit-Limit": "300", "X-RateLimit-Remaining": "299"}
    if page:
        root = f"http://{request.host}{quote(request.path)}?limit={limit}"
        headers["Link"] = (
            f'<{root}&max_id={page[-1]["id"]}>; rel="next", '
            f'<{root}&min_id={page[0]["id"]}>; rel="prev"'
        )
    return as_json(page, headers)


def _all(town: Town) -> list[Standing]:
    return [item for item in town.all() if item.place.network == "mastodon"]


def _tagged(town: Town, tag: str) -> list[Standing]:
    wanted = f"#{tag.casefold()}"
    return [item for item in _all(town) if wanted in item.text.casefold()][::-1]


def _mentions(town: Town) -> list[Standing]:
    own = town.world.people[OWN]
    wanted = f"@{own.handle}"
    found = (i for i in _all(town) if i.by != own and wanted in i.text.casefold())
    return list(found)[::-1]


def _notice(town: Town, item: Standing) -> Json:
    return {
        "id": item.id,
        "type": "mention",
        "created_at": _moment(item),
        "account": _account(item.by),
        "status": _status(town, item),
    }


def _status(town: Town, item: Standing) -> Json:
    answers = [i for i in town.of_thread(item.place.key, item.thread) if i.parent == item.id]
    answered = town.find("mastodon", item.parent) if item.parent else None
    counts = item.counts
    return {
        "id": item.id,
        "uri": f"{MASTODON}/@{item.by.handle}/{item.id}",
        "url": f"{MASTODON}/@{item.by.handle}/{item.id}",
        "created_at": _moment(item),
        "edited_at": None,
        "in_reply_to_id": item.parent,
        "in_reply_to_account_id": answered.by.id if answered else None,
        "visibility": "public",
        "language": "ru",
        "content": f"<p>{html.escape(item.text, quote=False)}</p>",
        "account": _account(item.by),
        "media_attachments": [_picture(item, n + 1) for n in range(counts["photos"])],
        "mentions": [],
        "tags": [],
        "replies_count": len(answers),
        "reblogs_count": counts["reposts"],
        "favourites_count": counts["likes"],
        "reblog": None,
        "sensitive": False,
        "spoiler_text": "",
    }


def _picture(item: Standing, number: int) -> Json:
    url = f"{MASTODON}/photo/{item.place.key}-{item.id}-{number}.svg"
    return {"id": f"{item.id}{number}", "type": "image", "url": url, "preview_url": url}


def _account(person: Person) -> Json:
    return {
        "id": person.id,
        "username": person.handle,
        "acct": person.handle,
        "display_name": person.name,
        "url": f"{MASTODON}/@{person.handle}",
        "avatar": f"{MASTODON}/avatar/mastodon/{person.key}.svg",
        "followers_count": person.followers,
        "following_count": 0,
        "statuses_count": 0,
        "bot": False,
    }


def _moment(item: Standing) -> str:
    return clock.iso(item.at).replace("Z", ".000Z")
