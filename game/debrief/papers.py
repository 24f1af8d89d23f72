"""In their own words: position papers and explanations of position, as last put on the record.

An explanation of position is what a delegation says after adoption: why it joined, how it reads
the text, what it would have preferred (United Nations, "GA Handbook", explanation of vote or
position). A position paper says before what it wants.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.debrief.reading import Conference
from game.rules.events import PaperWritten
from game.rules.moves import Paper
from game.rules.names import Seat


@dataclass(frozen=True, slots=True)
class Written:
    """A delegation's paper, paragraph by paragraph."""

    seat: Seat
    paper: Paper
    paragraphs: tuple[str, ...]


def papers(met: Conference) -> tuple[Written, ...]:
    """The last paper of each kind of each delegation; kind by kind, in the scenario's order."""
    last = {
        (event.paper, event.seat): event.paragraphs
        for _, event in met.course
        if isinstance(event, PaperWritten)
    }
    return tuple(
        Written(seat, paper, last[paper, seat])
        for paper in Paper
        for seat in met.setting.seats
        if (paper, seat) in last
    )
