"""What the press gallery printed: headline by headline, under the papers' names."""

from __future__ import annotations

from dataclasses import dataclass

from game.debrief.reading import Conference
from game.rules.events import HeadlinePrinted
from game.rules.names import Outlet


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline, the round in which it was printed, who wrote it and for which paper."""

    round: int
    journalist: str
    paper: Outlet
    headline: str


def headlines(met: Conference) -> tuple[Headline, ...]:
    """The headlines in the order in which they were printed."""
    return tuple(
        Headline(number, event.journalist, event.paper, event.headline)
        for number, event in met.course
        if isinstance(event, HeadlinePrinted)
    )
