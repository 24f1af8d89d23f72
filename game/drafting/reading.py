"""Reading an article's file: plain text or a saved web page, bounded and made inert."""

from __future__ import annotations

import os
import re
from pathlib import Path as FilePath
from typing import Final

from game.drafting.decoding import LIMIT, decoded
from game.drafting.masthead import heading, of_page, of_text
from game.drafting.page import Page
from game.drafting.prose import blocks, is_prose
from game.drafting.text import Article, Paragraph, paragraph
from game.errors import CommuniqueError, NotFound
from game.rules.words import plain
from game.scenario.places import Place

LONGEST: Final = 60_000
"""The most characters of running text that an article may have: some ten thousand words."""

_ADDRESS: Final = re.compile(r"(https?|ftp)://", re.IGNORECASE)
_PAGE: Final = re.compile(r"<(!doctype\s+html|html|head|body|article|div|p)\b", re.IGNORECASE)


def read(path: str | FilePath) -> Article:
    """The article of a file.

    Raises:
        NotFound: if there is no such file, or it cannot be read.
        CommuniqueError: if it is not text, has no running text, or is too long.
    """
    name = str(path)
    if _ADDRESS.match(name):
        what = f"{plain(name)} is an address, and nothing is fetched from the net"
        raise CommuniqueError(f"{what}: save the page to a file and give that.")
    text = decoded(_bytes(name), name)
    article = _page(text, name) if _is_page(text, name) else _text(text, name)
    length = sum(len(paragraph.text) for paragraph in article.prose)
    if not length:
        raise CommuniqueError(f"{plain(name)} has no sentences: save the article's text itself.")
    if length > LONGEST:
        what = f"{plain(name)} has {length} characters of text, and an article at most {LONGEST}"
        raise CommuniqueError(f"{what}: give the part that matters.")
    return article


def _text(text: str, name: str) -> Article:
    lines = text.split("\n")
    made: list[Paragraph] = []
    for block in blocks(lines):
        whole = paragraph([(lines[i] + "\n", Place(i + 1, 1)) for i in block])
        if whole:
            prose = is_prose(whole.text) and not heading(whole.text)
            made.append(Paragraph(whole.text, whole.starts, whole.places, prose))
    return of_text(Article(plain(name), tuple(made)))


def _page(text: str, name: str) -> Article:
    page = Page(text)
    return of_page(Article(plain(name), page.paragraphs), page.said)


def _is_page(text: str, name: str) -> bool:
    return name.lower().endswith((".html", ".htm", ".xhtml")) or bool(_PAGE.search(text[:2000]))


def _bytes(name: str) -> bytes:
    # A pipe or a device could keep us waiting for ever.
    if not os.path.isfile(name):
        what = (
            "is a folder: give the files in it"
            if os.path.isdir(name)
            else "is no file: look at its name"
        )
        raise NotFound(f"{plain(name)} {what}.")
    try:
        with open(name, "rb") as file:
            return file.read(LIMIT + 1)
    except OSError as error:
        raise NotFound(f"{plain(name)} cannot be read: {error.strerror}.") from None
