from pathlib import Path

import pytest

from ingest.imports.receiving import UnreceivedError, demand_bibliography, receive
from tests.ingest.imports.conftest import BRO


def test_a_bibliography_is_taken_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text(BRO, encoding="utf-8")
    assert receive(tmp_path / "refs.bib") == BRO.encode()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_other_encodings_are_text_too(tmp_path: Path, encoding: str) -> None:
    data = BRO.encode(encoding)
    demand_bibliography(data, "refs.bib")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7\n" + bytes(range(32)) * 40, "is no text"),
        (b"PK\x03\x04" + bytes(200), "is no text"),
        (b"", "holds no entry"),
        (b"Dear Bo, here are my references.", "holds no entry"),
    ],
)
def test_what_is_no_bibliography_is_refused_with_what_to_do(data: bytes, said: str) -> None:
    with pytest.raises(UnreceivedError, match=said):
        demand_bibliography(data, "refs.bib")


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "large.bib"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    with pytest.raises(UnreceivedError, match="has 200 MB, and 150 MB is the most"):
        receive(path)


def test_a_folder_and_a_file_that_is_not_there_are_named(tmp_path: Path) -> None:
    with pytest.raises(UnreceivedError, match="is a folder"):
        receive(tmp_path)
    with pytest.raises(UnreceivedError, match="cannot be read: No such file"):
        receive(tmp_path / "nothing.bib")


def test_a_missing_permission_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "refs.bib"
    path.write_text(BRO, encoding="utf-8")

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(UnreceivedError, match="Permission denied; look at its name and permissions"):
        receive(path)


def test_a_file_that_is_being_written_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "refs.bib"
    path.write_text(BRO, encoding="utf-8")
    read = Path.read_bytes

    def read_while_writing(self: Path) -> bytes:
        data = read(self)
        with self.open("a", encoding="utf-8") as file:
            file.write("@misc{later,")
        return data

    monkeypatch.setattr(Path, "read_bytes", read_while_writing)
    with pytest.raises(UnreceivedError, match="is being written at this moment"):
        receive(path)
