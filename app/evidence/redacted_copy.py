"""The bundle of a copy with masked places: what goes along, and which capture it is a copy of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from app.domain import clock
from app.domain.redaction import Found, Region, masked, region_to_json
from app.evidence import capture_record, manifest
from app.evidence.canonical import readable
from app.evidence.facts import FILE as FACTS
from app.evidence.signing import Signer

TOLD = "КОПИЯ.txt"
KEPT = (
    "id", "case", "kind", "url", "final_url", "title", "started_at", "finished_at", "status",
    "reason", "text_found", "operator", "local_time", "seconds", "http_status", "remote_ip",
    "versions", "viewport", "logged_in", "clock", "format",
)  # fmt: skip
"""Facts that tell of the page and the moment; the computer's name and the network's log do not."""
NAMELESS = ("title",)
"""Facts in which a masked wording may stand."""
TEXT = """\
Это копия фиксации, в которой закрыты отдельные места. Это не сама фиксация.

Копия:        {id}
Оригинал:     {original}
SHA-256 манифеста оригинала (manifest.json):
              {original_sha256}
Страница:     {url}
Снято (UTC):  {started}
Копия (UTC):  {made}

На картинках закрашено мест: {regions}. Пиксели под ними стёрты, а не прикрыты.
В тексте закрыто мест: {words}.
Сетевой архив, MHTML, PDF, код страницы, файлы записи, профиль автора и ветка в копию не входят:
в них осталось бы то, что закрыто.

Оригинал не изменён. Кому он доверен, может проверить, что копия сделана с него: в manifest.json
копии, в поле redaction_of, стоит контрольная сумма манифеста оригинала.

Проверить файлы копии:  sha256sum -c SHA256SUMS
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """What is known when the pictures are painted and the text is masked."""

    id: str
    original_sha256: str
    regions: Sequence[Region]
    words: Sequence[Found] | None
    operator: str
    made_at: datetime


def compose(part: Path, facts: Mapping[str, Any], copy: Copy, signer: Signer | None) -> str:
    """Writes facts, explanation, manifest and signature beside the masked files in `part`.

    `facts` are the original's. Returns the manifest's SHA-256.
    """
    about = _about(facts, copy)
    kept = {name: facts[name] for name in KEPT if name in facts}
    for name in NAMELESS:
        kept[name] = masked(str(kept.get(name) or ""), copy.words or ())
    kept |= {"id": copy.id, "redaction_of": about}
    kept |= {"redacted_at": clock.iso(copy.made_at), "redacted_by": copy.operator}
    (part / FACTS).write_bytes(readable(kept))
    (part / TOLD).write_text(_told(facts, copy, about), "utf-8")
    return manifest.write(part, {**capture_record.core(kept), "redaction_of": about}, signer)


def _about(facts: Mapping[str, Any], copy: Copy) -> dict[str, Any]:
    """The field of manifest and facts that ties the copy to its original."""
    words = Counter(each.reason for each in copy.words or () for _ in range(max(1, each.count)))
    return {
        "capture": facts.get("id"),
        "manifest_sha256": copy.original_sha256,
        "regions": [region_to_json(region) for region in copy.regions],
        "text": None if copy.words is None else dict(sorted(words.items())),
    }


def _told(facts: Mapping[str, Any], copy: Copy, about: Mapping[str, Any]) -> str:
    return TEXT.format(
        id=copy.id,
        original=facts.get("id"),
        original_sha256=copy.original_sha256,
        url=facts.get("final_url") or facts.get("url"),
        started=facts.get("started_at"),
        made=clock.iso(copy.made_at),
        regions=len(copy.regions),
        words=sum((about["text"] or {}).values()),
    )
