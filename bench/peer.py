"""NegMAS 0.16's own negotiators over the same problems: the share of the best Nash product.

All seats are played by one kind, in stacked alternating offers (its `SAOMechanism`), which takes
the agreement of all, as our consensus does; a step lets every seat offer once. Five steps are our
five rounds; a hundred is what the field usually gives. Without an agreement the share is 0.
NegMAS' chance is its own, so two runs differ a little.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from game.analysis.best import best
from game.bridges.negmas import package, scenario
from game.rules.setting import Setting

KINDS: Final = (
    "BoulwareTBNegotiator",
    "LinearTBNegotiator",
    "ConcederTBNegotiator",
    "NaiveTitForTatNegotiator",
    "MiCRONegotiator",
)
STEPS: Final = (5, 100)


def peers(settings: Sequence[Setting]) -> Iterator[tuple[str, list[float]]]:
    """For every kind and number of steps its name and its share in each problem.

    Raises:
        CommuniqueError: if NegMAS is not installed.
    """
    for kind in KINDS:
        for steps in STEPS:
            yield f"{kind}, {steps} steps", [share(setting, kind, steps) for setting in settings]


def share(setting: Setting, kind: str, steps: int) -> float:
    """The share that one session reaches, from 0 to 1."""
    negmas = package()
    domain = scenario(setting)
    session = negmas.SAOMechanism(outcome_space=domain.outcome_space, n_steps=steps)
    for ufun in domain.ufuns:
        session.add(getattr(negmas.sao, kind)(), ufun=ufun)
    agreed = session.run().agreement
    if agreed is None:
        return 0.0
    product = 1.0
    for own in setting.instructions.values():
        worth = own.worth(dict(zip(setting.by_id, agreed, strict=True)))
        product *= max(0, worth - own.walk_away)
    return product / best(setting).product
