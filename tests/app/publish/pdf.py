"""A PDF as poppler reads it: its words, its tags, its fonts, its pages."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path


class Pdf:
    """One PDF on disk."""

    def __init__(self, data: bytes, folder: Path) -> None:
        self._path = folder / "page.pdf"
        self._path.write_bytes(data)

    def _asked(self, program: str, *arguments: str) -> str:
        # Between its own lines poppler prints some texts as UTF-16.
        asked = subprocess.run(
            [program, *arguments], capture_output=True, check=True, encoding="utf-8", errors="replace"
        )
        return asked.stdout

    @property
    def text(self) -> str:
        """Every word in reading order, blanks and line ends as one blank."""
        return " ".join(self._asked("pdftotext", str(self._path), "-").split())

    def page_text(self, page: int) -> str:
        """The words of one page, from 1."""
        return " ".join(self._asked("pdftotext", "-f", str(page), "-l", str(page), str(self._path), "-").split())

    @property
    def facts(self) -> dict[str, str]:
        """What the file says of itself: Title, Tagged, Pages, Page size."""
        lines = self._asked("pdfinfo", str(self._path)).splitlines()
        return dict(re.split(r":\s+", line, maxsplit=1) for line in lines if re.search(r":\s", line))

    @property
    def structure(self) -> str:
        """The tags with their text."""
        return self._asked("pdfinfo", "-struct-text", str(self._path))

    @property
    def fonts(self) -> list[str]:
        """Names of the fonts, without the mark of the subset; all must be embedded."""
        rows = [line.split() for line in self._asked("pdffonts", str(self._path)).splitlines()[2:]]
        assert all("yes" in row for row in rows)
        return sorted(row[0].partition("+")[2] for row in rows)

    def picture(self, page: int) -> bytes:
        """One page as a small grey picture, without its head."""
        where = self._path.with_suffix("")
        self._asked("pdftoppm", "-r", "20", "-gray", "-f", str(page), "-l", str(page), "-singlefile",
                    str(self._path), str(where))  # fmt: skip
        return where.with_suffix(".pgm").read_bytes().split(b"\n255\n", 1)[1]
