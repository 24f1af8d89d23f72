"""Everything that Communiqué refuses or finds broken.

CommuniqueError
├── IllegalMove     a move the rules do not allow; nothing has changed
│   └── StaleMove   a move made on a screen that had not seen the newest events
├── ScenarioError   a scenario file that cannot be played, with every mistake in it
├── LogError        a record that cannot be read, or written
│   └── Drift       a record that today's rules would decide otherwise
├── Refused         somebody who is not let into a class
│   └── Nameless    the code is right, but says nothing of a name
├── NotOver         a conference that goes on, of which nothing is opened yet
├── SettingsError   settings that cannot be read or written
└── NotFound        no scenario, seat or saved game of that name
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class CommuniqueError(Exception):
    """The root: its text is a sentence for the person at the keyboard."""


class IllegalMove(CommuniqueError):
    """The rules do not allow the move; the text says why and what would be allowed."""


class StaleMove(IllegalMove):
    """Something that bears on the move happened before it was made; look again, then repeat it."""


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One mistake in a scenario file: where it is (lines and columns from 1), and the mend."""

    file: str
    line: int
    column: int
    what: str
    mend: str
    rule: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.what}, {self.mend} [{self.rule}]"


class ScenarioError(CommuniqueError):
    """The scenario has mistakes; `mistakes` holds each with its place and its mend."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__("\n".join(str(mistake) for mistake in self.mistakes))


class LogError(CommuniqueError):
    """The record of a conference cannot be read or written; the text names file and line."""


class Drift(LogError):
    """Re-deciding a recorded move gives other events than the record holds."""


class NotOver(CommuniqueError):
    """The conference goes on; what was secret in it is opened when it is over."""


class SettingsError(CommuniqueError):
    """The settings cannot be read or written; the text names the file and the place in it."""


class NotFound(CommuniqueError):
    """There is nothing of that name; the text lists what there is."""


class Refused(CommuniqueError):
    """Nobody is let into the class with that; the sentence is for the person who knocked."""


class Nameless(Refused):
    """The code is right, and whoever knocked with it has yet to say a name."""
