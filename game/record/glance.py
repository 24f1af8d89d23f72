"""A kept game at a glance: what it is about, whose it is and where it stands.

The menu lists every kept game before its first frame. So a log is read from its end to where the
round began, and as JSON: moves are not decoded, and damage further up is found when it is opened.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from game.errors import LogError
from game.record.header import Header, header_of
from game.record.lines import lines_of, object_of
from game.rules.names import Phase, Seat


class Called(NamedTuple):
    """What a delegation is called: in capitals and short, and in full."""

    short: str
    name: str


@dataclass(frozen=True, slots=True)
class Saved:
    """A kept game: `seats` are those a person plays, `changed` the local time of its last move.

    `phase` is where it stands, `awaited` are those of the seats that the others wait for, `names`
    those of the players, in the order of the seats, empty where none was given; `modules` are those
    that it is played with, `delegations` what those at the table are called in the record.
    `problem` says why it cannot be read, if it cannot; then the rest is unknown.
    """

    path: Path
    changed: datetime
    scenario: str = ""
    title: str = ""
    seats: tuple[Seat, ...] = ()
    seed: int = 0
    round: int = 0
    ended: bool = False
    problem: str = ""
    phase: Phase = Phase.INFORMALS
    awaited: tuple[Seat, ...] = ()
    names: tuple[str, ...] = ()
    modules: frozenset[str] = frozenset()
    delegations: tuple[tuple[Seat, Called], ...] = ()

    @property
    def abandoned(self) -> bool:
        """Whether it was laid aside."""
        return self.path.name.endswith(ABANDONED)

    def called(self, seat: Seat) -> Called:
        """What the delegation of a seat is called; by its seat, if the record does not say."""
        return dict(self.delegations).get(seat, Called(seat.upper(), seat.upper()))


ABANDONED = ".abandoned.jsonl"
"""How the name of a game ends that was laid aside."""


def glance(path: Path) -> Saved:
    """Look at a log; what is wrong with it is its `problem`."""
    changed = datetime.fromtimestamp(path.stat().st_mtime)
    try:
        lines = lines_of(path).whole
        header = header_of(path, lines[0])
        events = _last_round(path, lines)
        round_, phase, awaited = _stand(events, header.people)
    except LogError as error:
        return Saved(path, changed, problem=str(error))
    return Saved(
        path,
        changed,
        scenario=str(header.scenario.get("id", "")),
        title=str(header.scenario.get("title", "")),
        seats=tuple(header.people),
        seed=header.seed,
        round=round_,
        ended=phase is Phase.ENDED,
        phase=phase,
        awaited=awaited,
        names=tuple(header.people.values()),
        modules=header.played,
        delegations=tuple(_called(header)),
    )


def _last_round(path: Path, lines: tuple[bytes, ...]) -> list[Mapping[str, Any]]:
    """The events from the last beginning of a round on, in order.

    Raises:
        LogError: if a line of them is damaged; the text names it.
    """
    events: list[Mapping[str, Any]] = []
    for number in range(len(lines) - 1, 0, -1):
        try:
            there = [(event["kind"], event) for event in object_of(lines[number])["events"]]
        except (KeyError, TypeError) as error:
            raise LogError(f"{path}:{number + 1}: a move and its events were expected") from error
        except LogError as error:
            raise LogError(f"{path}:{number + 1}: {error}") from error
        events[:0] = [event for _kind, event in there]
        if any(kind == "RoundBegan" for kind, _event in there):
            break
    return events


def _stand(
    events: Iterable[Mapping[str, Any]], people: Iterable[Seat]
) -> tuple[int, Phase, tuple[Seat, ...]]:
    """The round, the phase, and which people's seats are waited for."""
    everybody = tuple(people)
    number, phase, awaited = 0, Phase.INFORMALS, {*everybody}
    for event in events:
        match event:
            case {"kind": "RoundBegan", "round": int(begun)}:
                number, phase, awaited = begun, Phase.INFORMALS, {*everybody}
            case {"kind": "SilenceOpened"}:
                phase, awaited = Phase.SILENCE, {*everybody}
            case {"kind": "ReadinessDeclared", "seat": str(seat), "ready": False} | {
                "kind": "AnswerWithdrawn",
                "seat": str(seat),
            }:
                awaited |= {seat}
            case {"kind": "ReadinessDeclared" | "SilenceAnswered", "seat": str(seat)}:
                awaited -= {seat}
            case {"kind": "ConferenceEnded"}:
                phase, awaited = Phase.ENDED, set()
            case _:
                pass
    return number, phase, tuple(seat for seat in everybody if seat in awaited)


def _called(header: Header) -> Iterator[tuple[Seat, Called]]:
    """What the delegations are called."""
    for each in header.delegations:
        match each:
            case {"id": str(seat), "short": str(short), "name": str(name)}:
                yield seat, Called(short, name)
            case _:
                pass
