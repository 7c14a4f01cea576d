"""Asking public registers for one DOI or ISBN, only when a person says so; the answer is BibTeX that may be imported.

No address outside the list is ever asked, not even where a register sends us on to another machine.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from http.client import HTTPException, HTTPMessage
from typing import IO, NamedTuple
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from ingest.matching.identifiers import Identifier
from ingest.references.found import entry_of_google_books, entry_of_open_library
from ontology.errors import HubError

SECONDS = 10.0
"""How long one register may keep us waiting."""

LARGEST = 1024 * 1024
"""Bytes of an answer; the longest lists of authors take a tenth of it."""


class FetchError(HubError):
    """A register did not give what was asked for; nothing was written."""


class NoNetworkError(FetchError):
    """No register could be reached."""


class NotRegisteredError(FetchError):
    """The registers answer, and know no such DOI or ISBN."""


class Register(NamedTuple):
    """A public register that answers about one identifier."""

    name: str
    address: str
    """With `{value}` where the identifier stands."""
    accept: str
    read: Callable[[bytes, str], str]
    """Answer and identifier to BibTeX; empty where the register has nothing."""


class Fetched(NamedTuple):
    """What a register said."""

    text: str
    """BibTeX."""
    register: str
    """Who said it."""


def _as_it_is(answer: bytes, _: str) -> str:
    text = answer.decode("utf-8", errors="replace").strip()
    return text if text.startswith("@") else ""


_BIBTEX, _JSON = "application/x-bibtex", "application/json"

REGISTERS: Mapping[str, tuple[Register, ...]] = {
    "doi": (
        Register("Crossref", f"https://api.crossref.org/works/{{value}}/transform/{_BIBTEX}", _BIBTEX, _as_it_is),
        Register("DataCite", f"https://api.datacite.org/dois/{_BIBTEX}/{{value}}", _BIBTEX, _as_it_is),
    ),
    "isbn": (
        Register(
            "Open Library",
            "https://openlibrary.org/api/books?bibkeys=ISBN:{value}&format=json&jscmd=data",
            _JSON,
            entry_of_open_library,
        ),
        Register(
            "Google Books",
            "https://www.googleapis.com/books/v1/volumes?q=isbn:{value}",
            _JSON,
            entry_of_google_books,
        ),
    ),
}
"""Kind of identifier to the registers that are asked, one after the other."""


def fetch(
    identifier: Identifier,
    registers: Mapping[str, tuple[Register, ...]] | None = None,
    seconds: float = SECONDS,
) -> Fetched:
    """Return what the first register says that knows an identifier.

    NoNetworkError where none can be reached, NotRegisteredError where none knows it, FetchError where what they
    answer makes no sense. This is the only function of the hub that asks another machine for a source.
    """
    failures: list[FetchError] = []
    for register in (registers or REGISTERS)[identifier.kind]:
        try:
            return _ask(register, identifier, seconds)
        except FetchError as failure:
            failures.append(failure)
    # A register that answered tells more than one that could not be reached.
    raise min(failures, key=lambda failure: isinstance(failure, NoNetworkError))


def _ask(register: Register, identifier: Identifier, seconds: float) -> Fetched:
    address = register.address.format(value=quote(identifier.value, safe="/" if identifier.kind == "doi" else ""))
    headers = {"Accept": register.accept, "User-Agent": "Brobygger"}
    answer = _answer(register, Request(address, headers=headers), seconds)  # noqa: S310 - an address of the list
    try:
        text = register.read(answer, identifier.value)
    except ValueError as error:
        raise FetchError(f"the answer of {register.name} cannot be read; try again later") from error
    if not text:
        raise _unknown(register, identifier)
    return Fetched(text, register.name)


def _answer(register: Register, request: Request, seconds: float) -> bytes:
    try:
        with build_opener(_SameHost).open(request, timeout=seconds) as response:
            answer: bytes = response.read(LARGEST + 1)
    except HTTPError as error:
        error.close()
        if error.code in (404, 410):
            return b""
        raise FetchError(f"{register.name} refuses with {error.code}; try again later") from error
    except (URLError, OSError, HTTPException) as error:
        raise NoNetworkError(f"{register.name} cannot be reached; look at the connection to the internet") from error
    if len(answer) > LARGEST:
        raise FetchError(f"the answer of {register.name} is too large to be an entry")
    return answer


def _unknown(register: Register, identifier: Identifier) -> NotRegisteredError:
    kind = identifier.kind.upper()
    return NotRegisteredError(f"{register.name} knows no {kind} {identifier.value}; compare it with the printed one")


class _SameHost(HTTPRedirectHandler):
    """Follows a register on its own machine only: whoever registers a DOI could send us anywhere else."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """Return the next request; None where it would leave the host, which then counts as a refusal."""
        if urlsplit(newurl).netloc != urlsplit(req.full_url).netloc:
            return None
        return super().redirect_request(req, fp, code, msg, headers, newurl)
