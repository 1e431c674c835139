"""The six columns of R-003-3, filled from what is known of a case, in the interface's language."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.domain.case import Appraisal
from app.domain.post import Post
from app.domain.whole_case import WholeCase
from ui import format as shown
from ui import words

COLUMNS = ("content", "author", "reach", "signs", "call_to_action", "motivation")
MILLION, THOUSANDS = 1_000_000, 10_000
CONTENT = 160
PICTURES = frozenset({"photo", "image", "picture", "video", "gifv", "posted_photo", "graffiti"})


class AppraisalWords(QObject):
    """Fills the table as a person would, from the numbers and the analysis."""

    def filled(self, whole: WholeCase) -> Appraisal:
        """The person's own table, else the proposed one."""
        if whole.case.appraisal is not None:
            return whole.case.appraisal
        main = whole.main_post
        if main is None:
            return Appraisal(**dict.fromkeys(COLUMNS, ""))
        case, found = whole.case, whole.case.analysis
        verdict = words.verdict(case.verdict)
        text = " ".join(main.text.split())
        short = text if len(text) <= CONTENT else text[:CONTENT].rstrip() + "…"
        call = words.call_to_action(found.call_to_action) if found and found.call_to_action else ""
        emotion = words.emotion(found.emotion) if found and found.emotion else ""
        return Appraisal(
            content=f"{verdict}: {short}",
            author=self._author(whole),
            reach=self._reach(main, swears=bool(found and found.profanity)),
            signs=self._signs(main),
            call_to_action=call or self.tr("no call to action"),
            motivation=emotion,
        )

    def _author(self, whole: WholeCase) -> str:
        author = whole.case.author
        if author is None:
            return self.tr("unknown")
        earlier = author.cases - 1
        told = (
            self.tr("has written before, %n time(s)", "", earlier)
            if earlier > 0
            else self.tr("writes for the first time")
        )
        return f"{author.name}; {told}"

    def _reach(self, main: Post, *, swears: bool) -> str:
        audience = max(main.views or 0, main.author.followers or 0 if main.author else 0)
        parts = [self._audience(audience)]
        for count, some, none in (
            (main.likes, self.tr("likes {count}"), self.tr("no likes")),
            (main.reposts, self.tr("reposts {count}"), self.tr("no reposts")),
        ):
            parts.append(some.format(count=shown.count(count)) if count else none)
        parts.append(self.tr("swearing: yes") if swears else self.tr("swearing: no"))
        return ", ".join(parts)

    def _audience(self, audience: int) -> str:
        if audience >= MILLION:
            return self.tr("an audience of millions ({count})").format(
                count=shown.compact(audience)
            )
        if audience >= THOUSANDS:
            return self.tr("a large audience ({count})").format(count=shown.compact(audience))
        if audience:
            return self.tr("audience {count}").format(count=shown.count(audience))
        return self.tr("audience unknown")

    def _signs(self, main: Post) -> str:
        pictures = sum(item.kind in PICTURES for item in main.attachments)
        shots = self.tr("%n picture(s)", "", pictures) if pictures else self.tr("no pictures")
        return self.tr("{count} characters, {pictures}").format(
            count=shown.count(len(main.text)), pictures=shots
        )


def as_row(heads: tuple[str, ...], table: Appraisal) -> str:
    """Two lines with tabs between the cells, as a spreadsheet takes them."""
    cells = [" ".join(str(getattr(table, name)).split()) for name in COLUMNS]
    guarded = [f"'{cell}" if cell[:1] in {"=", "+", "-", "@"} else cell for cell in cells]
    return "\t".join(heads) + "\n" + "\t".join(guarded)
