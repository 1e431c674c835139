"""What may be wrong with a file that should go with an answer."""

from __future__ import annotations

from app.failure import AppError


class FileTooLarge(AppError):
    """A file is larger than what goes with an answer; facts `name`, `size`, `most` in bytes."""

    code = "file.too_large"


class FileEmpty(AppError):
    """A file with nothing in it; fact `name`."""

    code = "file.empty"


class FileUnreadable(AppError):
    """A file cannot be read; fact `name`."""

    code = "file.unreadable"


class FilesTooMany(AppError):
    """More files than go with one answer; fact `most`."""

    code = "file.too_many"


class FileGone(AppError):
    """A file of a template or an answer is not in the workspace any more; fact `name`."""

    code = "file.gone"


class ReplyFilesUnsupported(AppError):
    """The network takes no such files from here; facts `network`, `most` (0: none at all)."""

    code = "reply.files"
