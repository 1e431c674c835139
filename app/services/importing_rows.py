"""A row of a foreign file as a post, or the reason why it is none."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

from app.domain import clock
from app.domain.post import FetchedAuthor, FetchedPost
from app.domain.web_address import network_named, network_of, page_address
from app.services.importing_table import Row

LONGEST_TEXT = 100_000
NOTHING = frozenset({"", "-", "—", "–", "n/a", "na", "null", "none", "нет", "nan"})
COUNTERS = ("likes", "reposts", "replies", "views", "followers")
MONTHS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
DAY_FIRST = re.compile(
    r"(?P<d>\d{1,2})[./-](?P<m>\d{1,2})[./-](?P<y>\d{4}|\d{2})(?!\d)(?P<rest>.*)", re.DOTALL
)
YEAR_FIRST = re.compile(
    r"(?P<y>\d{4})[./-](?P<m>\d{1,2})[./-](?P<d>\d{1,2})(?P<rest>.*)", re.DOTALL
)
IN_WORDS = re.compile(
    r"(?P<d>\d{1,2})\s+(?P<w>[а-яё]{3,8})\.?,?\s+(?P<y>\d{4})(?P<rest>.*)", re.IGNORECASE
)
CLOCK = re.compile(r"(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(am|pm)?", re.IGNORECASE)
ZONE = re.compile(
    r"(?:z|utc|gmt)?\s*([+-])(\d{2}):?(\d{2})\s*$|(z|utc|gmt|msk|мск)\s*$", re.IGNORECASE
)
MOSCOW = timedelta(hours=3)


class RowBroken(Exception):
    """Why a row cannot become a post, in one word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowReader:
    """Knows which column is what; makes posts."""

    heads: tuple[str, ...]
    columns: Mapping[str, str]
    zone: tzinfo
    now: datetime

    def post(self, row: Row) -> FetchedPost:
        """The post in a row.

        Raises:
            RowBroken: it holds none.
        """
        if row.reason:
            raise RowBroken(row.reason)
        given = dict(zip(self.heads, row.cells, strict=False))
        cells = {field: given.get(head, "").strip() for field, head in self.columns.items()}
        text = cells.get("text", "")
        if not text and not cells.get("title"):
            raise RowBroken("no_text")
        if len(text) > LONGEST_TEXT:
            raise RowBroken("too_long")
        created = self._moment(cells)
        counts: dict[str, Any] = {name: _count(cells.get(name, "")) for name in COUNTERS}
        return FetchedPost(
            native_id=cells.get("native_id") or _made_id(cells),
            kind=cells.get("kind") or "post",
            text=text,
            author=_author(cells, counts.pop("followers")),
            created=created,
            title=cells.get("title") or None,
            parent_id=cells.get("parent_id") or None,
            thread_id=cells.get("thread_id") or None,
            permalink=_address(cells.get("permalink", "")),
            rating=_number(cells.get("rating", "")),
            network=_network(cells),
            raw={head: cell for head, cell in given.items() if cell},
            **counts,
        )

    def _moment(self, cells: Mapping[str, str]) -> datetime | None:
        text = cells.get("created", "")
        if text.lower() in NOTHING:
            return None
        if cells.get("time") and not CLOCK.search(text):
            text = f"{text} {cells['time']}"
        moment = moment_of(text, self.zone)
        if moment is None or not datetime(1990, 1, 1, tzinfo=UTC) < moment <= self.now + timedelta(
            1
        ):
            raise RowBroken("bad_moment")
        return moment


def moment_of(text: str, zone: tzinfo) -> datetime | None:
    """The moment a cell means, in UTC; `zone` where it names none. None: it means nothing.

    Day before month, as in Russia: `05.03.2026 14:07`; ISO, words, seconds since 1970 too.
    """
    text = " ".join(text.split())
    if re.fullmatch(r"\d{10}(\d{3})?", text):
        return datetime.fromtimestamp(int(text[:10]), UTC)
    if re.fullmatch(r"[2-6]\d{4}(\.\d+)?", text):  # days since 1899-12-30, as spreadsheets count
        days = datetime(1899, 12, 30, tzinfo=zone) + timedelta(days=float(text))
        return clock.aware(days.replace(microsecond=0))
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return _by_parts(text, zone)
    return clock.aware(moment if moment.tzinfo else moment.replace(tzinfo=zone))


def _by_parts(text: str, zone: tzinfo) -> datetime | None:
    found = YEAR_FIRST.search(text) or DAY_FIRST.search(text) or IN_WORDS.search(text)
    if found is None:
        return None
    part = found.groupdict()
    month = int(part["m"]) if "m" in part else _month(part["w"])
    day, year = int(part["d"]), int(part["y"])
    if month > 12 >= day and "/" in found[0]:
        day, month = month, day
    time = CLOCK.search(text)
    hour, minute, second = (int(time[n] or 0) for n in (1, 2, 3)) if time else (0, 0, 0)
    if time and time[4]:
        hour = hour % 12 + (12 if time[4].lower() == "pm" else 0)
    try:
        local = datetime(year + 2000 if year < 100 else year, month, day, hour, minute, second)  # noqa: DTZ001  # its zone comes next
        return _placed(local, part["rest"] if time else "", zone)
    except (ValueError, OverflowError):
        return None


def _placed(local: datetime, rest: str, zone: tzinfo) -> datetime:
    said = ZONE.search(rest)
    if said is None:
        return clock.aware(local.replace(tzinfo=zone))
    if said[1]:
        shift = timedelta(hours=int(said[2]), minutes=int(said[3])) * (1 if said[1] == "+" else -1)
    else:
        shift = MOSCOW if said[4].lower() in {"msk", "мск"} else timedelta()
    return local.replace(tzinfo=UTC) - shift


def _month(word: str) -> int:
    low = word.lower()
    return next((n for n, start in enumerate(MONTHS, 1) if low.startswith(start)), 0)


def _number(text: str) -> float | None:
    bare = re.sub(r"[\s\u00a0'’]", "", text).replace(",", ".")
    if bare.lower() in NOTHING:
        return None
    try:
        found = float(bare)
    except ValueError as error:
        raise RowBroken("bad_number") from error
    if not abs(found) < 2**53:
        raise RowBroken("bad_number")
    return found


def _count(text: str) -> int | None:
    if re.fullmatch(r"\d{1,3}([,.]\d{3})+", text):  # 12,345 counts thousands, not parts
        text = re.sub(r"[,.]", "", text)
    found = _number(text)
    if found is not None and (found < 0 or not found.is_integer()):
        raise RowBroken("bad_number")
    return None if found is None else int(found)


def _author(cells: Mapping[str, str], followers: int | None) -> FetchedAuthor | None:
    name, handle = cells.get("author_name"), cells.get("author_handle")
    url = _address(cells.get("author_url", ""))
    native = cells.get("author_id") or url or handle or name
    if not native:
        return None
    return FetchedAuthor(
        native_id=native,
        handle=handle or None,
        name=name or None,
        followers=followers,
        url=url,
    )


def _network(cells: Mapping[str, str]) -> str:
    """Where the post stands: by its address, else by what the column says; empty: nobody knows."""
    link = page_address(cells.get("permalink", ""))
    found = network_of(link) if link else ""
    return found if found not in {"", "web"} else network_named(cells.get("network", ""))


def _address(text: str) -> str | None:
    return text if re.match(r"https?://\S+$", text) and len(text) < 4_000 else None


def _made_id(cells: Mapping[str, str]) -> str:
    """The same row has the same id at every import."""
    names = ("permalink", "author_url", "author_name", "author_handle", "created", "time", "text")
    said = "\x1f".join(cells.get(name, "") for name in names)
    return "row:" + hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:24]
