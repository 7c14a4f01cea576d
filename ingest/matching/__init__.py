"""Which descriptions speak of one source, and which names of one person: pure rules, each with its reason."""
