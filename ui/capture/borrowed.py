"""A login that a capture borrows: restored before the page, given back sealed after it (L12)."""

from __future__ import annotations

from app.services.login_loan import BACK_FILE, newest, returned
from ui.capture.remembered import Remembered
from ui.capture.stage import Stage
from ui.capture.wish import Wish


class Borrowed:
    """Nothing happens where the wish has no jar. No byte of a jar is written in clear."""

    def __init__(self, wish: Wish, stage: Stage) -> None:
        self._wish = wish
        self._stage = stage
        self._remembered = Remembered(stage.profile) if wish.jar else None

    async def restore(self) -> None:
        """Before a page; a second one of the same order begins with what the first one left.

        Raises:
            LoginLost: the order is broken; that ends the helper.
        """
        if self._remembered is not None:
            jar = newest(self._wish.out, self._wish.jar, self._wish.jar_key)
            await self._remembered.restore(jar, self._stage.page)

    async def give_back(self) -> None:
        """What the site remembers now; may be asked for more than once, the last word counts."""
        if self._remembered is None:
            return
        if not self._stage.page.dead:
            await self._remembered.look(self._stage.page)
        jar = await self._remembered.jar(self._stage.bridge)
        path = self._wish.out / BACK_FILE
        part = path.with_name(path.name + ".part")
        part.write_text(returned(jar, self._wish.jar_key), "ascii")
        part.replace(path)
