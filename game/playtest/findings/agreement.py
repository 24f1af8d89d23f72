"""Whether they agree, and how near the best they come."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf
from typing import Final

from game.playtest.counts import Tables
from game.playtest.findings.away import cause
from game.playtest.findings.finding import (
    Evidence,
    Finding,
    Severity,
    doubted,
    number,
    percent,
    within,
)
from game.playtest.lines import Spot
from game.rules.events import EndReason
from game.rules.names import Seat, Term
from game.rules.text import Text

AGREEMENT: Final = (0.50, 0.95)
"""Between these the share of games with a text should lie: neither hopeless nor idle."""

SHARE: Final = 0.7
"""The mean share of the best Nash product that is asked for, a game without a text being 0."""


def agreement(evidence: Evidence) -> Iterator[Finding]:
    """The scenario's own delegates agree in 50 to 95% of games."""
    own = evidence.counts.own()
    rate, (low, high) = own.agreement, AGREEMENT
    severity = within(rate.share, rate.interval, low, high)
    says = f"The scenario's own delegates agree in {percent(rate)} of games"
    band = f"{low * 100:.0f} to {high:.0%}"
    if severity is Severity.FINE:
        place = evidence.lines.procedure("rule")
        yield Finding(severity, "agreement", f"{says}; {band} is right.", place)
    elif rate.share > high:
        seat = max(own.gains, key=lambda who: own.gains[who].mean)
        mend = (
            f"Raise walk-away values or what it takes to ratify, that of {evidence.seat(seat)} "
            "first: it gains the most."
        )
        says = f"{says}, more than {high:.0%}: there is little to be afraid of."
        place = evidence.lines.walk_away(seat)
        yield Finding(severity, "agreement", doubted(says, severity), place, mend)
    else:
        mend, place = _cause(evidence, own)
        says = f"{says}, less than {low:.0%}."
        yield Finding(severity, "agreement", doubted(says, severity), place, mend)


def nash_share(evidence: Evidence) -> Iterator[Finding]:
    """Their mean share of the best Nash product is at least 0.7."""
    own = evidence.counts.own()
    severity = within(own.shares.mean, own.shares.interval, SHARE, inf)
    says = (
        "The scenario's own delegates reach "
        f"{number(own.shares, 2)} of the best product of gains on average"
    )
    if severity is Severity.FINE:
        place = evidence.lines.procedure("rule")
        yield Finding(severity, "nash-share", f"{says}; {SHARE} is asked for.", place)
        return
    says = f"{says}, less than {SHARE}; in games with a text, {own.shares_agreed.mean:.2f}."
    if evidence.best.nash is None:
        mend = "There is no text to agree on: lower walk-away values, or ease red lines."
        place = evidence.lines.walk_away(own.seats[0])
    elif own.shares_agreed.mean >= SHARE or not own.agreement.hits:
        mend, place = _cause(evidence, own)
    else:
        mend, place = _missed(evidence, own, evidence.best.nash.text)
    yield Finding(severity, "nash-share", doubted(says, severity), place, mend)


def _missed(evidence: Evidence, own: Tables, best: Text) -> tuple[str, Spot]:
    """Where the texts that are agreed most often differ from the best, as a mend and its place."""
    others = {term: n for term, n in own.in_force.items() if term.wording != best[term.clause]}
    if not others:
        mend = "The best text is agreed, and not everybody joins all of it: allow no reservations."
        return mend, evidence.lines.procedure("reservations")
    term, count = max(others.items(), key=lambda item: item[1])
    wanted = Term(term.clause, best[term.clause])
    mend = (
        f"{count} of {own.agreement.hits} texts have {evidence.term(term)} where the best has "
        f"{evidence.label(wanted)}: let the better one be worth more to those against it, or "
        "give them more for it elsewhere."
    )
    return mend, evidence.lines.wording(*wanted)


def _cause(evidence: Evidence, own: Tables) -> tuple[str, Spot]:
    """What most often prevented a text, as a mend and its place."""
    failed = {why: n for why, n in own.reasons.items() if why != EndReason.IN_FORCE}
    why = max(failed, key=lambda reason: failed[reason])
    said = f"In {failed[why]} of {sum(failed.values())} that failed, {why}"
    match why:
        case EndReason.UNRATIFIED if own.unmoved or own.crossed:
            mend, place = _at_home(evidence, own)
        case EndReason.BROKEN if own.broke:
            seat: Seat = own.broke.most_common(1)[0][0]
            found = cause(evidence, seat)
            mend = f"most often by {evidence.seat(seat)}, {found.why}: {found.mend}"
            place = found.place
        case EndReason.INCOMPLETE if own.open:
            clause = own.open.most_common(1)[0][0]
            mend = (
                f"{evidence.clause(clause)} was oftenest left in brackets: "
                "add a wording or a bridge that costs each side little"
            )
            place = evidence.lines.clause(clause)
        case EndReason.SUSPENDED:
            mend = "begin cooler, or let events heat the room less"
            place = evidence.lines.procedure("temperature")
        case _:
            mend, place = "look at the rule", evidence.lines.procedure("rule")
    return f"{said}; {mend}.", place


def _at_home(evidence: Evidence, own: Tables) -> tuple[str, Spot]:
    """Whose home most often refused, and why."""
    if own.unmoved.total() >= own.crossed.total():
        (seat, constituency), count = own.unmoved.most_common(1)[0]
        mend = (
            f"{evidence.home(seat, constituency)} of {evidence.seat(seat)} was under its threshold "
            f"{count} times: "
            "lower that or let it like the middle wordings better"
        )
        return mend, evidence.lines.threshold(seat, constituency)
    (seat, clause), count = own.crossed.most_common(1)[0]
    mend = (
        f"a red line of {evidence.seat(seat)} on {evidence.clause(clause)} was crossed "
        f"{count} times: drop it, or make the clause reservable"
    )
    return mend, evidence.lines.red_lines(seat, clause)
