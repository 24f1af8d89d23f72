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
    print(f"{told.accepted} acts accepted, none lost or doubled; {told.unsure} never answered")
    print(f"{told.screens} screens; {told.weights[-1]:.0f} MB, of them lately {told.gained:.1f}")
    print("; ".join(f"{many} ended: {how}" for how, many in told.endings.items()))


if __name__ == "__main__":
    main()
