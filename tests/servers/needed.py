"""Programs of others that a test runs: without one the test is skipped, which is a failure in CI."""

import shutil

import pytest


def needed(program: str, package: str) -> str:
    """Return where a program is; otherwise skip the test and name the Debian package that brings it."""
    path = shutil.which(program)
    if path is None:
        pytest.skip(f"no {program} on this machine; install the package {package}")
    return path
