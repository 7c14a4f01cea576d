"""Long work that somebody asked for on a screen, done in a process of its own and followed from the page."""
