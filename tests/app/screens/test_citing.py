"""A page says how it is cited: its title, the day, and the address at which it was opened."""

from types import SimpleNamespace

import pytest

from app.components.markup import as_data
from app.screens.parts import citing
from app.screens.parts.visit import Visit
from app.wording import Wording

EMPOWERMENT = Visit("concept", Wording("en"), {"id": "empowerment"})


@pytest.mark.parametrize(
    ("opened", "expected"),
    [
        (
            "https://hub.example/concept?id=empowerment&voice=citizen",
            "https://hub.example/concept?id=empowerment&lang=en",
        ),
        ("https://school.example/hub/concept?id=x", "https://school.example/hub/concept?id=empowerment&lang=en"),
    ],
)
def test_a_citation_holds_the_address_of_the_page(monkeypatch: pytest.MonkeyPatch, opened: str, expected: str) -> None:
    monkeypatch.setattr(citing, "st", SimpleNamespace(context=SimpleNamespace(url=opened)))
    _title, box = citing.cite_box(EMPOWERMENT, "Empowerment")
    assert as_data(box)["children"][-1]["children"] == [" ", expected]


def test_where_the_address_is_not_known_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(citing, "st", SimpleNamespace(context=SimpleNamespace(url=None)))
    assert "concept?id" not in str(as_data(citing.cite_box(EMPOWERMENT, "Empowerment")[1]))
