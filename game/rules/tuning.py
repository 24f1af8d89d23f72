"""The numbers marked (t) in the rulebook: starting values, tuned by simulation. All integers."""

from __future__ import annotations

from typing import Final

AGREEMENT_COOLS: Final = 3
"""Degrees the room cools when a clause is agreed."""

REOPENING_HEATS: Final = 3
"""Degrees the room heats when an agreed clause is reopened."""

REOPENING_TRUST: Final = 3
"""Trust that the reopener loses with each delegation that had accepted the clause."""

STOPPED_CLOCK_HEATS: Final = 10
"""Degrees the room heats when the clock is stopped for a further round."""

HOT: Final = 70
"""From this temperature, every delegation has one capital less in the next round."""

SUSPENDED: Final = 100
"""At this temperature the talks are suspended."""

RESERVATION_COST: Final = 2
"""Points a delegation loses for joining with a reservation."""

OUTSIDE_COST: Final = 5
"""Points under its walk-away value for a delegation whose capital does not ratify."""

TEXT_LIMIT: Final = 1000
"""The most characters a delegation may say at once."""

PAPER_LIMIT: Final = 4000
"""The most characters in a delegation's paper."""

KEEPING_TRUST: Final = 4
"""Trust that a kept promise gains with each other member."""

BREACH_TRUST: Final = 20
"""Trust that a broken promise loses with each other member."""

BREACH_KNOWN_TRUST: Final = 5
"""Trust that it loses with everyone else who learns of it."""

LEAVING_TRUST: Final = 6
"""Trust that leaving a pact openly loses with each other member."""

STATEMENTS: Final = 2
"""The most statements a delegation may file in a round."""

CRITICISM_TRUST: Final = 2
"""Trust lost per degree of pressure with the delegation that a statement is about."""

FRIENDLY_TRUST: Final = 1
"""Trust gained per degree of warmth with it."""

TASTE_DIVISOR: Final = 3
"""A statement moves a constituency by pressure times its taste for firmness, over this."""

COMMITMENT_APPROVAL: Final = 4
"""Approval lost in every constituency per degree of firmness of a commitment not honoured."""

COMMITMENT_SCORE: Final = 2
"""Points lost per degree of firmness of a commitment not honoured; half if clarified away."""

LEAK_HEATS: Final = 5
"""Degrees the room heats when a leak appears."""

LEAK_TRUST: Final = 8
"""Trust that a traced leak loses with each delegation it exposed."""

DEMARCHE_HEATS: Final = 2
"""Degrees the room heats when a démarche is made."""

DEMARCHE_TRUST: Final = {True: 2, False: -1, None: -4}
"""Trust that the answer (considered, declined, none) moves with the one who asked."""

MOST_HEAT: Final = 20
"""Degrees by which the chair's own event can heat or cool the room at most."""

HEADLINE_LIMIT: Final = 100
"""The most characters of a headline from the press gallery."""

EASING_PERCENT: Final = 40
"""The chance that a capital, consulted on a clause, lifts a red line on it."""

CONSULTED_APPROVAL: Final = 5
"""Approval that consulting about a constituency gains there."""
