"""Which events never happen."""

from __future__ import annotations

from collections.abc import Iterator

from game.playtest.counts import DELEGATES, STRANGERS
from game.playtest.findings.finding import Evidence, Finding, Severity, games, never
from game.rules.capitals import Condition
from game.rules.words import plain


def events(evidence: Evidence) -> Iterator[Finding]:
    """Every event happens somewhere."""
    incidents, counts = evidence.setting.incidents, evidence.counts
    played = counts.games_of(DELEGATES)
    happened = counts.total(DELEGATES, lambda tables: tables.events)
    randomly = counts.total(STRANGERS, lambda tables: tables.events)
    silent = [incident for incident in incidents if not happened[incident.id]]
    for incident in silent:
        only = bool(randomly[incident.id])
        severity = Severity.LOOK if only else never(played)
        where = "with random players only" if only else f"in none of {games(played)}"
        says = f"The event “{plain(incident.headline)}” happens {where}."
        mend = f"Ease its condition: it asks for {_asked(evidence, incident.condition)}."
        place = evidence.lines.event(incident.id)
        yield Finding(severity, "events", says, place, mend)
    if incidents and not silent:
        says = f"Every one of {len(incidents)} events happens somewhere."
        yield Finding(Severity.FINE, "events", says, evidence.lines.event(incidents[0].id))


def _asked(evidence: Evidence, condition: Condition) -> str:
    """What a condition asks for, in words."""
    asked = [f"round {condition.after} or later"]
    if condition.before is not None:
        asked.append(f"round {condition.before} at the latest")
    if condition.hotter is not None:
        asked.append(f"a temperature of at least {condition.hotter}")
    if condition.cooler is not None:
        asked.append(f"a temperature under {condition.cooler}")
    if condition.agreed is not None:
        asked.append(f"{evidence.clause(condition.agreed)} agreed")
    if condition.bracketed is not None:
        asked.append(f"{evidence.clause(condition.bracketed)} in brackets")
    if condition.pressing is not None:
        asked.append(f"a statement at least {condition.pressing} pressing")
    if condition.percent < 100:
        asked.append(f"a chance of {condition.percent}%")
    return ", ".join(asked)
