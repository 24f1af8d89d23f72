"""Moves and events as JSON objects and back: `{"kind": the class's name, … its fields}`."""

from __future__ import annotations

from functools import cache
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from game.errors import LogError
from game.rules.events import Event
from game.rules.moves import ChairMove, Move, SeatMove

MOVES: dict[str, type] = {k.__name__: k for k in get_args(SeatMove) + get_args(ChairMove)}
EVENTS: dict[str, type] = {kind.__name__: kind for kind in get_args(Event)}


def encode(fact: Move | Event) -> dict[str, Any]:
    """A move or an event as a JSON-ready object."""
    kind = type(fact).__name__
    return {"kind": kind, **_adapter(kind).dump_python(fact, mode="json")}


def decode_move(data: object) -> Move:
    """The move that `encode` wrote.

    Raises:
        LogError: if it is none.
    """
    move: Move = _decode(MOVES, data)
    return move


def decode_event(data: object) -> Event:
    """The event that `encode` wrote.

    Raises:
        LogError: if it is none.
    """
    event: Event = _decode(EVENTS, data)
    return event


@cache
def _adapter(kind: str) -> TypeAdapter[Any]:
    return TypeAdapter({**MOVES, **EVENTS}[kind])


def _decode(kinds: dict[str, type], data: object) -> Any:
    if not isinstance(data, dict) or not isinstance(data.get("kind"), str):
        raise LogError("an object with a kind was expected")
    kind = data["kind"]
    if kind not in kinds:
        raise LogError(f"there is no kind {kind!r}; a newer Communiqué may have written it")
    fields = {name: value for name, value in data.items() if name != "kind"}
    try:
        return _adapter(kind).validate_python(fields, strict=False, extra="forbid")
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise LogError(f"the {kind} is malformed at {where or 'its fields'}") from error
