"""The store in the box: a graph in one SQLite file. All SQL of the hub is in this package."""
