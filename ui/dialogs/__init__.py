"""Questions to the person; opened, never executed."""
