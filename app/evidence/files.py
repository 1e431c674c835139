"""The files of a bundle wherever they lie: in a folder, or inside a ZIP that is never unpacked."""

from __future__ import annotations

import os
import stat
import zipfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol, cast

MOST_BYTES = 4 << 30
"""More than this in one file is a bomb, not evidence: it is named, not read for minutes."""


class Files(Protocol):
    """Names and contents of one bundle."""

    def names(self) -> tuple[str, ...]:
        """All files, sorted; folders and links too, under their names."""

    def is_plain(self, name: str) -> bool:
        """Whether this is an ordinary file that may be read."""

    def is_link(self, name: str) -> bool:
        """Whether this points to something else."""

    def is_folder(self, name: str) -> bool:
        """Whether this is a folder with nothing in it."""

    def open(self, name: str) -> AbstractContextManager[BinaryIO]:
        """The file's bytes; raises OSError or zipfile.BadZipFile."""


class FolderFiles:
    """Files of a folder; links are not followed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def names(self) -> tuple[str, ...]:
        """All files and links at any depth, and empty folders, with forward slashes, sorted."""
        found: list[Path] = []
        for base, folders, files in os.walk(self._folder):
            here = Path(base)
            found += [here / name for name in files]
            inner = here.relative_to(self._folder)
            links = [name for name in folders if self.is_link(str(inner / name))]
            found += [here / name for name in links]
            folders[:] = [name for name in folders if name not in links]
            if not links and not folders and not files and here != self._folder:
                found.append(here)
        return tuple(sorted(path.relative_to(self._folder).as_posix() for path in found))

    def is_plain(self, name: str) -> bool:
        """Neither a folder nor a link, and of bearable size."""
        path = self._folder / name
        return path.is_file() and not path.is_symlink() and path.stat().st_size <= MOST_BYTES

    def is_link(self, name: str) -> bool:
        """A symbolic link, or on Windows a junction."""
        path = self._folder / name
        return path.is_symlink() or _is_junction(path)

    def is_folder(self, name: str) -> bool:
        """A folder of its own."""
        return (self._folder / name).is_dir() and not self.is_link(name)

    @contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:
        """The file's bytes."""
        with (self._folder / name).open("rb") as stream:
            yield stream


class ZipFiles:
    """Files of a ZIP below a prefix; names that leave it count as not plain."""

    def __init__(self, archive: zipfile.ZipFile, prefix: str = "") -> None:
        self._archive = archive
        self._entries = {
            info.filename[len(prefix) :]: info
            for info in archive.infolist()
            if info.filename.startswith(prefix) and info.filename != prefix
        }

    def names(self) -> tuple[str, ...]:
        """All entries below the prefix, sorted."""
        return tuple(sorted(self._entries))

    def is_plain(self, name: str) -> bool:
        """A file of bearable size whose name stays where it is."""
        info, path = self._entries[name], PurePosixPath(name)
        link = self.is_link(name)
        outside = path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name
        return not (info.is_dir() or link or outside or info.file_size > MOST_BYTES)

    def is_link(self, name: str) -> bool:
        """Packed as a symbolic link."""
        return (self._entries[name].external_attr >> 28) == 0o12

    def is_folder(self, name: str) -> bool:
        """Packed as a folder."""
        return self._entries[name].is_dir()

    @contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:
        """The file's bytes, unpacked as they are read."""
        with self._archive.open(self._entries[name]) as stream:
            yield cast("BinaryIO", stream)


def _is_junction(path: Path) -> bool:
    """A link of folders on Windows, no symbolic one; Path.is_junction came with Python 3.12."""
    try:
        tag = getattr(path.lstat(), "st_reparse_tag", 0)
    except OSError:
        return False
    return tag == getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", -1)
