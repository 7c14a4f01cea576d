"""A release: every format once for each state of the library, the same bytes as the command's, and what changed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from app.hub import Hub
from app.publish.release_routes import release_routes
from app.releases import ReleaseError, make_release, release_name, standing_release
from app.settings import Settings
from graph.sqlite.store import SqliteStore
from ontology.elements import Edge, Node
from ontology.rdf.formats import FORMATS
from ontology.rdf.write import export

TRUST, HOPE, LOVE = (
    Node(f"concept/{name}", "Concept", {"kind": ("theory",), "name_en": name, "added": "2026-11-24"})
    for name in ("trust", "hope", "love")
)


def changed(node: Node, **properties: str) -> Node:
    return replace(node, properties={**node.properties, **properties})


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return replace(Settings(), exports=tmp_path / "exports")


@pytest.fixture
def released(tmp_path: Path, settings: Settings) -> Callable[..., Hub]:
    """Make the graph equal to some elements and write its release."""

    def make(*elements: Node | Edge) -> Hub:
        with SqliteStore(tmp_path / "graph.db") as store:
            digest = hashlib.sha256(repr(elements).encode()).hexdigest()
            store.sync(elements, digest)
            make_release(store, settings)
        return Hub(settings, SqliteStore(tmp_path / "graph.db"), {})

    return make


def test_every_format_is_there_with_size_and_sum_and_as_the_command_writes_it(released: Callable[..., Hub]) -> None:
    with (hub := released(TRUST)).store as store:
        release = make_release(store, hub.settings)
        assert {file.name for file in release.files} == {
            *(f"brobygger.{form.file_extension}" for form in FORMATS.values()), "vocabulary.ttl", "shapes.ttl",
        }  # fmt: skip
        for file in release.files:
            data = (hub.settings.exports / release.name / file.name).read_bytes()
            assert (len(data), hashlib.sha256(data).hexdigest()) == (file.size, file.sha256)
        output = BytesIO()
        export(store.stream_nodes(), store.stream_edges(), "turtle", output)
    assert (hub.settings.exports / release.name / "brobygger.ttl").read_bytes() == output.getvalue()


def test_the_same_state_is_written_once(released: Callable[..., Hub]) -> None:
    hub = released(TRUST)
    with hub.store as store:
        place = hub.settings.exports / release_name(store, hub.settings.base) / "brobygger.ttl"
        before = place.stat().st_mtime_ns
        assert make_release(store, hub.settings).number == 1
        assert place.stat().st_mtime_ns == before


def test_a_release_tells_what_is_other_than_in_the_one_before(released: Callable[..., Hub]) -> None:
    released(TRUST, HOPE, LOVE)
    hub = released(changed(TRUST, definition_en="Confidence."), changed(LOVE, review="deprecated"), changed(
        Node("concept/faith", "Concept", TRUST.properties), name_en="faith", added="2026-11-25"))  # fmt: skip
    with hub.store as store:
        release = make_release(store, hub.settings)
    assert (release.number, release.since, release.edition) == (2, "2026-11-24", "2026-11-25")
    assert release.changes == (("concept/faith",), ("concept/trust",), ("concept/love",), ("concept/hope",))


def test_the_last_two_releases_stay(released: Callable[..., Hub]) -> None:
    for text in ("one", "two", "three"):
        hub = released(changed(TRUST, definition_en=text))
    with hub.store as store:
        assert make_release(store, hub.settings).number == 3
    kept = [path for path in hub.settings.exports.iterdir() if path.is_dir()]
    assert len(kept) == 2


def test_another_base_iri_is_another_release(released: Callable[..., Hub]) -> None:
    with released(TRUST).store as store:
        assert release_name(store, "https://a.example") != release_name(store, "https://b.example")


def test_a_disk_that_refuses_is_told_and_leaves_no_half_release(tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "exports").write_text("a file where the folder should be")
    with SqliteStore(tmp_path / "graph.db") as store:
        store.sync([TRUST], "d")
        with pytest.raises(ReleaseError, match="cannot be written"):
            make_release(store, settings)


def test_only_the_files_of_a_release_are_sent(released: Callable[..., Hub]) -> None:
    hub = released(TRUST)
    with hub.store as store:
        release = standing_release(hub.settings.exports, release_name(store, hub.settings.base))
    assert release is not None
    [route] = release_routes(lambda: hub)

    def fetched(name: str, file: str) -> Response:
        answer: Response = route.endpoint(Request({"type": "http", "path_params": {"release": name, "file": file}}))
        return answer

    answer = fetched(release.name, "brobygger.ttl")
    assert isinstance(answer, FileResponse)
    assert answer.headers["content-type"].startswith("text/turtle")
    assert answer.headers["content-disposition"] == 'attachment; filename="brobygger.ttl"'
    assert Path(answer.path) == hub.settings.exports / release.name / "brobygger.ttl"
    for file in ("release.json", "gone.ttl", "../../graph.db"):
        assert fetched(release.name, file).status_code == 404
    assert fetched("0123456789abcdef", "brobygger.ttl").status_code == 404
    assert fetched("..", "graph.db").status_code == 404
