"""What an article says of itself: its title, outlet, day and address.

A page says it in its head. In plain text it stands in lines such as `Date: 13 March 2031`, in a
first line that is no sentence, in a line of the writer's name or in a dateline. What is only
probable is `likely`.
"""

# ruff: noqa: RUF001 - typographic marks are what is read here

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import takewhile
from typing import Final

from game.drafting.dateline import dateline
from game.drafting.dates import dates
from game.drafting.gazetteer import known
from game.drafting.text import Article, Found, Paragraph
from game.drafting.words import words

_HEADER: Final = re.compile(
    r"(title|headline|outlet|source|publisher|paper|date|dated|published|url|link|address)"
    r"(?:\s*[:=]\s*|\s+(?=\d{4}-\d\d))(\S.{0,400})",
    re.IGNORECASE,
)
_KEYS: Final = {
    "headline": "title",
    "source": "outlet",
    "publisher": "outlet",
    "paper": "outlet",
    "date": "day",
    "dated": "day",
    "published": "day",
    "url": "address",
    "link": "address",
}
_ADDRESS: Final = re.compile(r"https?://[^\s\"'<>]{3,590}")
_SUFFIX: Final = re.compile(r"\s+[|–—-]\s+([^|–—-]{2,60})$")
_NO_TITLE: Final = re.compile(r"for immediate|by [A-Z]|©|photo|via ", re.IGNORECASE)
_TOP: Final = 12
"""In so many paragraphs from the start an article says what it is."""


def heading(text: str) -> bool:
    """Whether a line says something of the article, as `Date: 13 March 2031` does."""
    return bool(_HEADER.fullmatch(text))


def of_text(article: Article) -> Article:
    """The article with what plain text says of itself."""
    top = article.paragraphs[:_TOP]
    said: dict[str, Found] = {}
    for paragraph in top:
        found = None if paragraph.prose else _HEADER.fullmatch(paragraph.text)
        if found:
            key = found[1].lower()
            _note(said, _KEYS.get(key, key), found[2], paragraph, found.start(2))
        elif address := _ADDRESS.fullmatch(paragraph.text):
            _note(said, "address", address[0], paragraph, 0)
    for line in takewhile(lambda p: not p.prose, top):
        guess = Found(line.text[:300], line.place(0), likely=True)
        name, _, rest = line.text.partition(",")
        if _is_outlet(name) and (not rest or _dated(rest.strip())):
            said.setdefault("outlet", replace(guess, text=name))
        elif (
            len(line.text.split()) > 2 and not _NO_TITLE.match(line.text) and not _dated(line.text)
        ):
            said.setdefault("title", guess)
    day = said.get("day")
    said.pop("day", None)
    if day and (exact := _exact(day.text)):
        said["day"] = replace(day, text=exact.isoformat())
    return _guessed(_with(article, said))


def of_page(article: Article, said: Mapping[str, Found]) -> Article:
    """The article with what its page says of itself."""
    kept = {key: said[key] for key in ("title", "outlet") if key in said}
    if page := said.get("page"):
        suffix = _SUFFIX.search(page.text)
        bare = page.text[: suffix.start()] if suffix else page.text
        kept.setdefault("title", replace(page, text=bare))
        if suffix:
            kept.setdefault("outlet", replace(page, text=suffix[1].strip(), likely=True))
    for key in ("day", "time"):
        if key in said and (exact := _exact(said[key].text)):
            kept.setdefault("day", replace(said[key], text=exact.isoformat()))
    if (address := said.get("address")) and _ADDRESS.fullmatch(address.text):
        kept["address"] = address
    return _guessed(_with(article, kept))


def day_of(article: Article) -> date | None:
    """The day of the article, if it is known or likely."""
    return date.fromisoformat(article.day.text) if article.day else None


def _guessed(article: Article) -> Article:
    """The article with a day out of its byline, dateline or captions, if it has no other."""
    if article.day:
        return article
    top = article.paragraphs[:_TOP]
    bylines = [p for p in top if not p.prose and len(p.text.split()) <= 12]
    for paragraph in [*bylines, *(p for p in top if dateline(p.text))]:
        found = dateline(paragraph.text)
        text = paragraph.text[: found.end] if found and paragraph.prose else paragraph.text
        for dated in dates(text, None):
            if dated.exact:
                day = Found(dated.exact.isoformat(), paragraph.place(dated.start))
                return replace(article, day=day)
    return _captioned(article)


def _captioned(article: Article) -> Article:
    """A caption is no younger than its article: the latest day that ends one is likely the day."""
    ends = [
        (dated.exact, dated.start, paragraph)
        for paragraph in article.paragraphs[:_TOP]
        if not paragraph.prose
        for dated in dates(paragraph.text, None)[-1:]
        if dated.exact and dated.start + len(dated.text) >= len(paragraph.text) - 1
    ]
    if not ends:
        return article
    day, start, paragraph = max(ends, key=lambda end: end[0])
    guess = Found(day.isoformat(), paragraph.place(start), likely=True)
    before = [name for name in known(paragraph.text[:start]) if name.kind in ("agency", "outlet")]
    outlet = article.outlet
    if before and start - before[-1].end < 20 and not outlet:
        name = before[-1]
        outlet = Found(name.text, paragraph.place(name.start), likely=True)
    return replace(article, day=guess, outlet=outlet)


def _note(said: dict[str, Found], key: str, text: str, paragraph: Paragraph, start: int) -> None:
    said.setdefault(key, Found(text.strip(), paragraph.place(start)))


def _is_outlet(text: str) -> bool:
    """Whether a line is the name of a paper or an agency and nothing else."""
    spoken = text.split()
    ends = {*words("outlet"), *(call.split()[-1] for call in words("agency"))}
    capital = all(word[0].isupper() or word in ("of", "the") for word in spoken)
    return 1 < len(spoken) <= 6 and capital and spoken[-1] in ends


def _dated(text: str) -> bool:
    return heading(text) or any(len(d.text) > len(text) - 4 for d in dates(text, None))


def _exact(text: str) -> date | None:
    return next((dated.exact for dated in dates(text, None) if dated.exact), None)


def _with(article: Article, said: Mapping[str, Found]) -> Article:
    return replace(
        article,
        title=said.get("title"),
        outlet=said.get("outlet"),
        day=said.get("day"),
        address=said.get("address"),
    )
