"""From the bytes of an article to its characters, or to the reason why there are none.

A byte order mark decides, then what a page declares, then UTF-8; what is none of these is read as
windows-1252, as browsers do (WHATWG Encoding Standard, where latin-1 and ASCII mean it too).
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from game.errors import CommuniqueError
from game.rules.words import plain

LIMIT: Final = 2 * 1024 * 1024
"""The most bytes an article's file may have: a saved page carries its scripts with it."""

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED: Final = re.compile(
    rb"""<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w-]{2,20})""", re.I
)
# Only names of encodings for text: Python knows others, some of them slow on hostile input.
_KNOWN: Final = re.compile(
    r"utf-?8|windows-125\d|iso-8859-\d\d?|koi8-[ru]|shift_jis|euc-jp|euc-kr|gb2312|gbk|gb18030|big5",
    re.IGNORECASE,
)
_OTHER_FILES: Final = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "an archive or an office document"),
    (b"\x7fELF", "a program"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"{\\rtf", "a rich text document"),
)


def decoded(raw: bytes, file: str) -> str:
    r"""The text of a file, its line ends made "\n".

    Raises:
        CommuniqueError: if it is larger than `LIMIT`, or not text.
    """
    if len(raw) > LIMIT:
        limit = LIMIT // 1024 // 1024
        raise _refused(file, f"is larger than {limit} MiB", "save the article alone, as text")
    for start, what in _OTHER_FILES:
        if raw.startswith(start):
            raise _refused(file, f"is {what}", "save its text as .txt, or the page as .html")
    mark = next((encoding for start, encoding in _MARKS if raw.startswith(start)), None)
    if mark is None and b"\0" in raw:
        raise _refused(file, "is not text", "save its text as .txt in UTF-8")
    text = raw.decode(mark, "replace") if mark else _unmarked(raw)
    controls = sum(text.count(chr(code)) for code in range(32) if chr(code) not in "\t\n\r\f")
    if controls > 8 + len(text) // 100:
        raise _refused(file, "is not text", "save its text as .txt in UTF-8")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _unmarked(raw: bytes) -> str:
    found = _DECLARED.search(raw[:4096])
    declared = found[1].decode("ascii") if found else ""
    if _KNOWN.fullmatch(declared) and declared.lower() not in ("utf-8", "utf8", "iso-8859-1"):
        return raw.decode(declared, "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("windows-1252", "replace")


def _refused(file: str, what: str, mend: str) -> CommuniqueError:
    return CommuniqueError(f"{plain(file)} {what}: {mend}.")
