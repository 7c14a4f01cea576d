"""The page of one event: who was there, and what was presented."""

from app.screens.parts.topic_page import show_topic
from app.screens.parts.visit import current_visit

if __name__ == "__main__":
    show_topic(current_visit("event"), "Event")
