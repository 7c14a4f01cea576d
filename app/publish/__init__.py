"""What leaves the hub: files that work without it."""
