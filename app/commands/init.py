"""`brobygger init DIR`: a library of one's own, with a first look at how it is filled."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.settings import Settings
from ontology.errors import HubError

README = """# Et bibliotek / A library

Filerne her er det eneste sted, noget står; grafen bygges af dem.
The files here are the only truth; the graph is built from them.

| | |
|---|---|
| `library.bib` | kilder, du skriver selv · sources you write yourself |
| `imports/` | biblioteker hentet med `brobygger add` · libraries brought in with `brobygger add` |
| `sources/KEY.yaml` | hvad vi føjer til en kilde: `about: [begreb]` · what we add to a source |
| `concepts/SLUG.yaml` | begreber: navn, definition, forbindelser · concepts: name, definition, links |
| `findings/KEY.yaml` | udsagn fra en kilde · findings of a source |

```
brobygger add refs.bib     # hent kilder · bring in sources
brobygger check --worklist # hvad der mangler · what is still to do
brobygger tidy             # orden i filerne · one spelling
brobygger serve            # se det i en browser · look at it in a browser
```
"""

CONCEPT = """kind: [stakeholder level]
name:
  da: {da}
  en: {en}
"""

LEVELS = {
    "citizen": ("borger", "citizen"),
    "caseworker": ("sagsbehandler", "caseworker"),
    "manager": ("leder", "manager"),
    "politician": ("politiker", "politician"),
    "researcher": ("forsker", "researcher"),
}
"""The voices a finding can speak with: slug to name in Danish and English."""


class OccupiedError(HubError):
    """A folder that holds something already."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("folder", type=Path, help="a new or empty folder")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Make the folder, and say what to do next."""
    folder: Path = arguments.folder
    try:
        start(folder)
    except OSError as error:
        raise OccupiedError(f"{folder} cannot be written: {error.strerror}; choose another place") from error
    print(f"{folder} is a library now. Use it with:")
    print(f"  export BROBYGGER_LIBRARY={folder.resolve()}")
    print(f"  export BROBYGGER_STORE=sqlite:{folder.resolve().parent / '.brobygger' / 'graph.db'}")
    print("  brobygger add refs.bib && brobygger check --worklist && brobygger serve")
    return 0


def start(folder: Path) -> None:
    """Write the files of a new library; OccupiedError where the folder is not empty."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise OccupiedError(f"{folder} is not empty; name a new folder, or an empty one")
    files = {
        "README.md": README,
        "library.bib": "",
        **{f"concepts/{slug}.yaml": CONCEPT.format(da=da, en=en) for slug, (da, en) in LEVELS.items()},
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    _draw_map(folder)


def _draw_map(folder: Path) -> None:
    """Give the concepts of a new library their places."""
    from ingest.library import read_library
    from ingest.placement.free_spots import place_new
    from ingest.placement.map_file import MAP, format_places

    concepts = [node for node in read_library(folder).nodes.values() if node.label == "Concept"]
    (folder / MAP).write_text(format_places(place_new(concepts, (), {})), encoding="utf-8")
