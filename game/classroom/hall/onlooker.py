"""What the press, the gallery and a projector see of a table: what everybody at it knows.

It is a view of no seat: what a seat has of its own is left out, field by field, and of the
minutes only what was public is there.
"""

from __future__ import annotations

from dataclasses import replace

from game.rules.instructions import Instructions
from game.rules.view import View


def onlooker(view: View) -> View:
    """What somebody sees who sits at none of the seats; the same whichever seat's view it is."""
    public = tuple(e for e in view.minutes if set(e.audience(view.seats)) == set(view.seats))
    return replace(
        view,
        seat="",
        instructions=Instructions(points={}, walk_away=0),
        trust={},
        filings={},
        support={},
        soundings=(),
        suggestions={},
        silence=None,
        minutes=public,
        offers={},
        pacts={pact: each for pact, each in view.pacts.items() if each.public},
        promises={},
        statements=(),
        approvals={},
        leaks=(),
        demarches={},
        asked={},
        consulted=frozenset(),
        questions=(),
        penalty=0,
    )
