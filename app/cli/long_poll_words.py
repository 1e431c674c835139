"""Events of VK's Long Poll in the terminal's words: Russian and English."""

from __future__ import annotations

PLACES: dict[str, tuple[str, str]] = {
    "wall_post": ("записи на стене", "posts on the wall"),
    "wall_reply": ("комментарии на стене", "comments on the wall"),
    "board_post": ("комментарии в обсуждениях", "comments in discussions"),
    "photo_comment": ("комментарии к фото", "comments on photos"),
    "video_comment": ("комментарии к видео", "comments on videos"),
    "market_comment": ("комментарии к товарам", "comments on goods"),
    "message": ("сообщения", "messages"),
}
HAPPENED: dict[str, tuple[str, str]] = {
    "new": ("новые", "new"),
    "edit": ("изменение", "edited"),
    "delete": ("удаление", "deleted"),
    "restore": ("восстановление", "restored"),
    "reply": ("наши", "ours"),
}


def events(codes: str, language: int) -> str:
    """The events of these codes, place by place; `language` is the place in the pairs above."""
    found: dict[str, list[str]] = {}
    for code in codes.split():
        place, _, what = code.rpartition("_")
        found.setdefault(place, []).append(HAPPENED.get(what, (what, what))[language])
    return "; ".join(
        f"{PLACES.get(place, (place, place))[language]} ({', '.join(what)})"
        for place, what in found.items()
    )
