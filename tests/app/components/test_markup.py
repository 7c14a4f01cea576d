"""Text with links is data: every text stays text, and only what is there is sent."""

from app.components.markup import as_data, element, joined, link, paragraph, text_of


def test_text_is_sent_as_it_is() -> None:
    hostile = "<script>alert(1)</script> & **bold**"
    assert as_data(paragraph(hostile)) == {"tag": "p", "children": [hostile]}


def test_attributes_are_named_as_in_a_page_and_left_out_where_there_is_none() -> None:
    built = element("span", "x", style="bb-tag", lang=None, aria_label="word", class_="ignored")
    assert as_data(built)["attributes"] == {"class": "ignored", "aria-label": "word"}
    assert "attributes" not in as_data(element("p"))


def test_a_link_keeps_its_address_apart_from_its_words() -> None:
    assert as_data(link("./concept?id=x", "x")) == {"tag": "a", "href": "./concept?id=x", "children": ["x"]}


def test_a_share_is_sent_only_where_it_is_more_than_nothing() -> None:
    assert as_data(element("span", grow=3)) == {"tag": "span", "grow": 3}
    assert as_data(element("span", grow=0)) == {"tag": "span"}


def test_children_that_are_none_are_left_out() -> None:
    assert text_of(element("p", "a", None, element("b", "c"))) == "ac"


def test_parts_are_joined_with_a_text_between() -> None:
    assert list(joined(["a", "b", "c"], "; ")) == ["a", "; ", "b", "; ", "c"]
    assert list(joined([])) == []
