"""`communique analyse`: what there is to be had in a scenario, or was in a recorded game."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from game.commands.options import LevelOption, Without, modules
from game.errors import CommuniqueError
from game.rules.names import Level, Phase

if TYPE_CHECKING:
    from game.rules.setting import Setting
    from game.rules.state import State

SHOWN = 12
"""Missed trades that are told; `--json` has them all."""


def analyse(
    name: Annotated[
        str, typer.Argument(metavar="SCENARIO|LOG", help="A scenario, or a recorded game (.jsonl).")
    ],
    json: Annotated[bool, typer.Option("--json", help="Print all of it as JSON.")] = False,
    level: LevelOption = Level.FULL,
    without: Without = None,
) -> None:
    """Work out exactly what there is to be had, and in a finished game, what was missed."""
    from game.analysis.document import document, trades_document
    from game.analysis.overview import overview
    from game.analysis.telling import told, trade_words
    from game.analysis.trades import missed_trades
    from game.report import dumps

    setting, state = _given(name, level, without)
    found = overview(setting)
    trades = missed_trades(state) if state else []
    if json:
        whole: dict[str, Any] = document(found)
        whole |= {"missed_trades": trades_document(trades)} if state else {}
        typer.echo(dumps(whole), nl=False)
        return
    for line in told(found):
        typer.echo(line)
    if state:
        typer.echo(f"\nMissed trades: {len(trades):,}, smallest first.")
        for trade in trades[:SHOWN]:
            typer.echo(f"  {trade_words(setting, trade)}")


def _given(name: str, level: Level, without: list[Any] | None) -> tuple[Setting, State | None]:
    """What is to be analysed: a scenario's setting, or a recorded game's with how it ended."""
    from game.record import read, replay
    from game.scenario import find, from_document, load, only
    from game.table import played

    if not name.endswith(".jsonl"):
        return only(load(find(name)).setting, modules(level, without)), None
    record = read(Path(name))
    setting = played(from_document(dict(record.header.scenario)), record.header)
    state = replay(setting, record.header.seed, record.entries)
    if state.phase is not Phase.ENDED:
        raise CommuniqueError(f"{name}: the game is not over; nothing is opened before the end")
    return setting, state
