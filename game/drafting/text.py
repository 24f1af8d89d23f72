"""An article as text that knows, for every character, where in its file it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from game.rules.words import plain
from game.scenario.places import Place

_GONE: Final = frozenset("\u00ad\u200b\u200c\u2060\ufeff")
"""Characters that only say where a line may break: left out."""

Piece: TypeAlias = tuple[str, Place]
"""A run of characters of one line of a file, and where it begins."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: one line of text, and where its parts stand in the file.

    `starts` are offsets into `text` where the way to the file changes, ascending, the first 0;
    `places` are theirs. `prose` is false for headings, captions, menus and the like, which are
    looked through for a title or a date but not for claims.
    """

    text: str
    starts: tuple[int, ...]
    places: tuple[Place, ...]
    prose: bool = True

    def place(self, offset: int) -> Place:
        """Where the character at an offset stands in the file."""
        at = bisect_right(self.starts, offset) - 1
        line, column = self.places[at]
        return Place(line, column + offset - self.starts[at])


@dataclass(frozen=True, slots=True)
class Found:
    """A word about the article itself, and where it says so; `likely` if that is a guess."""

    text: str
    place: Place
    likely: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """One file: its name as given, what it says of itself, and its paragraphs in order.

    `title`, `outlet`, `day` (as 2031-03-13) and `address` are None where the file does not say.
    """

    file: str
    paragraphs: tuple[Paragraph, ...]
    title: Found | None = None
    outlet: Found | None = None
    day: Found | None = None
    address: Found | None = None

    @property
    def prose(self) -> tuple[Paragraph, ...]:
        """The paragraphs that are running text."""
        return tuple(paragraph for paragraph in self.paragraphs if paragraph.prose)


def paragraph(pieces: Sequence[Piece]) -> Paragraph | None:
    """The paragraph of some pieces, white space folded and what cannot be seen left out.

    Control characters and those that turn the direction of what follows become U+FFFD, one for
    one, so that nothing found in an article can act on a terminal or hide in a file. None if
    nothing is left.
    """
    text: list[str] = []
    starts: list[int] = []
    places: list[Place] = []
    expected: Place | None = None
    for character, place in _characters(pieces):
        if character == " " and (not text or text[-1] == " "):
            continue
        if place != expected:
            starts.append(len(text))
            places.append(place)
        text.append(character)
        expected = Place(place.line, place.column + 1)
    whole = "".join(text).rstrip()
    return Paragraph(whole, tuple(starts), tuple(places)) if whole else None


def _characters(pieces: Sequence[Piece]) -> Iterator[tuple[str, Place]]:
    for run, place in pieces:
        for offset, character in enumerate(run):
            if character not in _GONE:
                yield _inert(character), Place(place.line, place.column + offset)


def _inert(character: str) -> str:
    if character.isalnum():
        return character
    if character.isspace():
        return " "
    hidden = plain(character) != character or character in "\ufffe\uffff"
    return "\ufffd" if hidden else character
