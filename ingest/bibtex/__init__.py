"""BibTeX and biblatex to elements and back; bibtexparser only finds where entries and fields begin and end."""
