"""The YAML files of a library to elements and back; the schema table decides what every word means."""
