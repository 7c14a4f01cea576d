"""What the app says, in Danish or English: texts of the interface, names of things, numbers and dates."""

from app.wording.texts import LANGUAGES, N_, Wording

__all__ = ["LANGUAGES", "N_", "Wording"]
