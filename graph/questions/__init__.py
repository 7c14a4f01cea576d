"""The questions a person asks of the graph: one module each, plain Python over the port, answers without wording."""
