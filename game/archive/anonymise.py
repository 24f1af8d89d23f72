"""Records without the names of those who played.

What is left is a log like any other, which can be shown, exported and analysed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from game.archive.names import Names
from game.archive.words import Change, Words
from game.errors import LogError, ScenarioError
from game.record import Header, Log, Record
from game.rules.moves import PrintHeadline
from game.scenario import from_document


class FreeText(StrEnum):
    """What becomes of what people typed."""

    KEEP = "keep"
    MASK = "mask"
    DROP = "drop"


DROPPED: Final = "\u2026"
"""What stands for a text that was dropped: the rules refuse an empty speech."""

_ID: Final = re.compile(r"[a-z0-9-]+")


def anonymise(
    records: Sequence[Record], text: FreeText, also: Sequence[str] = ()
) -> tuple[Record, ...]:
    """The records with every player's name replaced, by the same number in all of them.

    `also` are names of people who are in no record's first line and may be in what was typed.

    Free text is kept but for the names in it, masked (each character but spaces an "x"), or
    dropped (an ellipsis). Seats, moves, numbers and the scenario stay.

    Raises:
        LogError: if a scenario cannot be read any more without the names.
    """
    names = Names.of((record.header for record in records), (*_journalists(records), *also))
    words = Words(_typed(text, names), names.written.replaced, names.player)
    return tuple(
        replace(
            record,
            header=_header(record.header, names),
            entries=tuple(words.entry(entry) for entry in record.entries),
        )
        for record in records
    )


def keep_anonymised(
    records: Sequence[Record], text: FreeText, out: Path, also: Sequence[str] = ()
) -> int:
    """Write the records, anonymised, as `game-1.jsonl` and so on in a directory.

    The logs' own names are not taken over, for there may be a player's in them. Returns how many
    players there were.

    Raises:
        LogError: if one of the files is there already or cannot be written.
    """
    paths = [out / f"game-{number}.jsonl" for number in range(1, len(records) + 1)]
    for path in paths:
        if path.exists():
            raise LogError(f"{path} exists already; name another directory")
    for path, record in zip(paths, anonymise(records, text, also), strict=True):
        log = Log.create(path, record.header)
        try:
            for entry in record.entries:
                log.append(entry)
        finally:
            log.close()
    return len(set(Names.of(record.header for record in records).players.values()))


def _journalists(records: Sequence[Record]) -> list[str]:
    """Who wrote for the papers; no header names them."""
    moves = (entry.move for record in records for entry in record.entries)
    return [move.journalist for move in moves if isinstance(move, PrintHeadline)]


def _typed(text: FreeText, names: Names) -> Change:
    match text:
        case FreeText.KEEP:
            return names.typed.replaced
        case FreeText.MASK:
            return lambda typed: re.sub(r"\S", "x", typed)
        case FreeText.DROP:
            return lambda typed: DROPPED if typed else ""


def _header(header: Header, names: Names) -> Header:
    scenario: Mapping[str, Any] = _cleaned(header.scenario, names.written.replaced)
    if scenario != header.scenario:
        try:
            from_document(scenario)
        except ScenarioError as error:
            raise LogError(
                "The scenario needs words that are also a player's name, and cannot be read without"
                f" them: {error.mistakes[0]}. Give the player another name in the log's first line."
            ) from error
    players = {seat: names.player(player) for seat, player in header.players.items()}
    return replace(header, players=players, scenario=scenario)


def _cleaned(node: Any, change: Change) -> Any:
    """A scenario's document with its words changed; its keys and ids are left alone."""
    match node:
        case str():
            return node if _ID.fullmatch(node) else change(node)
        case dict():
            return {key: _cleaned(value, change) for key, value in node.items()}
        case list():
            return [_cleaned(value, change) for value in node]
        case _:
            return node
