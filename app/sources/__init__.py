"""The engine that reads and answers; `networks` has one file per network."""
