"""`communique drift`: whether recorded games would end the same today."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from game.errors import Drift


def drift(
    logs: Annotated[list[Path], typer.Argument(help="Recorded games.")],
) -> None:
    """Decide recorded games again, and name the first move that would end otherwise today."""
    from game.record import drift as decide_again
    from game.record import read
    from game.scenario import from_document
    from game.table import played

    for path in logs:
        record = read(path)
        setting = played(from_document(dict(record.header.scenario)), record.header)
        try:
            decide_again(setting, record.header.seed, record.entries)
        except Drift as error:
            raise Drift(f"{path}: {error}") from error
        typer.echo(f"{path}: {len(record.entries) - 1} moves, no drift.")
