"""When the disk takes no more, nothing more can come of a capture."""

from __future__ import annotations

import errno

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def is_full(error: BaseException | None) -> bool:
    """No room on the disk, or in what this person may use of it."""
    return isinstance(error, OSError) and error.errno in FULL
