"""What survives: processes killed in the middle of their work."""
