"""The page of one programme: what it is about, and what is said of it."""

from app.screens.parts.topic_page import show_topic
from app.screens.parts.visit import current_visit

if __name__ == "__main__":
    show_topic(current_visit("programme"), "Programme")
