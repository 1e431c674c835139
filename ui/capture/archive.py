"""The recorded answers of a bundle's WACZ, in memory: what an archived page may still ask for."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass

from warcio.exceptions import ArchiveLoadFailed

from app.errors import BundleBroken
from app.evidence.redaction import Headers, clean_url
from app.evidence.verification import UNREADABLE
from app.evidence.warc_reading import responses

LEFT_OUT = (
    "x-orig-", "content-length", "content-encoding", "transfer-encoding", "set-cookie",
    "strict-transport-security", "alt-svc", "refresh", "report-to", "reporting-endpoints", "nel",
    "link", "content-security-policy-report-only", "origin-trial", "clear-site-data",
    "speculation-rules", "service-worker-allowed",
)  # fmt: skip
"""Bodies are kept decoded, and nothing an answer asks for may lead out of the archive."""

REPORTS = re.compile(r"\breport-(?:uri|to)\b[^;]*;?", re.IGNORECASE)
"""Of a content security policy: who is told that it was broken."""
MOST_BYTES = 600 << 20
"""Of a package's records, packed or not: a capture takes in 300 MB at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One recorded answer."""

    status: int
    headers: Headers
    body: bytes


class Archive:
    """Answers by address; asked again, an address gives its next answer, then its last."""

    def __init__(self, wacz: bytes) -> None:
        """Reads the whole archive; raises BundleBroken."""
        self._answers: dict[str, list[Answer]] = {}
        self._given: dict[str, int] = {}
        self._room = MOST_BYTES
        try:
            with zipfile.ZipFile(io.BytesIO(wacz)) as package:
                for info in package.infolist():
                    if info.filename.startswith("archive/"):
                        self._read(_whole(package, info))
        except (*UNREADABLE, ArchiveLoadFailed, ValueError) as error:
            raise BundleBroken(reason="wacz") from error

    def __len__(self) -> int:
        """How many addresses it knows."""
        return len(self._answers)

    def knows(self, url: str) -> bool:
        """Whether there is an answer for this address."""
        return _key(url) in self._answers

    def first(self) -> str | None:
        """The first recorded address."""
        return next(iter(self._answers), None)

    def answer(self, url: str) -> Answer | None:
        """The next answer for this address."""
        key = _key(url)
        answers = self._answers.get(key)
        if not answers:
            return None
        turn = self._given.get(key, 0)
        self._given[key] = turn + 1
        return answers[min(turn, len(answers) - 1)]

    def rewind(self) -> None:
        """From the first answers again."""
        self._given.clear()

    def _read(self, warc: bytes) -> None:
        for url, status, _, headers, body in responses(io.BytesIO(warc)):
            self._room -= len(body)
            if self._room < 0:
                raise ValueError("a bomb")
            kept = tuple(
                (name, REPORTS.sub("", value) if _is_policy(name) else value)
                for name, value in headers
                if not name.lower().startswith(LEFT_OUT)
            )
            answer = Answer(status=status, headers=kept, body=body)
            self._answers.setdefault(_key(url), []).append(answer)


def _is_policy(name: str) -> bool:
    return name.lower() == "content-security-policy"


def _whole(package: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    if info.file_size > MOST_BYTES:
        raise ValueError("a bomb")
    return package.read(info)


def _key(url: str) -> str:
    """Tokens were blanked when the archive was written, so they are when it is asked."""
    return clean_url(url).partition("#")[0]
