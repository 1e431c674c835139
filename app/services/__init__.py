"""Use cases: functions that read like the sentence they do, and return Changes."""
