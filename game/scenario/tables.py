"""Points as small tables: a clause's wordings down, the delegations across.

    points: |
      wording  north  south  isle
      noted        0     10    20
      study       20     20    10

The first word stands over the wordings and may be any: YAML wants the first line of such a text
to begin where the others do. Words are told apart by blanks; what follows a `#` is a remark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from game.scenario.checks.strange import strange
from game.scenario.draft import Draft
from game.scenario.finding import Finding
from game.scenario.outline import Spot
from game.scenario.places import Path, Place
from game.scenario.plainly import listed, quoted
from game.scenario.scalars import resolved

_WORD: Final = re.compile(r"\S+")
_WIDEST: Final = 12
_LONGEST: Final = 40


@dataclass(frozen=True, slots=True)
class Cell:
    """A word of a table: the path that stands for it, the word, and its place if it is known."""

    path: Path
    word: str
    place: Place | None


def expand_tables(draft: Draft) -> None:
    """Write the table of each clause out as points of the delegations."""
    for n, clause in draft.mappings("clauses").items():
        text, name = clause.get("points"), clause.get("id")
        if isinstance(text, str) and isinstance(name, str):
            del clause["points"]
            path: Path = ("clauses", n, "points")
            rows = list(_rows(text, path, draft.literals.get(path)))
            for row in rows:
                for cell in row:
                    draft.stands(cell.path, cell.place)
            _write(draft, name, path, rows)


def _rows(text: str, path: Path, start: Place | None) -> Iterator[list[Cell]]:
    """The words of a table, line by line; lines without any are left out."""
    for n, line in enumerate(text.splitlines()):
        cells = [
            Cell(
                (*path, n, word.start()),
                word[0],
                Place(start.line + n, start.column + word.start()) if start else None,
            )
            for word in _WORD.finditer(line.partition("#")[0])
        ]
        if cells:
            yield cells


def _write(draft: Draft, clause: str, path: Path, rows: list[list[Cell]]) -> None:
    if not rows:
        draft.findings.append(Finding(path, "an empty table", "write the delegations", "table"))
        return
    (corner, *head), *body = rows
    seats = {
        delegation["id"]: n
        for n, delegation in draft.mappings("delegations").items()
        if isinstance(delegation.get("id"), str)
    }
    if len(head) > _WIDEST or len(body) > _LONGEST:
        what = f"a table of {len(body)} wordings for {len(head)} delegations"
        mend = f"the most is {_LONGEST} for {_WIDEST}"
        draft.findings.append(Finding(path, what, mend, "table"))
        return
    if corner.word in seats:
        what, mend = f"{quoted(corner.word)} stands over the wordings", "begin with 'wording'"
        draft.findings.append(Finding(corner.path, what, mend, "table"))
        return
    for cell in head:
        draft.findings += strange("delegation", Spot(cell.path, cell.word), tuple(seats))
    if len({cell.word for cell in head}) < len(head):
        what = "a delegation stands twice at the head of the table"
        draft.findings.append(Finding(head[0].path, what, "name each once", "table"))
        return
    whole: list[tuple[Cell, ...]] = []
    for first, *values in body:
        if len(values) != len(head):
            what = f"{quoted(first.word)} has {len(values)} values for {len(head)} delegations"
            mend = f"write one for each of {listed(cell.word for cell in head)}"
            draft.findings.append(Finding(first.path, what, mend, "table"))
            # What is missing has been said; nothing more is to be said of it.
            values += [Cell(first.path, "0", first.place)] * len(head)
        whole.append((first, *values[: len(head)]))
    columns = zip(*whole, strict=True)
    wordings = next(columns, ())
    for cell, column in zip(head, columns, strict=False):
        if cell.word in seats:
            _column(draft, seats[cell.word], clause, cell, wordings, column)


def _column(
    draft: Draft,
    seat: int,
    clause: str,
    head: Cell,
    wordings: tuple[Cell, ...],
    column: tuple[Cell, ...],
) -> None:
    """Write a column of the table into the instructions of its delegation."""
    told = draft.data["delegations"][seat].get("instructions")
    if not isinstance(told, dict):
        return
    points = told.get("points")
    if points is None:
        points = told["points"] = {}
    if not isinstance(points, dict):
        return
    path: Path = ("delegations", seat, "instructions", "points", clause)
    if clause in points:
        what = f"the points for {quoted(clause)} are given here and in the clause's table"
        draft.findings.append(Finding(path, what, "keep one of them", "duplicate-key", True))
        return
    row: dict[str, Any] = {}
    for wording, value in zip(wordings, column, strict=True):
        if wording.word in row:
            what = f"{quoted(wording.word)} stands twice in the table"
            draft.findings.append(Finding(wording.path, what, "keep one of them", "duplicate-key"))
        row[wording.word] = resolved(value.word)
        if wording.place and value.place:
            draft.stands((*path, wording.word), wording.place, value.place)
    draft.stands(path, head.place)
    points[clause] = row
