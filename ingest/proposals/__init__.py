"""What readers propose: a queue beside the library's own files; in the library once an editor accepts it."""
