"""What follows from the schema table: schemas for editors, the reference page, the legend, vocabulary and shapes."""
