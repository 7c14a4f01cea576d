from graph.questions.pages import page_order


def test_pages_are_in_the_order_of_the_book() -> None:
    printed = ["", "101", "9", "15-16", "iv", "15", "xi", "ix", "s. 2", "fig", "omslag"]
    assert sorted(printed, key=page_order) == [
        "iv", "ix", "xi", "s. 2", "9", "15", "15-16", "101", "", "fig", "omslag",
    ]  # fmt: skip
