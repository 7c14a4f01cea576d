"""The start: what this is, one search box over everything, three doors, who speaks in the library, and what is new."""

from datetime import date

import streamlit as st

from app.components.prose import prose
from app.components.search import search_box
from app.screens.parts import start_parts as parts
from app.screens.parts.news_parts import news
from app.screens.parts.starting_questions import begin_with
from app.screens.parts.titles import browser_title
from app.screens.parts.tour_parts import tour_invitation
from app.screens.parts.visit import Visit, current_visit
from graph.questions.overview import overview
from graph.questions.whats_new import added_since, latest_day


def show(visit: Visit) -> None:
    """Ask, shape, show."""
    store = visit.hub.store
    page = overview(store)
    browser_title(visit.words._("Start"))
    prose(*parts.head(visit), key="start-head")
    with st.container(width=860, key="start-search-box"):
        search_box(visit.words, key="start-search", page="start", wide=True)
    prose(*parts.doors(visit, page.stats), key="start-doors")
    left, right = st.columns([7, 4], gap="large")
    with left:
        prose(*parts.concept_of_the_day(visit, store, page.stats, date.today()), key="start-day")
        prose(*parts.who_speaks(visit, page.voices), key="start-voices")
        prose(*begin_with(visit, store), key="start-questions")
    with right:
        tour_invitation(visit)
        day = latest_day(store)
        prose(*news(visit, added_since(store, day, most=1), day), key="start-side")


if __name__ == "__main__":
    show(current_visit(""))
