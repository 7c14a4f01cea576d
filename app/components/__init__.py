"""Components of our own: the value type they show, and the thin wrappers round their browser side."""
