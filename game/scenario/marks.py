"""YAML text into plain data, with the place of every key and value.

A scenario is read from the YAML parser's events, so that nothing is built before it is judged:
anchors, aliases and tags are refused, nesting and size are bounded. Keys are always text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NoReturn

import yaml

from game.errors import Mistake, ScenarioError
from game.scenario.places import Marked, Path, Place
from game.scenario.plainly import described, quoted
from game.scenario.scalars import resolved
from game.scenario.source import decoded
from game.scenario.syntax import explained

DEEPEST: Final = 40
"""The most mappings and lists inside each other."""

MOST: Final = 20_000
"""The most keys, values and brackets in a file."""


def marked(raw: bytes, file: str, first: str = "id") -> Marked:
    """Read a file.

    Args:
        raw: the bytes of the file.
        file: its name, for the mistakes.
        first: the key that it could begin with, for the mend of one that has none.

    Raises:
        ScenarioError: if it is not one YAML mapping in UTF-8 within bounds.
    """
    return _Reader(decoded(raw, file), file).document(first)


class _Reader:
    """One pass over the events of one text."""

    def __init__(self, text: str, file: str) -> None:
        # The loader in C reads faster but says less about mistakes, and marks some places
        # otherwise; a scenario is read in a tenth of a second without it.
        self._loader = yaml.SafeLoader(text)
        self._event: Callable[[], yaml.Event] = self._loader.get_event
        self._file = file
        self._read = 0
        self._keys: dict[Path, Place] = {}
        self._values: dict[Path, Place] = {}
        self._mistakes: list[Mistake] = []
        self._literals: dict[Path, Place] = {}
        self._lines = text.splitlines()

    def document(self, first: str) -> Marked:
        begin = f"begin with '{first}: …'"
        event = self._next()
        while isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
            event = self._next()
        if isinstance(event, yaml.StreamEndEvent) or getattr(event, "value", None) == "":
            self._refuse(event, "the file is empty", begin, "empty")
        data = self._value(event, (), 0)
        if not isinstance(data, dict):
            what = f"expected keys at the top, found {described(data)}"
            self._refuse(event, what, begin, "not-a-mapping")
        self._next()
        event = self._next()
        if not isinstance(event, yaml.StreamEndEvent):
            what = "a second document begins"
            self._refuse(event, what, "remove the '---' or '...' before it", "one-document")
        return Marked(data, self._keys, self._values, tuple(self._mistakes), self._literals)

    def _next(self) -> yaml.Event:
        self._read += 1
        try:
            event = self._event()
        except yaml.MarkedYAMLError as error:
            raise ScenarioError([explained(error, self._file)]) from None
        except (ValueError, OverflowError):  # of a character code beyond Unicode
            mark = self._loader.get_mark()
            place = mark.line + 1, mark.column + 1
            what, mend = "a number that YAML cannot read", "put the text in single quotes"
            raise ScenarioError([Mistake(self._file, *place, what, mend, "syntax")]) from None
        if self._read > MOST:
            what = f"the file has more than {MOST} parts"
            self._refuse(event, what, "a scenario is a few pages", "too-large")
        return event

    def _value(self, event: yaml.Event, path: Path, depth: int) -> object:
        self._values[path] = _place(event)
        self._refuse_magic(event)
        if isinstance(event, yaml.ScalarEvent):
            if event.style == "|":
                self._literals[path] = _first_line(event, self._lines)
            return resolved(event.value) if event.style is None else event.value
        if depth == DEEPEST:
            what = f"more than {DEEPEST} levels inside each other"
            self._refuse(event, what, "close some brackets", "nesting")
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(path, depth + 1)
        return self._mapping(path, depth + 1)

    def _list(self, path: Path, depth: int) -> list[object]:
        items: list[object] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            items.append(self._value(event, (*path, len(items)), depth))
        return items

    def _mapping(self, path: Path, depth: int) -> dict[str, object]:
        entries: dict[str, object] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            self._refuse_magic(event)
            if not isinstance(event, yaml.ScalarEvent):
                self._refuse(event, "a key that is no text", "write a plain word", "wrong-type")
            key, place = event.value, _place(event)
            if key in entries:
                what = f"the key {quoted(key)} is given twice"
                mistake = Mistake(self._file, *place, what, "keep one of them", "duplicate-key")
                self._mistakes.append(mistake)
            self._keys[*path, key] = place
            entries[key] = self._value(self._next(), (*path, key), depth)
        return entries

    def _refuse_magic(self, event: yaml.Event) -> None:
        mend = "write the text out, in quotes if it begins with that sign"
        if isinstance(event, yaml.AliasEvent):
            self._refuse(event, f"an alias, {quoted(f'*{event.anchor}')}", mend, "alias")
        if getattr(event, "anchor", None) is not None:
            self._refuse(event, "an anchor, '&'", mend, "anchor")
        if getattr(event, "tag", None) is not None:
            self._refuse(event, "a tag, '!'", mend, "tag")

    def _refuse(self, event: yaml.Event, what: str, mend: str, rule: str) -> NoReturn:
        raise ScenarioError([Mistake(self._file, *_place(event), what, mend, rule)])


def _place(event: yaml.Event) -> Place:
    mark = event.start_mark
    assert mark is not None, "the reader marks every event"
    return Place(mark.line + 1, mark.column + 1)


def _first_line(event: yaml.ScalarEvent, lines: list[str]) -> Place:
    """Where the first line of a text under a `|` begins, behind its indentation."""
    top = _place(event).line
    for n, line in enumerate(event.value.splitlines()):
        if line.strip():
            return Place(top + 1, len(lines[top + n]) - len(line) + 1)
    return Place(top + 1, 1)
