"""Pictures of any height: looked at, masked; for panes, dialogs and the viewer alike."""
