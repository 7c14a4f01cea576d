"""The site of the real library: every page is HTML, every link leads somewhere, and it is made in time."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from app.publish.site.content import gathered
from app.publish.site.publication import write_site
from ingest.library import Library
from ontology.rdf.iris import DEFAULT_BASE, Iris
from ontology.table import SCHEMA
from tests.app.publish.site.pages import broken_links
from tests.ontology.gates.conftest import Tool
from tests.ontology.strategies import in_order

pytestmark = pytest.mark.gate
CHECKER = "nu.validator.client.SimpleCommandLineValidator"
SECONDS = 10
"""Of the processor, so that a busy machine does not decide."""


@pytest.fixture(scope="module")
def site(real_library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published") / "site"
    start = time.process_time()
    nodes, edges = in_order(real_library.nodes.values(), real_library.edges.values())
    write_site(gathered(nodes, edges, Iris(SCHEMA)), folder, DEFAULT_BASE)
    assert time.process_time() - start < SECONDS
    return folder


def test_the_nu_html_checker_finds_nothing_to_complain_about(site: Path, tool: Tool) -> None:
    checked = tool("vnu", CHECKER, "--skip-non-html", site)
    said = [line for line in (checked.stdout + checked.stderr).splitlines() if ".html" in line]
    assert (checked.returncode, said) == (0, [])


def test_the_nu_html_checker_finds_a_broken_page(site: Path, tmp_path: Path, tool: Tool) -> None:
    page = (site / "index.html").read_text(encoding="utf-8").replace("</main>", "</main><p id='content'><li>")
    (tmp_path / "broken.html").write_text(page, encoding="utf-8")
    assert tool("vnu", CHECKER, tmp_path / "broken.html").returncode != 0


def test_every_link_of_the_real_site_leads_somewhere(site: Path) -> None:
    files = {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert list(broken_links(files)) == []
