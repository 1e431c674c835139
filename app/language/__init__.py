"""Russian: analysis, verdicts, word forms; runs in the engine process."""
