"""Importing a file of posts: what it looks like, how it is to be read, what came of it (L13)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

FIELDS = (
    "text",
    "created",
    "author_name",
    "author_handle",
    "author_url",
    "followers",
    "permalink",
    "native_id",
    "parent_id",
    "network",
    "title",
    "rating",
    "likes",
    "reposts",
    "replies",
    "views",
)
"""What a column may hold; only `text` is required."""
FORMULA = "=+-@\t\r＝＋－＠"
"""How a cell begins that a spreadsheet would execute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """How to read a file; what is empty is found out from the file itself."""

    columns: Mapping[str, str] = field(default_factory=dict)
    """Our field → the head of its column."""
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    zone: str = ""
    """The zone of moments that say none, an IANA name; empty: this machine's."""
    brand: str = ""
    network: str = "import"
    name: str = ""
    """Of the source that the posts belong to; empty: the file's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPreview:
    """The beginning of a file as it would be read."""

    kind: str
    """csv, xlsx or json."""
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """The first rows, as text, as wide as the heads."""
    total: int | None
    """Rows in all, if that is known without reading everything."""
    plan: ImportPlan
    """How it was read, with the columns guessed from their heads."""
    profile: str = ""
    """The saved profile whose columns fit; empty: none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptAside:
    """A row that could not be imported: its number in the file, why in a word, its cells."""

    number: int
    reason: str
    """no_text, bad_moment, bad_number, too_few_cells, too_long, unreadable."""
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOutcome:
    """What came of an import."""

    added: int
    repeated: int
    """Known already: by their id, or by author, moment and text."""
    aside: tuple[KeptAside, ...]
    """The first of the rows kept aside."""
    aside_total: int
    aside_file: str | None = None
    """Where all of them lie as CSV, with their numbers and reasons."""


def harmless(cell: str) -> str:
    """A cell for a table that we write: no spreadsheet may take foreign text for a formula."""
    return f"'{cell}" if cell[:1] in FORMULA and cell else cell
