"""Codes and keys: what is typed from the wall, and what only one browser knows."""

from __future__ import annotations

import hashlib
import hmac
import secrets

ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ"
"""No vowels, so that no code is a word, and no sign that looks like another."""
LENGTH = 6
"""27 to the power of 6 is 387 million: at two guesses a second one meets one of ten rooms after some months."""


def new_code() -> str:
    """Return a code for a room."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def read_code(typed: str) -> str:
    """Return a code as it is kept, from what somebody typed: any case, with blanks and hyphens; empty for no code."""
    code = "".join(typed[:40].split()).replace("-", "").upper()
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else ""


def shown_code(code: str) -> str:
    """Return a code as it stands on the wall: `K7M-4TX`."""
    return f"{code[:3]}-{code[3:]}"


def new_token() -> str:
    """Return what only one browser knows: the key of a teacher, or the mark of a phone."""
    return secrets.token_urlsafe(18)


def digest(token: str) -> str:
    """Return what is kept of a key, from which it cannot be told."""
    return hashlib.sha256(token.encode()).hexdigest()


def is_token(token: str, kept: str) -> bool:
    """Whether a key is the one of which `kept` is the digest; takes as long for any other."""
    return hmac.compare_digest(digest(token), kept)
