"""One file of tests per network, over a real socket."""
