"""A hub as a person starts it, in a process of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

import pytest

from tests.browser.conftest import ROOT, fetch


@dataclass
class Hub:
    """A running hub, of the library of this repository or another, that can be ended and started anew."""

    folder: Path
    """Where its graph and its rooms are."""
    port: int = 0
    settings: Mapping[str, str] = field(default_factory=dict)
    """More of its environment."""
    arguments: Sequence[str] = ()
    """More of its command."""
    said: list[str] = field(default_factory=list)
    """Every line it has printed."""
    _process: subprocess.Popen[str] | None = field(default=None, repr=False)
    _reading: Thread | None = field(default=None, repr=False)

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it, on the same port where it had one."""
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("BROBYGGER_")},
            "BROBYGGER_STORE": f"sqlite:{self.folder / 'graph.db'}",
            "BROBYGGER_ROOMS": str(self.folder / "rooms"),
            **self.settings,
        }
        command = [
            sys.executable,
            "-m",
            "brobygger",
            "serve",
            "--port",
            str(self.port),
            "--no-browser",
            *self.arguments,
        ]
        self._process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.said.append(line)
            if line.startswith("Brobygger: http"):
                break
        else:
            self.stop()
            pytest.fail("the server ended before it said where it listens:\n" + "".join(self.said))
        self.port = int(re.findall(r":(\d+)", line)[0])
        # Whatever it says later is read too, so that it never waits for a reader.
        self._reading = Thread(target=self.said.extend, args=(self._process.stdout,))
        self._reading.start()
        self._wait_until_it_answers()

    def _wait_until_it_answers(self) -> None:
        """The address is printed when the port is taken, a moment before anybody is answered there."""
        until = time.monotonic() + 30
        while time.monotonic() < until:
            try:
                fetch(f"{self.address}/_stcore/health")
            except OSError:
                time.sleep(0.05)
            else:
                return
        pytest.fail("the server did not answer within 30 seconds")

    def stop(self) -> None:
        """End it."""
        assert self._process is not None
        self._process.terminate()
        self._process.wait(15)
        if self._reading is not None:
            self._reading.join()
        assert self._process.stdout is not None
        self._process.stdout.close()
