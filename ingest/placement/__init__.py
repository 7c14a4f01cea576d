"""Where each concept stands on the map: one place for everybody, kept in a file."""

from ingest.placement.map_file import MAP, SIDE, Spot, read_places

__all__ = ["MAP", "SIDE", "Spot", "read_places"]
