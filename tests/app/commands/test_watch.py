from collections.abc import Callable
from pathlib import Path

import pytest

from app.commands.watch import Watcher
from app.settings import Settings
from tests.app.commands.conftest import Run
from tests.ingest.imports.conftest import BRO, VEJ


class EndError(Exception):
    """The steps of a test are done."""


@pytest.fixture
def follow(mine: Run, tmp_path: Path) -> Callable[..., list[str]]:
    """Follow a file; between two looks a step is done. Returns what was said."""
    file = tmp_path / "zotero.bib"

    def run(*steps: Callable[[Path], object]) -> list[str]:
        left = [*steps]
        said: list[str] = []

        def rest() -> None:
            if not left:
                raise EndError
            left.pop(0)(file)

        with pytest.raises(EndError):
            Watcher(Settings.from_environment(), file, "zotero").follow(rest, said.append)
        return said

    return run


def write(text: str) -> Callable[[Path], object]:
    return lambda file: file.write_text(text, encoding="utf-8")


def nothing(_: Path) -> None:
    """Look again without a change."""


def test_a_file_is_brought_in_once_it_rests_and_again_when_it_changes(
    follow: Callable[..., list[str]], mine: Run
) -> None:
    said = follow(nothing, write(BRO), nothing, nothing, nothing, write(BRO + VEJ), nothing, nothing)
    assert said == [
        "zotero.bib: 1 entry: 1 new (undo: 1)",
        "zotero.bib: 2 entries: 1 new, 1 identical (undo: 2)",
    ]
    assert mine("show", "vej-2017")[0] == 0


def test_a_file_that_is_being_written_is_left_alone_until_it_rests(follow: Callable[..., list[str]]) -> None:
    assert follow(write(BRO[:50]), write(BRO), write(BRO + VEJ), nothing, nothing) == [
        "zotero.bib: 2 entries: 2 new (undo: 1)"
    ]


def test_what_is_deleted_there_stays_here_until_somebody_says(follow: Callable[..., list[str]], mine: Run) -> None:
    said = follow(write(BRO + VEJ), nothing, nothing, write(BRO), nothing, nothing)
    assert said[1] == "zotero.bib: 1 entry: 1 identical; 1 no longer in the file: kept until you say (undo: 2)"
    assert mine("show", "vej-2017")[0] == 0


def test_what_was_curated_is_not_touched(follow: Callable[..., list[str]], mine: Run, own_library: Path) -> None:
    follow(write(BRO), nothing, nothing)
    (own_library / "sources").mkdir()
    curated = own_library / "sources" / "bro.yaml"
    curated.write_text("title: Vores titel\nabout: [citizen]\n", encoding="utf-8")
    before = curated.read_bytes()
    follow(write(BRO.replace("1--9", "1--10")), nothing, nothing)
    assert curated.read_bytes() == before
    assert "Vores titel" in mine("show", "bro")[1]


def test_a_file_that_cannot_be_read_is_said_and_tried_again(follow: Callable[..., list[str]]) -> None:
    said = follow(write("ingenting"), nothing, nothing, write(BRO), nothing, nothing)
    assert "holds no entry" in said[0]
    assert said[1].startswith("zotero.bib: 1 entry: 1 new")


def test_a_file_that_is_gone_for_a_moment_is_waited_for(follow: Callable[..., list[str]]) -> None:
    said = follow(write(BRO), nothing, nothing, Path.unlink, nothing, write(BRO + VEJ), nothing, nothing)
    assert len(said) == 2


def test_the_question_of_a_pair_is_put_off(follow: Callable[..., list[str]]) -> None:
    other = BRO.replace("{bro,", "{pre,").replace("year =", "doi = {10.5555/p}, year =")
    said = follow(write(BRO.replace("year =", "doi = {10.5555/b}, year =") + other), nothing, nothing)
    assert said == ["zotero.bib: 2 entries: 1 new, 1 duplicate; 1 put off: see the open questions (undo: 1)"]


def test_once_brings_the_hub_up_to_date_and_stops(mine: Run, tmp_path: Path) -> None:
    path = tmp_path / "z.bib"
    path.write_text(BRO, encoding="utf-8")
    assert mine("watch", str(path), "--once") == (0, "z.bib: 1 entry: 1 new (undo: 1)\n", "")
    assert mine("watch", str(path), "--once")[1] == "z.bib: nothing has changed\n"
