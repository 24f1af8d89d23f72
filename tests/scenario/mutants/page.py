"""A scenario's page, to be changed at a path: by the text, so that the line is known."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from random import Random
from typing import Any, TypeAlias, TypeVar

from game.scenario.marks import marked
from game.scenario.places import Marked, Path

_PLAIN = re.compile(r"[^\s,\]\[{}#'\">|&*!]+")
_Chosen = TypeVar("_Chosen")


class NoSite(Exception):
    """The page has no place for a mutation of this kind."""


@dataclass(frozen=True)
class Mutant:
    """A page with one thing broken; one of `rules` must find it on one of `lines`."""

    text: str
    lines: frozenset[int]
    rules: frozenset[str]

    @classmethod
    def of(cls, text: str, line: int, *rules: str) -> Mutant:
        """A mutant to be found on one line."""
        return cls(text, frozenset([line]), frozenset(rules))


Kind: TypeAlias = Callable[["Page"], Mutant]


@dataclass
class Page:
    """The text of a scenario, and a source of chance."""

    text: str
    chance: Random

    @cached_property
    def found(self) -> Marked:
        """What the page says, and where."""
        return _read(self.text)

    @cached_property
    def lines(self) -> list[str]:
        return self.text.splitlines(keepends=True)

    def __getitem__(self, path: Path) -> Any:
        """The value at a path."""
        value: Any = self.found.data
        for step in path:
            value = value[step]
        return value

    def get(self, path: Path) -> Any:
        """The value at a path, or None."""
        return self[path] if path in self.found.values else None

    def choose(self, sites: Sequence[_Chosen]) -> _Chosen:
        """One of some sites.

        Raises:
            NoSite: if there is none.
        """
        if not sites:
            raise NoSite
        return self.chance.choice(sites)

    def paths(self, *pattern: str | int) -> list[Path]:
        """The paths of a pattern of keys, "*" for any, in the order of the page."""
        return [path for path in self.found.values if _fits(path, pattern)]

    def plain(self, *pattern: str | int) -> list[Path]:
        """Those of them that hold a plain word or number on one line."""
        sites = self.paths(*pattern)
        return [p for p in sites if self._word(p).lower() == str(self[p]).lower()]

    def line(self, path: Path) -> int:
        """The line of a value."""
        return self.found.values[path].line

    def text_line(self, path: Path) -> int:
        """The first line of a text."""
        return self.line(path) + self._folded(path)

    def key_line(self, path: Path) -> int:
        """The line of a key, or of the item of a list."""
        return (self.found.keys.get(path) or self.found.values[path]).line

    def with_value(self, path: Path, new: object) -> Page:
        """The page with another plain word in a place."""
        place = self.found.values[path]
        return self._spliced(place.line, place.column, len(self._word(path)), str(new))

    def with_key(self, path: Path, new: str) -> Page:
        """The page with another key."""
        place = self.found.keys[path]
        return self._spliced(place.line, place.column, len(str(path[-1])), new)

    def with_list(self, path: Path, items: Sequence[str]) -> Page:
        """The page with another list in brackets."""
        place = self.found.values[path]
        rest = self.lines[place.line - 1][place.column - 1 :]
        if not rest.startswith("[") or "]" not in rest:
            raise NoSite
        length = rest.index("]") + 1
        return self._spliced(place.line, place.column, length, f"[{', '.join(items)}]")

    def with_line(self, after: int, new: str) -> Page:
        """The page with a line after the line of that number."""
        return Page("".join([*self.lines[:after], new + "\n", *self.lines[after:]]), self.chance)

    def without_lines(self, first: int, last: int) -> Page:
        """The page without some lines."""
        return Page("".join([*self.lines[: first - 1], *self.lines[last:]]), self.chance)

    def prefixed(self, path: Path, words: str) -> Page:
        """The page with some words before the text at a path."""
        place = self.found.values[path]
        if self.lines[place.line - 1][place.column - 1] in "'\"":
            return self._spliced(place.line, place.column + 1, 0, words)
        if self._folded(path):
            indent = len(self.lines[place.line]) - len(self.lines[place.line].lstrip())
            return self._spliced(place.line + 1, indent + 1, 0, words)
        return self._spliced(place.line, place.column, 0, words)

    def cut(self, path: Path, sign: str) -> Page:
        """The page without the sign that a text ends with."""
        last = self._last_line(path)
        line = self.lines[last - 1].rstrip()
        stem = line.removesuffix('"').removesuffix("}").removesuffix('"')
        if not stem.endswith(sign):
            raise NoSite
        return self._spliced(last, len(stem), 1, "")

    def alone(self, path: Path) -> bool:
        """Whether a key and its value have a line to themselves, not the first of an item."""
        place = self.found.keys.get(path)
        if place is None or self.found.values[path].line != place.line or self._folded(path):
            return False
        line = self.lines[place.line - 1]
        whole = line.strip().startswith(f"{path[-1]}:") and "{" not in line and "[" not in line
        following = self.lines[place.line : place.line + 1]
        deeper = [n for n in following if len(n) - len(n.lstrip()) >= place.column and n.strip()]
        return whole and not deeper

    def block(self, path: Path) -> tuple[int, int]:
        """The first and the last line of a key with all that stands under it."""
        place = self.found.keys[path]
        last = place.line
        for number in range(place.line, len(self.lines)):
            line = self.lines[number]
            if line.strip() and len(line) - len(line.lstrip()) < place.column:
                break
            last = number + 1
        return place.line, last

    def _folded(self, path: Path) -> bool:
        place = self.found.values[path]
        return self.lines[place.line - 1][place.column - 1] in ">|"

    def _last_line(self, path: Path) -> int:
        if not self._folded(path):
            return self.line(path)
        first, last = self.block(path)
        return max(n for n in range(first, last + 1) if self.lines[n - 1].strip())

    def _word(self, path: Path) -> str:
        place = self.found.values[path]
        found = _PLAIN.match(self.lines[place.line - 1][place.column - 1 :])
        return found[0] if found else ""

    def _spliced(self, line: int, column: int, length: int, new: str) -> Page:
        old = self.lines[line - 1]
        changed = old[: column - 1] + new + old[column - 1 + length :]
        return Page("".join([*self.lines[: line - 1], changed, *self.lines[line:]]), self.chance)


@lru_cache(maxsize=16)
def _read(text: str) -> Marked:
    return marked(text.encode(), "page")


def _fits(path: Path, pattern: Sequence[str | int]) -> bool:
    return len(path) == len(pattern) and all(
        wanted in ("*", step) for step, wanted in zip(path, pattern, strict=True)
    )


def pairs(page: Page, *pattern: str | int) -> Iterator[tuple[Path, Path]]:
    """Two items of one list, the earlier first, by a path in each."""
    sites = page.paths(*pattern)
    for i, one in enumerate(sites):
        for other in sites[i + 1 :]:
            if one[:-2] == other[:-2]:
                yield one, other
