"""Two Plus Two as a setting, read by hand: prose is tested on it without the scenario's model."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from game.rules.instructions import Instructions
from game.rules.names import Part, Term
from game.rules.setting import Delegation, Procedure, Setting
from game.rules.text import Clause, Wording

FILE = Path(__file__).parents[2] / "scenarios" / "two-plus-two" / "scenario.yaml"


@cache
def two_plus_two() -> Setting:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    given: dict[str, Any] = yaml.load(FILE.read_text("utf-8"), loader)
    return Setting(
        given["title"],
        tuple(_clause(row) for row in given["clauses"]),
        tuple(
            Delegation(d["id"], d["name"], d["short"], style=d["style"])
            for d in given["delegations"]
        ),
        {d["id"]: _instructions(d["instructions"]) for d in given["delegations"]},
        Procedure(rounds=given["procedure"]["rounds"]),
    )


def _clause(row: dict[str, Any]) -> Clause:
    return Clause(
        row["id"],
        row["title"],
        Part(row["part"]),
        _wordings(row["wordings"]),
        row["fallback"],
        row["essential"],
        row["reservable"],
        _wordings(row.get("bridges", [])),
    )


def _wordings(rows: list[dict[str, str]]) -> tuple[Wording, ...]:
    return tuple(Wording(w["id"], w["label"], w.get("text", "")) for w in rows)


def _instructions(row: dict[str, Any]) -> Instructions:
    reds = row.get("red_lines", {}).items()
    return Instructions(
        row["points"],
        row["walk_away"],
        frozenset(Term(clause, wording) for clause, wordings in reds for wording in wordings),
    )
