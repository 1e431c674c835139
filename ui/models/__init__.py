"""Records as rows and roles; no painting."""
