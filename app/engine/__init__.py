"""The engine process: schedules sources, drains the outbox, captures, answers the window."""
