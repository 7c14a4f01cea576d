"""Sources on their way out: CSL-JSON, RIS, BibTeX, a table, and references formatted in a citation style."""
