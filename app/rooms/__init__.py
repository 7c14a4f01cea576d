"""Rooms for teaching: a lesson walked by many phones at once, with nothing kept when it ends."""
