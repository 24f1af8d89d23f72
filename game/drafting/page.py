"""A saved web page as paragraphs with their places, and what the page says of itself.

The standard library's parser is used because it says where in the file each piece of text stands,
which libraries that find an article in a page do not keep (boilerpipe's issue 7 asks for it). The
article is what is in `<article>` or `<main>`, if that has text; menus, notices and the like are
known by their elements, by words in their classes, and by consisting of links (Pomikálek 2011,
jusText).
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Final

from game.drafting.prose import is_prose
from game.drafting.structured import described
from game.drafting.text import Found, Paragraph, Piece, paragraph
from game.drafting.words import data
from game.scenario.places import Place

_PAGE: Final = data("page")
_SKIPPED: Final = frozenset(_PAGE["skipped"])
_BLOCKS: Final = frozenset(_PAGE["blocks"])
_MARKED: Final = frozenset(_PAGE["marked"])
_VOID: Final = frozenset(_PAGE["void"])
_FURNITURE: Final = frozenset(_PAGE["furniture"])
_KEYS: Final[Mapping[str, str]] = _PAGE["keys"]
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
MOST: Final = 250_000
"""So many characters of a page's text are looked at: more than any article has."""

_SAVED: Final = re.compile(r"saved from url=\(\d+\)(https?://\S+)")
_ENOUGH: Final = 40
"""So many words make what stands in `<article>` the article."""


class _Enough(Exception):
    """A page has more text than an article could."""


class Page:
    """What a page holds: `paragraphs` of the article, and what the page says of itself by key."""

    def __init__(self, text: str) -> None:
        text = _complete(text)
        strict = _Reader(text, by_class=True)
        # A page may call its whole body a "banner": then classes are no help.
        read = strict if any(p.prose for p in strict.article) else _Reader(text, by_class=False)
        self.paragraphs = read.article
        self.said = strict.said


class _Reader(HTMLParser):
    """One pass over a page. Elements that nobody closes end with the page."""

    def __init__(self, text: str, by_class: bool) -> None:
        super().__init__(convert_charrefs=False)
        self.said: dict[str, Found] = {}
        self._by_class = by_class
        self._open: list[tuple[str, bool]] = []
        self._count: Counter[str] = Counter()
        self._skipping = 0
        self._pieces: list[Piece] = []
        self._linked = 0
        self._breaks = 0
        self._taken = 0
        self._inside: list[Paragraph] = []
        self._outside: list[Paragraph] = []
        self._structured: list[Piece] | None = None
        self._title: list[Piece] = []
        try:
            self.feed(text)
            self.close()
        except _Enough:
            pass
        self._flush()

    @property
    def article(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the article, or of the whole page if it marks none."""
        marked = sum(len(p.text.split()) for p in self._inside if p.prose)
        return tuple(self._inside if marked >= _ENOUGH else self._inside + self._outside)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in ("meta", "link", "time"):
            self._note(tag, given)
        if tag == "br":
            self._breaks += 1
            if self._breaks > 1:
                self._flush()
            self._take(" ")
        if tag in _BLOCKS:
            self._flush()
        if tag == "script" and given.get("type") == "application/ld+json":
            self._structured = []
        if tag not in _VOID and (
            tag in _BLOCKS or tag in _SKIPPED or tag in _MARKED | {"title", "a"}
        ):
            skips = tag in _SKIPPED or (self._by_class and tag in _MARKED and _furniture(given))
            self._open.append((tag, skips))
            self._count[tag] += 1
            self._skipping += skips

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._flush()
        self._close(tag)
        if tag == "script" and self._structured is not None:
            text = "".join(run for run, _ in self._structured)
            place = self._structured[0][1] if self._structured else Place(1, 1)
            for key, value in described(text).items():
                self._say(key, value, place)
            self._structured = None
        if tag == "title" and self._title:
            self._say("page", "".join(run for run, _ in self._title), self._title[0][1])
            self._title = []

    def handle_data(self, data: str) -> None:
        if self._structured is not None:
            self._structured.append((data, self._here()))
        elif self._count["title"] and not self._count["svg"]:
            self._title.append((data, self._here()))
        else:
            self._take(data)

    def handle_entityref(self, name: str) -> None:
        self.handle_data(html.unescape(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        self.handle_data(html.unescape(f"&#{name};"))

    def handle_comment(self, data: str) -> None:
        if found := _SAVED.search(data[:2000]):
            self._say("address", found[1], self._here())

    def _here(self) -> Place:
        line, column = self.getpos()
        return Place(line, column + 1)

    def _take(self, data: str) -> None:
        self._taken += len(data)
        if self._taken > MOST:
            raise _Enough
        if self._skipping:
            return
        line, column = self._here()
        for number, run in enumerate(data.splitlines(keepends=True)):
            self._pieces.append((run, Place(line + number, 1 if number else column)))
        if data.strip():
            self._breaks = 0
            self._linked += len(data) if self._count["a"] else 0

    def _flush(self) -> None:
        made = paragraph(self._pieces)
        if made:
            linked = self._linked > len(made.text) / 2
            heading = any(self._count[tag] for tag in _HEADINGS)
            caption = self._count["figcaption"] > 0
            prose = not linked and not heading and not caption and is_prose(made.text)
            made = Paragraph(made.text, made.starts, made.places, prose)
            inside = self._count["article"] or self._count["main"]
            (self._inside if inside else self._outside).append(made)
        self._pieces, self._linked, self._breaks = [], 0, 0

    def _close(self, tag: str) -> None:
        while self._count[tag]:
            opened, skipped = self._open.pop()
            self._count[opened] -= 1
            self._skipping -= skipped
            if opened == tag:
                return

    def _note(self, tag: str, given: dict[str, str]) -> None:
        name = given.get("property") or given.get("name") or given.get("itemprop") or tag
        value = given.get("content") or given.get("datetime") or ""
        if tag == "link":
            name, value = given.get("rel", "").lower(), given.get("href", "")
        key = _KEYS.get(name.lower())
        if key and value.strip():
            self._say(key, value, self._here())

    def _say(self, key: str, value: str, place: Place) -> None:
        made = paragraph([(value[:1000], place)])
        if made and key not in self.said:
            self.said[key] = Found(made.text, place)


def _complete(text: str) -> str:
    """The page without a comment or tag that is never closed, for which the parser looks for long.

    Such a thing goes on to the end of the page (WHATWG HTML, 13.2.5), and a marked section is a
    comment. No
    character changes its place.
    """
    text = text.replace("<![", "<!x")
    opened = text.find("<!--", text.rfind("-->") + 1)
    text = text[:opened] if opened >= 0 else text
    last = text.rfind(">") + 1
    tag = text.find("<", last)
    return text[:tag] if tag >= 0 else text


def _furniture(given: dict[str, str]) -> bool:
    names = re.split(r"[^a-z]+", f"{given.get('class', '')} {given.get('id', '')}".lower()[:400])
    return not _FURNITURE.isdisjoint(names)
