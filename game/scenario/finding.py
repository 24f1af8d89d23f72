"""A mistake before it has a place: which value of the document, what is wrong, what to do."""

from __future__ import annotations

from dataclasses import dataclass

from game.scenario.places import Path


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with the value at `path`, or with the key there if `at_key`.

    `passage` has the words of a text that are wrong, if it is not all of it.
    """

    path: Path
    what: str
    mend: str
    rule: str
    at_key: bool = False
    passage: str = ""
