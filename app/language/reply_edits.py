"""What would mend a reply: sentences put in, sentences taken out, one change for each warning."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from app.domain.reply_check import (
    CriterionMark,
    Edit,
    FormOfAddress,
    ReplyContext,
    ReplyCriterion,
    ReplyWarning,
)
from app.language import lexicons
from app.language.reply_cues import Reply
from app.language.reply_forms import speaks_familiarly
from app.language.reply_privacy import asked_at, in_public

_GREETING = re.compile(
    r"\s*(?:(?:[а-я-]+(?: [а-я-]+)?,? )?(?:здравствуйте|здравствуй"
    r"|добр(?:ый|ое|ого) [а-я]+(?: суток)?|приветствуем|привет|доброго)(?:,? [а-я-]+(?: [а-я-]+)?)?"
    r"|уважаем[а-я]+ [а-я-]+(?: [а-я-]+)?(?:, (?:здравствуйте|добрый день))?)[!.…,]+"
)
_BUT = re.compile(
    r" [—–-] |[,:;] (?=но|однако|просто|только|это|у нас|вы|мы|все|такое|ведь|сейчас|а )"
)
"""Where an apology ends and the rest of its sentence begins."""
_SENTENCE = frozenset(("blame_shifted", "excuse", "denial", "sarcasm", "personal_attack", "threat"))
"""What is mended by leaving its sentence out."""
_FIRST = {"apology_missing": "apology", "late": "late"}
_LAST = {"no_next_step": "step", "formal_reply": "when"}
_MEETS = {ReplyCriterion.PROMPTNESS: "when", ReplyCriterion.SOLUTION: "step"}
_MOST = 100
"""Warnings that get a change of their own."""


class Mending:
    """Proposes changes to one reply."""

    def __init__(self, reply: Reply, context: ReplyContext) -> None:
        self._reply = reply
        self._context = context
        self._familiar = context.address is FormOfAddress.FAMILIAR or (
            context.address is None and speaks_familiarly(reply)
        )

    def warnings(self, found: tuple[ReplyWarning, ...]) -> tuple[ReplyWarning, ...]:
        """The warnings with what mends each."""
        return tuple(self._warning(each) for each in found[:_MOST]) + found[_MOST:]

    def criterion(self, mark: CriterionMark) -> CriterionMark:
        """A criterion that is not met, with a sentence that meets it."""
        if mark.met is not False:
            return mark
        if mark.criterion is ReplyCriterion.GRATITUDE:
            return replace(mark, edit=self._first("thanks"))
        code = _MEETS.get(mark.criterion)
        return replace(mark, edit=self._last(self._said(code))) if code else mark

    def _warning(self, found: ReplyWarning) -> ReplyWarning:
        private = found.code in ("private_data", "private_data_asked")
        return replace(found, edit=self._edit(found), private=private)

    def _edit(self, found: ReplyWarning) -> Edit | None:
        if found.replacement:
            return Edit(start=found.start, end=found.end, words=found.replacement)
        if found.replacement is not None:
            return self._without(found.start, found.end)
        if found.code in _SENTENCE:
            return self._left_out(found)
        if found.code == "private_data_asked":
            return self._privately(found)
        if found.code == "empty_promise":
            at = self._reply.sentence_of(found.start)[1]
            return self._after(at, self._said("when"))
        return self._put_in(found)

    def _privately(self, found: ReplyWarning) -> Edit:
        """«Укажите в личных сообщениях номер карты»; after a question, a sentence of its own."""
        public = in_public(self._reply, found.start)
        if public is not None:
            return Edit(start=public.start, end=public.end, words=self._said("privately"))
        verb = asked_at(self._reply, found.start)
        if verb is None:
            return self._after(self._reply.sentence_of(found.start)[1], self._said("message"))
        return Edit(start=verb, end=verb, words=f" {self._said('privately')}")

    def _left_out(self, found: ReplyWarning) -> Edit:
        """Without its sentence, but for an apology that begins it.

        Where nothing would be left, an apology and a step take its place.
        """
        start, end = self._reply.sentence_of(found.start)
        low = self._reply.low
        end = len(low[:end].rstrip())
        sorry = [each for each in self._reply.cues("apology") if start <= each.start < end]
        cut = _BUT.search(low, sorry[0].end, end) if sorry else None
        if cut is not None and found.start in (start, *range(cut.start(), end)):
            return Edit(start=cut.start(), end=end, words=".")
        greeting = _GREETING.match(low)
        begins = greeting.end() if greeting and greeting.end() <= start else 0
        if any(map(str.isalnum, low[begins:start] + low[end:])):
            return self._without(start, end)
        said = f"{self._said('apology')} {self._said('step')}"
        return Edit(start=start, end=end, words=said)

    def _put_in(self, found: ReplyWarning) -> Edit | None:
        if found.code in _FIRST:
            return self._first(_FIRST[found.code])
        if found.code in _LAST:
            return self._last(self._said(_LAST[found.code]))
        return self._last(self._way_to_us()) if found.code == "no_contact" else None

    def _way_to_us(self) -> str:
        contact, form = self._context.contact, self._context.form_url
        said = self._said("contact").format(contact) if contact else self._said("message")
        return f"{said} {self._said('form').format(form)}" if form else said

    def _first(self, code: str) -> Edit:
        """After the greeting, or before everything."""
        text, said = self._reply.text, self._said(code)
        greeting = _GREETING.match(self._reply.low)
        if greeting is None or greeting[0].endswith(","):
            return Edit(start=0, end=0, words=f"{said} " if text.strip() else said)
        return Edit(start=greeting.end(), end=greeting.end(), words=f" {said}")

    def _last(self, said: str) -> Edit:
        return self._after(len(self._reply.text.rstrip()), said)

    def _after(self, at: int, said: str) -> Edit:
        before = self._reply.text[:at][-1:]
        gap = ". " if before.isalnum() else " " if before else ""
        return Edit(start=at, end=at, words=f"{gap}{said}")

    def _without(self, start: int, end: int) -> Edit:
        """Words go with the blank that would be one too many."""
        text = self._reply.text
        if text[end : end + 1] == " " and (start == 0 or text[start - 1].isspace()):
            end += 1
        elif start and text[start - 1] == " " and (end == len(text) or text[end] in ".,!?\n"):
            start -= 1
        return Edit(start=start, end=end, words="")

    def _said(self, code: str) -> str:
        return _sentences()[code][1][self._familiar].strip()


@cache
def _sentences() -> dict[str, tuple[str, list[str]]]:
    return lexicons.patterns("reply_fixes.txt")
