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
