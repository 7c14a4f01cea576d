from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ingest.matching.identity import Identity, identify
from ingest.matching.index import Index, Match
from ingest.matching.reasons import Reason
from ingest.matching.rules import Outcome
from ingest.matching.works import Work
from tests.ingest.matching.builders import TITLE, a_work

KNOWN = a_work(pages="10", volume="3")._replace(id="source/bro2019")


@dataclass
class Shelf:
    """What is known already, as a few dictionaries."""

    keys: Mapping[str, Sequence[Work]] = field(default_factory=dict)
    contents: Mapping[str, Work] = field(default_factory=dict)
    index: Index = field(default_factory=Index)

    def with_key(self, key: str) -> Sequence[Work]:
        return self.keys.get(key, ())

    def with_content(self, content: str) -> Work | None:
        return self.contents.get(content)

    def matches(self, work: Work) -> list[Match]:
        return self.index.matches(work)


def reasons(identity: Identity) -> list[Reason]:
    return [match.verdict.reason for match in identity.matches]


def test_the_same_key_with_a_title_that_was_corrected_is_the_same_source() -> None:
    found = identify(a_work(TITLE + "!", "Kjær, Bo", issued="1999"), "bro", "", Shelf(keys={"bro": [KNOWN]}))
    assert (found.outcome, reasons(found)) == (Outcome.SAME, [Reason.SAME_KEY])


def test_the_same_key_with_another_title_is_asked_about_and_never_overwrites() -> None:
    found = identify(a_work("Samskabelse i praksis", "Kjær, Bo"), "bro", "", Shelf(keys={"bro": [KNOWN]}))
    assert (found.outcome, reasons(found)) == (Outcome.ASK, [Reason.KEY_MOVED])


def test_two_entries_that_changed_their_keys_with_each_other_are_known_again() -> None:
    other = a_work("Samskabelse i praksis", "Kjær, Bo", pages="7", volume="2")._replace(id="source/other")
    shelf = Shelf(keys={"bro": [KNOWN], "other": [other]}, index=Index([KNOWN, other]))
    found = identify(other._replace(id=""), "bro", "", shelf)
    assert (found.outcome, found.matches[0].work.id) == (Outcome.SAME, "source/other")


def test_of_two_entries_with_one_key_the_nearer_title_counts() -> None:
    other = a_work("Samskabelse i praksis", "Kjær, Bo")._replace(id="source/other")
    found = identify(a_work("Samskabelse i praksis!"), "bro", "", Shelf(keys={"bro": [KNOWN, other]}))
    assert found.matches[0].work.id == "source/other"


def test_the_same_content_under_another_key_is_the_same_source_even_with_a_title_that_tells_nothing() -> None:
    found = identify(a_work("Forord"), "renamed", "abc", Shelf(contents={"abc": KNOWN}))
    assert (found.outcome, reasons(found)) == (Outcome.SAME, [Reason.SAME_CONTENT])


def test_without_key_and_content_the_rules_decide() -> None:
    shelf = Shelf(index=Index([KNOWN]))
    assert identify(a_work(), "", "", shelf).outcome is Outcome.SAME
    assert identify(a_work(pages="99", volume="3"), "", "", shelf).outcome is Outcome.ASK


def test_what_nothing_is_like_is_new() -> None:
    assert identify(a_work("Samskabelse i praksis", "Kjær, Bo"), "new", "x", Shelf(index=Index([KNOWN]))) == Identity(
        Outcome.DIFFERENT
    )
