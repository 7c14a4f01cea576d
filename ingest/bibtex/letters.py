r"""LaTeX letters and signs to Unicode, by table: `{\O}stergaard`, `S\o rensen`, `M\"uller`, `what's ``new''?`.

A command that is not in the tables stays as it is written, so that nothing disappears.
"""

from __future__ import annotations

import re
import unicodedata

_MARKS = {
    '"': "\u0308", "'": "\u0301", "`": "\u0300", "^": "\u0302", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "k": "\u0328", "r": "\u030a", "d": "\u0323",
    "b": "\u0331",
}  # fmt: skip
"""Accent commands to the mark that follows its letter in Unicode."""

_LETTERS = {
    "o": "ø", "O": "Ø", "aa": "å", "AA": "Å", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "ss": "ß", "l": "ł", "L": "Ł",
    "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ",
    "textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“",
    "textquotedblright": "”", "guillemotleft": "«", "guillemotright": "»", "guillemetleft": "«", "guillemetright": "»",
    "glqq": "„", "grqq": "“", "flqq": "«", "frqq": "»", "quotedblbase": "„", "quotesinglbase": "‚",
    "textquotesingle": "'",
    "ldots": "…", "dots": "…", "textellipsis": "…", "textbullet": "•", "textperiodcentered": "·", "cdot": "·",
    "copyright": "©", "textcopyright": "©", "textregistered": "®", "texttrademark": "™", "pounds": "£",
    "textsterling": "£",
    "euro": "€", "texteuro": "€", "EUR": "€", "S": "§", "P": "¶", "textdegree": "°", "dag": "†", "ddag": "‡",
    "textbackslash": "\\", "textasciitilde": "\ue000", "textasciicircum": "^", "textunderscore": "_", "textbar": "|",
    "textless": "<", "textgreater": ">", "textexclamdown": "¡", "textquestiondown": "¿", "times": "×", "pm": "±",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "mu": "µ", "textmu": "µ", "TeX": "TeX", "LaTeX": "LaTeX",
    "textbraceleft": "{", "textbraceright": "}",
    "slash": "/", "space": " ", "quad": " ", "qquad": " ", "thinspace": " ", "newline": " ", "par": " ",
}  # fmt: skip
"""Commands that stand for one sign; a tilde is private use until those that mean a blank are gone."""

_STYLES = frozenset(
    [
        "emph",
        "textit",
        "textbf",
        "textsc",
        "textrm",
        "textsf",
        "texttt",
        "textup",
        "textmd",
        "textnormal",
        "textsuperscript",
        "textsubscript",
        "underline",
        "mbox",
        "hbox",
        "text",
        "mathrm",
        "mathit",
        "mathbf",
        "NoCaseChange",
        "uppercase",
        "MakeUppercase",
        "lowercase",
        "ensuremath",
        "enquote",
        "mkbibemph",
        "mkbibbold",
        "mkbibquote",
        "bibstring",
        "url",
    ]
)
"""Commands whose argument is kept and whose look is not."""

_SWITCHES = frozenset(
    [
        "em",
        "it",
        "bf",
        "sc",
        "rm",
        "sf",
        "tt",
        "itshape",
        "bfseries",
        "scshape",
        "upshape",
        "normalfont",
        "small",
        "relax",
        "protect",
    ]
)
"""Commands that only change the look of what follows."""

_SIGNS = {
    "&": "&", "%": "%", "$": "$", "#": "#", "_": "_", "{": "{", "}": "}", "-": "", "/": "", "@": "", ",": " ", ";": " ",
    ":": " ", "!": "", " ": " ", "\n": " ", "\\": " ", "(": "", ")": "",
}  # fmt: skip
"""What a backslash with one sign stands for."""

_QUOTED = {"enquote", "mkbibquote"}

_DEEPEST = 100
"""Groups within groups; deeper braces are left out without closing a group."""

_COMMAND = re.compile(r"\\(?:([A-Za-z]+)\*?[ \t\n]*|(.))", re.DOTALL)
_WORDS = re.compile(r"[ \t\r\n]+")
_TYPED = (("-", "---", "—"), ("-", "--", "–"), ("`", "``", "“"), ("'", "''", "”"))
"""One sign, what is typed with it, and what that means: one sign is looked for much faster than two."""
_SINGLE = re.compile(r"`([^`]+?)'(?!\w)")


def decode(text: str) -> str:
    """Return the text without LaTeX: letters decoded, braces gone, blanks single."""
    if "\\" in text or "{" in text or "}" in text or "$" in text:
        text = _Reader(text, keep_braces=False).read()
    return _finish(text)


def decode_keeping_braces(text: str) -> str:
    """Return the text decoded, but with the braces that hold words together.

    `{Kommune A} and {\\O}rsted` loses only the last pair: braces that begin with a command are part of a letter.
    """
    if "\\" in text or "$" in text:
        text = _Reader(text, keep_braces=True).read()
    return _finish(text)


def strip_braces(text: str) -> str:
    """Return a decoded text without its braces."""
    return text.replace("{", "").replace("}", "") if "{" in text or "}" in text else text


def _finish(text: str) -> str:
    # Looking for what is rare costs next to nothing; replacing it everywhere would cost most of the reading.
    for one, typed, sign in _TYPED:
        if one in text and typed in text:
            text = text.replace(typed, sign)
    if "`" in text:
        text = _SINGLE.sub(r"‘\1’", text)
    if "~" in text:
        text = text.replace("~", " ")
    if "\n" in text or "  " in text or "\t" in text or "\r" in text:
        text = _WORDS.sub(" ", text)
    text = text.strip()
    return text if text.isascii() else unicodedata.normalize("NFC", text.replace("\ue000", "~"))


class _Reader:
    """Reads a text from left to right, group by group."""

    def __init__(self, text: str, keep_braces: bool) -> None:
        self.text = text
        self.keep_braces = keep_braces
        self.position = 0

    def read(self, depth: int = 0) -> str:
        """Return the decoded text up to the brace that closes this group, or to the end."""
        parts: list[str] = []
        while self.position < len(self.text):
            sign = self.text[self.position]
            if sign == "}" and depth:
                break
            parts.append(self._next(sign, depth))
        return "".join(parts)

    def _next(self, sign: str, depth: int) -> str:
        if sign == "\\":
            return self._command(depth)
        self.position += 1
        if sign == "{":
            return self._group(depth)
        if sign in "}$":
            return "$" if sign == "$" and self._lone_dollar() else ""
        end = self.position
        while end < len(self.text) and self.text[end] not in "\\{}$":
            end += 1
        plain = self.text[self.position - 1 : end]
        self.position = end
        return plain

    def _lone_dollar(self) -> bool:
        return self.text.count("$") % 2 == 1

    def _group(self, depth: int) -> str:
        """Return what stands in braces; the opening one is read already."""
        if depth == _DEEPEST:
            return ""
        letter = self.text.startswith("\\", self.position)
        inner = self.read(depth + 1)
        self.position += 1
        return inner if letter or not self.keep_braces else f"{{{inner}}}"

    def _command(self, depth: int) -> str:
        match = _COMMAND.match(self.text, self.position)
        if not match:
            self.position += 1
            return "\\"
        self.position = match.end()
        name = match[1] or match[2]
        if name in _MARKS and (match[2] or not self._sign_follows()):
            return self._accented(_MARKS[name], depth)
        if match[2]:
            return _SIGNS.get(name, match[0])
        return self._word(name, match[0], depth)

    def _sign_follows(self) -> bool:
        return self.position >= len(self.text) or self.text[self.position] in "}$&,;"

    def _word(self, name: str, written: str, depth: int) -> str:
        if name in _LETTERS:
            if self.text.startswith("{}", self.position):
                self.position += 2
            return _LETTERS[name]
        if name in _SWITCHES:
            return ""
        if name in _STYLES:
            inner = strip_braces(self._argument(depth)) if self.keep_braces else self._argument(depth)
            return f"“{inner}”" if name in _QUOTED else inner
        if name == "href":
            self._argument(depth)
            return self._argument(depth)
        return written + self._arguments_as_written(depth)

    def _arguments_as_written(self, depth: int) -> str:
        written = ""
        while self.text.startswith("{", self.position):
            written += f"{{{self._argument(depth)}}}"
        return written

    def _accented(self, mark: str, depth: int) -> str:
        letter = strip_braces(self._argument(depth))
        base = {"ı": "i", "ȷ": "j"}.get(letter[:1], letter[:1])
        return unicodedata.normalize("NFC", f"{base}{mark}") + letter[1:] if letter else ""

    def _argument(self, depth: int) -> str:
        """Return the next group, command or sign."""
        while self.position < len(self.text) and self.text[self.position] in " \t\n":
            self.position += 1
        if self.position >= len(self.text):
            return ""
        sign = self.text[self.position]
        if sign == "{":
            self.position += 1
            return self._group(depth)
        if sign == "\\":
            return self._command(depth)
        if sign == "}":
            return ""
        self.position += 1
        return sign
