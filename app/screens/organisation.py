"""The page of one organisation: what it published, paid for and takes part in."""

from app.screens.parts.party_page import show_party
from app.screens.parts.visit import current_visit

if __name__ == "__main__":
    show_party(current_visit("organisation"), "Organisation")
