"""The page of one person: what they wrote, said and took part in."""

from app.screens.parts.party_page import show_party
from app.screens.parts.visit import current_visit

if __name__ == "__main__":
    show_party(current_visit("person"), "Person")
