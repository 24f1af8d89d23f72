"""Scoreable games as LLM-Deliberation writes them (Abdelnabi et al. 2024, MIT licence).

A folder with `config.txt` (a line for each party: name, file, role, incentive, model),
`global_instructions.txt` (the story, then issues A, B, … with options A1, A2, …) and in
`scores_files` a file for each party: a line of whole scores for each issue, and the threshold. A
deal passes if all but one agree, among them the parties whose roles are p1 and p2.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Final

from game.bridges.files import lines
from game.bridges.options import Told, told
from game.bridges.problem import FEWEST_PARTIES, MOST_PARTIES, Party, Place, Problem, fitting
from game.rules.words import plain

CONFIG: Final = "config.txt"
STORY: Final = "global_instructions.txt"
SCORES: Final = "scores_files"

_TEMPERAMENTS: Final = {"cooperative": "bridge-builder", "greedy": "hardliner"}
_BONUS: Final = "The bonus of the first proposer if all agree: points here are for the text."
_FIRST: Final = "initial_deal.txt, the first proposal: nobody has filed when a conference opens."


def is_game(folder: Path) -> bool:
    """Whether a folder holds a scoreable game."""
    return (folder / CONFIG).is_file() and (folder / SCORES).is_dir()


def read(folder: Path) -> Problem:
    """The problem of a game's folder, its parties in the order of `config.txt`.

    Raises:
        NotFound: if a file of it is not there, or cannot be read.
        ScenarioError: with file and line, if one is malformed or a scenario cannot hold it.
    """
    seats = _config(folder / CONFIG)
    game = told(folder / STORY, [seat.name for seat in seats])
    has_bonus = any(seat.role == "p1" for seat in seats)
    name = plain(folder.resolve().name)
    return Problem(
        title=f"Scoreable game {name}",
        origin=f"scoreable game {name}, in the format of LLM-Deliberation",
        story=game.story,
        issues=game.issues,
        parties=tuple(_party(seat, folder, game) for seat in seats),
        missing=1,
        vetoes=tuple(seat.name for seat in seats if seat.role in ("p1", "p2")),
        left_out=(*((_BONUS,) if has_bonus else ()), _FIRST),
    )


@dataclass(frozen=True, slots=True)
class _Seat:
    name: str
    file: str
    role: str
    temperament: str


def _config(file: Path) -> list[_Seat]:
    seats: list[_Seat] = []
    for at, line in lines(file):
        parts = [plain(part) for part in line.split(",")]
        if len(parts) != 5 or not all(parts):
            mend = "write name, file, role, incentive and model with commas between"
            raise at.refusal(f"{len(parts)} parts where 5 belong", mend, "not-a-party")
        name, scores, role, incentive, _ = parts
        if any(name == seat.name for seat in seats):
            raise at.refusal(f"'{name}' is here twice", "remove one", "same-party")
        if not re.fullmatch(r"[\w -]+", scores):
            mend = f"name a file in {SCORES}, without .txt"
            raise at.refusal(f"'{scores}' is no name of a file", mend, "not-a-party")
        if incentive not in _TEMPERAMENTS:
            # The game pays an adversary 150 for no agreement: more than any text can be worth.
            what = f"'{incentive}' is an incentive that no seat here can have"
            raise at.refusal(what, "make it cooperative or greedy", "no-such-incentive")
        seats.append(_Seat(name, scores, role, _TEMPERAMENTS[incentive]))
    fitting(len(seats), FEWEST_PARTIES, MOST_PARTIES, "parties", Place(file))
    return seats


def _party(seat: _Seat, folder: Path, game: Told) -> Party:
    file = folder / SCORES / f"{seat.file}.txt"
    written = lines(file)
    if len(written) != len(game.issues) + 1:
        at = written[-1][0] if written else Place(file)
        what = f"there are {len(written)} lines for {len(game.issues)} issues and the threshold"
        raise at.refusal(what, f"write {len(game.issues) + 1}", "missing-scores")
    rows = [_scores(at, line) for at, line in written]
    for row, issue, (at, _) in zip(rows, game.issues, written, strict=False):
        if len(row) != len(issue.options):
            what = f"{len(row)} scores for the {len(issue.options)} options of '{issue.name}'"
            raise at.refusal(what, f"write {len(issue.options)}", "missing-scores")
    *scores, threshold = rows
    at, most = written[-1][0], sum(max(row) for row in scores)
    if len(threshold) != 1:
        raise at.refusal("this is no threshold", "end with one number", "not-a-threshold")
    if threshold[0] >= most:
        what = f"the threshold is {threshold[0]} and the best deal is worth {most}"
        raise at.refusal(what, "lower it", "no-gain")
    return Party(
        name=seat.name,
        weights=tuple(Fraction(max(row)) for row in scores),
        evaluations=tuple(tuple(map(Fraction, row)) for row in scores),
        reservation=Fraction(threshold[0], most),
        temperament=seat.temperament,
    )


def _scores(at: Place, line: str) -> Sequence[int]:
    parts = [part.strip() for part in line.split(",")]
    for part in parts:
        if not re.fullmatch(r"\d{1,9}", part, re.ASCII):
            what = f"'{plain(part)[:40]}' is no whole number from 0 up"
            raise at.refusal(what, "write whole numbers with commas between", "not-a-number")
    return [int(part) for part in parts]
