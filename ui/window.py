"""Places the panes; no logic."""
