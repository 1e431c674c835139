"""The coloured strip, as panes call it; dialogs have the same one (`ui.strip`)."""

from __future__ import annotations

from ui.strip import Strip

__all__ = ["Strip"]
