"""Files from elsewhere: bounded, and refused in a sentence."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from game.bridges.problem import Place
from game.errors import NotFound
from game.rules.words import plain

LIMIT: Final = 1_000_000
"""The most bytes of a file that are read; GENIUS' own domains have at most a tenth of it."""


def read(file: Path) -> bytes:
    """What is in a file.

    Raises:
        NotFound: if there is no such file, or it cannot be read.
        ScenarioError: if it has more than `LIMIT` bytes.
    """
    shown = plain(str(file))
    # A pipe or a device could keep us waiting for ever.
    if not os.path.isfile(file):
        raise NotFound(f"There is no file {shown}.")
    try:
        with open(file, "rb") as opened:
            found = opened.read(LIMIT + 1)
    except OSError as error:
        raise NotFound(f"{shown} cannot be read: {error.strerror}.") from None
    if len(found) > LIMIT:
        raise Place(file).refusal(
            "the file is too long", f"the most is {LIMIT:,} bytes", "too-long"
        )
    return found


def lines(file: Path) -> list[tuple[Place, str]]:
    """The lines of a text file that are not blank, each with its place.

    Raises:
        NotFound: if there is no such file, or it cannot be read.
        ScenarioError: if it is too long, or no text in UTF-8.
    """
    try:
        content = read(file).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        mend = "save it in UTF-8"
        raise Place(file, line).refusal("this is no text in UTF-8", mend, "not-text") from None
    numbered = enumerate(content.split("\n"), 1)
    return [(Place(file, number), line.strip()) for number, line in numbered if line.strip()]
