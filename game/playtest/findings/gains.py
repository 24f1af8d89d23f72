"""Who gains, who gains too much, and who is left outside."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.playtest.counts import UNEQUAL
from game.playtest.findings.away import cause
from game.playtest.findings.finding import Evidence, Finding, Severity, doubted, number, percent

OUTSIDE: Final = 0.25
"""A seat that keeps away from more texts than this has too little to come in for."""


def everyone_gains(evidence: Evidence) -> Iterator[Finding]:
    """Every seat gains over its walk-away value on average."""
    gains = evidence.counts.own().gains
    poor = [seat for seat, gain in gains.items() if gain.mean <= 0]
    for seat in poor:
        gain = gains[seat]
        severity = Severity.MEND if gain.interval.high <= 0 else Severity.LOOK
        says = f"{evidence.seat(seat)} gains {number(gain)} points on average: nothing."
        yield Finding(
            *(severity, "gains", doubted(says, severity)),
            evidence.lines.walk_away(seat),
            "Lower its walk-away value, or give it points on a clause that others care "
            "little about.",
        )
    if not poor:
        seat = min(gains, key=lambda who: gains[who].mean)
        says = (
            f"Every seat gains on average; {evidence.seat(seat)} the least, "
            f"{number(gains[seat])} points."
        )
        yield Finding(Severity.FINE, "gains", says, evidence.lines.walk_away(seat))


def even_gains(evidence: Evidence) -> Iterator[Finding]:
    """No seat gains more than three times another on average."""
    own = evidence.counts.own()
    seats = sorted(own.gains, key=lambda who: own.gains[who].mean)
    least, most = seats[0], seats[-1]
    if own.gains[least].mean <= 0:
        return
    excess = own.excess[most, least]
    both = (
        f"{evidence.seat(most)} gains {own.gains[most].mean:.1f} points on average and "
        f"{evidence.seat(least)} {own.gains[least].mean:.1f}"
    )
    place = evidence.lines.walk_away(least)
    if excess.mean <= 0:
        says = f"{both}: not more than three times as much."
        yield Finding(Severity.FINE, "even-gains", says, place)
        return
    severity = Severity.MEND if excess.interval.low > 0 else Severity.LOOK
    mend = (
        f"Lower the walk-away value of {evidence.seat(least)}, raise that of "
        f"{evidence.seat(most)}, or move points towards what the first can get."
    )
    says = f"{both}: more than {UNEQUAL} times as much."
    yield Finding(severity, "even-gains", doubted(says, severity), place, mend)


def outside(evidence: Evidence) -> Iterator[Finding]:
    """The seat that is most often outside is not so in more than a quarter of games."""
    own = evidence.counts.own()
    seat = max(own.outside, key=lambda who: own.outside[who].hits)
    rate = own.outside[seat]
    if not rate.hits:
        yield Finding(
            *(Severity.FINE, "outside", "No seat ever keeps away from a text."),
            evidence.lines.walk_away(seat),
        )
        return
    found = cause(evidence, seat)
    says = (
        f"{evidence.seat(seat)} is most often outside: in {percent(rate)} of games it breaks "
        f"silence or does not ratify; {found.why}."
    )
    if rate.share <= OUTSIDE:
        yield Finding(Severity.FINE, "outside", says, found.place)
        return
    severity = Severity.MEND if rate.interval.low > OUTSIDE else Severity.LOOK
    mend = f"{found.mend[0].upper()}{found.mend[1:]}."
    yield Finding(severity, "outside", doubted(says, severity), found.place, mend)
