"""Questions to screens, commands and publications; the only package that joins ingest and graph."""
