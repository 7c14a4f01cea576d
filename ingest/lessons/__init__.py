"""Lessons as somebody writes them: read from their file, changed step by step, kept as a draft, made the file again."""
