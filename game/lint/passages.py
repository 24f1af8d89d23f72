"""Where in a long text the words stand that a rule has found there."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from game.errors import Mistake

_WINDOW: Final = 10_000
"""More characters than the longest text of a scenario takes in its file."""


def at_passage(mistake: Mistake, passage: str, file: str, within: int = _WINDOW) -> Mistake:
    """The mistake where the words are that it is about; they may run over a line's end.

    Args:
        mistake: placed where the text begins; it stays there if the words are not found.
        passage: words of the text.
        file: all that is in the file.
        within: so many characters from there on they are looked for.
    """
    before = file.split("\n", mistake.line - 1)[: mistake.line - 1]
    begins = sum(len(line) + 1 for line in before) + mistake.column - 1
    words = re.compile(r"\s+".join(map(re.escape, passage.split())))
    found = words.search(file, begins, begins + within)
    if found is None:
        return mistake
    line_begins = file.rfind("\n", 0, found.start()) + 1
    line = file.count("\n", 0, found.start()) + 1
    return replace(mistake, line=line, column=found.start() - line_begins + 1)
