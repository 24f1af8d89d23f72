"""The evidence as programs read it: CSV with a row a student, JSON with every item."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import asdict
from io import StringIO
from typing import Any

from game.archive.export import inert
from game.evidence.gather import Evidence
from game.evidence.rubric import COUNTED


def document(every: Sequence[Evidence]) -> list[dict[str, Any]]:
    """Every student's evidence as a JSON-ready list, in the order given.

    Keys are the same in every language; sentences are in the language spoken.
    """
    return [
        {
            "table": one.table,
            "seat": one.seat,
            "player": one.player,
            "passing": one.passing,
            "paper": one.paper,
            "rounds": one.rounds,
            "acted": list(one.acted),
            "caretaken": list(one.caretaken),
            "evidence": {
                kind.value: [asdict(item) for item in items] for kind, items in one.items.items()
            },
        }
        for one in every
    ]


def sheet(every: Sequence[Evidence]) -> str:
    """A row a student: the table, the seat, who sat there, and how many acts of each kind."""
    written = StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(["table", "seat", "player", "rounds", "rounds_acted", *COUNTED, "paper"])
    for one in every:
        counts = [one.count(kind) for kind in COUNTED]
        row = [inert(one.table), one.seat, inert(one.player), one.rounds, len(one.acted)]
        rows.writerow([*row, *counts, inert(one.paper)])
    return written.getvalue()
