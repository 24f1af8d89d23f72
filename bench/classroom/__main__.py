"""Measure, and say each figure beside what it is to be: `python -m bench.classroom [--long]`."""

from __future__ import annotations

import asyncio
from argparse import ArgumentParser
from collections.abc import Coroutine, Iterator
from typing import TypeAlias

from bench.classroom import rows

Row: TypeAlias = tuple[str, Coroutine[object, object, str], str, str]
"""What is measured, how, what is to be reached, and how others do."""


def table(long: bool) -> Iterator[Row]:
    """The rows, each measured when it is its turn."""
    yield "key to echo, 60 seats idle", rows.echo(60), "95% 15 ms", "oTree's live message 17 ms"
    yield (
        "one move to the last of 30 screens",
        rows.move(30),
        "95% 80 ms",
        "textual-serve about 100 ms",
    )
    yield (
        "30 join within 10 s, first picture",
        rows.joining(30, 10),
        "95% 1500 ms",
        "oTree's page 62 ms, textual-serve 2.7 s",
    )
    yield "the class begins, 60 seats at 10 tables", rows.at_once("begin", 60), "-", ""
    yield "plenary at 10 tables at once, 60 seats", rows.at_once("end phase", 60), "1 s", ""
    peers = "textual-serve 32 to 44 MB"
    yield "memory a seat at 30 seats", rows.memory(30), "5 MB", peers
    if long:
        yield "memory a seat at 100 seats", rows.memory(100), "5 MB", peers
    peers = "textual-serve 2 to 2.7 GB; oTree 84 MB for plain pages"
    yield "whole server with 60 students", rows.whole(60), "350 MB", peers


def main() -> None:
    """Print the rows. Nothing is asserted: the machine has its part in all of them."""
    asked = ArgumentParser(prog="python -m bench.classroom", description=__doc__)
    asked.add_argument("--long", action="store_true", help="measure 100 seats, too")
    for what, measured, reach, peers in table(asked.parse_args().long):
        figure = asyncio.run(measured)
        print(f"{what:<40} {figure:<44} to reach: {reach:<12} {peers}", flush=True)


if __name__ == "__main__":
    main()
