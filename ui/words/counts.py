"""Numbers with their nouns, in the plural forms of the interface's language.

`lupdate` finds plurals only in the `tr` of a class, so they stand together here.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject


class Counts(QObject):
    """Each says so many of something."""

    def more_attacking(self, number: int) -> str:
        """Of like texts that look like an attack."""
        return self.tr("Attack? %n more", "", number)

    def more_alike(self, number: int) -> str:
        """Of like texts."""
        return self.tr("%n more like this", "", number)

    def more_cases(self, number: int) -> str:
        """The same as a sentence."""
        return self.tr("%n more case(s) say the same", "", number)

    def like_texts(self, number: int) -> str:
        """Texts of an attack."""
        return self.tr("%n like text(s)", "", number)

    def within_hours(self, number: int) -> str:
        """How long it took."""
        return self.tr("within %n hour(s)", "", number)

    def new_accounts(self, number: int) -> str:
        """Accounts nobody knew."""
        return self.tr("%n new account(s)", "", number)

    def accounts(self, number: int) -> str:
        """Different authors."""
        return self.tr("%n different account(s)", "", number)

    def registered(self, number: int) -> str:
        """Of them lately."""
        return self.tr("%n of them registered within the month before", "", number)

    def first_seen(self, number: int) -> str:
        """Of them never before."""
        return self.tr("%n of them never seen before, without known followers", "", number)

    def cases_with_text(self, number: int) -> str:
        """Of a group of copies."""
        return self.tr("%n case(s) with this text", "", number)

    def authors(self, number: int) -> str:
        """Who wrote them."""
        return self.tr("%n author(s)", "", number)

    def mentions(self, number: int) -> str:
        """Of one hour."""
        return self.tr("%n mention(s) in an hour", "", number)

    def likes(self, number: int) -> str:
        """Likes of a post."""
        return self.tr("%n like(s)", "", number)

    def reposts(self, number: int) -> str:
        """Reposts of a post."""
        return self.tr("%n repost(s)", "", number)

    def photos(self, number: int) -> str:
        """Photos of a post."""
        return self.tr("%n photo(s)", "", number)


@cache
def counts() -> Counts:
    """One for the process."""
    return Counts()
