"""Outside libraries: what an import would do, doing it in one transaction, and reading it back with the rest."""
