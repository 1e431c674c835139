"""The page engine: QtWebEngine in processes of its own."""
