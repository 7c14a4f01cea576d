"""What our words mean: the schema table, the elements, and the two-way road to RDF. Imports nothing of ours."""
