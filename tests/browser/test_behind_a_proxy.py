"""The hub behind nginx and Caddy, with the very files that docs/hosting/ hands out: packed, encrypted, clickable."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import REPORT_VIOLATIONS, ROOT, Reader
from tests.browser.hub import Hub
from tests.servers.needed import needed
from tests.servers.ports import free_port, wait_until_listening

pytestmark = [pytest.mark.browser, pytest.mark.gate]

FILES = ROOT / "docs" / "hosting"
UPSTREAM = "server 127.0.0.1:8501;"
NGINX = """daemon off; pid {folder}/pid; error_log {folder}/errors; worker_processes 1;
events {{}}
http {{ include /etc/nginx/mime.types; access_log off; client_body_temp_path {folder}/body;
proxy_temp_path {folder}/proxy;
{hub} }}
"""
CADDY = "{{ admin off\n storage file_system {folder}\n skip_install_trust\n auto_https disable_redirects\n}}\n{hub}"


@pytest.fixture(scope="module")
def hubs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Hub]]:
    """Two processes of one hub, which share the rooms."""
    folder = tmp_path_factory.mktemp("hubs")
    settings = {"BROBYGGER_SHARED": "1", "BROBYGGER_LIBRARY": str(ROOT / "tests" / "tiny")}
    running = [Hub(folder / name, settings=settings) for name in ("one", "two")]
    for hub in running:
        hub.folder.mkdir()
        hub.start()
    yield running
    for hub in running:
        hub.stop()


@pytest.fixture
def behind_nginx(hubs: list[Hub], tmp_path: Path) -> Iterator[str]:
    """Address of nginx in front of both processes."""
    port = free_port()
    written = (FILES / "nginx.conf").read_text("utf-8")
    written = swapped(written, UPSTREAM, "".join(f"server 127.0.0.1:{hub.port};" for hub in hubs))
    written = swapped(written, "listen 80;", f"listen 127.0.0.1:{port};")
    file = tmp_path / "nginx.conf"
    file.write_text(NGINX.format(folder=tmp_path, hub=written), "utf-8")
    yield from running([needed("nginx", "nginx-light"), "-c", str(file)], f"http://127.0.0.1:{port}")


@pytest.fixture
def behind_caddy(hubs: list[Hub], tmp_path: Path) -> Iterator[str]:
    """Address of Caddy in front of one process, with a certificate of its own making."""
    port = free_port()
    written = (FILES / "Caddyfile").read_text("utf-8")
    written = swapped(written, "127.0.0.1:8501", f"127.0.0.1:{hubs[0].port}")
    written = swapped(written, "hub.example.org {", f"https://localhost:{port} {{\n\ttls internal")
    file = tmp_path / "Caddyfile"
    file.write_text(CADDY.format(folder=tmp_path, hub=written), "utf-8")
    command = [needed("caddy", "caddy"), "run", "--config", str(file), "--adapter", "caddyfile"]
    yield from running(command, f"https://localhost:{port}")


def test_a_reader_walks_through_the_hub_behind_nginx(behind_nginx: str, chromium: Browser) -> None:
    walk(chromium, behind_nginx)
    assert packed(behind_nginx, "/?lang=da") == "gzip"


def test_a_reader_walks_through_the_hub_behind_caddy(behind_caddy: str, chromium: Browser) -> None:
    walk(chromium, behind_caddy)
    assert packed(behind_caddy, "/?lang=da") == "gzip"


def test_the_unit_of_the_service_is_one_that_systemd_takes(tmp_path: Path) -> None:
    unit = (FILES / "brobygger.service").read_text("utf-8")
    unit = swapped(unit, "/srv/brobygger/.venv/bin/brobygger", shutil.which("true") or "/bin/true")
    (tmp_path / "brobygger.service").write_text(unit, "utf-8")
    done = subprocess.run(
        [needed("systemd-analyze", "systemd"), "verify", str(tmp_path / "brobygger.service")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def walk(chromium: Browser, address: str) -> None:
    """Open a page, follow a link, go back: nothing may be missing and nothing be complained of."""
    context = chromium.new_context(ignore_https_errors=True)
    reader = Reader(context.new_page(), address)
    reader.page.add_init_script(REPORT_VIOLATIONS)
    reader.page.on("console", reader.noted)
    reader.page.on("pageerror", lambda error: reader.errors.append(str(error)))
    reader.open("concepts?lang=en")
    reader.page.locator(".bb-prose a", has_text="empowerment").first.click()
    reader.heading("Empowerment")
    reader.page.go_back()
    reader.heading("Concepts")
    context.close()
    assert reader.errors == []


def packed(address: str, path: str) -> str:
    """Return how a page is packed on its way."""
    trusting = ssl._create_unverified_context()  # noqa: S323 - the certificate was made a moment ago for this test
    request = Request(address + path, headers={"accept": "text/html", "accept-encoding": "gzip"})  # noqa: S310
    with urlopen(request, timeout=10, context=trusting if address.startswith("https") else None) as answer:  # noqa: S310
        return str(answer.headers["content-encoding"])


def running(command: list[str], address: str) -> Iterator[str]:
    """Run a proxy until the test is over."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        try:
            wait_until_listening(int(address.rsplit(":", 1)[1]), process)
            yield address
        finally:
            process.terminate()
            process.communicate(timeout=15)


def swapped(text: str, old: str, new: str) -> str:
    """Replace what must be there."""
    assert old in text, f"'{old}' is gone from the file that is handed out"
    return text.replace(old, new)
