"""The linter: everything that keeps a scenario from being played, and all that makes it a poor one.

The checks of `game.scenario` refuse what cannot be played. The rules here judge the rest, on the
words of the file and, if it can be played, on what there is to agree on: exactly, by going through
every text. All they find comes at once, by place, errors and warnings apart.
"""

from game.lint.judge import judge
from game.lint.note import Note, Severity

__all__ = ["Note", "Severity", "judge"]
