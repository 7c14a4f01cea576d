"""Every promise of the store port, tested once and run on every store."""
