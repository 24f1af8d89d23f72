"""The best texts that were there: for the table together, and for each seat.

- The *Nash text* maximises the product of the gains over the walk-away values (Nash 1950),
  among the texts in the zone of agreement. A seat that would not join gains nothing, so under a
  rule that needs not everyone the product can be nothing everywhere: then the most seats that
  can gain at once do, and the product is theirs (Caragiannis et al. 2019, maximum Nash welfare).
- A seat's *best attainable* is the most it gets from any text in the zone that it would join.

Texts that a capital would not ratify are in nobody's reach; see `joining` for what that means.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from game.analysis.space import Space, WholeText
from game.rules.names import Seat
from game.rules.setting import Setting
from game.worths import Numbers


@dataclass(frozen=True, slots=True)
class Best:
    """What was there to be had. `nash` is None if no text is in the zone of agreement.

    `product` is the Nash text's product of all gains; `attainable` has for each seat the most it
    could have had, its walk-away value if no text gives more; `zone` of `size` texts are in the
    zone of agreement.
    """

    nash: WholeText | None
    product: float
    attainable: dict[Seat, int]
    zone: int
    size: int


def best(setting: Setting) -> Best:
    """Search the whole space of texts. Exact.

    Raises:
        CommuniqueError: if there are too many texts; see `Space`.
    """
    space = Space(setting)
    walk_away = np.array([setting.instructions[seat].walk_away for seat in setting.seats])
    attainable, zone, found, highest = walk_away.copy(), 0, -1, (0, 0.0)
    for part in space.slices():
        inside = np.flatnonzero(part.zone)
        if not inside.size:
            continue
        zone += inside.size
        gains = (part.worth - walk_away[:, None])[:, inside] * part.joins[:, inside]
        attainable = np.maximum(attainable, walk_away + gains.max(axis=1))
        gaining, products = (gains > 0).sum(axis=0), _product_of_gainers(gains)
        top = int(np.lexsort((-products, -gaining))[0])
        reached = int(gaining[top]), float(products[top])
        if found < 0 or reached > highest:
            found, highest = part.first + int(inside[top]), reached
    return Best(
        space.whole(found) if found >= 0 else None,
        highest[1] if highest[0] == len(setting.seats) else 0.0,
        dict(zip(setting.seats, map(int, attainable), strict=True)),
        zone,
        space.size,
    )


def _product_of_gainers(gains: Numbers) -> npt.NDArray[np.float64]:
    """The product over those seats (first axis) that gain at all."""
    product: npt.NDArray[np.float64] = np.maximum(gains, 1).astype(np.float64).prod(axis=0)
    return product


def gains_product(gains: Numbers) -> npt.NDArray[np.float64]:
    """The product over seats (first axis) of gains, a loss counting as no gain."""
    product: npt.NDArray[np.float64] = np.maximum(gains, 0).astype(np.float64).prod(axis=0)
    return product
