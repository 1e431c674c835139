"""One file per network: how to ask, how to read, how to answer."""
