"""Places in a file, and the paths of what stands there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from game.errors import Mistake

Path: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys of mappings and positions in lists, from the top."""


class Place(NamedTuple):
    """Where something stands in a file; both counted from 1, columns in characters."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Marked:
    """What a file says and where it says it.

    `keys` and `values` give places by path; `mistakes` are those in spite of which the file
    could be read to its end (keys given twice: the later counts). `literals` are where the first
    lines of texts written under a `|` begin.
    """

    data: Mapping[str, object]
    keys: Mapping[Path, Place]
    values: Mapping[Path, Place]
    mistakes: tuple[Mistake, ...]
    literals: Mapping[Path, Place] = field(default_factory=dict)
