"""The legend: everything on the map has a sign that can be seen and told from the others, also by colour-blind eyes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from ontology.derived.legend import UNDRAWN, legend
from ontology.derived.tokens import BASE, GROUNDS, KINDS, VOICES, Colour
from ontology.schema import Words
from ontology.table import SCHEMA
from tests.ontology.derived.colour import BLINDNESS, contrast, difference

STYLES = Path(__file__).parents[3] / "app" / "static" / "brobygger.css"
THEMES = pytest.mark.parametrize("theme", Colour._fields)


def of(colours: Mapping[str, Colour], theme: str) -> dict[str, str]:
    return {name: getattr(colour, theme) for name, colour in colours.items()}


@THEMES
@pytest.mark.parametrize("ground", GROUNDS)
def test_every_sign_stands_out_from_what_it_is_drawn_on(ground: str, theme: str) -> None:
    behind = of(GROUNDS, theme)[ground]
    for name, colour in of({**KINDS, **VOICES, **BASE}, theme).items():
        assert contrast(behind, colour) >= 3, name


@THEMES
@pytest.mark.parametrize("eyes", BLINDNESS)
@pytest.mark.parametrize(("colours", "least"), [(KINDS, 10), (VOICES, 15)], ids=["kinds", "voices"])
def test_no_two_colours_are_taken_for_each_other(
    colours: Mapping[str, Colour], least: float, eyes: str, theme: str
) -> None:
    for (one, first), (other, second) in combinations(of(colours, theme).items(), 2):
        assert difference(first, second, eyes) >= least, (one, other)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [("#000000", "#ffffff", 100.0), ("#ff0000", "#00ff00", 86.6), ("#d00000", "#d00000", 0.0)],
)
def test_the_difference_of_two_colours_is_what_the_standard_says(first: str, second: str, expected: float) -> None:
    assert difference(first, second) == pytest.approx(expected, abs=0.05)


def test_every_kind_of_concept_has_a_shape_of_its_own() -> None:
    signs = [sign for sign in legend(SCHEMA).signs if not sign.outlined]
    assert [sign.kind for sign in signs] == list(SCHEMA.vocabularies["concept_kind"].values)
    assert len({sign.shape for sign in signs}) == len(signs)
    assert UNDRAWN[0] not in {sign.shape for sign in signs}


def test_documents_and_projects_are_frames_with_the_words_of_the_table() -> None:
    framed = {sign.kind: sign.words for sign in legend(SCHEMA).signs if sign.outlined}
    assert framed == {"project": SCHEMA.label("Project").words, "source": SCHEMA.label("Source").words}


def test_relations_differ_by_dash_or_arrow_so_that_colour_is_not_needed() -> None:
    strokes = legend(SCHEMA).strokes
    assert [stroke.relation for stroke in strokes] == ["CONTRASTS_WITH", "REQUIRES", "RELATED", "BROADER"]
    assert len({(stroke.dashes, stroke.arrow) for stroke in strokes}) == len(strokes)


def test_only_the_researcher_is_hatched() -> None:
    assert [voice.concept for voice in legend(SCHEMA).voices if voice.hatched] == ["concept/researcher"]


def test_a_kind_added_to_the_table_is_in_the_legend_at_once() -> None:
    kinds = SCHEMA.vocabularies["concept_kind"]
    grown = replace(kinds, values={**kinds.values, "value": Words("værdi", "value")})
    schema = replace(SCHEMA, vocabularies={**SCHEMA.vocabularies, "concept_kind": grown})
    assert ("value", Words("værdi", "value"), *UNDRAWN, False) in legend(schema).signs


@pytest.mark.parametrize("name", [*GROUNDS, *BASE, *KINDS, *VOICES])
def test_the_style_sheet_repeats_the_colour(name: str) -> None:
    slug = name.removeprefix("concept/").replace(" ", "-")
    found = re.search(rf"--bb-{slug}: light-dark\((#\w+), (#\w+)\)", STYLES.read_text(encoding="utf-8"))
    assert found, f"{STYLES.name} has no --bb-{slug}"
    written = [re.sub(r"^#(\w)(\w)(\w)$", r"#\1\1\2\2\3\3", colour) for colour in found.groups()]
    assert Colour(*written) == {**GROUNDS, **BASE, **KINDS, **VOICES}[name]
