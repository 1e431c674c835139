"""What may go wrong with a workspace and its database."""

from __future__ import annotations

from app.failure import AppError


class StoreError(AppError):
    """The workspace cannot be used as it is."""

    code = "store.failed"


class WorkspaceBusy(StoreError):
    """Another Otklik holds this workspace."""

    code = "store.busy"


class DatabaseLocked(StoreError):
    """Somebody keeps the database to themselves longer than we wait; nothing was written."""

    code = "store.locked"


class WorkspaceNewer(StoreError):
    """A newer Otklik made this database; it is left untouched."""

    code = "store.newer"


class WorkspaceReadOnly(StoreError):
    """The folder or the database may not be written."""

    code = "store.read_only"


class PlaceUnwritable(WorkspaceReadOnly):
    """A file or folder that was asked for cannot be made there; fact `path` is its name."""

    code = "store.place"


class PlaceTaken(PlaceUnwritable):
    """Something lies already where a new folder was to be made; fact `path` is its name."""

    code = "store.place_taken"


class DiskFull(StoreError):
    """No room left to write."""

    code = "store.full"


class DiskLow(StoreError):
    """Little room is left; fact `free_mb` is how much. A warning: work goes on."""

    code = "store.low_disk"


class WorkspaceDamaged(StoreError):
    """The database file is not a sound database."""

    code = "store.damaged"


class NotFound(StoreError):
    """No such case, source, template …; facts `what` and `id`."""

    code = "store.not_found"


class Conflict(StoreError):
    """The thing changed since it was looked at (optimistic version)."""

    code = "store.conflict"
