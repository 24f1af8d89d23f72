"""What waits for an answer of one's own."""

from __future__ import annotations

from game.rules.names import PactId
from game.rules.view import View


def offers_owed(view: View) -> list[PactId]:
    """The offers of pacts that one has neither accepted nor declined."""
    return [pact for pact, offer in view.offers.items() if view.seat not in offer.accepted]


def owed(view: View) -> int:
    """How many answers the form of answers has to give; pacts have a screen of their own."""
    return len(view.soundings) + len(view.suggestions) + len(view.demarches) + len(view.questions)
