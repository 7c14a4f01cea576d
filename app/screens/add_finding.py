"""Add a finding: a form that writes the same YAML, through the same checks, as a curator's editor would."""

import streamlit as st

from app.components.markup import element, link, paragraph
from app.components.prose import prose
from app.editing import add_finding
from app.screens.parts import adding_parts as parts
from app.screens.parts.editor_key import known_key
from app.screens.parts.titles import browser_title, crumbs
from app.screens.parts.visit import Visit, current_visit
from app.wording.sentences import problem_said
from ontology.errors import HubError, LibraryProblemsError


def show(visit: Visit) -> None:
    """Ask, check, write, and lead to the new page."""
    title = visit.words._("Add a finding")
    browser_title(title)
    prose(
        crumbs(visit, "findings", visit.words._("Findings"), title),
        element("h1", title),
        paragraph(visit.words._("In your own words, with who says it, in which source and on which page.")),
        key="add_finding_head",
    )
    key = known_key(visit)
    asked = None if key is None else parts.form(visit)
    if key is None or asked is None:
        return
    try:
        identifier = add_finding(visit.hub.settings, asked.draft, key, asked.by)
    except LibraryProblemsError as error:
        lines = [visit.words._("Nothing is saved."), *(problem_said(visit.words, item) for item in error.problems)]
        st.error("\n\n".join(lines))
    except HubError as error:
        st.error(f"{visit.words._('Nothing is saved.')} {error}")
    else:
        prose(
            paragraph(
                visit.words._("Saved."), " ", link(visit.to_thing(identifier), visit.words._("Open the finding"))
            ),
            key="add_finding_done",
        )


if __name__ == "__main__":
    show(current_visit("add_finding"))
