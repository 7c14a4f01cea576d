"""The first page: what this is, how much there is of each kind, the files, and how to cite."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from app.components.markup import Element, element
from app.publish.site import addresses
from app.publish.site.content import Content
from app.publish.site.description import DESCRIPTION, TITLE
from app.publish.site.frame import Page
from app.publish.site.schema_org import dataset
from app.wording import LANGUAGES, Wording
from app.wording.names import heading
from ontology.derived.edition import MAKER
from ontology.derived.vocabulary import UNREGISTERED
from ontology.rdf.formats import FORMATS


def front_page(content: Content, sizes: Mapping[str, int], address: str, words: Wording) -> Page:
    """Return the first page in one language; `sizes` is path of a file to its bytes."""
    language = words.language
    about = DESCRIPTION.in_language(language)
    files = {form.media_type: f"{address}/{addresses.whole_data(form.file_extension)}" for form in FORMATS.values()}
    return Page(
        path=addresses.front(language),
        words=words,
        title=TITLE.in_language(language),
        other=addresses.front(next(code for code in LANGUAGES if code != language)),
        data={"text/turtle": addresses.DESCRIPTION},
        structured=dataset(TITLE.in_language(language), about, files, content),
        body=[
            element("h1", TITLE.in_language(language)),
            element("p", about, style="lead"),
            _counts(content, words),
            *_files(sizes, words),
            *_citing(content, address, words),
        ],
    )


def _counts(content: Content, words: Wording) -> Element:
    counts = Counter(node.label for node in content.nodes.values())
    rows = [
        element(
            "li",
            element(
                "a", heading(label.plural.in_language(words.language)), href=addresses.index(label, words.language)
            ),
            " ",
            element("span", words.number(counts[label.name]), style="meta"),
        )
        for label in content.labels
    ]
    return element("ul", *rows, style="counts")


def _files(sizes: Mapping[str, int], words: Wording) -> list[Element]:
    _ = words._
    rows = [
        element("tr", element("td", element("a", path, href=path)), element("td", words.number(size), style="number"))
        for path, size in sizes.items()
    ]
    head = element("tr", element("th", _("File"), scope="col"), element("th", _("Bytes"), scope="col", style="number"))
    return [
        element("h2", _("Everything in files")),
        element("p", *words.pieces(
            _("Size and SHA-256 of each stand in {file}."),
            file=element("a", addresses.DESCRIPTION, href=addresses.DESCRIPTION),
        )),
        element("table", element("thead", head), element("tbody", *rows)),
    ]  # fmt: skip


def _citing(content: Content, address: str, words: Wording) -> list[Element]:
    _ = words._
    year = content.edition[:4]
    cited = f"{MAKER} ({year or 'n.d.'}). {TITLE.in_language(words.language)}. {address}"
    return [
        element("h2", _("How to cite")),
        element("p", cited),
        element("p", UNREGISTERED.in_language(words.language), style="meta"),
    ]
