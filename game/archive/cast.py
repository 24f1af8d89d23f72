"""Asciicasts: frames of a terminal as the file that asciinema plays.

The format is asciicast v2 (docs.asciinema.org/manual/asciicast/v2): newline-delimited JSON, a
header object and then events `[seconds, code, data]`; code "o" is output, "m" a marker to jump to.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

READING: Final = 60.0
"""Characters that are read in a second: those who watch may pause."""

SHORTEST: Final = 0.5
LONGEST: Final = 5.0
"""Seconds that a frame stays, at least and at most, at speed 1."""

_BEGIN: Final = "\x1b[?25l\x1b[2J"
_END: Final = "\x1b[0m\x1b[?25h\r\n"


@dataclass(frozen=True, slots=True)
class Frame:
    """What a terminal shows: its rows, with their own escape sequences and nobody else's.

    `new` is how many characters there are to read in it, `marker` names a place to jump to.
    """

    rows: tuple[str, ...]
    new: int
    marker: str = ""


def cast(
    frames: Iterable[Frame], title: str, width: int, height: int, speed: float = 1.0
) -> Iterator[str]:
    """The lines of the file. Only rows that changed are drawn again."""
    events = [*_events(frames, speed)]
    header = {
        "version": 2,
        "width": width,
        "height": height,
        "duration": events[-1][0],
        "title": title,
        "env": {"TERM": "xterm-256color"},
    }
    yield from (json.dumps(line, ensure_ascii=False) + "\n" for line in (header, *events))


def _events(frames: Iterable[Frame], speed: float) -> Iterator[tuple[float, str, str]]:
    at, shown = 0.0, tuple[str, ...]()
    yield at, "o", _BEGIN
    for frame in frames:
        now = round(at, 3)
        if frame.marker:
            yield now, "m", frame.marker
        yield now, "o", _changes(shown, frame.rows)
        shown = frame.rows
        at += min(LONGEST, max(SHORTEST, frame.new / READING)) / speed
    yield round(at, 3), "o", _END


def _changes(before: tuple[str, ...], now: tuple[str, ...]) -> str:
    """The rows that differ, each put in its place; what is behind their end is cleared."""
    return "".join(
        f"\x1b[{number};1H\x1b[0m{row}\x1b[0m\x1b[K"
        for number, row in enumerate(now, start=1)
        if number > len(before) or before[number - 1] != row
    )
