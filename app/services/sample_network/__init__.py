"""The networks of the sample: a loopback server with their interfaces and their pages."""
