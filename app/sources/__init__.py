"""One file per network: its answers as our records, its way to reply."""
