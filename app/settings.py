"""The settings of the hub: read once from the environment, passed on as a value."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from ontology.errors import HubError
from ontology.rdf.iris import DEFAULT_BASE


class SettingsError(HubError):
    """A variable of the environment holds something the hub cannot use."""

    def __init__(self, variable: str, problem: str, cure: str) -> None:
        super().__init__(f"{variable}: {problem}: {cure}")
        self.variable = variable


_HOST = re.compile(r"https?://(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?")
"""A site as a content security policy names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where the library and the graph are, and how the hub speaks."""

    library: Path = Path("bibliography")
    """Folder of the library files: BROBYGGER_LIBRARY."""
    store: str = "sqlite:.brobygger/graph.db"
    """Address of the graph, `sqlite:PATH` or `neo4j`: BROBYGGER_STORE."""
    rooms: Path = Path(".brobygger/rooms")
    """Folder of the rooms that are open for teaching: BROBYGGER_ROOMS."""
    exports: Path = Path(".brobygger/exports")
    """Folder of the files that readers download, written anew when the library changes: BROBYGGER_EXPORTS."""
    base: str = DEFAULT_BASE
    """Start of every IRI in exports: BROBYGGER_BASE_IRI."""
    language: str = "da"
    """Language of answers where a command is not told: BROBYGGER_LANG."""
    shared: bool = False
    """Whether others than the people at this machine can reach the hub: BROBYGGER_SHARED, set by `serve --host`."""
    editor_key: str = field(default="", repr=False)
    """What makes somebody an editor on a hub that others can reach: BROBYGGER_EDITOR_KEY."""
    editors: tuple[str, ...] = ()
    """Mail addresses whose owners are editors once they have logged in, in lower case: BROBYGGER_EDITORS."""
    proposals: bool = False
    """Whether readers of a shared hub may propose findings and connections: BROBYGGER_PROPOSALS."""
    embed: tuple[str, ...] = ()
    """Sites that may show pages of the hub inside their own, `https://moodle.example.dk`: BROBYGGER_EMBED."""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Self:
        """Read the settings; SettingsError names the variable that makes no sense."""
        language = environment.get("BROBYGGER_LANG") or "da"
        if language not in ("da", "en"):
            raise SettingsError("BROBYGGER_LANG", f"'{language}' is no language of the hub", "write da or en")
        base = (environment.get("BROBYGGER_BASE_IRI") or DEFAULT_BASE).rstrip("/")
        if not base.startswith(("http://", "https://")):
            raise SettingsError("BROBYGGER_BASE_IRI", f"'{base}' is no web address", f"write {DEFAULT_BASE}")
        return cls(
            library=Path(environment.get("BROBYGGER_LIBRARY") or "bibliography"),
            store=environment.get("BROBYGGER_STORE") or "sqlite:.brobygger/graph.db",
            exports=Path(environment.get("BROBYGGER_EXPORTS") or ".brobygger/exports"),
            rooms=Path(environment.get("BROBYGGER_ROOMS") or ".brobygger/rooms"),
            base=base,
            language=language,
            shared=environment.get("BROBYGGER_SHARED", "") not in ("", "0"),
            editor_key=environment.get("BROBYGGER_EDITOR_KEY", ""),
            editors=_editors(environment),
            proposals=environment.get("BROBYGGER_PROPOSALS", "") not in ("", "0"),
            embed=_hosts(environment.get("BROBYGGER_EMBED", "")),
        )


def _hosts(listed: str) -> tuple[str, ...]:
    """Return sites divided by blanks or commas; SettingsError for whatever else stands there."""
    hosts = tuple(host.lower().rstrip("/") for host in listed.replace(",", " ").split())
    for host in hosts:
        if not _HOST.fullmatch(host):
            cure = "write https:// and a host, such as https://moodle.example.dk"
            raise SettingsError("BROBYGGER_EMBED", f"'{host[:100]}' is no site", cure)
    return hosts


def _editors(environment: Mapping[str, str]) -> tuple[str, ...]:
    addresses = tuple(re.split(r"[,\s]+", environment.get("BROBYGGER_EDITORS", "").strip().lower()))
    if addresses == ("",):
        return ()
    for address in addresses:
        if not re.fullmatch(r"[^@]+@[^@]+", address):
            raise SettingsError("BROBYGGER_EDITORS", f"'{address}' is no mail address", "write a@school.dk b@school.dk")
    if not environment.get("BROBYGGER_EDITOR_KEY"):
        problem, cure = "a login opens the hub with the editor key", "set BROBYGGER_EDITOR_KEY to a long secret too"
        raise SettingsError("BROBYGGER_EDITORS", problem, cure)
    return addresses
