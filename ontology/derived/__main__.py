"""`python -m ontology.derived` (or `make derived`): write the files that are generated from the schema table."""

from ontology.derived.files import write_generated_files
from ontology.table import SCHEMA

write_generated_files(SCHEMA)
