"""Library files to elements and back."""
