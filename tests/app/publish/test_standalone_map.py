"""The map as one file: no other host, no text read as HTML, everything in words too."""

import re
from typing import Any

from app.publish.standalone_map import standalone_map

HOSTILE = '</script><script>alert(1)</script><img src=x onerror="alert(1)"> href'


def concept(slug: str, name: str, step: int = 1) -> dict[str, Any]:
    return {"id": f"concept/{slug}", "name": name, "kind": "theory", "shape": "square", "x": 10, "y": 20, "step": step,
            "faded": False}  # fmt: skip


def connection(words: str) -> dict[str, Any]:
    return {
        "from": "concept/a",
        "to": "concept/b",
        "type": "REQUIRES",
        "words": words,
        "rank": "focus",
        "dashes": [10, 4, 2, 4],
        "faded": False,
    }


def test_nothing_is_loaded_from_another_host() -> None:
    html = standalone_map("Kort", "da", "Note", {"concepts": [concept("a", "a", 0)], "connections": []})
    own = html.replace(library_of(html), "")
    assert not re.search(r"(src|href)=|https?://", own)
    assert "default-src 'none'" in html
    assert '<html lang="da">' in html


def test_hostile_texts_stay_texts_everywhere() -> None:
    data = {"concepts": [concept("a", HOSTILE, 0), concept("b", "b")], "connections": [connection(HOSTILE)]}
    html = standalone_map(HOSTILE, "en", HOSTILE, data, [HOSTILE])
    own = html.replace(library_of(html), "")
    assert own.count("<script>") == 2
    assert "<img" not in own
    assert "innerHTML" not in own


def test_every_concept_is_drawn_in_its_shape_and_every_sentence_stands_below() -> None:
    data = {
        "concepts": [concept("a", "empowerment", 0), concept("b", "tillid")],
        "connections": [connection("forudsætter")],
    }
    html = standalone_map("Kort om empowerment", "da", "", data, ["Empowerment forudsætter tillid."])
    assert "<li>Empowerment forudsætter tillid.</li>" in html
    assert html.count('"shape": "square"') == 2
    assert '"dashes": [10, 4, 2, 4]' in html


def library_of(html: str) -> str:
    """Return the drawing library inside the file."""
    return html[html.index("<script>") + len("<script>") : html.index("</script>")]
