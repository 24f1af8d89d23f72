"""A scenario as NegMAS 0.16 has it (Mohammad et al. 2021): issues, and a utility function a seat.

An issue is a clause and its values are the ids of the wordings, bridges among them; the reserved
value is the walk-away value. Points are the same numbers. NegMAS is imported only when used.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from game.drafting.writing import refuse_existing
from game.errors import CommuniqueError
from game.rules.instructions import Instructions
from game.rules.names import ClauseId, WordingId
from game.rules.setting import Setting
from game.rules.words import plain


def write(setting: Setting, folder: Path) -> None:
    """Write a new folder that `negmas.Scenario.load` reads: the domain, and a file a seat.

    The files of seats are numbered, for NegMAS takes them in the order of their names.

    Raises:
        CommuniqueError: if NegMAS is not installed, there is something of that name, or it cannot
            be written; then nothing of it is left.
    """
    found = scenario(setting)
    refuse_existing(folder)
    try:
        found.dumpas(folder, "yml")
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise CommuniqueError(
            f"{plain(str(folder))} cannot be written: {error.strerror}."
        ) from error


def scenario(setting: Setting) -> Any:
    """The `negmas.Scenario` of a setting, its utility functions in the order of the seats.

    Raises:
        CommuniqueError: if NegMAS is not installed.
    """
    there = space({c.id: [w.id for w in c.wordings + c.bridges] for c in setting.clauses})
    functions = tuple(
        function(setting.instructions[seat], there, f"{number:02}-{seat}")
        for number, seat in enumerate(setting.seats, 1)
    )
    return package().Scenario(outcome_space=there, ufuns=functions)


def package() -> Any:
    """NegMAS itself.

    Raises:
        CommuniqueError: if it is not installed.
    """
    try:
        return import_module("negmas")
    except ImportError as error:
        raise CommuniqueError(
            "NegMAS is not installed: pip install 'communique[negmas]'."
        ) from error


def space(wordings: Mapping[ClauseId, Sequence[WordingId]]) -> Any:
    """The outcome space of the texts that can be made of these wordings, clause by clause."""
    negmas = package()
    issues = [negmas.make_issue(list(names), clause) for clause, names in wordings.items()]
    return negmas.make_os(issues, name="domain")


def left_out(setting: Setting) -> Iterator[str]:
    """What a NegMAS scenario has no place for, in sentences."""
    told = setting.instructions.values()
    if any(own.red_lines for own in told):
        yield "Red lines: NegMAS has none, so its agents may agree to what could not be ratified."
    if any(own.aims for own in told):
        yield "Aims: they are points for what is not in the text."
    if setting.procedure.modules:
        yield "Pacts, the press, home and events: NegMAS negotiates over the text alone."


def function(own: Instructions, there: Any, name: str) -> Any:
    """A seat's utility function over an outcome space, in points.

    It is additive, as most agents expect; with linkages, it is points on regions of the space.
    """
    preferences = package().preferences
    given = {"outcome_space": there, "reserved_value": float(own.walk_away), "name": name}
    rows = [
        {wording: float(own.points[issue.name][wording]) for wording in issue.values}
        for issue in there.issues
    ]
    if not own.linkages:
        table = import_module("negmas.preferences.value_fun").TableFun
        return preferences.LinearAdditiveUtilityFunction(
            values=[table(row) for row in rows], weights=[1.0] * len(rows), **given
        )
    place = {issue.name: number for number, issue in enumerate(there.issues)}
    regions: list[tuple[dict[int, list[str]], float]] = [
        ({number: [wording]}, points)
        for number, row in enumerate(rows)
        for wording, points in row.items()
    ]
    regions += [
        ({place[clause]: list(wordings) for clause, wordings in link.when}, float(link.points))
        for link in own.linkages
    ]
    return preferences.HyperRectangleUtilityFunction(
        outcome_ranges=[region for region, _ in regions],
        utilities=[points for _, points in regions],
        **given,
    )
