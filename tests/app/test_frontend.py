"""The scripts of our components: kept for ever under the name of their version, and found where Streamlit looks."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware

from app.frontend import FRONTEND, LASTING, Beginnings, FrontendFiles, beginning
from tests.app.asking import asked


@pytest.fixture
def files(tmp_path: Path) -> FrontendFiles:
    (tmp_path / "vendor").mkdir()
    (tmp_path / "map.js").write_text("export default 1;", encoding="utf-8")
    (tmp_path / "vendor" / "drawing.mjs").write_text("export const two = 2;", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("not for everybody", encoding="utf-8")
    return FrontendFiles(tmp_path)


@pytest.fixture
def hub(files: FrontendFiles) -> Starlette:
    return Starlette(routes=[files.route()], middleware=[Middleware(Beginnings, files=files)])


@pytest.mark.parametrize("name", ["map.js", "vendor/drawing.mjs"])
def test_a_file_is_served_packed_and_may_be_kept(hub: Starlette, files: FrontendFiles, name: str) -> None:
    answer = asked(hub, files.address(name).removeprefix("."), {"accept-encoding": "gzip, br"})
    assert gzip.decompress(answer.body) == (files.folder / name).read_bytes()
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["cache-control"] == LASTING
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"


def test_who_cannot_unpack_gets_the_file_as_it_is(hub: Starlette, files: FrontendFiles) -> None:
    answer = asked(hub, files.address("map.js").removeprefix("."))
    assert (answer.body, answer.headers.get("content-encoding")) == (b"export default 1;", None)


def test_an_older_page_gets_the_files_of_today_and_keeps_none(hub: Starlette) -> None:
    answer = asked(hub, "/frontend-000000000000/map.js")
    assert (answer.status, answer.headers["cache-control"]) == (200, "no-store")


@pytest.mark.parametrize("name", ["secret.txt", "../secret.txt", "%2e%2e/secret.txt", "nothing.js", ""])
def test_nothing_but_scripts_and_styles_is_served(hub: Starlette, files: FrontendFiles, name: str) -> None:
    assert asked(hub, f"/frontend-{files.version}/{name}").status == 404


def test_the_version_changes_with_what_a_file_says(files: FrontendFiles) -> None:
    before = files.version
    (files.folder / "map.js").write_text("export default 2;", encoding="utf-8")
    assert FrontendFiles(files.folder).version != before


def test_where_streamlit_looks_for_a_component_stands_what_leads_to_it(hub: Starlette, files: FrontendFiles) -> None:
    answer = asked(hub, beginning("map").removeprefix("."))
    assert answer.body.decode() == f"export {{ default }} from '../../../frontend-{files.version}/map.js';\n"
    assert answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("path", ["brobygger.map/other.js", "brobygger.gone/gone.js", "another.map/map.js"])
def test_other_addresses_of_streamlit_are_left_alone(hub: Starlette, path: str) -> None:
    assert asked(hub, f"/_stcore/bidi-components/{path}").status == 404


def test_every_file_of_the_app_is_packed_as_it_is() -> None:
    for name in FRONTEND.names:
        assert gzip.decompress(FRONTEND.packed(name)) == (FRONTEND.folder / name).read_bytes()
