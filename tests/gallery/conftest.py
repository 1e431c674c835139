"""What the pictures share: a window that was drawn is gone before another one is."""

from tests.ui.windows import windows_end_here

__all__ = ["windows_end_here"]
