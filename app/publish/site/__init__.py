"""The static publication: pages for people and RDF for programs, side by side, for any file server or none."""
