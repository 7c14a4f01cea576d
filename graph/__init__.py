"""Elements to a database and the questions asked of it."""
