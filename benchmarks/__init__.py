"""What is measured, each by a module that prints its figures: `python -m benchmarks.NAME`."""
