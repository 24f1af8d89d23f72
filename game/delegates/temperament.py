"""Temperaments: how a delegate bargains, as numbers. One brain, five characters.

- `candour`: in so many of a hundred does it tell its positions openly; else it is guarded, and
  names as acceptable only what costs it next to nothing.
- `patience`: the exponent of its concessions over time (Faratin, Sierra and Jennings 1998): 1 is
  an even pace, more holds out until late, less concedes early.
- `margin`: the part of a fair share of the gain, in percent, that it insists on to the end.
- `initiative`: in so many of a hundred rounds does it table a package of its own accord.
- `claims`: how many paragraphs it speaks on in its opening.
- `reserves_at`: points that a reservation must bring before it is worth the bad blood.
- `faith`: in so many of a hundred pacts does it keep a promise that has come to cost it.
- `bonds`: in so many of a hundred rounds does it look for a pact.
- `voice`: in so many of a hundred rounds does it go before the press.
- `edge`: how pressing its words are where it finds fault, from -2 (it finds none) to 2.
- `leaks`: in so many of a hundred rounds would it leak on somebody who gave it a reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Temperament:
    """How a delegate bargains; percentages are whole numbers."""

    name: str
    candour: int
    patience: float
    margin: int
    initiative: int
    claims: int
    reserves_at: int
    faith: int
    bonds: int
    voice: int
    edge: int
    leaks: int


TEMPERAMENTS: Final[Mapping[str, Temperament]] = MappingProxyType(
    {
        t.name: t
        for t in (
            Temperament("bridge-builder", 95, 0.8, 20, 80, 5, 12, 95, 60, 40, -2, 0),
            Temperament("loyal-ally", 85, 1.0, 30, 50, 4, 10, 98, 80, 40, -1, 0),
            Temperament("stickler", 80, 1.4, 45, 40, 5, 5, 95, 30, 40, 1, 2),
            Temperament("opportunist", 60, 1.2, 40, 60, 3, 3, 40, 60, 45, 1, 30),
            Temperament("hardliner", 50, 2.5, 65, 30, 3, 6, 80, 25, 60, 2, 15),
        )
    }
)
