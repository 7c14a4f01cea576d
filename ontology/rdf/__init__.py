"""Elements to RDF and back: deterministic IRIs, no blank nodes, nothing lost."""
