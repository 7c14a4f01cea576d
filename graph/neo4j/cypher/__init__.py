"""All Cypher of the hub: statements are values, names come from the schema table, everything else is a parameter."""
