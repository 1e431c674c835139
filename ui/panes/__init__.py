"""The places of the window; they know Qt, words and records."""
