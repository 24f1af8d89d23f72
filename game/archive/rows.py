"""A conference as rows: one for every move and every event, with the same columns for all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from typing import Any, Final, TypeAlias

from game.archive.conference import Conference
from game.record.codec import encode
from game.rules.events import Event
from game.rules.moves import Move
from game.rules.names import Seat

Row: TypeAlias = Mapping[str, Any]
"""A value for each of COLUMNS, None where there is none, and `data`, all of it as in the log."""

COLUMNS: Final[Mapping[str, str]] = {
    "game": "the log's name without its ending",
    "seq": "number of the row in its game, from 1",
    "move": "number of the move that was made, or that led to the event; 0 for the opening",
    "row": "`move` or `event`",
    "round": "the round: before a move, after an event",
    "phase": "informals, silence or ended: before a move, after an event",
    "kind": "the kind of move or event",
    "seat": "whose it is; empty for the chair's and for what concerns all",
    "player": "who plays that seat, as the log's first line says",
    "to": "the other seats it is addressed to or about",
    "seen_by": "of an event, every seat that sees it",
    "clause": "the clause it is about, if it is one",
    "wording": "the wording it is about, if it is one; of positions, the one preferred",
    "terms": "the terms of a package or of a text, as clause:wording",
    "give": "of a suggestion, what is given, as clause:wording",
    "ask": "of a suggestion, what is asked for, as clause:wording",
    "package": "the number of a package",
    "pact": "the id of a pact",
    "incident": "the id of what happened outside",
    "answer": "a yes, a no, or a word from a fixed list: an answer, an act, a reason",
    "by": "by how much something moved, or what was spent",
    "now": "what it has moved to",
    "text": "words: what was typed, or a headline of the scenario",
}
"""The columns of an export and what they hold. Columns are added at the end, never changed."""

_INNER: Final = ("statement", "disclosure", "pact", "positions", "term")
"""Fields that hold things with fields of their own, such as a term."""

_SPELT: Final[Mapping[str, tuple[type, tuple[str, ...]]]] = {
    "clause": (str, ("clause",)),
    "wording": (str, ("wording", "prefer", "bridge", "nearest")),
    "package": (int, ("package",)),
    "pact": (str, ("pact", "id")),
    "incident": (str, ("incident",)),
    "by": (int, ("by", "amount", "heat")),
    "now": (int, ("now",)),
    "text": (str, ("text", "reason", "name", "headline", "choice")),
}
"""What a column holds, and the fields in which it may stand."""

_ANSWERS: Final = (
    *("accept", "yes", "ready", "considered", "kept", "ratified", "seated", "traced"),
    *("answer", "reply", "reason", "act", "bond"),
)
"""The fields of yes or no, and those of words from a fixed list."""


def rows(conference: Conference) -> Iterator[Row]:
    """The rows of a conference, in order.

    Raises:
        LogError: at a line that does not fit the scenario.
    """
    players, seats = conference.record.header.players, conference.setting.seats
    for seq, (number, fact, state) in enumerate(conference.steps(), start=1):
        seat = _seat(fact)
        row = {
            "game": conference.name,
            "seq": seq,
            "move": number,
            "row": "event" if isinstance(fact, Event) else "move",
            "round": state.round,
            "phase": state.phase.value,
            "kind": type(fact).__name__,
            "seat": seat,
            "player": players.get(seat) if seat else None,
            "seen_by": fact.audience(seats) if isinstance(fact, Event) else None,
            **_about(fact, seat, seats),
        }
        yield {**{column: row[column] for column in COLUMNS}, "data": encode(fact)}


def _seat(fact: Move | Event) -> Seat | None:
    """Whose a move or an event is."""
    fields = (getattr(fact, field, None) for field in ("seat", "leaker", "by"))
    return next((found for found in fields if isinstance(found, str)), None)


def _about(fact: Move | Event, seat: Seat | None, seats: Sequence[Seat]) -> dict[str, Any]:
    """The columns that say what it is about."""
    parts = [fact, *(getattr(fact, field, None) for field in _INNER)]
    parts.append(getattr(parts[1], "term", None))  # of a commitment
    about = getattr(parts[1], "about", None)  # of a remark: a seat, or what happened outside
    found = {column: _first(parts, fields, kind) for column, (kind, fields) in _SPELT.items()}
    others = dict.fromkeys(other for part in parts for other in _others(part) if other != seat)
    return {
        **found,
        "text": found["text"] or "\n".join(getattr(fact, "paragraphs", ())) or None,
        "to": [*others] or None,
        "incident": about if about and about not in seats else found["incident"],
        "terms": _terms(getattr(fact, "terms", None) or getattr(fact, "text", None)),
        "give": _terms(getattr(fact, "give", None)),
        "ask": _terms(getattr(fact, "ask", None)),
        "answer": _answer(parts),
    }


def _first(parts: Iterable[object], fields: Iterable[str], kind: type) -> Any:
    """The first of the fields that any part has of that kind; a word of a fixed list is none."""
    values = [getattr(part, field, None) for part in parts for field in fields]
    return next((v for v in values if isinstance(v, kind) and not isinstance(v, Enum)), None)


def _others(part: object) -> Iterator[Seat]:
    """The seats that something is addressed to, or about."""
    for field in ("to", "members", "other", "seats"):
        named = getattr(part, field, ())
        yield from (named,) if isinstance(named, str) else named


def _answer(parts: Sequence[object]) -> str | None:
    for value in (getattr(part, field, None) for part in parts for field in _ANSWERS):
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, Enum):
            return str(value.value)
    return None


def _terms(terms: object) -> list[str] | None:
    """The terms as "clause:wording"; None if it is no terms."""
    if not isinstance(terms, tuple) or not terms:
        return None
    return [f"{clause}:{wording}" for clause, wording in terms]
