"""Plays a day and says what came of it: `python -m bench.longday`."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bench.longday.day import Day, Plan

LONG: Final = Plan(
    "five-to-nine",
    "full",
    students=62,
    tables=10,
    stretches=6,
    seconds=20,
    rounds=10,
    patience=1800,
)
"""Two hours in some minutes."""


def main() -> None:
    """Play it."""
    say = partial(print, flush=True)
    with TemporaryDirectory() as folder:
        told = asyncio.run(Day(LONG, Path(folder) / "class", say).run())
    print(f"{told.accepted} acts accepted, 0 lost, 0 doubled; {told.unsure} never answered")
    print(f"{LONG.students} students, 0 stuck; {told.screens} screens")
    first, *_, last = told.weights
    print(
        f"{first:.0f} MB after the first round, {last:.0f} after the last; lately {told.gained:.1f}"
    )
    print("; ".join(f"{many} ended: {how}" for how, many in told.endings.items()))


if __name__ == "__main__":
    main()
