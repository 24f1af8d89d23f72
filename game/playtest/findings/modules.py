"""How much each module matters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.intervals import Mean
from game.playtest.counts import Effect
from game.playtest.findings.finding import Evidence, Finding, Severity, percent
from game.rules.names import Module

_USED_BY: Final = {
    Module.PACTS: "standing alliances",
    Module.PRESS: "constituencies that like firm or friendly words, and events that answer them",
    Module.CAPITALS: "thresholds that a text can miss",
    Module.LEAKS: "seats that would leak, and secrets worth it",
    Module.EVENTS: "events with effects that are felt",
}
"""What a scenario gives a module to work with."""


def modules(evidence: Evidence) -> Iterator[Finding]:
    """Every module changes how some games end."""
    place = evidence.lines.procedure("modules")
    for module, effect in evidence.counts.effects.items():
        rate = effect.other_ending
        if not rate.of:
            continue
        says = f"Without {module}, {percent(rate)} of games end otherwise{_direction(effect)}."
        if rate.hits:
            yield Finding(Severity.FINE, "modules", says, place)
        else:
            mend = f"Give it more to work with ({_USED_BY[module]}), or leave it out."
            yield Finding(Severity.LOOK, "modules", says, place, mend)


def _direction(effect: Effect) -> str:
    """Which way a module moves agreement and gains, where that is certain enough to say."""
    found = []
    if certain(effect.agreement):
        more = "more" if effect.agreement.mean < 0 else "less"
        found.append(f"{abs(effect.agreement.mean) * 100:.0f} points {more} agreement")
    if certain(effect.gain):
        more = "more" if effect.gain.mean < 0 else "less"
        found.append(f"{abs(effect.gain.mean):.1f} points {more} gain a seat")
    return f", with {' and '.join(found)}" if found else ""


def certain(difference: Mean) -> bool:
    """Whether the interval of a difference leaves zero out."""
    low, high = difference.interval
    return low > 0 or high < 0
